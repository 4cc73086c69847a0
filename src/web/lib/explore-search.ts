/** What the address of the explore screen holds: the whole query, its order, its page and what was known when. */
import type { QueryValue } from './api.ts'
import { readDay, readText } from './filters.ts'

/** The facets, in the order shown. */
export const FACETS = ['type', 'country', 'against', 'by', 'killed', 'precision', 'accounts', 'role'] as const

/** A facet's name. */
export type FacetName = (typeof FACETS)[number]

/** How rows can be ordered: newest first unless said. */
export const ORDERS = ['killed', 'injured', 'origins', 'oldest'] as const

/** A circle: degrees and kilometres. */
export interface Near {
  readonly lat: number
  readonly lon: number
  readonly km: number
}

/** The query. A facet holds the chosen values with `~` between; every part left out asks for everything. */
export interface ExploreSearch extends Partial<Readonly<Record<FacetName, string>>> {
  readonly text?: string
  /** Inclusive ISO days. */
  readonly from?: string
  readonly to?: string
  /** `35.47,44.39,50`: latitude, longitude, kilometres. */
  readonly near?: string
  /** A ledger position: what was known then. */
  readonly asof?: number
  readonly order?: (typeof ORDERS)[number]
  /** From 2: the first page needs no saying. */
  readonly page?: number
  /** The incident that is highlighted. */
  readonly at?: string
}

/** A change of the query: a part set to undefined or '' is left out. */
export type ExploreChange = Partial<Record<keyof ExploreSearch, string | number | undefined>>

/** Reads an address's search values; what is malformed is left out rather than refused. */
export function readExploreSearch(raw: Readonly<Record<string, unknown>>): ExploreSearch {
  const text = readText(raw.text, 200)
  const days = [readDay(raw.from), readDay(raw.to)]
  const [from, to] = days[0] && days[1] && days[0] > days[1] ? [days[1], days[0]] : days
  const near = typeof raw.near === 'string' && parseNear(raw.near) ? raw.near : undefined
  const facets = FACETS.flatMap((name) => {
    const chosen = readText(raw[name], 2000)
    return chosen === undefined ? [] : [[name, name === 'country' ? chosen.toUpperCase() : chosen]]
  })
  // An address from before there were facets.
  const isOldDisagree = raw.accounts === undefined && ['true', '1', true, 1].includes(raw.disagree as string)
  const asof = readWhole(raw.asof ?? raw.asOf, 0)
  const page = readWhole(raw.page, 2)
  const order = ORDERS.find((one) => one === raw.order)
  const at = typeof raw.at === 'string' && /^inc_[0-9a-f]{1,40}$/.test(raw.at) ? raw.at : undefined
  return {
    ...(text && { text }),
    ...(from && { from }),
    ...(to && { to }),
    ...(near && { near }),
    ...Object.fromEntries(facets),
    ...(isOldDisagree && { accounts: 'differ' }),
    ...(asof !== undefined && { asof }),
    ...(order && { order }),
    ...(page && { page }),
    ...(at && { at }),
  }
}

/** The search with a change made; what is empty leaves, and any change but of page or highlight goes back to the first page. */
export function changeSearch(search: ExploreSearch, change: ExploreChange): ExploreSearch {
  const staysOnPage = Object.keys(change).every((key) => key === 'page' || key === 'at')
  const next = { ...search, ...(staysOnPage ? {} : { page: undefined }), ...change }
  return readExploreSearch(
    Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== '')),
  )
}

/** The part that the server answers; the browser does the rest. */
export function toColumnsQuery({ text, asof }: ExploreSearch): Record<string, QueryValue> {
  return { text, asOf: asof }
}

/** The whole query as the API's lists and exports take it: the same incidents, in the same order. */
export function toApiQuery(search: ExploreSearch, asOf: number): Record<string, QueryValue> {
  const { text, from, to, near, type, country, against, by, killed, precision, accounts, role } = search
  const commas = (chosen: string | undefined) => chosen?.replaceAll('~', ',')
  return {
    text,
    from,
    to,
    near,
    against,
    by,
    type: commas(type),
    country: commas(country),
    killed: commas(killed),
    precision: commas(precision),
    role: commas(role),
    isDisputed: accounts === 'differ' ? true : accounts === 'agree' ? false : undefined,
    asOf,
  }
}

/** The chosen values of a facet. */
export function chosenIn(search: ExploreSearch, name: FacetName): readonly string[] {
  return search[name]?.split('~') ?? []
}

/** The facet's text with one value put in or taken out. */
export function toggleChosen(search: ExploreSearch, name: FacetName, value: string): string {
  const chosen = chosenIn(search, name)
  return (chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]).join('~')
}

/** Reads a circle; null when it is none. */
export function parseNear(text: string): Near | null {
  const [lat = Number.NaN, lon = Number.NaN, km = Number.NaN] = text.split(',').map(Number)
  const isCircle = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && km > 0 && km <= 20_100
  return isCircle ? { lat, lon, km } : null
}

/** Writes a circle as it stands in the address: to a hundred metres. */
export function formatNear({ lat, lon, km }: Near): string {
  return [lat.toFixed(3), lon.toFixed(3), Math.max(0.1, km).toFixed(km < 10 ? 1 : 0)].map(Number).join(',')
}

/** How many parts narrow the query. */
export function countNarrowing(search: ExploreSearch): number {
  return [search.text, search.from, search.to, search.near, ...FACETS.map((name) => search[name])].filter(Boolean)
    .length
}

function readWhole(value: unknown, least: number): number | undefined {
  const whole = value === undefined || value === '' || value === null ? Number.NaN : Number(value)
  return Number.isSafeInteger(whole) && whole >= least ? whole : undefined
}
