/** The page of one incident. */

import { findAttackersWord } from '../counting/attackers-word.ts'
import { findConceded } from '../counting/count.ts'
import { findDisagreements } from '../counting/disagreements.ts'
import { followIncident } from '../ledger/index.ts'
import { describeCopies } from '../linker/origins.ts'
import { type ClaimId, HARM_ATTRIBUTES, type IncidentId } from '../model/index.ts'
import { markReviewed, viewClaim } from './claim-view.ts'
import { listTargetDecisions } from './decision-views.ts'
import { viewSteps } from './figure-steps.ts'
import { viewGrade } from './grade-view.ts'
import { factsOfIncident, type IncidentFacts } from './incident-facts.ts'
import { viewHistory } from './incident-history.ts'
import { toIncidentRow, viewFigure } from './incident-row.ts'
import { listNamedPeople } from './named-people.ts'
import { listWithheld } from './redact/list-withheld.ts'
import { listRelated } from './related-incidents.ts'
import { stateAt } from './state-at.ts'
import { findMoves } from './toll-moves.ts'
import type { ClaimView, IncidentView, OriginView } from './views.ts'
import type { Workspace } from './workspace.ts'

/** Under which rule, and as of when. */
export interface IncidentViewQuery {
  readonly rule?: string | undefined
  readonly asOf?: number | undefined
}

/** One incident with every claim, the origins they fold to, and what they disagree on. Throws `incident-unknown`. */
export function getIncident(workspace: Workspace, id: IncidentId, query: IncidentViewQuery = {}): IncidentView {
  const desk = workspace.desk()
  const rule = query.rule ?? desk.rule
  const state = stateAt(workspace, query.asOf)
  const live = followIncident(state, id)
  const facts = factsOfIncident(state, live, desk.readers)
  const { kinship } = workspace.names()
  const attackers = findAttackersWord(
    facts.said.map(({ claim }) => claim),
    kinship,
  )
  const claims = viewClaims(facts).map((view) =>
    attackers.has(view.claim.id) ? { ...view, isAttackersWord: true } : view,
  )
  const accounts = facts.record().accounts.map(({ account }) => account.id)
  const steps = viewSteps(facts, { rule, workspace })
  const targets = [live, ...(live === id ? [] : [id]), ...shownClaims(facts), ...accounts]
  return {
    ...toIncidentRow(facts, rule, workspace),
    redirectedFrom: live === id ? null : id,
    reopenedAt: facts.record().reopened?.at ?? null,
    figures: HARM_ATTRIBUTES.map((attribute) => viewFigure(facts, attribute, { rule, workspace })),
    conceded: findConceded({ claims: facts.claims, origins: facts.origins(), kinship }),
    grade: viewGrade(facts, kinship),
    decisions: listTargetDecisions(state, targets),
    related: listRelated(workspace, state, live),
    originGroups: viewOrigins(facts, claims),
    disagreements: findDisagreements(facts.claims, { origins: facts.origins(), kinship }).map(
      ({ attribute, words, sides }) => ({ attribute, words, sides }),
    ),
    claims,
    accounts: facts.record().accounts.map(({ account, report, decision }) => ({
      id: account.id,
      report: report.id,
      role: account.role,
      score: decision?.score ?? 1,
      reasons: decision?.reasons ?? [],
    })),
    history: viewHistory(facts, state, targets),
    steps,
    moves: findMoves(steps),
    named: listNamedPeople(facts, state),
    withheld: listWithheld(facts, state),
  }
}

/** Every claim of the incident with its words. */
export function viewClaims(facts: IncidentFacts): readonly ClaimView[] {
  const { said, reviews } = facts
  const [reports, superseded] = [facts.reports(), facts.superseded()]
  const views = said.flatMap(({ claim, report }) => {
    const found = reports.get(report)
    return found ? [viewClaim(claim, found, superseded)] : []
  })
  return markReviewed(views, (claim) => reviews.get(claim)?.status)
}

/** While a second reader is to decide, what the first decided is not shown. */
function shownClaims({ said, reviews }: IncidentFacts): readonly ClaimId[] {
  return said.map(({ claim }) => claim.id).filter((id) => reviews.get(id)?.status !== 'waiting')
}

function viewOrigins(facts: IncidentFacts, claims: readonly ClaimView[]): readonly OriginView[] {
  const reports = facts.reports()
  return facts.origins().map((origin) => {
    const own = new Set(origin.claims)
    return {
      id: origin.id,
      name: reports.get(origin.root)?.agency ?? reports.get(origin.root)?.publisher ?? 'Unnamed publisher',
      title: describeCopies(origin, [...reports.values()]),
      root: origin.root,
      reports: origin.reports.map((id) => {
        const report = reports.get(id)
        return { id, publisher: report?.publisher ?? null, title: report?.title ?? null }
      }),
      reasons: origin.reasons,
      apart: origin.apart,
      claims: claims.filter(({ claim }) => own.has(claim.id)),
    }
  })
}
