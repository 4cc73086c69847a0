/** Why an event of one list is not in the other: every reason that applies, the most telling first. */
import type { IncidentType } from '../../model/index.ts'
import { formatDay } from '../define.ts'
import { foldName } from '../fold-name.ts'
import type { EventList, ListItem } from './event-list.ts'
import type { MatchedPair } from './match-lists.ts'

/** The reasons, as codes. */
export type MissingCode =
  | 'left-out'
  | 'outside-definition'
  | 'outside-window'
  | 'outside-area'
  | 'type-not-included'
  | 'below-threshold'
  | 'counted-as-one'
  | 'date-unknown'
  | 'place-unknown'
  | 'claimed-not-confirmed'
  | 'not-yet-known'
  | 'near-miss'
  | 'unexplained'

/** What each code means. */
export const MISSING_WORDS: { readonly [Code in MissingCode]: string } = {
  'left-out': 'the other list knows of it and leaves it out',
  'outside-definition': 'the other ledger holds it, but not under this definition',
  'outside-window': 'outside the days the other list takes in',
  'outside-area': 'outside the places the other list takes in',
  'type-not-included': 'of a kind the other list does not take in',
  'below-threshold': 'fewer killed than the other list asks for',
  'counted-as-one': 'the other list counts it together with another',
  'date-unknown': 'no date: it cannot be looked up',
  'place-unknown': 'no place: it cannot be looked up',
  'claimed-not-confirmed': 'only claimed by a party, confirmed by nobody else',
  'not-yet-known': 'the other list was taken before it was known',
  'near-miss': 'the other list has something like it, not close enough to be the same',
  unexplained: 'nothing in either list says why',
}

/** One reason, in words of this event. */
export interface MissingReason {
  readonly code: MissingCode
  readonly words: string
}

/** What is known of an event without a partner. */
export interface MissingFacts {
  readonly item: ListItem
  /** The list it is not in. */
  readonly other: EventList
  /** What the other list leaves out that fits it. */
  readonly leftOut: ListItem | null
  /** What the other ledger holds under other definitions and fits it. */
  readonly elsewhere: ListItem | null
  /** Pairs that fit it and went to others, or nearly fit. */
  readonly near: readonly MatchedPair[]
  readonly isNotYetKnown: boolean
  readonly matchFrom: number
}

/** Every reason that applies; `unexplained` alone when none does. */
export function explainMissing(facts: MissingFacts): readonly MissingReason[] {
  const { item, other, leftOut, elsewhere, near, isNotYetKnown, matchFrom } = facts
  const { scope } = other
  const found: MissingReason[] = []
  const say = (code: MissingCode, words: string) => found.push({ code, words })
  if (isNotYetKnown) say('not-yet-known', `${other.name} was taken before it was known`)
  if (leftOut) say('left-out', `${other.name} leaves it out: ${leftOut.leftOut ?? 'no reason given'}`)
  const [from, to] = [item.first ?? item.last, item.last ?? item.first]
  if (from === null || to === null) say('date-unknown', 'it has no date')
  else if (scope.since !== null && to < scope.since) say('outside-window', `before ${formatDay(scope.since)}`)
  else if (scope.until !== null && from > scope.until) say('outside-window', `after ${formatDay(scope.until)}`)
  if (item.places.length === 0) say('place-unknown', 'it has no place')
  else if (scope.where.length > 0 && !isWithin(item, scope.where))
    say('outside-area', `not in ${scope.where.join(', ')}`)
  if (item.types.length > 0 && scope.types.length > 0 && !item.types.some((type) => scope.types.includes(type)))
    say('type-not-included', `${other.name} takes in ${scope.types.join(', ')}, this is ${listTypes(item.types)}`)
  const killed = item.figures.killed ?? null
  if (scope.minKilled !== null && killed !== null && (killed.max ?? killed.min ?? 0) < scope.minKilled)
    say('below-threshold', `${other.name} asks for ${scope.minKilled} or more killed`)
  const target = elsewhere && elsewhere.against.length > 0 ? `, said to be against ${elsewhere.against.join(', ')}` : ''
  if (elsewhere && !leftOut)
    say('outside-definition', `${other.name} holds it as “${elsewhere.title}”${target}, outside what is counted here`)
  const [taken] = near.filter(({ score }) => score >= matchFrom)
  if (taken) {
    const partner = taken.a === item ? taken.b : taken.a
    say('counted-as-one', `${other.name} has “${partner.title}”, which fits it and is matched with another`)
  }
  if (item.isClaimedOnly) say('claimed-not-confirmed', 'only a claim of responsibility stands behind it')
  const [close] = near
  if (found.length === 0 && close) {
    const partner = close.a === item ? close.b : close.a
    say('near-miss', `${other.name} has “${partner.title}” (${close.reasons.join(', ')})`)
  }
  if (found.length === 0) say('unexplained', MISSING_WORDS.unexplained)
  return found
}

function isWithin({ places }: ListItem, where: readonly string[]): boolean {
  const wanted = new Set(where.map(foldName))
  return places.some(({ name, admin1, country }) =>
    [name, admin1, country].some((part) => part !== null && wanted.has(foldName(part))),
  )
}

function listTypes(types: readonly IncidentType[]): string {
  return types.join(', ')
}
