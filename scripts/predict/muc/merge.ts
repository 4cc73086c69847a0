/** Joins the sentences of one report that tell of one happening, as the answer keys see it. */

import type { DateValue, PlaceValue } from '../../../src/model/index.ts'
import { compareDates, comparePlaces } from '../../../src/reader/english/frames/compare-frames.ts'
import { dateOf, placeOf } from '../../../src/reader/english/frames/frame.ts'
import {
  hasSetting,
  isAlsoHarm,
  isInThisDeed,
  isOfNewDeed,
  isOfThatDeed,
  isOfToldDeed,
  isToldAnew,
  isWoundedThere,
} from './anew.ts'
import type { Human } from './humans.ts'
import type { Kind } from './kinds.ts'
import { namedGroup, withEffect } from './named-group.ts'
import { isNamesake } from './same-human.ts'
import type { SentenceEvent } from './sentence-event.ts'

/** The sentences of one happening, in order. */
export interface Happening {
  kind: Kind
  isGeneralKind: boolean
  isPlainKilling: boolean
  readonly parts: SentenceEvent[]
  readonly heads: Set<string>
  date: DateValue | null
  places: PlaceValue[]
}

/** The happenings of a report. */
export function mergeEvents(events: readonly SentenceEvent[]): readonly Happening[] {
  const all: Happening[] = []
  let last: Happening | null = null
  let bare: SentenceEvent | null = null
  for (const event of events) {
    let best: Happening | null = null
    let bestScore = 0
    for (const one of all) {
      const score = scoreOf(event, one, last)
      if (score > bestScore) {
        best = one
        bestScore = score
      }
    }
    if (best) {
      // Found dead after a kidnapping: the answer keys tell of one happening, a kidnapping.
      if (best.kind === 'ATTACK' && event.kind === 'KIDNAPPING' && isOfSame(event, best)) best.kind = 'KIDNAPPING'
      join(best, withEffect(event, namedGroup(event, best.parts)))
    } else if (canOpen(event)) {
      const opening = bare && isOpenedBy(bare, event) ? bare : event
      best = open(opening)
      if (opening !== event) join(best, event)
      all.push(best)
      bare = null
    } else if (tellsKind(event)) bare = event
    last = best ?? last
  }
  return all
}

function canOpen(event: SentenceEvent): boolean {
  if (event.isNaming) return false
  return event.humans.length > 0 || event.things.length > 0 || (event.doers.length > 0 && event.hasStrongDeed)
}

// "A bomb exploded last night": whom and what it hit is told next.
function tellsKind({ hasStrongDeed, isGeneralKind, isThreat, frame }: SentenceEvent): boolean {
  return hasStrongDeed && !isGeneralKind && !isThreat && frame.outcome === 'happened'
}

function isOpenedBy(bare: SentenceEvent, event: SentenceEvent): boolean {
  if (!event.isGeneralKind && !event.isPlainKilling) return false
  if (event.frame.scan.sentence.index - bare.frame.scan.sentence.index > FAR) return false
  return compareDates(dateOf(event.frame), dateOf(bare.frame)) >= 0 && !isToldAnew(event)
}

function scoreOf(event: SentenceEvent, one: Happening, last: Happening | null): number {
  if (isOfThatDeed(event)) return one === last ? 5 : -1
  if (one === last && gapOf(event, one) <= 1 && !isAside(one) && isInThisDeed(event)) return 4.5
  if (one === last && gapOf(event, one) <= 1 && !isAside(one) && isWoundedThere(event)) return 4
  const isVague = event.isGeneralKind || one.isGeneralKind || isKillingOf(event, one)
  if (isOfSame(event, one)) return 6 + (one === last ? 0.5 : 0)
  if (isOfKin(event, one)) return 4 + (one === last ? 0.5 : 0)
  if (gapOf(event, one) <= NAMED_WITHIN && namedGroup(event, one.parts)) return 5
  if (event.kind !== one.kind && !isVague) return -1
  if (isMeant(event) !== one.parts.every(isMeant)) return -1
  const days = compareDates(dateOf(event.frame), one.date)
  if (days < 0) return -1
  const places = one.places.some((place) => comparePlaces(placeOf(event.frame), place) > 0)
    ? 1
    : Math.min(0, ...one.places.map((place) => comparePlaces(placeOf(event.frame), place)))
  if (isOfOthers(event, one)) return -1
  const heads = headsOf(event)
  const shared = heads.filter((head) => one.heads.has(head)).length
  const isOfOld = isOld(event) !== isOld(one.parts[0] as SentenceEvent)
  if (isOfOld && shared === 0 && !(isOfToldDeed(event) && one === last)) return -1
  if (isToldAnew(event) && !isOfNamesake(event, one)) return -1
  if (shared > 0) return 3 + days + places + (one === last ? 0.5 : 0)
  if (places < 0) return -1
  const isBare = event.humans.length === 0 && event.things.length === 0
  if (isOfToldDeed(event) && one === last) return 0.8 + days + places
  if (gapOf(event, one) > FAR) return -1
  if (isBare) return one === last ? 1 + days + places : 0.5 + days + places - (isVague ? 0.3 : 0)
  if (hasSetting(event) && (isOpening(event) || places <= 0)) return -1
  const hasOwn = one.parts.some((part) => part.humans.length > 0 || part.things.length > 0)
  if (!hasOwn) return 1 + days + places
  return one === last && (!event.frame.isOther || isAlsoHarm(event)) ? 0.5 + days + places : -1
}

