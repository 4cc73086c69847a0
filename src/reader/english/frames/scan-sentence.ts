/** How a rule asks for a sentence that the gate may have let go by. */
import type { Sentence } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'

/** Scans any sentence of the report, read before or not. */
export type ScanSentence = (sentence: Sentence) => SentenceScan
