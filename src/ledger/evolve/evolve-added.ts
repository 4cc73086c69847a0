/** A person adds a claim or takes it back. What was added stands apart from what was read, so reading anew leaves it be. */
import { type Account, type AccountId, joinSpans } from '../../model/index.ts'
import type { AddedClaimWithdrawn, ClaimAdded, LinkDecision, PersonGrounds } from '../events.ts'
import type { Draft } from './draft.ts'
import { placeInIncident } from './evolve-link.ts'
import { leaveGroup, touchGroup } from './groups.ts'
import type { Stamp } from './ledger-state.ts'
import { putClaim } from './put-claim.ts'

/** Applies it. */
export function evolveAdded(draft: Draft, { type, data }: ClaimAdded | AddedClaimWithdrawn, stamp: Stamp): void {
  if (type === 'ClaimAdded') add(draft, data, stamp)
  else withdraw(draft, data, stamp)
}

function add(draft: Draft, { claim, report, incident, by, reason }: ClaimAdded['data'], stamp: Stamp): void {
  const before = draft.added.get(claim.id)
  draft.added.set(claim.id, {
    claim: claim.id,
    report,
    by,
    reason,
    times: (before?.times ?? 0) + 1,
    withdrawn: null,
    ...stamp,
  })
  if (!before) draft.addedByReport.set(report, [...(draft.addedByReport.get(report) ?? []), claim.id])
  putClaim(draft, claim.id, { claim, report, isCurrent: true })
  const known = draft.accounts.get(claim.account)
  const isOpen = known?.isCurrent === true
  const own = isOpen ? known.account.claims : []
  const span = isOpen ? joinSpans(known.account.span, claim.evidence.sentence) : claim.evidence.sentence
  const account: Account = {
    id: claim.account,
    report,
    kind: 'incident',
    role: 'main',
    claims: [...own, claim.id],
    span: { from: span.from, to: span.to },
  }
  draft.accounts.set(account.id, {
    account,
    isCurrent: true,
    incident: isOpen ? known.incident : null,
    series: null,
    links: known?.links ?? 0,
    held: stamp.position,
  })
  if (isOpen && known.incident) touchGroup(draft.incidents, known.incident, stamp.position)
  else {
    const decision = decisionOf({ by, reason })
    placeInIncident(draft, { account: account.id, incident, decision, held: stamp.position }, stamp)
  }
}

function withdraw(draft: Draft, { claim: id, by, reason }: AddedClaimWithdrawn['data'], stamp: Stamp): void {
  const added = draft.added.get(id)
  const known = draft.claims.get(id)
  if (!added || !known) return
  draft.added.set(id, { ...added, withdrawn: { by, reason, ...stamp } })
  putClaim(draft, id, { ...known, isCurrent: false })
  leaveAccount(draft, known.claim.account, { id, stamp, grounds: { by, reason } })
}

interface Leaving {
  readonly id: Account['claims'][number]
  readonly stamp: Stamp
  readonly grounds: PersonGrounds
}

/** The last claim that leaves closes the account. */
function leaveAccount(draft: Draft, account: AccountId, { id, stamp, grounds }: Leaving): void {
  const place = draft.accounts.get(account)
  if (!place) return
  const claims = place.account.claims.filter((one) => one !== id)
  const isEmpty = claims.length === 0
  draft.accounts.set(account, {
    ...place,
    account: { ...place.account, claims },
    isCurrent: !isEmpty,
    incident: isEmpty ? null : place.incident,
    held: isEmpty ? null : place.held,
  })
  if (!place.incident) return
  if (isEmpty) {
    leaveGroup(draft.incidents, place.incident, { account, kind: 'dropped', decision: decisionOf(grounds), ...stamp })
  } else touchGroup(draft.incidents, place.incident, stamp.position)
}

function decisionOf({ by, reason }: PersonGrounds): LinkDecision {
  return { by: 'person', name: by, score: 1, reasons: [{ code: 'person', words: reason, score: 1 }] }
}
