/** Commas between people told of: they part the people of one verb from those of the next. */
import type { SentenceScan } from '../../scan.ts'

/** Whether a comma stands among tokens `from` to `to` (half-open). */
export function hasComma(scan: SentenceScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scan.word(i) === ',') return true
  return false
}
