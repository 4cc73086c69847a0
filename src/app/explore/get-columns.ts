/** Every incident as columns: the browser filters them by itself, so that a brush waits for nobody. */
import type { LedgerState } from '../../ledger/index.ts'
import { type AccountRole, INCIDENT_TYPES } from '../../model/index.ts'
import { describeFilter, filterRows } from '../list-incidents.ts'
import { stateAt } from '../state-at.ts'
import { compareText } from '../take-page.ts'
import type { IncidentRow } from '../views.ts'
import type { Workspace } from '../workspace.ts'
import type { ColumnPlace, ColumnsView, PackedLists } from './columns-view.ts'

/** Which incidents: those that hold the words, as of a position, their figures under a rule. */
export interface ColumnsQuery {
  readonly text?: string | undefined
  readonly rule?: string | undefined
  readonly asOf?: number | undefined
}

const ROLES: readonly AccountRole[] = ['main', 'other', 'background', 'aggregate', 'hypothetical']
const NO_DAY = -2_147_483_648
const NO_TYPE = 255

const known = new WeakMap<LedgerState, Map<string, ColumnsView>>()

/** The columns, in the order of the list of incidents. Throws `option-invalid`. */
export function getColumns(workspace: Workspace, { asOf, ...filter }: ColumnsQuery = {}): ColumnsView {
  const state = stateAt(workspace, asOf)
  const rule = filter.rule ?? workspace.desk().rule
  if (filter.text) return packColumns(workspace, state, { ...filter, rule })
  const byRule = known.get(state) ?? new Map<string, ColumnsView>()
  known.set(state, byRule)
  const view = byRule.get(rule) ?? packColumns(workspace, state, { rule })
  byRule.set(rule, view)
  return view
}

function packColumns(
  workspace: Workspace,
  state: LedgerState,
  filter: { readonly text?: string | undefined; readonly rule: string },
): ColumnsView {
  const rows = filterRows(state, workspace, filter)
    .toSorted((a, b) => compareText(b.key, a.key))
    .map(({ row }) => row)
  const countries = createDictionary<string>()
  const countryNames = new Map<string, string>()
  const parties = createDictionary<string>()
  const places = createDictionary<string>()
  const placeViews: ColumnPlace[] = []
  const placeOf = ({ place }: IncidentRow): number => {
    if (!place) return -1
    const { name, admin1, country, countryName, lat, lon, radiusKm, precision } = place
    const at = places.indexOf([name, admin1, country, lat, lon, radiusKm, precision].join('\n'))
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
    first: pack32(rows.map((row) => toDay(row.first))),
    last: pack32(rows.map((row) => toDay(row.last ?? row.first))),
    type: pack8(rows.map(({ type }) => (type === null ? NO_TYPE : INCIDENT_TYPES.indexOf(type)))),
    role: pack8(rows.map(({ role }) => ROLES.indexOf(role))),
    place: pack32(rows.map(placeOf)),
    killedMin: pack32(rows.map(({ killed }) => toNumber(killed.isKnown, killed.min))),
    killedMax: pack32(rows.map(({ killed }) => toNumber(killed.isKnown, killed.max))),
    injuredMin: pack32(rows.map(({ injured }) => toNumber(injured.isKnown, injured.min))),
    injuredMax: pack32(rows.map(({ injured }) => toNumber(injured.isKnown, injured.max))),
    reports: pack16(rows.map(({ reports }) => reports)),
    origins: pack16(rows.map(({ origins }) => origins)),
    differ: pack8(rows.map(({ hasDisagreement }) => (hasDisagreement ? 1 : 0))),
    by: packLists(rows.map(({ by }) => by.map(parties.indexOf))),
    against: packLists(rows.map(({ against }) => against.map(parties.indexOf))),
    types: INCIDENT_TYPES,
    roles: ROLES,
    parties: parties.items,
    countries: countries.items.map((code) => ({ code, name: countryNames.get(code) ?? code })),
    places: placeViews,
    rule: filter.rule,
    asOf: state.position,
    words: describeFilter(filter, filter.rule),
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

function toDay(day: string | null): number {
  return day === null ? NO_DAY : Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
}

function toNumber(isKnown: boolean, value: number | null): number {
  return isKnown && value !== null ? value : -1
}

function packIds(rows: readonly IncidentRow[]): string {
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
