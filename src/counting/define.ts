/** Tally definitions: read from what a person types, checked, and said in words. */
import { type IncidentType, type Measure, type Party, type PartyId, ReckonerError } from '../model/index.ts'
import { foldName } from './fold-name.ts'
import { DEFAULT_RULE, getRule } from './rules/index.ts'
import { TYPE_WORDS } from './type-words.ts'
import type { TallyDefinition } from './types.ts'

/** What a person asks for: every part may be left out, lists may be one text with commas. */
export interface TallyInput {
  readonly measure?: string | null | undefined
  readonly against?: string | null | undefined
  readonly by?: string | null | undefined
  readonly where?: string | readonly string[] | null | undefined
  readonly types?: string | readonly string[] | null | undefined
  readonly since?: string | null | undefined
  readonly until?: string | null | undefined
  readonly rule?: string | null | undefined
}

/** The names that definitions are read and said with. */
export interface TallyNames {
  readonly parties: ReadonlyMap<PartyId, Party>
  readonly countryNames: ReadonlyMap<string, string>
}

/** What can be counted. */
export const MEASURES: readonly Measure[] = ['attacks', 'killed', 'injured', 'missing', 'abducted', 'casualties']

/** Reads and checks a definition. Throws `option-invalid` or `date-invalid`, naming what was found and what was expected. */
export function parseTally(input: TallyInput, names: TallyNames): TallyDefinition {
  const measure = input.measure || 'attacks'
  if (!isMeasure(measure))
    throw new ReckonerError('option-invalid', `measure "${measure}": expected one of ${MEASURES.join(', ')}`)
  const types = listOf(input.types).map((type) => {
    if (isType(type)) return type
    throw new ReckonerError('option-invalid', `type "${type}": expected one of ${Object.keys(TYPE_WORDS).join(', ')}`)
  })
  const since = parseDay('since', input.since)
  const until = parseDay('until', input.until)
  if (since !== null && until !== null && since > until) {
    throw new ReckonerError('date-invalid', `since ${since} is after until ${until}: swap them`)
  }
  const countries = new Map([...names.countryNames].map(([code, name]) => [foldName(name), code]))
  const where = listOf(input.where).map((place) =>
    names.countryNames.has(place.toUpperCase()) ? place.toUpperCase() : (countries.get(foldName(place)) ?? place),
  )
  return {
    measure,
    against: resolveParty(input.against, names.parties),
    by: resolveParty(input.by, names.parties),
    where: [...new Set(where)].sort(),
    types: [...new Set(types)],
    since,
    until,
    rule: getRule(input.rule || DEFAULT_RULE).id,
  }
}

/** A definition in words: "attacks on US forces in Iraq and Syria since 17 October 2023, range rule, as of position 412". */
export function describeTally(definition: TallyDefinition, names: TallyNames, asOf: number | null): string {
  const { measure, against, by, where, types, since, until, rule } = definition
  const kinds = types.length > 0 ? joinAnd(types.map((type) => TYPE_WORDS[type].many)) : 'attacks'
  const nameOf = (party: string) => names.parties.get(party as PartyId)?.name ?? party
  const places = where.map((place) => names.countryNames.get(place) ?? place)
  const parts = [
    measure === 'attacks'
      ? kinds
      : `${measure === 'casualties' ? 'people killed or injured' : `people ${measure}`} in ${kinds}`,
    against === null ? '' : `on ${nameOf(against)}`,
    by === null ? '' : `by ${nameOf(by)}`,
    places.length > 0 ? `in ${joinAnd(places)}` : '',
    since === null ? '' : `since ${formatDay(since)}`,
    until === null ? '' : `until ${formatDay(until)}`,
  ]
  const words = parts.filter(Boolean).join(' ')
  return `${words}, ${getRule(rule).title.toLowerCase()} rule${asOf === null ? '' : `, as of position ${asOf}`}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** An ISO day in print: "17 October 2023". */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`
}

function isMeasure(word: string): word is Measure {
  return (MEASURES as readonly string[]).includes(word)
}

function isType(word: string): word is IncidentType {
  return Object.hasOwn(TYPE_WORDS, word)
}

function listOf(value: string | readonly string[] | null | undefined): readonly string[] {
  const items = typeof value === 'string' ? [value] : (value ?? [])
  return items
    .flatMap((item) => item.split(','))
    .map((item) => item.trim())
    .filter(Boolean)
}

function parseDay(name: string, day: string | null | undefined): string | null {
  if (day === null || day === undefined || day === '') return null
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  // Engines roll 30 February over to March: the day must come back as it went in.
  if (!Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day)) return day
  throw new ReckonerError('date-invalid', `${name} "${day}": expected a day as YYYY-MM-DD`)
}

/** The id of a party; words the lexicon does not know are kept and compared as words. */
function resolveParty(words: string | null | undefined, parties: ReadonlyMap<PartyId, Party>): string | null {
  const wanted = words?.trim()
  return wanted ? (parseName(wanted, parties)?.id ?? wanted) : null
}

/** The party of this id, name or alias; null when the lexicon does not know it. */
export function parseName(words: string, parties: ReadonlyMap<PartyId, Party>): Party | null {
  const known = parties.get(words as PartyId)
  if (known) return known
  const folded = foldName(words)
  for (const party of parties.values()) if (foldName(party.name) === folded) return party
  for (const party of parties.values()) if (party.aliases.some((alias) => foldName(alias) === folded)) return party
  return null
}

function joinAnd(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
