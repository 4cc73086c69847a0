/** All phrases of the lexicon as one trie over token ids: a text is matched once, whatever the number of phrases. */
import type { LexiconEntry, LexiconPhrase } from '../model/index.ts'
import { tokenize } from './segment/tokenize.ts'
import type { Tokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A phrase found: tokens `first` to `last` (half-open) and all that the phrase can stand for. */
export interface PhraseMatch {
  readonly first: number
  readonly last: number
  readonly entries: readonly LexiconEntry[]
}

/** Finds the longest phrase at each token. */
export interface Automaton {
  /** The longest phrase that starts at token `i` and ends before `end`, or null. */
  matchAt(tokens: Tokens, i: number, end: number): PhraseMatch | null
}

// Node and token id share one number as the key of an edge: 2^22 token ids leave 2^31 nodes exact in a double.
const WIDTH = 0x400000

/** Compiles phrases once; their words enter the vocabulary. */
export function compileAutomaton(phrases: readonly LexiconPhrase[], vocabulary: Vocabulary): Automaton {
  const edges = new Map<number, number>()
  const entriesOf: (LexiconEntry[] | undefined)[] = [undefined]
  for (const { phrase, entry } of phrases) {
    const ids = wordIds(phrase, vocabulary)
    let node = 0
    for (const id of ids) {
      const key = node * WIDTH + id
      let next = edges.get(key)
      if (next === undefined) {
        next = entriesOf.length
        entriesOf.push(undefined)
        edges.set(key, next)
      }
      node = next
    }
    if (node === 0) continue
    const known = entriesOf[node]
    if (known) known.push(entry)
    else entriesOf[node] = [entry]
  }
  const starts = new Uint32Array(vocabulary.size)
  for (let id = 0; id < starts.length; id++) starts[id] = edges.get(id) ?? 0
  return {
    matchAt(tokens, i, end) {
      const id = tokens.id[i] as number
      if (id < 0) return null
      let node = starts[id] ?? 0
      if (node === 0) return null
      let best = entriesOf[node]
      let last = i + 1
      for (let at = i + 1; at < end; at++) {
        const next = tokens.id[at] as number
        if (next < 0) break
        const to = edges.get(node * WIDTH + next)
        if (to === undefined) break
        node = to
        if (entriesOf[node]) {
          best = entriesOf[node]
          last = at + 1
        }
      }
      return best ? { first: i, last, entries: best } : null
    },
  }
}

function wordIds(phrase: string, vocabulary: Vocabulary): readonly number[] {
  const tokens = tokenize(phrase, vocabulary)
  return Array.from({ length: tokens.count }, (_, i) => vocabulary.intern(tokens.lower(i)))
}
