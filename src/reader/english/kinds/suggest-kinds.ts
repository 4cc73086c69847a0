/** Suggests what kind of happening a text tells of, in the layout of public event codebooks: "riot police fired tear gas at marchers" is force against protesters. */
import type { EventLexicon, EventSuggestion } from '../../../model/index.ts'
import { segmentPassages } from '../../segment/passages.ts'
import { segmentSentences } from '../../segment/sentences.ts'
import { tokenize } from '../../segment/tokenize.ts'
import { Vocabulary } from '../../vocabulary.ts'
import { BOUNDARY_WORDS } from '../words/boundary-words.ts'
import { findSigns } from './find-signs.ts'
import { compileSigns } from './match-signs.ts'

/** The kinds that a text may be of, the likeliest first; none when nothing speaks for any. */
export type KindSuggester = (text: string) => readonly EventSuggestion[]

/** How much the first sentence counts beside the whole. */
const FIRST_SENTENCE = 0.6

/** Compiles the event lexicon once. Pure: the same text gives the same suggestions. */
export function createKindSuggester({ kinds, cues, rules }: EventLexicon): KindSuggester {
  const vocabulary = new Vocabulary()
  const match = compileSigns(cues, vocabulary)
  return (text) => {
    const tokens = tokenize(text, vocabulary)
    const passages = segmentPassages(text, { equals: new Set(), startsWith: [] })
    const sentences = segmentSentences(tokens, passages, { isAllCaps: false, words: BOUNDARY_WORDS })
    const each = sentences.map((sentence) => findSigns(tokens, sentence, match))
    const whole = new Set(each.flatMap((signs) => [...signs]))
    const scores = new Map<string, { score: number; signs: Set<string> }>()
    const weigh = (features: ReadonlySet<string>, share: number): void => {
      for (const { kind, all, none, weight } of rules) {
        if (!all.every((one) => features.has(one)) || none.some((one) => features.has(one))) continue
        const known = scores.get(kind) ?? { score: 0, signs: new Set() }
        known.score += weight * share
        for (const one of all) known.signs.add(one)
        scores.set(kind, known)
      }
    }
    weigh(whole, 1)
    if (each[0]) weigh(each[0], FIRST_SENTENCE)
    return kinds
      .flatMap((kind): readonly EventSuggestion[] => {
        const known = scores.get(kind.id)
        return known && known.score > 0 ? [{ kind, score: known.score, signs: [...known.signs] }] : []
      })
      .toSorted((a, b) => b.score - a.score)
  }
}
