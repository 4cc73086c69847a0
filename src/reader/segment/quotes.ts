/** Finds the stretches inside quotation marks. */
import type { RuleId } from '../../model/index.ts'
import type { Mention } from '../mention.ts'
import { SHAPE, type Tokens } from '../tokens.ts'

const RULE = 'quotation-marks' as RuleId
const OPEN: ReadonlyMap<number, number> = new Map(
  ['\u201c\u201d', '\u00ab\u00bb', '""', '\u2018\u2019', "''"].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
)
const PLAIN_SINGLE = 0x27
const OPEN_SINGLE = 0x2018

/** Quoted stretches of tokens `first` to `last`, the marks left out. A mark that is never closed runs to the end. */
export function segmentQuotes(tokens: Tokens, first: number, last: number): readonly Mention<'quote'>[] {
  const quotes: Mention<'quote'>[] = []
  for (let i = first; i < last; i++) {
    if (!((tokens.shape[i] as number) & SHAPE.punctuation)) continue
    const mark = tokens.codeAt(i)
    const close = OPEN.get(mark)
    if (!close) continue
    const isSingle = mark === PLAIN_SINGLE || mark === OPEN_SINGLE
    if (isSingle && !opensHere(tokens, i, first)) continue
    let end = i + 1
    while (
      end < last &&
      !(tokens.codeAt(end) === close && isMark(tokens, end) && (!isSingle || closesHere(tokens, end, last)))
    )
      end++
    if (isSingle && end === last) continue
    if (end > i + 1) {
      quotes.push({
        kind: 'quote',
        first: i + 1,
        last: end,
        from: tokens.from[i + 1] as number,
        to: tokens.to[end - 1] as number,
        rule: RULE,
        data: { kind: 'quote' },
      })
    }
    i = end
  }
  return quotes
}

function opensHere(tokens: Tokens, i: number, first: number): boolean {
  return i === first || ((tokens.shape[i] as number) & SHAPE.spaced) !== 0
}

function closesHere(tokens: Tokens, i: number, last: number): boolean {
  return i + 1 >= last || ((tokens.shape[i + 1] as number) & (SHAPE.spaced | SHAPE.punctuation)) !== 0
}

function isMark(tokens: Tokens, i: number): boolean {
  return ((tokens.shape[i] as number) & SHAPE.punctuation) !== 0
}
