/** Deciding what adding a claim that the reader missed, or taking it back, adds. */
import {
  type AccountId,
  type AnyClaim,
  type Attribution,
  type ClaimId,
  contentId,
  type Evidence,
  type IncidentId,
  ReckonerError,
  type ReportId,
  type RuleId,
} from '../../model/index.ts'
import type { PersonGrounds } from '../events.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import type { NewEvent } from '../new-event.ts'
import { getAddedClaim } from '../queries/added-claims.ts'
import { getClaim } from '../queries/claims.ts'
import { canonicalJson } from '../store/canonical-json.ts'
import { checkClaim } from './check-evidence.ts'
import { checkGrounds } from './check-person.ts'
import { liveIncident } from './group-incidents.ts'
import { incidentIdOf } from './link-account.ts'

/** What stands as the rule of a claim that a person added. */
export const ADDED_RULE = 'added-by-person' as RuleId

/** A claim as a person adds it. `incident` null: it opens one. */
export type ClaimDraft = PersonGrounds &
  Pick<AnyClaim, 'attribute' | 'value'> & {
    readonly report: ReportId
    readonly incident: IncidentId | null
    readonly evidence: Evidence
    readonly attribution: Attribution
  }

/**
 * Decides what adding a claim adds: nothing when it was added and stands. Throws `report-unknown`, `incident-unknown`,
 * `option-invalid` (no name or reason, a running total), and `evidence-mismatch` when its words are not in the text.
 */
export function addClaim(draft: ClaimDraft, state: LedgerState): readonly NewEvent[] {
  const { report, attribute, value, evidence, attribution, by, reason } = draft
  checkGrounds(draft)
  const kept = state.reports.get(report)
  if (!kept) throw new ReckonerError('report-unknown', `no report ${report} in the ledger`)
  if (attribute === 'total') {
    throw new ReckonerError('option-invalid', 'a running total cannot be added: it needs a definition that is read')
  }
  const live = draft.incident === null ? null : liveIncident(draft.incident, state)
  const said = [report, evidence.from, evidence.to, attribute, canonicalJson(value), canonicalJson(attribution)]
  const account = accountFor(report, live, { said, state })
  const id = contentId<ClaimId>('clm', ['added', account, ...said])
  const claim = {
    id,
    account,
    attribute,
    value,
    basis: 'stated',
    rule: ADDED_RULE,
    evidence,
    attribution,
    partOf: null,
    supersedes: null,
  } as AnyClaim
  checkClaim(claim, kept.report.text)
  const known = state.added.get(id)
  if (known && known.withdrawn === null) return []
  const incident = live ?? incidentIdOf(account)
  return [
    { event: { type: 'ClaimAdded', data: { claim, report, incident, by, reason } }, key: keyOf(id, known?.times ?? 0) },
  ]
}

/** Decides what taking an added claim back adds: nothing when it was taken back. Throws `claim-unknown`, `option-invalid`. */
export function withdrawAddedClaim(
  { claim, by, reason }: PersonGrounds & { readonly claim: ClaimId },
  state: LedgerState,
): readonly NewEvent[] {
  checkGrounds({ by, reason })
  const { withdrawn, times, report } = getAddedClaim(state, claim)
  const { incident } = getClaim(state, claim)
  if (withdrawn !== null || incident === null) return []
  const key = `${keyOf(claim, times - 1)}-withdrawn`
  return [{ event: { type: 'AddedClaimWithdrawn', data: { claim, report, incident, by, reason } }, key }]
}

function keyOf(claim: ClaimId, timesBefore: number): string {
  return `added:${claim}#${timesBefore + 1}`
}

interface Standing {
  readonly said: readonly (string | number)[]
  readonly state: LedgerState
}

/** One account holds all that persons add to a report about an incident, unless it was moved elsewhere since. */
function accountFor(report: ReportId, incident: IncidentId | null, { said, state }: Standing): AccountId {
  if (incident === null) return contentId<AccountId>('acc', ['added', ...said])
  for (let nth = 1; ; nth++) {
    const id = contentId<AccountId>('acc', ['added', report, incident, nth])
    const known = state.accounts.get(id)
    if (!known?.isCurrent || known.incident === incident) return id
  }
}
