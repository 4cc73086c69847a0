/** Finds quotations that run over several sentences of a passage. */
import type { Passage } from '../../model/index.ts'
import { SHAPE, type Tokens } from '../tokens.ts'

/** A quotation with its marks: tokens `first` to `last` (half-open). */
export interface QuoteRange {
  readonly first: number
  readonly last: number
}

/** The quotations of all passages in order. One never closed runs to the end of its passage. Linear in the text. */
export function segmentQuoteRanges(tokens: Tokens, passages: readonly Passage[]): readonly QuoteRange[] {
  const ranges: QuoteRange[] = []
  let i = 0
  for (const passage of passages) {
    while (i < tokens.count && (tokens.from[i] as number) < passage.from) i++
    let open = -1
    for (; i < tokens.count && (tokens.from[i] as number) < passage.to; i++) {
      const size = markSize(tokens, i)
      if (size === 0) continue
      if (open < 0) {
        if (isOpening(tokens, i)) open = i
      } else if (!isOpening(tokens, i) || tokens.raw(i) === '"' || size === 2) {
        ranges.push({ first: open, last: i + size })
        open = -1
      }
      i += size - 1
    }
    if (open >= 0 && open < i) ranges.push({ first: open, last: i })
  }
  return ranges
}

/** How many tokens a double quotation mark takes here: 1, 2 for a pair of apostrophes, 0 for none. */
function markSize(tokens: Tokens, i: number): number {
  if (!((tokens.shape[i] as number) & SHAPE.punctuation)) return 0
  const word = tokens.lower(i)
  if (word === '"' || word === '\u00ab' || word === '\u00bb') return 1
  const isPair = word === "'" && tokens.lower(i + 1) === "'" && tokens.to[i] === tokens.from[i + 1]
  return isPair ? 2 : 0
}

function isOpening(tokens: Tokens, i: number): boolean {
  const raw = tokens.raw(i)
  if (raw === '\u201d' || raw === '\u00bb') return false
  if (raw === '\u201c' || raw === '\u00ab') return true
  const isSpaced = i === 0 || ((tokens.shape[i] as number) & SHAPE.spaced) !== 0
  return isSpaced || /^[([\u2014-]$/.test(tokens.raw(i - 1))
}
