/** Folding events into the state. */
import type { StoredEvent } from '../events.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { evolveAdded } from './evolve-added.ts'
import { evolveGrouping } from './evolve-grouping.ts'
import { evolveLink } from './evolve-link.ts'
import { evolveReading } from './evolve-reading.ts'
import { evolveRefusal } from './evolve-refusal.ts'
import { evolveReview } from './evolve-review.ts'
import type { LedgerState } from './ledger-state.ts'

/** What folding needs of a stored event. */
export type LoggedEvent = Omit<StoredEvent, 'hash' | 'previousHash'>

/** The state of a ledger without events. */
export function emptyState(): LedgerState {
  return emptyDraft()
}

/** The state after one more event. Takes over the maps of the state given, which moves on with it. */
export function evolve(state: LedgerState, stored: LoggedEvent): LedgerState {
  const draft = { ...state } as Draft
  step(draft, stored)
  return draft
}

/** The state after all these events. */
export function foldEvents(events: Iterable<LoggedEvent>): LedgerState {
  const draft = emptyDraft()
  for (const stored of events) step(draft, stored)
  return draft
}

function step(draft: Draft, stored: LoggedEvent): void {
  const { position, event, key } = stored
  // One string for all events of an instant, however they were stored.
  const at = stored.at === draft.lastAt ? draft.lastAt : stored.at
  draft.position = position
  draft.lastAt = at
  draft.keys.add(key)
  if (draft.instants.at(-1)?.at === at) draft.instants.pop()
  draft.instants.push({ position, at })
  switch (event.type) {
    case 'ReportKept': {
      const { report } = event.data
      draft.reports.set(report.id, { report, position, at })
      const others = draft.reportsByBytes.get(report.bytesHash) ?? []
      draft.reportsByBytes.set(report.bytesHash, [...others, report.id])
      return
    }
    case 'CaptureKept': {
      const { capture } = event.data
      const captures = draft.captures.get(capture.report) ?? []
      draft.captures.set(capture.report, [...captures, { capture, position, at }])
      return
    }
    case 'ReportRead':
      evolveReading(draft, event.data.reading, { position, at })
      return
    case 'InputRefused':
    case 'InputRetried':
      evolveRefusal(draft, event, { position, at })
      return
    case 'ReviewDecided':
    case 'ReviewWithdrawn':
      evolveReview(draft, event, { position, at })
      return
    case 'ClaimAdded':
    case 'AddedClaimWithdrawn':
      evolveAdded(draft, event, { position, at })
      return
    case 'IncidentsMerged':
    case 'IncidentSplit':
    case 'AccountMoved':
    case 'GroupingUndone':
      evolveGrouping(draft, event, { position, at })
      return
    default:
      evolveLink(draft, event, { position, at })
  }
}
