/** One incident in a list. */

import { resolveFigure } from '../counting/count.ts'
import { findDisagreements } from '../counting/disagreements.ts'
import type { Kinship } from '../linker/kinship.ts'
import type { HarmAttribute } from '../model/index.ts'
import type { IncidentFacts } from './incident-facts.ts'
import { formatTitle } from './incident-title.ts'
import { pickDates, pickParties, pickPlace, pickRole, pickType } from './pick-values.ts'
import type { FigureView, IncidentRow } from './views.ts'

/** The counting rule when none is named. */
export const DEFAULT_RULE = 'range'

/** The row, its figures under the rule. Throws `option-invalid` for an unknown rule. */
export function toIncidentRow(facts: IncidentFacts, rule: string, kinship: Kinship): IncidentRow {
  const { record, claims, origins } = facts
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
    killed: viewFigure(facts, 'killed', rule),
    injured: viewFigure(facts, 'injured', rule),
    reports: facts.reports.size,
    origins: origins.length,
    hasDisagreement: findDisagreements(claims, { origins, kinship }).length > 0,
  }
}

/** A figure of the incident under the rule. */
export function viewFigure({ claims, origins }: IncidentFacts, attribute: HarmAttribute, rule: string): FigureView {
  const {
    isKnown,
    min,
    best,
    max,
    text,
    claims: counted,
    origins: n,
  } = resolveFigure(attribute, { claims, origins }, rule)
  return { attribute, isKnown, min, best, max, text, rule, claims: counted, origins: n }
}
