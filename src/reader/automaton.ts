/** All phrases of the lexicon as one trie over token ids: a text is matched once, whatever the number of phrases. */
import type { LexiconPhrase } from '../model/index.ts'
import type { LexiconData } from './mention.ts'
import { tokenize } from './segment/tokenize.ts'
import type { Tokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A phrase found: tokens `first` to `last` (half-open) and all that the phrase can stand for. */
export interface PhraseMatch {
  readonly first: number
  readonly last: number
  readonly entries: readonly PhraseEntry[]
}

/** One thing that a phrase can stand for, places left out; all of one shape, so that a look at the kind is the same look for each. */
export interface PhraseEntry {
  readonly kind: LexiconData['kind']
  readonly data: LexiconData
  /** It must be written as a name: "US" is a party and "us" is not. */
  readonly isName: boolean
}

/** Finds the longest phrase at each token. */
export interface Automaton {
  /** The longest phrase that starts at token `i` and ends before `end`, or null. */
  matchAt(tokens: Tokens, i: number, end: number): PhraseMatch | null
}

/** Compiles phrases once; their words enter the vocabulary. */
export function compileAutomaton(phrases: readonly LexiconPhrase[], vocabulary: Vocabulary): Automaton {
  const { edges, entriesOf } = buildTrie(phrases, vocabulary)
  const { starts, nodes, ids, targets } = flatten(edges, vocabulary.size)
  return {
    matchAt(tokens, i, end) {
      const id = tokens.id[i] as number
      if (id < 0 || id >= starts.length) return null
      let node = starts[id] as number
      if (node === 0) return null
      let best = entriesOf[node]
      let last = i + 1
      for (let at = i + 1; at < end; at++) {
        node = step(node, tokens.id[at] as number)
        if (node === 0) break
        const entries = entriesOf[node]
        if (!entries) continue
        best = entries
        last = at + 1
      }
      return best ? { first: i, last, entries: best } : null
    },
  }

  // The edges of a node stand together, in the order of their word ids. Most words go on no phrase: one look at a mask says so.
  function step(node: number, id: number): number {
    const at = 2 * node
    if ((((nodes[at + 1] as number) >>> (id & 31)) & 1) === 0) return 0
    let low = nodes[at] as number
    let high = nodes[at + 2] as number
    while (low < high) {
      const middle = (low + high) >> 1
      const here = ids[middle] as number
      if (here === id) return targets[middle] as number
      if (here < id) low = middle + 1
      else high = middle
    }
    return 0
  }
}

/** The edges of each node by word id, and what the phrase that ends at each node stands for; node 0 is the root. */
interface Trie {
  readonly edges: readonly Map<number, number>[]
  readonly entriesOf: readonly (readonly PhraseEntry[] | undefined)[]
}

function buildTrie(phrases: readonly LexiconPhrase[], vocabulary: Vocabulary): Trie {
  // One text of all phrases, one a line: making tokens of each alone takes longer.
  const tokens = tokenize(phrases.map(({ phrase }) => phrase).join('\n'), vocabulary)
  const edges: Map<number, number>[] = [new Map()]
  const entriesOf: (PhraseEntry[] | undefined)[] = [undefined]
  let i = 0
  let lineEnd = 0
  for (const { phrase, entry } of phrases) {
    lineEnd += phrase.length
    let node = 0
    for (; i < tokens.count && (tokens.from[i] as number) < lineEnd; i++) {
      const id = vocabulary.intern(tokens.lower(i))
      const own = edges[node] as Map<number, number>
      let next = own.get(id)
      if (next === undefined) {
        next = edges.length
        edges.push(new Map())
        entriesOf.push(undefined)
        own.set(id, next)
      }
      node = next
    }
    lineEnd++
    if (node === 0) continue
    const own = entriesOf[node] ?? []
    entriesOf[node] = own
    if (entry.kind !== 'place') own.push(toEntry(entry))
  }
  return { edges, entriesOf }
}

function toEntry(data: LexiconData): PhraseEntry {
  const { kind } = data
  return { kind, data, isName: kind === 'party' || kind === 'nationality' || kind === 'name' }
}

function flatten(edges: Trie['edges'], words: number) {
  const starts = new Uint32Array(words)
  for (const [id, node] of edges[0] ?? []) starts[id] = node
  const count = edges.reduce((sum, own) => sum + own.size, 0)
  // For each node where its edges start, and a bit for the last five bits of each word id among them.
  const nodes = new Uint32Array(2 * edges.length + 1)
  const ids = new Int32Array(count)
  const targets = new Uint32Array(count)
  let at = 0
  edges.forEach((own, node) => {
    nodes[2 * node] = at
    let mask = 0
    if (own.size === 0) return
    for (const [id, target] of [...own].sort((a, b) => a[0] - b[0])) {
      mask |= 1 << (id & 31)
      ids[at] = id
      targets[at] = target
      at++
    }
    nodes[2 * node + 1] = mask
  })
  nodes[2 * edges.length] = at
  return { starts, nodes, ids, targets }
}
