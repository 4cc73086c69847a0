/** One incident as the numbers and names that the explore screen is made of. */
import { findDisagreements } from '../../counting/disagreements.ts'
import type { Figure } from '../../counting/types.ts'
import { type AccountRole, INCIDENT_TYPES, type IncidentId } from '../../model/index.ts'
import type { IncidentFacts } from '../incident-facts.ts'
import { viewFigure } from '../incident-row.ts'
import { pickParties, pickPlace, pickType } from '../pick-values.ts'
import type { Workspace } from '../workspace.ts'
import type { ColumnPlace } from './columns-view.ts'

/** A place with its country by code. */
export interface PackedPlace extends Omit<ColumnPlace, 'country'> {
  readonly country: string | null
  readonly countryName: string | null
}

/** The row of an incident; what each number means is told at `ColumnsView`. */
export interface PackedIncident {
  readonly id: IncidentId
  readonly first: number
  readonly last: number
  readonly type: number
  readonly role: number
  readonly place: PackedPlace | null
  readonly killedMin: number
  readonly killedMax: number
  readonly injuredMin: number
  readonly injuredMax: number
  readonly reports: number
  readonly origins: number
  readonly differ: number
  readonly by: readonly string[]
  readonly against: readonly string[]
}

/** The roles an incident is told in, by their number. */
export const ROLES: readonly AccountRole[] = ['main', 'other', 'background', 'aggregate', 'hypothetical']
/** The number of an unknown day. */
export const NO_DAY = -2_147_483_648
const NO_TYPE = 255

/** The row under a rule; worked out once for as long as nothing about the incident changes. */
export function packIncident(facts: IncidentFacts, rule: string, workspace: Workspace): PackedIncident {
  const known = facts.packed.get(rule)
  if (known) return known
  const { claims, dates, id, role, reportIds } = facts
  const { kinship } = workspace.names()
  const killed = viewFigure(facts, 'killed', { rule, workspace })
  const injured = viewFigure(facts, 'injured', { rule, workspace })
  const type = pickType(claims)
  const origins = facts.origins()
  const made: PackedIncident = {
    id,
    first: toDay(dates.first),
    last: toDay(dates.last ?? dates.first),
    type: type === null ? NO_TYPE : INCIDENT_TYPES.indexOf(type),
    role: ROLES.indexOf(role),
    place: placeOf(facts),
    killedMin: endOf(killed, 'min'),
    killedMax: endOf(killed, 'max'),
    injuredMin: endOf(injured, 'min'),
    injuredMax: endOf(injured, 'max'),
    reports: reportIds.length,
    origins: origins.length,
    differ: findDisagreements(claims, { origins, kinship }).length > 0 ? 1 : 0,
    by: pickParties(claims, 'by'),
    against: pickParties(claims, 'against'),
  }
  facts.packed.set(rule, made)
  return made
}

/** Rows in the order of the list: the last day first, undated ones at the end. */
export function comparePacked(a: PackedIncident, b: PackedIncident): number {
  return b.last - a.last || b.first - a.first || (a.id < b.id ? 1 : -1)
}

function placeOf({ claims }: IncidentFacts): PackedPlace | null {
  const place = pickPlace(claims)
  if (!place) return null
  const { name, admin1, country, countryName, lat, lon, radiusKm, precision } = place
  return { name, admin1, country, countryName, lat, lon, radiusKm, precision }
}

function toDay(day: string | null): number {
  return day === null ? NO_DAY : Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
}

function endOf(figure: Figure, end: 'min' | 'max'): number {
  return (figure.isKnown ? figure[end] : null) ?? -1
}
