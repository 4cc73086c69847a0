/** An incident with all that views and tallies look at, worked out once for each state of the ledger. */

import type { Figure, ReportedClaim } from '../counting/types.ts'
import { getIncident, type IncidentRecord, type IncidentState, type LedgerState } from '../ledger/index.ts'
import { foldOrigins } from '../linker/origins.ts'
import { signatureOf } from '../linker/signature.ts'
import type { OriginGroup, TextSignature } from '../linker/types.ts'
import {
  type AccountRole,
  type ClaimId,
  type IncidentId,
  ReckonerError,
  type Report,
  type ReportId,
} from '../model/index.ts'
import { findSuperseded } from './claim-view.ts'
import { once } from './once.ts'
import { originOverridesOf } from './origin-overrides.ts'
import { pickRole } from './pick-values.ts'
import { type IncidentReview, reviewIncident } from './review-claims.ts'

/**
 * The incident, its claims in the order of the ledger, the reports they stand in, and the origins they fold to. `said` holds
 * every claim as it was read, `claims` those to count with after review.
 */
export interface IncidentFacts extends IncidentReview {
  readonly id: IncidentId
  readonly role: AccountRole
  /** What goes beyond the claims is worked out when first asked for. */
  record(): IncidentRecord
  readonly said: readonly ReportedClaim[]
  reports(): ReadonlyMap<ReportId, Report>
  origins(): readonly OriginGroup[]
  superseded(): ReadonlySet<ClaimId>
  /** Figures of tallies, worked out when first asked for. */
  readonly figures: Map<string, Figure>
}

const known = new WeakMap<LedgerState, ReadonlyMap<IncidentId, IncidentFacts>>()

/** The facts of every incident of this state; `readers` people must decide alike about a claim. */
export function factsOf(state: LedgerState, readers: number): ReadonlyMap<IncidentId, IncidentFacts> {
  const found = known.get(state)
  if (found) return found
  const facts = new Map<IncidentId, IncidentFacts>()
  for (const [id, group] of state.incidents) {
    if (group.accounts.length > 0) facts.set(id, factsOfGroup(group, state, readers))
  }
  known.set(state, facts)
  return facts
}

// An incident's group is a new object after anything that its facts rest on has changed.
const byGroup = new WeakMap<IncidentState, { readonly readers: number; readonly facts: IncidentFacts }>()

/** The facts of one incident (also one that all accounts have left). Throws `incident-unknown`. */
export function factsOfIncident(state: LedgerState, id: IncidentId, readers: number): IncidentFacts {
  const group = state.incidents.get(id)
  if (group) return factsOfGroup(group, state, readers)
  throw new ReckonerError('incident-unknown', `no incident ${id} in the ledger at position ${state.position}`)
}

function factsOfGroup(group: IncidentState, state: LedgerState, readers: number): IncidentFacts {
  const kept = byGroup.get(group)
  if (kept?.readers === readers) return kept.facts
  const facts = gatherFacts(group, state, readers)
  byGroup.set(group, { readers, facts })
  return facts
}

/** A tally looks at the card of most incidents alone: what goes beyond their claims is worked out when asked for. */
function gatherFacts(
  group: Pick<IncidentState, 'id' | 'accounts'>,
  state: LedgerState,
  readers: number,
): IncidentFacts {
  const { said, roles } = saidIn(group, state)
  const record = once(() => getIncident(state, group.id))
  const reports = once(() => new Map(record().accounts.map(({ report }) => [report.id, report])))
  const origins = once(() =>
    foldOrigins(said, [...reports().values()], {
      signatures: signaturesOf(reports()),
      overrides: originOverridesOf(record(), state),
    }),
  )
  const superseded = once(() => findSuperseded(said.map(({ claim }) => claim)))
  return {
    ...reviewIncident(group.id, said, state, readers),
    id: group.id,
    role: pickRole(roles),
    said,
    record,
    reports,
    origins,
    superseded,
    figures: new Map(),
  }
}

function saidIn(
  { accounts }: Pick<IncidentState, 'accounts'>,
  state: LedgerState,
): { readonly said: readonly ReportedClaim[]; readonly roles: readonly AccountRole[] } {
  const said: ReportedClaim[] = []
  const roles: AccountRole[] = []
  for (const { account: id } of accounts) {
    const known = state.accounts.get(id)
    const report = known?.isCurrent ? state.reports.get(known.account.report)?.report : undefined
    if (!known || !report) continue
    roles.push(known.account.role)
    const { id: reportId, publisher, publishedOn } = report
    for (const claimId of known.account.claims) {
      const claim = state.claims.get(claimId)?.claim
      if (claim) said.push({ claim, report: reportId, publisher, publishedOn })
    }
  }
  return { said, roles }
}

const signatures = new WeakMap<Report, TextSignature>()

function signaturesOf(reports: ReadonlyMap<ReportId, Report>): ReadonlyMap<ReportId, TextSignature> {
  return new Map(
    [...reports].map(([id, report]) => {
      const signature = signatures.get(report) ?? signatureOf(report.text)
      signatures.set(report, signature)
      return [id, signature]
    }),
  )
}
