/** The incidents of a filter, newest first; the answer says in words what was asked. */
import type { LedgerState } from '../ledger/index.ts'
import { HARM_ATTRIBUTES } from '../model/index.ts'
import { describeFilter } from './describe-filter.ts'
import { factsOf, type IncidentFacts } from './incident-facts.ts'
import { toIncidentRow } from './incident-row.ts'
import { isAsked } from './is-asked.ts'
import { hasWords } from './match-words.ts'
import type { IncidentFilter, IncidentQuery } from './queries.ts'
import { stateAt } from './state-at.ts'
import { compareText, type KeyedRow, takePage } from './take-page.ts'
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

function hasFigures(facts: IncidentFacts | undefined): boolean {
  return facts?.claims.some(({ claim }) => HARM_ATTRIBUTES.some((harm) => harm === claim.attribute)) ?? false
}

function fieldsOf(row: IncidentRow): readonly (string | null)[] {
  const { title, place, by, against, id } = row
  return [title, id, place?.name ?? null, place?.admin1 ?? null, place?.countryName ?? null, ...by, ...against]
}
