/** One claim as review shows it. */
import { getClaim, getSeries, type LedgerState } from '../ledger/index.ts'
import type { AnyClaim, ClaimId, IncidentId, Report } from '../model/index.ts'
import { findSuperseded, viewClaim } from './claim-view.ts'
import { listTargetDecisions } from './decision-views.ts'
import type { ReviewItemView } from './desk-views.ts'
import { factsOfIncident } from './incident-facts.ts'
import { toIncidentRow } from './incident-row.ts'
import { titleOf } from './incident-title.ts'
import { findLikely } from './likely-incidents.ts'
import { disputedOf, rankOf } from './review-entries.ts'
import { sentencesBeside } from './sentences-beside.ts'
import type { ClaimView } from './views.ts'
import type { Workspace } from './workspace.ts'

/** The claim with all that a reader needs to decide; others' decisions are not in it. Throws `claim-unknown`. */
export function getReviewItem(
  workspace: Workspace,
  id: ClaimId,
  { reader = '' }: { readonly reader?: string | undefined } = {},
): ReviewItemView {
  const state = workspace.ledger.state()
  const { claim, account, report, incident, series } = getClaim(state, id)
  const reading = state.readings.get(report.id)?.reading
  const claims = reading?.claims ?? [claim]
  const superseded = findSuperseded(claims)
  const place = incident === null ? NOWHERE : placeOf(incident, claim, { state, workspace })
  const totals = series === null ? [] : othersIn(getSeries(state, series).accounts, claim)
  return {
    view: viewClaim(claim, report, superseded),
    beside: claims.filter((one) => isBeside(one, claim)).map((one) => viewClaim(one, report, superseded)),
    role: account.role,
    account: account.id,
    ...sentencesBeside(claim.evidence.sentence, report, reading?.passages ?? []),
    ...place,
    rank: place.rank ?? rankOf(claim, new Set()),
    others: incident === null ? totals : place.others,
    series,
    likely: account.kind === 'incident' ? findLikely({ account, claims, report }, incident, { state, workspace }) : [],
    own: listTargetDecisions(state, [id]).filter(({ by }) => by === reader),
  }
}

function isBeside(one: AnyClaim, claim: AnyClaim): boolean {
  const isSameSentence = one.evidence.sentence.from === claim.evidence.sentence.from
  return one.account === claim.account && one.id !== claim.id && isSameSentence
}

const NOWHERE = { incident: null, accounts: [], reasons: [], isPlacedByPerson: false, others: [], rank: null } as const

function placeOf(
  id: IncidentId,
  claim: AnyClaim,
  { state, workspace }: { readonly state: LedgerState; readonly workspace: Workspace },
) {
  const { readers, rule } = workspace.desk()
  const facts = factsOfIncident(state, id, readers)
  const { accounts } = facts.record()
  const decision = accounts.find(({ account }) => account.id === claim.account)?.decision ?? null
  return {
    rank: rankOf(claim, disputedOf(facts, workspace)),
    incident: toIncidentRow(facts, rule, workspace),
    accounts: accounts.map(({ account, claims, report }) => ({
      id: account.id,
      words: `${report.publisher ?? report.title ?? report.sourceName}: ${titleOf(account, claims)}`,
    })),
    reasons: decision?.reasons ?? [],
    isPlacedByPerson: decision?.by === 'person',
    others: othersIn(accounts, claim),
  }
}

function othersIn(
  accounts: readonly { readonly claims: readonly AnyClaim[]; readonly report: Report }[],
  claim: AnyClaim,
): readonly ClaimView[] {
  const superseded = findSuperseded(accounts.flatMap(({ claims }) => claims))
  return accounts.flatMap(({ report, claims }) =>
    claims
      .filter(({ id, attribute }) => attribute === claim.attribute && id !== claim.id)
      .map((one) => viewClaim(one, report, superseded)),
  )
}
