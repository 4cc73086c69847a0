/** The incidents of a filter, newest first; the answer says in words what was asked. */
import type { LedgerState } from '../ledger/index.ts'
import { HARM_ATTRIBUTES } from '../model/index.ts'
import { formatDay } from './date-words.ts'
import { factsOf, type IncidentFacts } from './incident-facts.ts'
import { toIncidentRow } from './incident-row.ts'
import { hasWords } from './match-words.ts'
import type { IncidentFilter, IncidentQuery } from './queries.ts'
import { stateAt } from './state-at.ts'
import { compareText, type KeyedRow, takePage } from './take-page.ts'
import { formatType } from './value-words.ts'
import type { IncidentRow, PageOf } from './views.ts'
import type { Workspace } from './workspace.ts'

/** A page of incidents. Throws `option-invalid`. */
export function listIncidents(workspace: Workspace, query: IncidentQuery = {}): PageOf<IncidentRow> {
  const state = stateAt(workspace, query.asOf)
  const page = takePage(filterRows(state, workspace, query), query)
  return { ...page, asOf: state.position, words: describeFilter(query, query.rule ?? workspace.desk().rule) }
}

/** All incidents of the filter, each with the key of its place: the last day first, undated ones at the end. */
export function filterRows(
  state: LedgerState,
  workspace: Workspace,
  filter: IncidentFilter,
): readonly KeyedRow<IncidentRow>[] {
  const { readers, rule } = workspace.desk()
  const publishersOf = (row: IncidentRow) =>
    [...(factsOf(state, readers).get(row.id)?.reports().values() ?? [])].map(({ publisher }) => publisher)
  const hasFiguresAsked = (row: IncidentRow) =>
    filter.hasFigures === undefined || filter.hasFigures === hasFigures(factsOf(state, readers).get(row.id))
  return rowsOf(state, filter.rule ?? rule, workspace)
    .filter(
      (row) =>
        hasFiguresAsked(row) && isAsked(row, filter) && hasWords(filter.text, [...fieldsOf(row), ...publishersOf(row)]),
    )
    .map((row) => ({ key: placeInList(row), row }))
}

/** Sorts after every day. */
const UNDATED = '0000-00-00'

/** The key by which an incident has its place in lists. */
export function placeInList({ first, last, id }: Pick<IncidentRow, 'first' | 'last' | 'id'>): string {
  return `${last ?? first ?? UNDATED} ${first ?? UNDATED} ${id}`
}

/** Facts in the order of the list. */
export function sortFacts(facts: Iterable<IncidentFacts>): readonly IncidentFacts[] {
  return Array.from(facts, (one) => ({ key: placeInList({ ...one.dates, id: one.id }), one }))
    .sort((a, b) => compareText(b.key, a.key))
    .map(({ one }) => one)
}

/** The filter in words: `incidents in IQ, SY from 17 October 2023, with figures`. */
export function describeFilter(filter: IncidentFilter, rule: string): string {
  const { text, from, to, country, type, role, hasFigures, isDisputed } = filter
  const kinds = type?.length ? ` (${type.map((one) => formatType(one).toLowerCase()).join(', ')})` : ''
  return [
    `incidents${kinds}`,
    role?.length ? `told as ${role.join(' or ')}` : '',
    country?.length ? `in ${country.map((code) => code.toUpperCase()).join(', ')}` : '',
    from ? `from ${formatDay(from)}` : '',
    to ? `to ${formatDay(to)}` : '',
    text ? `with the words “${text}”` : '',
    hasFigures === undefined ? '' : hasFigures ? 'with figures of people harmed' : 'without figures of people harmed',
    isDisputed === undefined ? '' : isDisputed ? 'whose accounts differ' : 'whose accounts agree',
    `under the ${rule} rule`,
  ]
    .filter(Boolean)
    .join(' ')
}

const known = new WeakMap<LedgerState, Map<string, readonly IncidentRow[]>>()

function rowsOf(state: LedgerState, rule: string, workspace: Workspace): readonly IncidentRow[] {
  const byRule = known.get(state) ?? new Map<string, readonly IncidentRow[]>()
  known.set(state, byRule)
  const facts = () => [...factsOf(state, workspace.desk().readers).values()]
  const rows = byRule.get(rule) ?? facts().map((one) => rowOf(one, rule, workspace))
  byRule.set(rule, rows)
  return rows
}

/** The row of an incident, worked out once for as long as nothing about it changes. */
export function rowOf(facts: IncidentFacts, rule: string, workspace: Workspace): IncidentRow {
  const row = facts.rows.get(rule) ?? toIncidentRow(facts, rule, workspace)
  facts.rows.set(rule, row)
  return row
}

function isAsked(row: IncidentRow, { from, to, country, type, role, isDisputed }: IncidentFilter): boolean {
  if (isDisputed !== undefined && row.hasDisagreement !== isDisputed) return false
  if (country?.length && !country.some((code) => code.toUpperCase() === row.place?.country)) return false
  if (type?.length && !(row.type && type.includes(row.type))) return false
  if (role?.length && !role.includes(row.role)) return false
  const last = row.last ?? row.first
  if ((from || to) && last === null) return false
  if (from && last !== null && last < from) return false
  return !(to && (row.first ?? last ?? '') > to)
}

function hasFigures(facts: IncidentFacts | undefined): boolean {
  return facts?.claims.some(({ claim }) => HARM_ATTRIBUTES.some((harm) => harm === claim.attribute)) ?? false
}

function fieldsOf(row: IncidentRow): readonly (string | null)[] {
  const { title, place, by, against, id } = row
  return [title, id, place?.name ?? null, place?.admin1 ?? null, place?.countryName ?? null, ...by, ...against]
}
