/** Made-up columns of the explore screen, the same at every call, and the plain objects they stand for. */
import type { ColumnsView } from '../src/app/explore/columns-view.ts'

/** One incident as a plain object: what a list without columns would hold. */
export interface PlainIncident {
  readonly first: number | null
  readonly last: number | null
  readonly type: string | null
  readonly country: string | null
  readonly place: number | null
  readonly by: readonly string[]
  readonly against: readonly string[]
  readonly killed: number | null
  readonly differ: boolean
}

const TYPES = ['air-strike', 'drone-strike', 'bombing', 'armed-attack']
const COUNTRIES = ['IQ', 'SY', 'UA', 'SD']
const PARTIES = ['US military', 'Russian forces', 'Islamic State', 'Hamas']
const TOWNS = 400
const NO_DAY = -2_147_483_648

/** So many incidents as columns and as objects. */
export function makeColumns(rows: number): { readonly view: ColumnsView; readonly plain: readonly PlainIncident[] } {
  const random = randomOf(7)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  const places = Array.from({ length: TOWNS }, (_, n) => ({
    name: `Town ${n}`,
    admin1: null,
    country: n % COUNTRIES.length,
    lat: 30 + (n % 20) * 0.5,
    lon: 35 + Math.floor(n / 20) * 0.5,
    radiusKm: 5,
    precision: 'exact' as const,
  }))
  const plain = Array.from({ length: rows }, (): PlainIncident => {
    const place = random() < 0.05 ? null : Math.floor(random() * TOWNS)
    const first = random() < 0.02 ? null : 18_000 + Math.floor(random() * 1500)
    return {
      first,
      last: first === null ? null : first + (random() < 0.1 ? 3 : 0),
      type: random() < 0.03 ? null : pick(TYPES),
      country: place === null ? null : (COUNTRIES[place % COUNTRIES.length] ?? null),
      place,
      by: random() < 0.4 ? [] : [pick(PARTIES)],
      against: random() < 0.2 ? ['US military', 'Hamas'] : [pick(PARTIES)],
      killed: random() < 0.3 ? null : Math.floor(random() * 60),
      differ: random() < 0.2,
    }
  })
  const lists = (all: readonly (readonly string[])[]) => {
    let end = 0
    const starts = [0, ...all.map((list) => (end += list.length))]
    const values = all.flat().map((name) => PARTIES.indexOf(name))
    return { starts: pack(Int32Array.from(starts)), values: pack(Uint16Array.from(values)) }
  }
  const killed = pack(Int32Array.from(plain, (one) => one.killed ?? -1))
  const none = pack(Int32Array.from(plain, () => -1))
  const one = pack(Uint16Array.from(plain, () => 1))
  const view: ColumnsView = {
    rows,
    id: pack(
      Uint8Array.from({ length: rows * 10 }, (_, i) =>
        i % 10 < 6 ? 0 : (Math.floor(i / 10) >> ((9 - (i % 10)) * 8)) & 255,
      ),
    ),
    first: pack(Int32Array.from(plain, ({ first }) => first ?? NO_DAY)),
    last: pack(Int32Array.from(plain, ({ last }) => last ?? NO_DAY)),
    type: pack(Uint8Array.from(plain, ({ type }) => (type === null ? 255 : TYPES.indexOf(type)))),
    role: pack(new Uint8Array(rows)),
    place: pack(Int32Array.from(plain, ({ place }) => place ?? -1)),
    killedMin: killed,
    killedMax: killed,
    injuredMin: none,
    injuredMax: none,
    reports: one,
    origins: one,
    differ: pack(Uint8Array.from(plain, ({ differ }) => (differ ? 1 : 0))),
    by: lists(plain.map(({ by }) => by)),
    against: lists(plain.map(({ against }) => against)),
    types: TYPES,
    roles: ['main'],
    parties: PARTIES,
    countries: COUNTRIES.map((code) => ({ code, name: code })),
    places,
    rule: 'range',
    asOf: 1,
    words: 'incidents',
  }
  return { view, plain }
}

function pack({ buffer, byteOffset, byteLength }: ArrayBufferView<ArrayBuffer>): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}

function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** The row of an incident, as the API answers it. */
export function makeRow(id: string, plain: readonly PlainIncident[]): object {
  const one = plain[Number.parseInt(id.slice(-8), 16)]
  const day = typeof one?.first === 'number' ? new Date(one.first * 86_400_000).toISOString().slice(0, 10) : null
  const figure = (attribute: string, count: number | null) => ({
    attribute,
    isKnown: count !== null,
    min: count,
    best: count,
    max: count,
    text: count === null ? 'not stated' : String(count),
    rule: 'range',
    claims: [],
    origins: 1,
    words: '',
  })
  return {
    id,
    title: `${one?.type ?? 'incident'}, Town ${one?.place}, ${day}`,
    type: one?.type ?? null,
    role: 'main',
    first: day,
    last: day,
    dateWords: day ?? 'not dated',
    place: null,
    by: one?.by ?? [],
    against: one?.against ?? [],
    killed: figure('killed', one?.killed ?? null),
    injured: figure('injured', null),
    reports: 1,
    origins: 1,
    hasDisagreement: one?.differ ?? false,
  }
}
