/** Splits passages into sentences. A sentence never crosses a passage and is never longer than 2,000 characters. */
import type { Passage } from '../../model/index.ts'
import type { BoundaryWords } from '../language.ts'
import type { Sentence } from '../mention.ts'
import { SHAPE, type Tokens } from '../tokens.ts'

/** The longest sentence in characters: every rule is bounded by it. */
export const SENTENCE_CAP = 2000

const READ_KINDS: ReadonlySet<Passage['kind']> = new Set(['title', 'standfirst', 'heading', 'paragraph', 'list-item'])

/** The sentences of all passages that are read: not captions, bylines, datelines or furniture, unless `passages` says `all`. */
export function segmentSentences(
  tokens: Tokens,
  passages: readonly Passage[],
  options: {
    readonly isAllCaps: boolean
    readonly words: BoundaryWords
    readonly passages?: 'read' | 'all' | undefined
  },
): readonly Sentence[] {
  const sentences: Sentence[] = []
  let i = 0
  passages.forEach((passage, index) => {
    while (i < tokens.count && (tokens.from[i] as number) < passage.from) i++
    const isRead = options.passages === 'all' || READ_KINDS.has(passage.kind)
    let first = i
    for (; i < tokens.count && (tokens.from[i] as number) < passage.to; i++) {
      const isLong = (tokens.to[i] as number) - (tokens.from[first] as number) > SENTENCE_CAP
      if (!isLong && !isBoundary(tokens, i, options)) continue
      i = closeQuotes(tokens, i, passage.to)
      if (isRead) push(first, i + 1, index)
      first = i + 1
    }
    if (isRead && first < i) push(first, i, index)
  })
  return sentences

  function push(first: number, last: number, passage: number): void {
    sentences.push({
      index: sentences.length,
      passage,
      first,
      last,
      from: tokens.from[first] as number,
      to: tokens.to[last - 1] as number,
    })
  }
}

interface Bounds {
  readonly isAllCaps: boolean
  readonly words: BoundaryWords
}

function isBoundary(tokens: Tokens, i: number, { isAllCaps, words }: Bounds): boolean {
  const word = tokens.lower(i)
  const shape = tokens.shape[i] as number
  if (shape & SHAPE.word)
    return word.length > 2 && word.charCodeAt(word.length - 1) === 46 && isSentenceStart(tokens, i + 1, words)
  if (word === ',') return false
  if (word === '!' || word === '?' || word === '\u061f' || word === '\u3002') return true
  if (word === '\u2026') return nextIsCapital(tokens, i + 1, words)
  if (word !== '.') return false
  const before = tokens.lower(i - 1)
  if (i > 0 && !((tokens.shape[i] as number) & SHAPE.spaced)) {
    if (words.abbreviations.has(before) && !isWideGap(tokens, i)) return false
    // "Said on X. Three weeks earlier": where it was posted, no initial.
    const isPosted = before === 'x' && /^(on|to|from)$/.test(tokens.lower(i - 2))
    if (!isPosted && isInitial(before) && (tokens.shape[i - 1] as number) & SHAPE.capital) return false
  }
  if (isAllCaps) return true
  return nextIsCapital(tokens, i + 1, words)
}

// "J.", and the last letter of "Anglo-U.S.": a letter of its own, alone or behind a hyphen.
function isInitial(word: string): boolean {
  const letter = word.length === 1 || word.charCodeAt(word.length - 2) === 45 ? word.slice(-1) : ''
  return letter >= 'a' && letter <= 'z'
}

// Typists of capital-only wires put two blanks after a full stop, one after an abbreviation.
function isWideGap(tokens: Tokens, i: number): boolean {
  return i + 1 < tokens.count && (tokens.from[i + 1] as number) - (tokens.to[i] as number) >= 2
}

function nextIsCapital(tokens: Tokens, i: number, words: BoundaryWords): boolean {
  if (i >= tokens.count) return true
  const shape = tokens.shape[i] as number
  if (!(shape & SHAPE.spaced) && !(shape & SHAPE.punctuation)) return isGlued(tokens, i, words)
  if (shape & SHAPE.word) return (shape & (SHAPE.capital | SHAPE.digit)) !== 0 || tokens.raw(i).charCodeAt(0) > 0x2ff
  return true
}

// "on Monday.Leaving her home": the blank was lost between two paragraphs. An address ("Lenta.Ru") has short ends.
function isGlued(tokens: Tokens, i: number, words: BoundaryWords): boolean {
  const shape = tokens.shape[i] as number
  if (!(shape & SHAPE.word) || !(shape & SHAPE.capital) || shape & SHAPE.allCaps) return false
  if (tokens.lower(i - 2).length < 3 || !((tokens.shape[i - 2] as number) & SHAPE.word)) return false
  const isWordNext = i + 1 < tokens.count && ((tokens.shape[i + 1] as number) & (SHAPE.spaced | SHAPE.word)) !== 0
  return isWordNext && (tokens.lower(i).length > 3 || words.starters.has(tokens.lower(i)))
}

function isSentenceStart(tokens: Tokens, i: number, words: BoundaryWords): boolean {
  if (i >= tokens.count) return true
  return ((tokens.shape[i] as number) & SHAPE.capital) !== 0 && words.starters.has(tokens.lower(i))
}

const CLOSERS = new Set(['"', '\u201d', ')', ']', '\u2019', "'", '\u00bb', '.'])

/** Closing quotes and brackets right after the full stop belong to the sentence. */
function closeQuotes(tokens: Tokens, i: number, to: number): number {
  let end = i
  while (end + 1 < tokens.count && (tokens.from[end + 1] as number) < to && isCloser(tokens, end + 1)) end++
  return end
}

function isCloser(tokens: Tokens, i: number): boolean {
  return !((tokens.shape[i] as number) & SHAPE.spaced) && CLOSERS.has(tokens.raw(i))
}
