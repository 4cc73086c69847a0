/** Keeps the state small while a ledger is filled: what a stored event holds is read again when somebody asks for it. */
import type { ClaimId, Reading, Report, ReportId } from '../../model/index.ts'
import type { LedgerEvent, StoredEvent } from '../events.ts'
import type { Draft } from './draft.ts'
import type { ClaimState, LedgerState, ReadingState, ReportState } from './ledger-state.ts'

/** Lets go of what a stored event has just added to the state. The state answers as before, only slower. */
export type CoolState = (state: LedgerState, stored: StoredEvent) => void

/** How many events that were read again stay at hand: the claims of a report are asked for one after the other. */
const KEPT = 32

/** Makes it. `eventAt` gives the stored event of a position. */
export function createCooler(eventAt: (position: number) => LedgerEvent): CoolState {
  const atHand = new Map<number, LedgerEvent>()
  const load = <Type extends LedgerEvent['type']>(position: number, type: Type) => {
    const found = atHand.get(position) ?? eventAt(position)
    atHand.delete(position)
    atHand.set(position, found)
    for (const [oldest] of atHand) if (atHand.size > KEPT) atHand.delete(oldest)
    if (found.type !== type) throw new Error(`found ${found.type} at position ${position}; expected ${type}`)
    return found.data as Extract<LedgerEvent, { type: Type }>['data']
  }
  // Own properties, so that a copy by spreading holds what they give; one getter each, so that an object costs no closure.
  const reportOf = lazy((cold: Cold): Report => load(cold.position, 'ReportKept').report)
  const readingOf = lazy((cold: Cold): Reading => load(cold.position, 'ReportRead').reading)
  const claimOf = lazy((cold: ColdClaim) => load(cold.readAt, 'ReportRead').reading.claims[cold.nth])
  return (state, { position, at, event }) => {
    const draft = state as Draft
    if (event.type === 'ReportKept') {
      const cold = Object.defineProperty({ position, at }, 'report', reportOf)
      draft.reports.set(event.data.report.id, cold as ReportState)
    } else if (event.type === 'ReportRead') {
      const { report, claims } = event.data.reading
      const cold = Object.defineProperty({ position, at }, 'reading', readingOf)
      draft.readings.set(report, cold as ReadingState)
      for (const [nth, { id }] of claims.entries()) coolClaim(draft, id, { readAt: position, nth, report, claimOf })
    }
  }
}

interface Cold {
  readonly position: number
}

interface ColdClaim {
  /** Where its reading is stored, and which of its claims it is. */
  readonly readAt: number
  readonly nth: number
}

interface ClaimPlace extends ColdClaim {
  readonly report: ReportId
  readonly claimOf: PropertyDescriptor
}

function coolClaim(draft: Draft, id: ClaimId, { readAt, nth, report, claimOf }: ClaimPlace): void {
  const cold = Object.defineProperty({ readAt, nth, report, isCurrent: true }, 'claim', claimOf)
  draft.claims.set(id, cold as unknown as ClaimState)
}

function lazy<Held, Value>(give: (held: Held) => Value): PropertyDescriptor {
  return {
    enumerable: true,
    get(this: Held) {
      return give(this)
    },
  }
}
