/** Notes what was not understood: a number in a sentence of harm that became no claim. */
import type { Note, Reading, Span } from '../model/index.ts'
import type { SentenceScan } from './scan.ts'

/** A note for each number near words of harm that no claim's evidence touches. */
export function unreadNumbers(scans: readonly SentenceScan[], claims: Reading['claims']): readonly Note[] {
  const notes: Note[] = []
  let isTouched: ((span: Span) => boolean) | null = null
  for (const scan of scans) {
    if (scan.of('harm').length === 0 || scan.ctx.passages[scan.sentence.passage]?.kind === 'title') continue
    for (const number of scan.of('number')) {
      if (number.rule === 'article-as-one') continue
      isTouched ??= touches(claims.map(({ evidence }) => evidence))
      if (isTouched(number)) continue
      notes.push({
        code: 'number-near-harm-unread',
        span: { from: number.from, to: number.to },
        message: 'a number near words of harm that became no claim',
      })
    }
  }
  return notes
}

/** Spans that are sooner looked at one by one than sorted. */
const FEW = 16

/** Tells whether a span overlaps one of `spans`, in the time of a binary search. */
function touches(spans: readonly Span[]): (span: Span) => boolean {
  if (spans.length <= FEW) return ({ from, to }) => spans.some((one) => one.from < to && one.to > from)
  const sorted = spans.toSorted((a, b) => a.from - b.from)
  let end = 0
  const ends = sorted.map(({ to }) => {
    end = Math.max(end, to)
    return end
  })
  return ({ from, to }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] as Span).from < to) low = middle + 1
      else high = middle
    }
    return low > 0 && (ends[low - 1] as number) > from
  }
}
