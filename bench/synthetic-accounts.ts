/** A made-up world with a steady rate of news: as many accounts as wanted, the same at every call. */
import type {
  Account,
  AccountId,
  AnyClaim,
  ClaimId,
  CountValue,
  IncidentType,
  PartyId,
  PlaceValue,
  Report,
  ReportId,
  RuleId,
} from '../src/model/index.ts'

/** One account with its claims and its report. */
export interface SyntheticAccount {
  readonly account: Account
  readonly claims: readonly AnyClaim[]
  readonly report: Report
}

/** Accounts of one happening, and happenings a day; the world goes on for as many days as are needed. */
export const ACCOUNTS_EACH = 10
const HAPPENINGS_A_DAY = 100
const TOWNS = 400
const TYPES: readonly IncidentType[] = ['air-strike', 'drone-strike', 'armed-attack', 'bombing']
const COUNTRIES = ['IQ', 'SY', 'UA', 'SD', 'MM', 'NG', 'ML', 'SO']
const PARTIES = ['us-military', 'russian-armed-forces', 'hamas', 'al-shabaab'] as const

/** The nth account: `each` accounts in a row tell of one happening, most of them with its figure, some without. */
export function syntheticAccount(n: number, each = ACCOUNTS_EACH): SyntheticAccount {
  const happening = Math.floor(n / each)
  const random = randomOf(happening)
  const day = dayOf(Math.floor(happening / HAPPENINGS_A_DAY))
  const town = Math.floor(random() * TOWNS)
  const country = COUNTRIES[town % COUNTRIES.length] as string
  const killed = Math.floor(random() * 40)
  const type = TYPES[Math.floor(random() * TYPES.length)] as IncidentType
  const party = PARTIES[Math.floor(random() * PARTIES.length)] as string
  const telling = n % each
  const report: Report = {
    ...BLANK,
    id: `rep_${n}` as ReportId,
    bytesHash: `bytes ${n}`,
    publisher: `Outlet ${telling}`,
    publishedOn: day,
  }
  const id = `acc_${n}` as AccountId
  const place: PlaceValue = {
    kind: 'place',
    words: `Town ${town}`,
    name: `Town ${town}`,
    place: null,
    country,
    countryName: country,
    admin1: `Province ${town % 97}`,
    lat: -30 + (town % 20) * 4,
    lon: -60 + Math.floor(town / 20) * 6,
    radiusKm: 5,
    precision: 'exact',
  }
  const count: CountValue = {
    kind: 'count',
    min: killed + (telling % 3 === 2 ? 1 : 0),
    max: telling % 4 === 3 ? null : killed + (telling % 3 === 2 ? 1 : 0),
    qualifier: telling % 4 === 3 ? 'at-least' : 'exactly',
    words: String(killed),
    of: 'people',
    ofParty: null,
    status: 'unstated',
  }
  const make = (attribute: AnyClaim['attribute'], value: AnyClaim['value']): AnyClaim =>
    ({ ...claimBase, id: `clm_${n}_${attribute}` as ClaimId, account: id, attribute, value }) as AnyClaim
  const claims = [
    make('type', { kind: 'type', type, words: type, outcome: 'happened' }),
    make('when', { kind: 'date', first: day, last: day, precision: 'day', words: day }),
    make('where', place),
    make('against', { kind: 'party', words: party, name: party, party: party as PartyId }),
    make('killed', count),
  ]
  const ids = claims.map((claim) => claim.id)
  const account: Account = {
    id,
    report: report.id,
    kind: 'incident',
    role: 'main',
    claims: ids,
    span: { from: 0, to: 1 },
  }
  return { account, claims, report }
}

const claimBase = {
  basis: 'stated',
  rule: 'bench' as RuleId,
  evidence: { from: 0, to: 1, quote: 'x', sentence: { from: 0, to: 1 } },
  attribution: {
    speaker: { words: null, span: null, kind: 'publisher', party: null, isNamed: false },
    stance: 'states',
    cue: null,
    relays: [],
  },
  partOf: null,
  supersedes: null,
} as const

const BLANK: Report = {
  id: '' as ReportId,
  address: null,
  publisher: null,
  title: null,
  author: null,
  publishedOn: null,
  text: 'x',
  bytesHash: '',
  language: 'en',
  sourceName: 'bench',
  agency: null,
  retells: null,
  notes: [],
}

function dayOf(n: number): string {
  return new Date(Date.UTC(2014, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)
}

function randomOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0
    return (state ^ (state >>> 13)) / 2 ** 32 >= 1 ? 0 : ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}