// "On 2 May rebels burned a school in Lima", "Luis Campos was killed in Lima on 2 May": nothing that was told before.
function isOpening(event: SentenceEvent): boolean {
  return event.things.length > 0 || event.humans.some(({ isName }) => isName) || isOfNewDeed(event)
}

// Told last beside the news: what comes next is of the news again.
function isAside({ parts }: Happening): boolean {
  return parts.at(-1)?.frame.role === 'background'
}

// "Threatened to blow up the hotel": nothing was done yet.
function isMeant({ isThreat, frame }: SentenceEvent): boolean {
  return isThreat || frame.outcome === 'threatened'
}

// "A bomb exploded ... seven were killed": the dead are those of the bomb.
function isKillingOf(event: SentenceEvent, one: Happening): boolean {
  return (event.isPlainKilling && one.kind === 'BOMBING') || (one.isPlainKilling && event.kind === 'BOMBING')
}

function isOfNamesake({ humans }: SentenceEvent, one: Happening): boolean {
  const known = one.parts.flatMap((part) => part.humans)
  return humans.some((human) => human.isName && known.some((other) => isNamesake(human.names, other.names)))
}

/** Whether each names people who were harmed, and none of them is the other's. */
function isOfOthers(event: SentenceEvent, one: Happening): boolean {
  const own = namedOf([event])
  const known = namedOf(one.parts)
  const isShared = own.some(({ names }) => known.some((other) => isNamesake(names, other.names)))
  return own.length > 0 && known.length > 0 && !isShared
}

/** Whether both say that harm was done to one whose name they share: a last name, or two names. */
function isOfSame(event: SentenceEvent, one: Happening): boolean {
  const known = one.parts.flatMap(({ humans }) => humans).filter(isHarmed)
  return event.humans.filter(isHarmed).some((human) => known.some((other) => isNamesake(human.names, other.names)))
}

// "Campos' driver was wounded": he was with the one whom the happening befell.
function isOfKin({ humans, frame }: SentenceEvent, one: Happening): boolean {
  if (humans.length === 0 || !humans.every(({ owners, isOwned }) => isOwned || owners.length > 0) || dateOf(frame))
    return false
  const known = one.parts.flatMap((part) => part.humans).filter(isHarmed)
  return humans.some(({ owners }) => known.some(({ names }) => owners.some((owner) => names.includes(owner))))
}

function isHarmed({ effect, names }: Human): boolean {
  return names.length > 0 && (effect === 'killed' || effect === 'abducted')
}

function namedOf(events: readonly SentenceEvent[]): readonly Human[] {
  return events.flatMap(({ humans }) => humans.filter(({ effect, names }) => effect !== null && names.length > 0))
}

/** Sentences after which nothing but a shared victim or target joins a sentence to what was told. */
const FAR = 2

/** Sentences within which those whom a figure told of are named. */
const NAMED_WITHIN = 6

function gapOf(event: SentenceEvent, one: Happening): number {
  const last = one.parts.at(-1)?.frame.scan.sentence.index ?? 0
  return event.frame.scan.sentence.index - last
}

function isOld(event: SentenceEvent): boolean {
  return event.frame.role === 'background' && dateOf(event.frame) !== null
}

function open(event: SentenceEvent): Happening {
  const one: Happening = {
    kind: event.kind,
    isGeneralKind: event.isGeneralKind,
    isPlainKilling: event.isPlainKilling,
    parts: [],
    heads: new Set(),
    date: null,
    places: [],
  }
  join(one, event)
  return one
}

function join(one: Happening, event: SentenceEvent): void {
  one.parts.push(event)
  for (const head of headsOf(event)) one.heads.add(head)
  if ((one.isGeneralKind && !event.isGeneralKind) || (one.isPlainKilling && event.kind === 'BOMBING')) {
    one.kind = event.kind
    one.isGeneralKind = false
  }
  one.isPlainKilling &&= event.isPlainKilling
  one.date ??= dateOf(event.frame)
  const place = placeOf(event.frame)
  if (place) one.places.push(place)
}

const COMMON =
  /^(THE|A|AN|OF|AND|IN|ON|AT|HIS|HER|ITS|THEIR|SOME|SEVERAL|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ONE|OTHER|OTHERS|PEOPLE|PERSONS|PERSON|MEN|MAN|FORMER|DE|LA|DEL|MEMBERS|NATIONAL|GENERAL|SALVADORAN|COLOMBIAN|U\.S\.|'S|LEADER|LEADERS)$/

/** The telling words of the people and things of a sentence, plurals as singulars. */
function headsOf(event: SentenceEvent): readonly string[] {
  return [...event.humans.map((human) => human.words), ...event.things].flatMap((words) =>
    words
      .toUpperCase()
      .split(/[^A-Z0-9.'-]+/)
      .filter((word) => word.length > 2 && !COMMON.test(word) && !/^\d/.test(word))
      .map((word) => word.replace(/(?<=[A-Z]{3}[^S'])S$/, '')),
  )
}
