/** The page of one claim. */
import { getClaim, getIncident } from '../ledger/index.ts'
import type { AnyClaim, ClaimId, Report } from '../model/index.ts'
import { findSuperseded, viewClaim } from './claim-view.ts'
import { stateAt } from './state-at.ts'
import type { ClaimPageView, ClaimView } from './views.ts'
import type { Workspace } from './workspace.ts'

/** One claim, the words around it, where it belongs, and what other reports say on the same. Throws `claim-unknown`. */
export function getClaimPage(
  workspace: Workspace,
  id: ClaimId,
  { asOf }: { readonly asOf?: number | undefined } = {},
): ClaimPageView {
  const state = stateAt(workspace, asOf)
  const { claim, account, report, incident, series } = getClaim(state, id)
  const around = contextOf(claim, report)
  const inReport = state.readings.get(report.id)?.reading.claims ?? [claim]
  return {
    ...viewClaim(claim, report, findSuperseded(inReport)),
    role: account.role,
    incident,
    series,
    context: report.text.slice(around.from, around.to),
    contextFrom: claim.evidence.sentence.from - around.from,
    rivals: incident === null ? [] : findRivals(claim, report, getIncident(state, incident).accounts),
  }
}

/** The paragraph of the sentence and the ones beside it, at most 600 characters to each side. */
function contextOf(claim: AnyClaim, { text }: Report): { readonly from: number; readonly to: number } {
  const { from, to } = claim.evidence.sentence
  const before = text.lastIndexOf('\n\n', Math.max(0, from - 3))
  const after = text.indexOf('\n\n', to + 2)
  return {
    from: Math.max(0, from - 600, before < 0 ? 0 : before + 2),
    to: Math.min(text.length, to + 600, after < 0 ? text.length : after),
  }
}

type Accounts = ReturnType<typeof getIncident>['accounts']

function findRivals(claim: AnyClaim, own: Report, accounts: Accounts): readonly ClaimView[] {
  const superseded = findSuperseded(accounts.flatMap(({ claims }) => claims))
  return accounts
    .filter(({ report }) => report.id !== own.id)
    .flatMap(({ report, claims }) =>
      claims.filter(({ attribute }) => attribute === claim.attribute).map((one) => viewClaim(one, report, superseded)),
    )
}
