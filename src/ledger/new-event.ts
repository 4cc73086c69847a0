/** An event that was decided and is not stored yet. */
import type { LedgerEvent } from './events.ts'

/** An event and its key. The key makes it happen once only: an event whose key is stored already is skipped. */
export interface NewEvent {
  readonly event: LedgerEvent
  readonly key: string
}
