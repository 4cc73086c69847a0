/** The signature of a text: what near-copies share whatever their headline and furniture. */
import { hashText } from '../model/index.ts'
import { foldWords } from './fold-words.ts'
import type { TextSignature } from './types.ts'

/** Words in a row that make a shingle. */
export const SHINGLE_WORDS = 5
/** How many hashes the sketch keeps: reports that share none of them are not compared. */
export const SKETCH_SIZE = 48
/** Shorter sentences ("He did not elaborate.") are shared by chance. */
export const SENTENCE_WORDS = 6
/** A text longer than this is compared by its beginning. */
export const LONGEST_TEXT = 200_000

/** Makes the signature of a report's text; keep it by report id. */
export function signatureOf(text: string): TextSignature {
  const kept = text.slice(0, LONGEST_TEXT)
  const words = foldWords(kept)
  const hashes = words.map(hashWord)
  const shingles = new Uint32Array(Math.max(0, hashes.length - SHINGLE_WORDS + 1))
  for (let i = 0; i < shingles.length; i++) {
    let hash = 17
    for (let j = i; j < i + SHINGLE_WORDS; j++) hash = mix(hash ^ (hashes[j] ?? 0))
    shingles[i] = hash
  }
  const sorted = distinct(shingles.sort())
  const sketch = Uint32Array.from(sorted, (hash) => mix(hash) >>> 0)
    .sort()
    .slice(0, SKETCH_SIZE)
  return { shingles: sorted, sketch, sentences: sentencesOf(kept), whole: hashText(words.join(' ')).slice(0, 20) }
}

/** How alike two texts are: the share of all shingles that both have, 0 to 1. */
export function resemblance(a: TextSignature, b: TextSignature): number {
  const shared = countSharedSorted(a.shingles, b.shingles)
  const all = a.shingles.length + b.shingles.length - shared
  return all === 0 ? 0 : shared / all
}

/** The shares of the shorter and of the longer text's sentences that both have. */
export function sentenceReuse(
  a: TextSignature,
  b: TextSignature,
): { readonly ofShorter: number; readonly ofLonger: number } {
  const [shorter, longer] = a.sentences.length <= b.sentences.length ? [a, b] : [b, a]
  if (shorter.sentences.length === 0) return { ofShorter: 0, ofLonger: 0 }
  const known = new Set(longer.sentences)
  const shared = shorter.sentences.filter((hash) => known.has(hash)).length
  return { ofShorter: shared / shorter.sentences.length, ofLonger: shared / longer.sentences.length }
}

/** Sorted numbers, each once. */
function distinct(sorted: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  let end = 0
  for (const hash of sorted) if (end === 0 || sorted[end - 1] !== hash) sorted[end++] = hash
  return sorted.slice(0, end)
}

function sentencesOf(text: string): readonly number[] {
  const found = new Set<number>()
  for (const sentence of text.split(/[.!?\u061f\u3002]["'\u201d\u2019)]{0,2}\s|\n+/)) {
    const words = foldWords(sentence)
    if (words.length >= SENTENCE_WORDS) found.add(hashWord(words.join(' ')))
  }
  return [...found]
}

function countSharedSorted(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const diff = (a[i] as number) - (b[j] as number)
    if (diff === 0) shared++
    if (diff <= 0) i++
    if (diff >= 0) j++
  }
  return shared
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
