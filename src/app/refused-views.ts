/** What could not be kept, and what trying it again gave. */
import type { RefusalId } from '../model/index.ts'

/** Something that was opened and could not be kept, or could not be read. */
export interface RefusedRow {
  readonly id: RefusalId
  readonly sourceName: string
  readonly code: string
  readonly message: string
  readonly at: string
  /** How often it was tried, the first time among them. */
  readonly tries: number
  readonly lastTryAt: string
  /** Three tries: it is tried again only when a person names it. */
  readonly isResting: boolean
  /** False: nobody knows any more where it came from. */
  readonly canRetry: boolean
  /** How it begins: characters, or the first bytes in hex. */
  readonly sample: string | null
}

/** What trying something refused again gave. */
export interface RetryView {
  readonly id: RefusalId
  readonly sourceName: string
  readonly isKept: boolean
  /** Why it is refused still; null when it was kept. */
  readonly message: string | null
  readonly tries: number
}
