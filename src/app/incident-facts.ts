/** An incident with all that views and tallies look at, worked out once for each state of the ledger. */

import type { Figure, ReportedClaim } from '../counting/types.ts'
import { getIncident, type IncidentRecord, type IncidentState, type LedgerState } from '../ledger/index.ts'
import { foldOrigins } from '../linker/origins.ts'
import { signatureOf } from '../linker/signature.ts'
import type { OriginGroup, TextSignature } from '../linker/types.ts'
import type { ClaimId, IncidentId, Report, ReportId } from '../model/index.ts'
import { findSuperseded } from './claim-view.ts'
import { type IncidentReview, reviewIncident } from './review-claims.ts'

/**
 * The incident, its claims in the order of the ledger, the reports they stand in, and the origins they fold to. `said` holds
 * every claim as it was read, `claims` those to count with after review.
 */
export interface IncidentFacts extends IncidentReview {
  readonly record: IncidentRecord
  readonly said: readonly ReportedClaim[]
  readonly reports: ReadonlyMap<ReportId, Report>
  readonly origins: readonly OriginGroup[]
  readonly superseded: ReadonlySet<ClaimId>
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

function factsOfGroup(group: IncidentState, state: LedgerState, readers: number): IncidentFacts {
  const kept = byGroup.get(group)
  if (kept?.readers === readers) return kept.facts
  const facts = gatherFacts(getIncident(state, group.id), state, readers)
  byGroup.set(group, { readers, facts })
  return facts
}

/** The facts of one incident. */
export function gatherFacts(record: IncidentRecord, state: LedgerState, readers: number): IncidentFacts {
  const reports = new Map(record.accounts.map(({ report }) => [report.id, report]))
  const said = record.accounts.flatMap(({ report, claims: own }) =>
    own.map((claim) => ({ claim, report: report.id, publisher: report.publisher, publishedOn: report.publishedOn })),
  )
  return {
    ...reviewIncident(record.id, said, state, readers),
    record,
    said,
    reports,
    origins: foldOrigins(said, [...reports.values()], { signatures: signaturesOf(reports) }),
    superseded: findSuperseded(said.map(({ claim }) => claim)),
    figures: new Map(),
  }
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
