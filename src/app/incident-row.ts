/** One incident in a list. */

import { resolveFigure } from '../counting/count.ts'
import { findDisagreements } from '../counting/disagreements.ts'
import { getRule } from '../counting/rules/index.ts'
import type { HarmAttribute } from '../model/index.ts'
import type { IncidentFacts } from './incident-facts.ts'
import { formatTitle } from './incident-title.ts'
import { once } from './once.ts'
import { pickParties, pickPlace, pickType } from './pick-values.ts'
import type { FigureView, IncidentRow } from './views.ts'
import type { Workspace } from './workspace.ts'

/** The row, its figures under the rule, worked out when first looked at. Throws `option-invalid` for an unknown rule. */
export function toIncidentRow(facts: IncidentFacts, rule: string, workspace: Workspace): IncidentRow {
  const { id, role, claims } = facts
  const { kinship } = workspace.names()
  getRule(rule)
  const killed = once(() => viewFigure(facts, 'killed', { rule, workspace }))
  const injured = once(() => viewFigure(facts, 'injured', { rule, workspace }))
  const hasDisagreement = once(() => findDisagreements(claims, { origins: facts.origins(), kinship }).length > 0)
  const type = pickType(claims)
  const place = pickPlace(claims)
  return {
    id,
    title: formatTitle(type, place, facts.dates.dateWords),
    type,
    role,
    ...facts.dates,
    place,
    by: pickParties(claims, 'by'),
    against: pickParties(claims, 'against'),
    get killed() {
      return killed()
    },
    get injured() {
      return injured()
    },
    get reports() {
      return facts.reports().size
    },
    get origins() {
      return facts.origins().length
    },
    get hasDisagreement() {
      return hasDisagreement()
    },
  }
}

/** A figure of the incident under the rule. */
export function viewFigure(
  facts: IncidentFacts,
  attribute: HarmAttribute,
  { rule, workspace }: { readonly rule: string; readonly workspace: Workspace },
): FigureView {
  const { kinship } = workspace.names()
  const { claims, pins } = facts
  return resolveFigure(attribute, { claims, origins: facts.origins(), pins, kinship }, rule, workspace.desk())
}
