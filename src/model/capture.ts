/** How the bytes of a report came in: from where, when, and what was said of them on the way. */
import type { ReportId } from './ids.ts'

/** One redirect on the way to a page. */
export interface Redirect {
  readonly status: number
  readonly from: string
  readonly to: string
}

/** One line of the head that came with the bytes; names in lower case. */
export interface CaptureHeader {
  readonly name: string
  readonly value: string
}

/** Fetched by us, taken from a web archive, from a page saved as one file, or from an e-mail. */
export type CaptureKind = 'fetch' | 'archive' | 'saved-page' | 'email'

/** What is known of one coming-in. */
export interface CaptureFacts {
  readonly kind: CaptureKind
  /** The address that was asked for. */
  readonly askedFor: string | null
  /** Where the redirects led. */
  readonly address: string | null
  /** What HTTP answered; 304: the server says that the bytes are those of the visit before. */
  readonly status: number | null
  readonly redirects: readonly Redirect[]
  readonly headers: readonly CaptureHeader[]
  /** ISO instant, UTC, of the fetch, the capture or the saving; null when nothing states it. */
  readonly fetchedAt: string | null
}

/** A coming-in of a report. `bytesHash`: SHA-256 of the bytes that came, kept in the ledger. */
export interface Capture extends CaptureFacts {
  readonly report: ReportId
  readonly bytesHash: string
}
