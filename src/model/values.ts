/** What a claim can say: one kind of value per attribute. Blank, zero and "no report" are three different things. */
import type { PartyId, PlaceId } from './ids.ts'

/** How a figure was worded. `none` is a stated zero; `vague` has a number word without a number ("dozens", "several"). */
export type Qualifier =
  | 'exactly'
  | 'at-least'
  | 'more-than'
  | 'up-to'
  | 'fewer-than'
  | 'about'
  | 'between'
  | 'vague'
  | 'some'
  | 'none'

/** A number of people or things. `min`/`max` null = left open by the text. */
export interface CountValue {
  readonly kind: 'count'
  readonly min: number | null
  readonly max: number | null
  readonly qualifier: Qualifier
  /** The figure as written: "at least five". */
  readonly words: string
  /** Who or what was counted, as written ("pro-Iranian militants"); null when the text does not say. */
  readonly of: string | null
  /** The party the counted people belong to, where known. */
  readonly ofParty: PartyId | null
  /** Whose side the counted people are on, in words of the field. */
  readonly status: 'civilian' | 'combatant' | 'attacker' | 'mixed' | 'unstated'
  /** How the dead are told: as bodies found or brought in, or only presumed dead. Left out where they are simply dead. */
  readonly told?: 'bodies' | 'presumed' | undefined
}

/** A date, or the interval the text leaves: inclusive ISO days. `first` null = open start ("on or before"). */
export interface DateValue {
  readonly kind: 'date'
  readonly first: string | null
  readonly last: string | null
  readonly precision: 'day' | 'night' | 'week' | 'month' | 'year' | 'interval' | 'on-or-before'
  readonly words: string
}

/** How exactly a place is known. */
export type PlacePrecision = 'exact' | 'near' | 'district' | 'province' | 'region' | 'country'

/** A place as written and, where the gazetteer knows it, as resolved. Latitude and longitude in degrees (WGS 84), radius in km. */
export interface PlaceValue {
  readonly kind: 'place'
  readonly words: string
  readonly name: string
  readonly place: PlaceId | null
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string | null
  readonly countryName: string | null
  readonly admin1: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly radiusKm: number | null
  readonly precision: PlacePrecision
}

/** Who did it, or whom or what it was done to. */
export interface PartyValue {
  readonly kind: 'party'
  readonly words: string
  readonly name: string
  readonly party: PartyId | null
}

/** The kinds of incident, in the order they are offered. */
export const INCIDENT_TYPES = [
  'air-strike',
  'drone-strike',
  'missile-rocket-or-shelling',
  'bombing',
  'suicide-attack',
  'armed-attack',
  'armed-clash',
  'assassination',
  'abduction',
  'arson',
  'sabotage',
  'robbery',
  'attack',
  'other',
] as const

/** One of the kinds of incident. */
export type IncidentType = (typeof INCIDENT_TYPES)[number]

/** What kind of happening, and whether it came about. */
export interface TypeValue {
  readonly kind: 'type'
  readonly type: IncidentType
  readonly words: string
  /** `happened` unless the text says otherwise. */
  readonly outcome: 'happened' | 'attempted' | 'foiled' | 'threatened'
}

/** A weapon class of the lexicon and the words used. */
export interface WeaponValue {
  readonly kind: 'weapon'
  readonly weapon: string
  readonly words: string
}

/** Damage to things; `none` is a stated zero. */
export interface DamageValue {
  readonly kind: 'damage'
  readonly level: 'none' | 'some' | 'minor' | 'major' | 'destroyed'
  readonly words: string
  readonly of: string | null
}

/** What somebody reports having found at the site ("debris of a drone"). */
export interface FoundValue {
  readonly kind: 'found'
  readonly words: string
}

/** What a running total counts. */
export type Measure = 'attacks' | 'killed' | 'injured' | 'missing' | 'abducted' | 'casualties'

/** What a quoted total says it counts: each part null where the text is silent. Dates are ISO days. */
export interface SeriesDefinition {
  readonly measure: Measure
  /** What is counted, as written: "attacks on its forces", "US personnel". */
  readonly what: string | null
  readonly against: PartyId | null
  readonly by: PartyId | null
  /** ISO country codes or place names, sorted: `["IQ", "SY"]`. */
  readonly where: readonly string[]
  readonly since: string | null
  readonly until: string | null
  /** What the speaker leaves out, as written. */
  readonly excludes: string | null
  /** `claimed` when the total counts claims of responsibility rather than attacks. */
  readonly counts: 'counted' | 'claimed'
}

/** A running total quoted by a speaker: a figure with its definition, never an incident. */
export interface TotalValue extends Omit<CountValue, 'kind'> {
  readonly kind: 'total'
  readonly definition: SeriesDefinition
}

/** One victim named in full: the name as written, without rank or calling. Age in years; null where it is not told. */
export interface VictimValue {
  readonly kind: 'victim'
  readonly words: string
  readonly fate: HarmAttribute
  readonly age: number | null
}

/** The attribute of a claim and the value it takes. */
export interface ValueByAttribute {
  readonly type: TypeValue
  readonly when: DateValue
  readonly where: PlaceValue
  readonly by: PartyValue
  readonly against: PartyValue
  readonly weapon: WeaponValue
  readonly killed: CountValue
  readonly injured: CountValue
  readonly missing: CountValue
  readonly abducted: CountValue
  readonly damage: DamageValue
  readonly found: FoundValue
  readonly total: TotalValue
  readonly victim: VictimValue
}

/** The names of attributes. */
export type Attribute = keyof ValueByAttribute
/** Any value. */
export type ClaimValue = ValueByAttribute[Attribute]
/** The attributes that count people. */
export type HarmAttribute = 'killed' | 'injured' | 'missing' | 'abducted'

/** The attributes that count people, in the order they are shown. */
export const HARM_ATTRIBUTES = ['killed', 'injured', 'missing', 'abducted'] as const satisfies readonly HarmAttribute[]

/** Every attribute, in the order it is shown. */
export const ATTRIBUTES = [
  'type',
  'when',
  'where',
  'by',
  'against',
  'weapon',
  'killed',
  'injured',
  'missing',
  'abducted',
  'damage',
  'found',
  'total',
  'victim',
] as const satisfies readonly Attribute[]
