/** Builds claims, accounts and reports for the tests of linking and counting; whatever is not said is plain. */
import type {
  Account,
  AccountId,
  AccountRole,
  AnyClaim,
  Attribute,
  ClaimId,
  CountValue,
  DateValue,
  IncidentType,
  PartyId,
  PlaceValue,
  Report,
  ReportId,
  RuleId,
  SeriesDefinition,
  SpeakerKind,
  Stance,
  TotalValue,
  ValueByAttribute,
} from '../src/model/index.ts'

/** What a test may say of a claim. */
export interface ClaimParts {
  readonly id?: string
  readonly account?: string
  readonly speaker?: string | null
  readonly kind?: SpeakerKind
  readonly party?: string | null
  readonly stance?: Stance
  readonly relay?: string
  readonly partOf?: string | null
  readonly supersedes?: string | null
  readonly sentence?: { readonly from: number; readonly to: number }
}

let made = 0

/** A claim. Without an id it gets a fresh one. */
export function makeClaim<A extends Attribute>(
  attribute: A,
  value: ValueByAttribute[A],
  parts: ClaimParts = {},
): AnyClaim {
  const speaker = parts.speaker ?? null
  return {
    id: (parts.id ?? `clm_${++made}`) as ClaimId,
    account: (parts.account ?? 'acc_1') as AccountId,
    attribute,
    value,
    basis: 'stated',
    rule: 'test' as RuleId,
    evidence: { from: 0, to: 1, quote: 'x', sentence: parts.sentence ?? { from: 0, to: 0 } },
    attribution: {
      speaker: {
        words: speaker,
        span: speaker === null ? null : { from: 0, to: 1 },
        kind: parts.kind ?? (speaker === null ? 'publisher' : 'other'),
        party: (parts.party ?? null) as PartyId | null,
        isNamed: false,
      },
      stance: parts.stance ?? 'states',
      cue: null,
      relays: parts.relay ? [{ words: parts.relay, span: { from: 0, to: 1 }, kind: 'media' }] : [],
    },
    partOf: (parts.partOf ?? null) as ClaimId | null,
    supersedes: (parts.supersedes ?? null) as ClaimId | null,
  } as unknown as AnyClaim
}

/** A count: `makeCount(5)`, `makeCount(5, null)` is "at least 5", `makeCount(null, 7)` "up to 7", `makeCount(5, 8)` a range. */
export function makeCount(min: number | null, max: number | null = min, parts: Partial<CountValue> = {}): CountValue {
  const qualifier =
    min === null
      ? max === null
        ? 'some'
        : 'up-to'
      : max === null
        ? 'at-least'
        : max === 0
          ? 'none'
          : min === max
            ? 'exactly'
            : 'between'
  return {
    kind: 'count',
    min,
    max,
    qualifier,
    words: `${min ?? max}`,
    of: null,
    ofParty: null,
    status: 'unstated',
    ...parts,
  }
}

/** A day, or an interval of days. */
export function makeDate(
  first: string | null,
  last: string | null = first,
  precision: DateValue['precision'] = 'day',
): DateValue {
  return { kind: 'date', first, last, precision, words: first ?? last ?? '' }
}

/** A place; with a point it is exact. */
export function makePlace(name: string, parts: Partial<PlaceValue> = {}): PlaceValue {
  return {
    kind: 'place',
    words: name,
    name,
    place: null,
    country: 'IQ',
    countryName: 'Iraq',
    admin1: null,
    lat: null,
    lon: null,
    radiusKm: null,
    precision: 'exact',
    ...parts,
  }
}

/** A party of the lexicon when an id is given, else words alone. */
export function makeParty(words: string, party: string | null = null): ValueByAttribute['by'] {
  return { kind: 'party', words, name: words, party: party as PartyId | null }
}

/** A type of happening. */
export function makeType(
  type: IncidentType,
  outcome: ValueByAttribute['type']['outcome'] = 'happened',
): ValueByAttribute['type'] {
  return { kind: 'type', type, words: type, outcome }
}

/** A running total of attacks unless the definition says otherwise. */
export function makeTotal(
  count: number,
  definition: Partial<SeriesDefinition> = {},
  parts: Partial<TotalValue> = {},
): TotalValue {
  return {
    ...makeCount(count),
    kind: 'total',
    definition: {
      measure: 'attacks',
      what: null,
      against: null,
      by: null,
      where: [],
      since: null,
      until: null,
      excludes: null,
      counts: 'counted',
      ...definition,
    },
    ...parts,
  }
}

/** An account with its claims moved into it. */
export function makeAccount(
  id: string,
  report: string,
  claims: readonly AnyClaim[],
  parts: { readonly role?: AccountRole; readonly kind?: Account['kind'] } = {},
): { readonly account: Account; readonly claims: readonly AnyClaim[] } {
  const own = claims.map((claim) => ({ ...claim, account: id as AccountId }))
  const account: Account = {
    id: id as AccountId,
    report: report as ReportId,
    kind: parts.kind ?? 'incident',
    role: parts.role ?? 'main',
    claims: own.map((claim) => claim.id),
    span: { from: 0, to: 1 },
  }
  return { account, claims: own }
}

/** A report. */
export function makeReport(id: string, parts: Partial<Omit<Report, 'id'>> = {}): Report {
  return {
    id: id as ReportId,
    address: null,
    publisher: null,
    title: null,
    author: null,
    publishedOn: null,
    text: '',
    bytesHash: '',
    language: 'en',
    sourceName: id,
    agency: null,
    retells: null,
    notes: [],
    ...parts,
  }
}
