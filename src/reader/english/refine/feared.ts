/** Harm that is only feared: "before another child is killed". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'

const IS_ARE_GETS = wordClass(/^(is|are|gets|get)$/)

/** Whether the people at tokens `first` to `last` (half-open) stand behind "before" and in front of a verb of the present: nobody has been harmed. */
export function isFeared(
  scan: SentenceScan,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  return scan.word(first - 1) === 'before' && scan.is(last, IS_ARE_GETS)
}
