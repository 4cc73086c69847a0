/** One incident in a list. */

import { resolveFigure } from '../counting/count.ts'
import { findDisagreements } from '../counting/disagreements.ts'
import type { HarmAttribute } from '../model/index.ts'
import type { IncidentFacts } from './incident-facts.ts'
import { formatTitle } from './incident-title.ts'
import { pickDates, pickParties, pickPlace, pickRole, pickType } from './pick-values.ts'
import type { FigureView, IncidentRow } from './views.ts'
import type { Workspace } from './workspace.ts'

/** The row, its figures under the rule. Throws `option-invalid` for an unknown rule. */
export function toIncidentRow(facts: IncidentFacts, rule: string, workspace: Workspace): IncidentRow {
  const { record, claims, origins } = facts
  const { kinship } = workspace.names()
  const type = pickType(claims)
  const place = pickPlace(claims)
  const dates = pickDates(claims)
  return {
    id: record.id,
    title: formatTitle(type, place, dates.dateWords),
    type,
    role: pickRole(record.accounts.map(({ account }) => account.role)),
    ...dates,
    place,
    by: pickParties(claims, 'by'),
    against: pickParties(claims, 'against'),
    killed: viewFigure(facts, 'killed', { rule, workspace }),
    injured: viewFigure(facts, 'injured', { rule, workspace }),
    reports: facts.reports.size,
    origins: origins.length,
    hasDisagreement: findDisagreements(claims, { origins, kinship }).length > 0,
  }
}

/** A figure of the incident under the rule. */
export function viewFigure(
  { claims, origins, pins }: IncidentFacts,
  attribute: HarmAttribute,
  { rule, workspace }: { readonly rule: string; readonly workspace: Workspace },
): FigureView {
  const { kinship } = workspace.names()
  return resolveFigure(attribute, { claims, origins, pins, kinship }, rule, workspace.desk())
}
