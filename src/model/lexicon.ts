/** The typed shape of the lexicon's facts. The loaders in the lexicon room give these; the reader takes them as data. */
import type { SpeakerKind, Stance } from './claim.ts'
import type { PartyId, PlaceId } from './ids.ts'
import type { HarmAttribute, IncidentType } from './values.ts'

/** What kind of party. */
export type PartyKind =
  | 'state'
  | 'government'
  | 'military'
  | 'police'
  | 'coalition'
  | 'armed-group'
  | 'umbrella'
  | 'monitor'
  | 'international'
  | 'media'
  | 'agency'
  | 'company'
  | 'civil'

/** A state, force, armed group or organisation. Dates are ISO days. */
export interface Party {
  readonly id: PartyId
  readonly name: string
  readonly kind: PartyKind
  /** ISO country code of its seat or home. */
  readonly country: string | null
  readonly aliases: readonly string[]
  /** Parties it is part of, with dates where they matter. */
  readonly partOf: readonly { readonly party: PartyId; readonly since: string | null; readonly until: string | null }[]
}

/** A place of the gazetteer. Latitude and longitude in degrees. */
export interface Place {
  readonly id: PlaceId
  readonly name: string
  /** `country`, `admin1`, `admin2`, `city`, `site` (a base, field, dam), `area` (a sea, strip, region). */
  readonly kind: 'country' | 'admin1' | 'admin2' | 'city' | 'site' | 'area'
  /** ISO 3166-1 alpha-2; for an area over several countries, null. */
  readonly country: string | null
  readonly admin1: string | null
  readonly lat: number
  readonly lon: number
  readonly population: number
}

/** A force that uses a site, as far as is known. Dates are ISO days, null = open. */
export interface Host {
  readonly party: PartyId
  readonly since: string | null
  readonly until: string | null
  /** Lower case: without one of these words in the sentence the name means the town or field beside the base; none: the name is enough. */
  readonly words: readonly string[]
}

/** What a phrase of the lexicon stands for. One phrase can have several entries. */
export type LexiconEntry =
  | { readonly kind: 'party'; readonly party: PartyId; readonly isAmbiguous?: boolean }
  | { readonly kind: 'place'; readonly places: readonly number[] }
  | { readonly kind: 'nationality'; readonly country: string }
  /** "soldiers", "militants", "civilians": who people are. */
  | {
      readonly kind: 'agent'
      readonly status: 'civilian' | 'combatant' | 'attacker' | 'unstated'
      readonly speaker: SpeakerKind | null
      readonly isPlural: boolean
      /** The head words mean people who can be counted as victims. */
      readonly isVictim: boolean
    }
  /** "base", "convoy", "drone launch site": things that are attacked. */
  | { readonly kind: 'target' }
  | { readonly kind: 'weapon'; readonly weapon: string; readonly type: IncidentType | null }
  /** Verbs and nouns of attack. */
  | {
      readonly kind: 'deed'
      readonly type: IncidentType
      readonly form: VerbForm | 'noun'
      /** Words that are deeds only beside a weapon, party, target or harm ("hit", "operation"). */
      readonly isWeak: boolean
    }
  /** Words of harm: "killed", "dead", "wounded", "deaths", "casualties". */
  | {
      readonly kind: 'harm'
      readonly harm: HarmAttribute | 'casualties'
      readonly form: VerbForm | 'noun' | 'adjective'
      /** For nouns that themselves count ("deaths", "fatalities") or people nouns ("martyrs"). */
      readonly isPeople: boolean
    }
  /** Words by which somebody is said to say something. */
  | { readonly kind: 'cue'; readonly stance: Stance; readonly form: VerbForm | 'noun' | 'preposition' }
  /** "spokesman", "official", "ministry", "hospital": heads of speakers. */
  | { readonly kind: 'speaker'; readonly speaker: SpeakerKind; readonly isUnnamed: boolean }
  /** A given or family name. An ambiguous one ("Santiago", "Cruz") is a name only beside another. */
  | { readonly kind: 'name'; readonly isAmbiguous: boolean }
  /** "sport", "heart attack", "film": phrases that make a sentence mean something else. */
  | { readonly kind: 'stop'; readonly topic: string }

/** The form of a verb in the lexicon. `past` also stands for the participle where both are alike. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund'

/** One phrase (lower case, words apart by one blank) and what it stands for. */
export interface LexiconPhrase {
  readonly phrase: string
  readonly entry: LexiconEntry
}

/** Everything the reader needs of the lexicon. */
export interface Lexicon {
  /** Changes whenever a data file changes: part of the reader's version. */
  readonly version: string
  readonly parties: ReadonlyMap<PartyId, Party>
  readonly places: readonly Place[]
  /** Name keys (lower case, no accents, no hyphens or apostrophes, words apart by one blank) to indexes into `places`. */
  readonly placeNames: ReadonlyMap<string, readonly number[]>
  /** Those of the keys that stand for the people of a place ("european"): they name it and are never where a deed was done. */
  readonly peopleNames: ReadonlySet<string>
  /** ISO code to the seat of government, as an index into `places`. */
  readonly capitals: ReadonlyMap<string, number>
  /** The forces that use a site. */
  readonly hosts: ReadonlyMap<PlaceId, readonly Host[]>
  /** ISO code to the English short name. */
  readonly countryNames: ReadonlyMap<string, string>
  readonly phrases: readonly LexiconPhrase[]
  /** Lines of page furniture, lower case: whole lines, and beginnings of lines. */
  readonly furniture: { readonly equals: ReadonlySet<string>; readonly startsWith: readonly string[] }
}
