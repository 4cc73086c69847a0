/** What an incident, an account or a series is called. */
import type { Account, AnyClaim, IncidentType, PlaceValue, SeriesDefinition } from '../model/index.ts'
import { formatDay } from './date-words.ts'
import { pickDates, pickPlace, pickType } from './pick-values.ts'
import { formatPlaceWords, formatType } from './value-words.ts'

/** `Air strike, Dibis (Kirkuk), 3 December 2023`; parts that nobody gives are left out. */
export function formatTitle(type: IncidentType | null, place: PlaceValue | null, dateWords: string): string {
  const day = dateWords === 'not dated' ? null : dateWords
  return [formatType(type), place ? formatPlaceWords(place) : null, day].filter((part) => part !== null).join(', ')
}

/** The title of one account from its own claims. */
export function titleOf(account: Account, claims: readonly AnyClaim[]): string {
  if (account.kind === 'total') {
    const total = claims.find((claim) => claim.attribute === 'total')
    return total?.attribute === 'total' ? formatSeriesTitle(total.value.definition) : 'Running total'
  }
  const placed = claims.map((claim) => ({ claim, report: account.report }))
  return formatTitle(pickType(placed), pickPlace(placed), pickDates(placed).dateWords)
}

/** `Attacks on us-military in Iraq, Syria since 17 October 2023`; names are looked up where given. */
export function formatSeriesTitle(definition: SeriesDefinition, nameOf: (id: string) => string = (id) => id): string {
  const { measure, against, by, where, since, until, counts } = definition
  const subject = measure.charAt(0).toUpperCase() + measure.slice(1)
  return [
    counts === 'claimed' ? `Claimed ${measure}` : subject,
    against ? `${measure === 'attacks' ? 'on' : 'of'} ${nameOf(against)}` : '',
    by ? `by ${nameOf(by)}` : '',
    where.length > 0 ? `in ${where.map(nameOf).join(', ')}` : '',
    since ? `since ${formatDay(since)}` : '',
    until ? `until ${formatDay(until)}` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
