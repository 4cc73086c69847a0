/** What intake gives: a report with its bytes, or a refusal with its reason. */
import type { CaptureFacts, Note, Report } from '../model/index.ts'
import type { VisitBudget } from './feeds/watch-list.ts'
import type { StageClock } from './stage-clock.ts'

/** A report that came in, and the bytes it came as. */
export interface IntakeReport {
  readonly kind: 'report'
  readonly report: Report
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** How the bytes came in; left out for a plain file. */
  readonly capture?: CaptureFacts
}

/** Something that could not be taken in. `bytesHash` null when its bytes were not read whole. */
export interface IntakeRefusal {
  readonly kind: 'refused'
  readonly sourceName: string
  readonly bytesHash: string | null
  readonly note: Note
  /** The whole path or the address to open again. */
  readonly origin?: string
  /** How it begins. */
  readonly sample?: string
}

/** A file that was taken apart before, by its bytes: nothing of it was done again. */
export interface IntakeKnown {
  readonly kind: 'known'
  readonly sourceName: string
}

/** One thing that intake looked at. */
export type IntakeResult = IntakeReport | IntakeRefusal | IntakeKnown

/** Settings of intake. */
export interface IntakeOptions {
  /** Hosts that resolve to private addresses are refused unless this is set: for a server on the own network. */
  readonly isPrivateAllowed?: boolean
  /** The longest wait for a whole fetch, in milliseconds: 20,000 unless told. */
  readonly fetchTimeLimit?: number
  /** The longest time for taking one page apart, in milliseconds: 10,000 unless told. */
  readonly pageTimeLimit?: number
  /** The least time between two requests to one host, in milliseconds: 1,000 unless told, more when its robots.txt asks for more. */
  readonly hostInterval?: number
  /** What a host may be asked for in this run: everything unless told. */
  readonly hostBudget?: VisitBudget | null
  /**
   * Whether what these bytes (their SHA-256) hold is kept already, having come in the same way: then they are not taken
   * apart again. Asked for pages, texts and documents, of archives and mails too, and for each line of JSONL.
   */
  readonly isKnown?: (bytesHash: string, capture?: CaptureFacts) => boolean
  /** Called when a file of the folder, or an address, is begun. */
  readonly onInput?: () => void
  /** Measures the stages; nothing is measured when left out. */
  readonly clock?: StageClock
}

/** The largest file or page, in bytes: 20 MB. */
export const SIZE_LIMIT = 20 * 1024 * 1024
