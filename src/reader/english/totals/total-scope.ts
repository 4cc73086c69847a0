/** Reads the terms of a running total from its sentence: against whom, by whom, where, since when, until when. */
import type { Lexicon, PartyId, SeriesDefinition } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import { rememberLast } from '../../remember-last.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { RoleMark } from '../roles/role-mark.ts'
import { excludedWords, hasWordedPeriod, isAside, isFewDays, isOfRecord, isYearOfOne } from './total-period.ts'

const CUE = wordClass(/^(tally|cumulative|overall|altogether|total|totals|totalled|totaled|totalling|totaling|toll)$/)
const CLAIM = wordClass(/^claims?$/)
const OWN = wordClass(/^(its|their)$/)

/** The terms of a total as the whole sentence gives them. */
export interface Scope extends Pick<SeriesDefinition, 'against' | 'by' | 'where' | 'since' | 'until' | 'excludes'> {
  readonly hasPeriod: boolean
  readonly hasCue: boolean
  readonly isClaimed: boolean
}

/** The terms that a sentence sets for the totals in it. */
export function scopeOf(scan: SentenceScan, roles: readonly RoleMark[]): Scope {
  const dates = scan.of('date')
  const since = dates.find((date) => date.data.use === 'since' && !isOfRecord(scan, date) && !isAside(scan, date))
  const until = dates.find((date) => date.data.use === 'until')
  const span = dates.find(
    (date) =>
      date.data.use === 'when' &&
      !isCountedBack(date) &&
      isPeriod(date) &&
      !isYearOfOne(scan, date) &&
      !isOfRecord(scan, date),
  )
  const window = dates.find(
    (date) => date.data.use === 'duration' && date.data.value.first !== null && !isFewDays(date),
  )
  const soFar = hasWords(scan, 'so', 'far') || hasWords(scan, 'to', 'date')
  const hasPeriod =
    hasWordedPeriod(scan) ||
    since !== undefined ||
    window !== undefined ||
    (span !== undefined && span.data.value.precision !== 'on-or-before')
  return {
    against: roles.find((role) => role.role === 'against' && role.value.party)?.value.party ?? ownForces(scan),
    by: roles.find((role) => role.role === 'by' && role.value.party)?.value.party ?? null,
    where: placesOf(scan),
    since: since?.data.value.first ?? window?.data.value.first ?? span?.data.value.first ?? null,
    until: until?.data.value.last ?? span?.data.value.last ?? null,
    excludes: excludedWords(scan),
    hasPeriod,
    hasCue: soFar || scan.hasWord(CUE),
    isClaimed: scan.hasWord(CLAIM),
  }
}

// "Three months after 22 people were killed": about when it was, not how long it went on.
function isCountedBack({ rule, data }: Mention<'date'>): boolean {
  // "That year the city counted 305 murders".
  if (data.value.precision === 'year' && /^that\b/i.test(data.value.words)) return false
  return rule === 'date-relative' || rule === 'date-ago'
}

const FORCES_TROOPS_SOLDIERS = wordClass(/^(forces|troops|soldiers|bases|personnel|positions)$/)

// "Washington counted 76 attacks on its forces": "its" stands for the party named before.
function ownForces(scan: SentenceScan): PartyId | null {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(OWN, first, last - 1); i >= 0; i = scan.nextWord(OWN, i + 1, last - 1)) {
    if (!scan.is(i + 1, FORCES_TROOPS_SOLDIERS)) continue
    const party = scan
      .of('party')
      .filter((one) => one.last <= i)
      .at(-1)?.data.party
    const country = party ? scan.ctx.lexicon.parties.get(party)?.country : null
    return militaryOf(scan.ctx.lexicon.parties).get(country ?? '') ?? party ?? null
  }
  return null
}

/** The armed forces of each country. */
const militaryOf = rememberLast((parties: Lexicon['parties']): ReadonlyMap<string, PartyId> => {
  const forces = new Map<string, PartyId>()
  for (const { id, kind, country } of parties.values())
    if (kind === 'military' && country && id.endsWith('-military') && !forces.has(country)) forces.set(country, id)
  return forces
})

function isPeriod(date: Mention<'date'>): boolean {
  const { first, last, precision } = date.data.value
  if (isFewDays(date)) return false
  return first !== null && first !== last && (precision === 'interval' || precision === 'year' || precision === 'month')
}

function placesOf(scan: SentenceScan): readonly string[] {
  const names = scan
    .of('place')
    .filter((place) => !place.data.isInsideName)
    .map(({ data }) =>
      data.value.precision === 'country' && data.value.country ? data.value.country : data.value.name,
    )
  return [...new Set(names)].sort()
}

function hasWords(scan: SentenceScan, a: string, b: string): boolean {
  for (let i = scan.sentence.first; i + 1 < scan.sentence.last; i++)
    if (scan.word(i) === a && scan.word(i + 1) === b) return true
  return false
}
