/** Finds every phrase of the lexicon: parties, people, weapons, deeds, harm, cues, speakers. */
import type { RuleId } from '../../model/index.ts'
import type { Automaton, PhraseEntry } from '../automaton.ts'
import type { Mention, ReadingContext, Sentence } from '../mention.ts'
import { SHAPE, type Tokens } from '../tokens.ts'

const RULE = 'lexicon-phrase' as RuleId

/** The phrases of one sentence, the longest at each place; one mention for each thing that a phrase can stand for. */
export function findPhrases(sentence: Sentence, ctx: ReadingContext, automaton: Automaton): readonly Mention[] {
  const { tokens } = ctx
  const found: Mention[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    const match = automaton.matchAt(tokens, i, sentence.last)
    if (!match) continue
    let isKept = false
    for (const entry of match.entries) {
      if (entry.isName && !isWrittenAsName(entry, match, ctx)) continue
      found.push(toMention(entry, match, tokens))
      isKept = true
    }
    if (isKept) i = match.last - 1
  }
  return found
}

function toMention(
  { kind, data }: PhraseEntry,
  { first, last }: { first: number; last: number },
  tokens: Tokens,
): Mention {
  return {
    kind,
    first,
    last,
    from: tokens.from[first] as number,
    to: tokens.to[last - 1] as number,
    rule: RULE,
    data,
  } as Mention
}

/** Names must be written as names: "US" is a party and "us" is not. */
function isWrittenAsName(entry: PhraseEntry, match: { first: number; last: number }, ctx: ReadingContext): boolean {
  const { tokens, isAllCaps } = ctx
  const { first, last } = match
  const length = last - first === 1 ? (tokens.to[first] as number) - (tokens.from[first] as number) : LONG
  if (isAllCaps) return length > 2
  const need = length <= 3 ? SHAPE.allCaps : SHAPE.capital
  for (let i = first; i < last; i++) if ((tokens.shape[i] as number) & need) return true
  const word = tokens.raw(first)
  return entry.kind === 'nationality' && /^(pro|anti|non)-/.test(word) ? /[A-Z]/.test(word) : hasInnerCapital(word)
}

/** Of names of several words: long enough for any form. */
const LONG = 99

function hasInnerCapital(word: string): boolean {
  return /^(al|el|as|ad|an|at|ar|ash)-[A-Z\u00c0-\u00de]/.test(word)
}
