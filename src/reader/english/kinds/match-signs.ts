/** Matches the words of the event lexicon against tokens: every phrase at every place, so that "bomb blast" also gives "blast". */
import type { EventCue } from '../../../model/index.ts'
import { tokenize } from '../../segment/tokenize.ts'
import type { Tokens } from '../../tokens.ts'
import type { Vocabulary } from '../../vocabulary.ts'
import type { Sign } from './find-signs.ts'

/** The signs on tokens `first` to `last` (half-open), in the order of the text. */
export type SignMatcher = (tokens: Tokens, first: number, last: number) => readonly Sign[]

interface Node {
  readonly next: Map<number, Node>
  readonly features: string[]
  isWhole: boolean
}

const newNode = (): Node => ({ next: new Map(), features: [], isWhole: false })

/** Compiles the words once; they enter the vocabulary. Matching takes time linear in the tokens. */
export function compileSigns(cues: readonly EventCue[], vocabulary: Vocabulary): SignMatcher {
  const root = newNode()
  for (const { phrase, feature, isWhole } of cues) {
    const words = tokenize(phrase, vocabulary)
    let node = root
    for (let i = 0; i < words.count; i++) {
      const id = vocabulary.intern(words.lower(i))
      const known = node.next.get(id)
      const next = known ?? newNode()
      if (!known) node.next.set(id, next)
      node = next
    }
    if (node !== root && !node.features.includes(feature)) node.features.push(feature)
    if (isWhole) node.isWhole = true
  }
  return (tokens, first, last) => {
    const found: Sign[] = []
    for (let i = first; i < last; i++) {
      const here = found.length
      let node = root.next.get(tokens.id[i] as number)
      let whole = i
      for (let end = i + 1; node; end++) {
        if (node.isWhole) {
          found.length = here
          whole = end - 1
        }
        for (const feature of node.features) found.push({ feature, first: i, last: end })
        node = end < last ? node.next.get(tokens.id[end] as number) : undefined
      }
      i = whole
    }
    return found
  }
}
