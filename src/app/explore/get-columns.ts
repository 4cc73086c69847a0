/** Every incident as columns: the browser filters them by itself, so that a brush waits for nobody. */
import { getRule } from '../../counting/rules/index.ts'
import type { LedgerState } from '../../ledger/index.ts'
import { INCIDENT_TYPES } from '../../model/index.ts'
import { describeFilter } from '../describe-filter.ts'
import { factsOf, type IncidentFacts } from '../incident-facts.ts'
import { filterRows } from '../list-incidents.ts'
import { stateAt } from '../state-at.ts'
import type { Workspace } from '../workspace.ts'
import type { ColumnPlace, ColumnsView, PackedLists } from './columns-view.ts'
import { comparePacked, type PackedIncident, packIncident, ROLES } from './pack-incident.ts'
import { createPacker } from './packer.ts'

/** Which incidents: those that hold the words, as of a position, their figures under a rule. */
export interface ColumnsQuery {
  readonly text?: string | undefined
  readonly rule?: string | undefined
  readonly asOf?: number | undefined
}

const known = new WeakMap<LedgerState, Map<string, ColumnsView>>()

/** The columns, in the order of the list of incidents. Throws `option-invalid`. */
export function getColumns(workspace: Workspace, { asOf, ...filter }: ColumnsQuery = {}): ColumnsView {
  const state = stateAt(workspace, asOf)
  const rule = getRule(filter.rule ?? workspace.desk().rule).id
  if (filter.text) {
    const { readers } = workspace.desk()
    const rows = filterRows(state, workspace, { ...filter, rule })
    const facts = factsOf(state, readers)
    const packed = rows.flatMap(({ row }) => packIncident(facts.get(row.id) as IncidentFacts, rule, workspace))
    return packColumns(packed, { rule, asOf: state.position, words: describeFilter({ ...filter, rule }, rule) })
  }
  const byRule = known.get(state) ?? new Map<string, ColumnsView>()
  known.set(state, byRule)
  const view =
    byRule.get(rule) ??
    packColumns(packAll(state, rule, workspace), {
      rule,
      asOf: state.position,
      words: describeFilter({ rule }, rule),
    })
  byRule.set(rule, view)
  return view
}

/** Whether the columns of now are worked out already. */
export function hasColumns({ ledger }: Workspace, rule: string): boolean {
  return known.get(ledger.state())?.has(rule) ?? false
}

function packAll(state: LedgerState, rule: string, workspace: Workspace): readonly PackedIncident[] {
  const packer = createPacker(workspace, rule)
  return [...state.incidents.keys()].flatMap((id) => packer.pack(id, state) ?? [])
}

/** Rows as columns. */
function packColumns(
  incidents: readonly PackedIncident[],
  said: Pick<ColumnsView, 'rule' | 'asOf' | 'words'>,
): ColumnsView {
  const rows = incidents.toSorted(comparePacked)
  const countries = createDictionary<string>()
  const countryNames = new Map<string, string>()
  const parties = createDictionary<string>()
  const places = createDictionary<string>()
  const placeViews: ColumnPlace[] = []
  const placeOf = ({ place }: PackedIncident): number => {
    if (!place) return -1
    const { name, admin1, country, countryName, lat, lon, radiusKm, precision } = place
    const at = places.indexOf(`${name}\n${admin1}\n${country}\n${lat}\n${lon}\n${radiusKm}\n${precision}`)
    if (country !== null) countryNames.set(country, countryName ?? country)
    if (at === placeViews.length) {
      const index = country === null ? -1 : countries.indexOf(country)
      placeViews.push({ name, admin1, country: index, lat, lon, radiusKm, precision })
    }
    return at
  }
  return {
    rows: rows.length,
    id: packIds(rows),
    first: pack32(rows.map(({ first }) => first)),
    last: pack32(rows.map(({ last }) => last)),
    type: pack8(rows.map(({ type }) => type)),
    role: pack8(rows.map(({ role }) => role)),
    place: pack32(rows.map(placeOf)),
    killedMin: pack32(rows.map(({ killedMin }) => killedMin)),
    killedMax: pack32(rows.map(({ killedMax }) => killedMax)),
    injuredMin: pack32(rows.map(({ injuredMin }) => injuredMin)),
    injuredMax: pack32(rows.map(({ injuredMax }) => injuredMax)),
    reports: pack16(rows.map(({ reports }) => reports)),
    origins: pack16(rows.map(({ origins }) => origins)),
    differ: pack8(rows.map(({ differ }) => differ)),
    by: packLists(rows.map(({ by }) => by.map(parties.indexOf))),
    against: packLists(rows.map(({ against }) => against.map(parties.indexOf))),
    types: INCIDENT_TYPES,
    roles: ROLES,
    parties: parties.items,
    countries: countries.items.map((code) => ({ code, name: countryNames.get(code) ?? code })),
    places: placeViews,
    ...said,
  }
}

function createDictionary<Item>(): { readonly items: readonly Item[]; readonly indexOf: (item: Item) => number } {
  const items: Item[] = []
  const indexes = new Map<Item, number>()
  const indexOf = (item: Item) => {
    const known = indexes.get(item)
    if (known !== undefined) return known
    indexes.set(item, items.length)
    return items.push(item) - 1
  }
  return { items, indexOf }
}

function packIds(rows: readonly PackedIncident[]): string {
  return Buffer.from(rows.map(({ id }) => id.slice(4)).join(''), 'hex').toString('base64')
}

function packLists(lists: readonly (readonly number[])[]): PackedLists {
  let end = 0
  const starts = [0]
  for (const list of lists) {
    end += list.length
    starts.push(end)
  }
  return { starts: pack32(starts), values: pack16(lists.flat()) }
}

const pack32 = (values: readonly number[]) => toBase64(Int32Array.from(values))
const pack16 = (values: readonly number[]) => toBase64(Uint16Array.from(values, (value) => Math.min(value, 65_535)))
const pack8 = (values: readonly number[]) => toBase64(Uint8Array.from(values))

function toBase64({ buffer, byteOffset, byteLength }: ArrayBufferView<ArrayBuffer>): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}
