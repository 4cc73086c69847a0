/** What changed in the ledger, event by event, in words. */
import type { LedgerEvent } from '../ledger/index.ts'
import { ReckonerError } from '../model/index.ts'
import { describeEvent } from './describe-event.ts'
import { isAboutClaim, reviewOf } from './review-claims.ts'
import type { ChangeView, PageOf } from './views.ts'
import type { Workspace } from './workspace.ts'

/** Which changes: after position `since`, oldest first. */
export interface ChangesQuery {
  readonly since?: number | undefined
  readonly limit?: number | undefined
}

/** A page of changes. `next` is the position to ask for next, as text: it works as `since`. */
export function listChanges(workspace: Workspace, { since = 0, limit = 50 }: ChangesQuery = {}): PageOf<ChangeView> {
  const { ledger } = workspace
  const asOf = ledger.head().position
  if (since > asOf) throw new ReckonerError('option-invalid', `since ${since}: the ledger ends at position ${asOf}`)
  const upTo = Math.min(since + limit, asOf)
  const items = [...ledger.events(since, upTo)].map(({ position, at, event }) => ({
    position,
    at,
    type: event.type,
    ...(isBlind(event, workspace) ? HIDDEN : describeEvent(event)),
  }))
  const next = upTo < asOf ? String(upTo) : null
  return { items, total: asOf - since, next, asOf, words: `changes after position ${since}, oldest first` }
}

const HIDDEN = {
  words: 'a claim was decided about: how is shown when enough people have decided',
  report: null,
  incident: null,
  series: null,
}

/** What the first reader decided is not told while others are still to decide. */
function isBlind(event: LedgerEvent, { ledger, desk }: Workspace): boolean {
  if (event.type !== 'ReviewDecided' || !isAboutClaim(event.data.decision)) return false
  return reviewOf(event.data.decision.claim, ledger.state(), desk().readers).status === 'waiting'
}
