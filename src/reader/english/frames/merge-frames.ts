/** Merges the frames of one report into accounts: types agree, days and places are compatible, the distance is small. */
import type { DateValue, IncidentType, PlaceValue } from '../../../model/index.ts'
import { wordClass } from '../../word-class.ts'
import { areFarApart, areTwoNames, compareDates, comparePlaces, compareTypes, familyOf } from './compare-frames.ts'
import { isDeedElsewhere, isInTownOfItsOwn, isIntroducedAnew } from './deed-elsewhere.ts'
import { findBackground } from './find-background.ts'
import { type Entry, settingsOf } from './find-entries.ts'
import { changeFrame, dateOf, type Frame, placeOf } from './frame.ts'
import { newsOfOld } from './news-of-old.ts'
import { canOpen, hasCount, isAboutLast, isOneMore, isRecalledToo } from './open-group.ts'
import { groupOfSpeaker } from './speaker-return.ts'

/** The frames of one account, in text order. */
export interface FrameGroup {
  readonly frames: Frame[]
  role: 'main' | 'other' | 'background' | 'aggregate' | 'hypothetical'
  type: IncidentType | null
  date: DateValue | null
  place: PlaceValue | null
}

/** Groups frames by happening. A frame that could be any of several goes to the one last told of; an entry of a list is a happening of its own. */
export function mergeFrames(frames: readonly Frame[], entries: ReadonlyMap<number, Entry>): readonly FrameGroup[] {
  const groups: FrameGroup[] = []
  const byEntry = new Map<Entry, FrameGroup>()
  const leads: Frame[] = []
  let current: FrameGroup | null = null
  // The title says in short what the body says in full: it is placed last, with the main account.
  const titles = frames.filter((frame) => frame.isTitle)
  const body = frames.filter((one) => !one.isTitle)
  for (const told of [...newsOfOld(body, titles), ...titles]) {
    const frame = onItsDay(told, groups)
    const entry = entries.get(frame.scan.sentence.index)
    if (entry) {
      const known = byEntry.get(entry)
      if (known) join(known, frame)
      else if (frame.type !== null || hasCount(frame) || tellsOfNobody(entry, frame)) {
        const opened = openEntry(entry, frame, groups)
        byEntry.set(entry, opened)
        groups.push(opened)
      }
      current = null
      continue
    }
    if (frame.isGeneric && frame.responsibility.length === 0) {
      if (isLead(frame)) leads.push(frame)
      continue
    }
    const main = frame.isTitle ? groups.find((group) => group.role === 'main') : undefined
    const isMain: boolean = current !== null && isBlameOfMain(frame, current)
    const last: FrameGroup | null = isMain
      ? (groups.find((group) => group.role === 'main') ?? null)
      : isAboutLast(frame, current) || isOfOld(frame, current, groups)
        ? current
        : null
    const own = groupOfSpeaker(frame, groups, current)
    const isNew = isOneMore(frame, groups)
    const group: FrameGroup | null = main ?? own ?? last ?? (isNew ? null : choose(frame, groups, current))
    if (group?.role === 'main' && isRecalledToo(frame, current, group)) continue
    if (group) {
      join(group, frame)
      // What somebody adds to what they told before turns the report from nothing else.
      if (group !== own) current = group
      continue
    }
    if (!canOpen(frame, groups)) {
      if (isLead(frame)) leads.push(frame)
      continue
    }
    current = open(frame, groups)
    groups.push(current)
  }
  joinLeads(leads, groups)
  return groups
}

const SAME_DAY = /\bsame (day|night|morning|evening|afternoon)\b|\b(hours|minutes) (later|earlier|before|after)\b/i

// "A convoy came under fire the same day": the day it shares with what was told before.
function isOnSameDay({ dates }: Frame): boolean {
  return dates.length > 0 && dates.every(({ data }) => SAME_DAY.test(data.value.words))
}

// "Two hours later the same day a second bomb went off", behind what was counted on another day: the day of the main happening.
function onItsDay(frame: Frame, groups: readonly FrameGroup[]): Frame {
  const main = groups.find(({ role }) => role === 'main')
  const [date] = frame.dates
  if (!frame.isOther || !main?.date || main.date.first !== main.date.last || !date) return frame
  if (!frame.dates.every(({ data }) => SAME_DAY.test(data.value.words))) return frame
  const { first, last, precision } = main.date
  const dates = frame.dates.map((one) => ({
    ...one,
    data: { ...one.data, value: { ...one.data.value, first, last, precision } },
  }))
  return changeFrame(frame, { dates })
}

// "Eleven people were killed, the jury was told": counted without a deed of its own, in a report that tells of an older one and of nothing new.
function isOfOld(frame: Frame, current: FrameGroup | null, groups: readonly FrameGroup[]): boolean {
  if (current?.role !== 'background' || groups.some(({ role }) => role === 'main')) return false
  if (frame.scan.sentence.index - (current.frames.at(-1)?.scan.sentence.index ?? 0) > 2) return false
  return isAnaphor(frame) && !frame.isTitle && frame.type === null
}

const BACK = wordClass(/^(that|those|then|there|too|both|either|also|it|this)$/)

// "The government blames al-Shabaab", in a paragraph of its own below another happening: whom a report blames did what it is about.
function isBlameOfMain(frame: Frame, current: FrameGroup): boolean {
  const { scan, responsibility, dates, places, harms } = frame
  if (responsibility.length === 0 || current.role === 'main' || dates.length + places.length + harms.length > 0)
    return false
  const last = current.frames.at(-1)?.scan.sentence.passage
  return last !== scan.sentence.passage && !scan.hasWord(BACK)
}

const LEAD = 4

// "US jets pound militia": what the head of a report tells without day or count belongs to its main happening.
function isLead({ role, scan, roles, responsibility, isTitle, isGeneric, type, weapons }: Frame): boolean {
  // "The truck was on its way back when it hit a mine", before it is told where.
  const isStruck = !isGeneric && type !== null && weapons.length > 0 && roles.some((one) => one.role === 'against')
  const isNamed = isStruck || responsibility.length > 0 || roles.some(({ value }) => value.party !== null)
  return role === 'news' && isNamed && (isTitle || scan.sentence.index < LEAD)
}

function joinLeads(leads: readonly Frame[], groups: readonly FrameGroup[]): void {
  const main = groups.find((group) => group.role === 'main')
  if (!main || leads.length === 0) return
  for (const lead of leads) if (scoreOf(lead, main) > 0) join(main, lead)
  main.frames.sort((a, b) => a.scan.sentence.index - b.scan.sentence.index)
}

function choose(frame: Frame, groups: readonly FrameGroup[], current: FrameGroup | null): FrameGroup | null {
  let best: FrameGroup | null = null
  let bestScore = 0
  const place = placeOf(frame)
  // "It was behind the attack in Tank": where one was in the very place, a town far off is hardly meant.
  const isPlaced = groups.some((group) => comparePlaces(place, group.place) === 1.5)
  for (const group of groups) {
    const away = isPlaced && areFarApart(place, group.place) ? 1 : 0
    const score = scoreOf(frame, group) + (group === current ? 1.5 : 0) + (group.role === 'main' ? 0.5 : 0) - away
    if (score > bestScore) {
      best = group
      bestScore = score
    }
  }
  return best
}

/** Above 0: it can be the same happening. Each agreement adds; a conflict rules out, a weak one only when people were counted. */
function scoreOf(frame: Frame, group: FrameGroup): number {
  if (roleClass(frame) !== groupClass(group) && !isRecalledMain(frame, group))
    return isAnaphor(frame) ? 0.1 - (group.role === 'main' ? 0 : 5) : -10
  if (isSaidBefore(frame, group) || isOtherHalf(frame, group)) return -10
  let score = 0.5
  const days = compareDates(dateOf(frame), group.date)
  if (days < 0) return -10
  score += days
  const places = comparePlaces(placeOf(frame), group.place)
  const isCounted = hasCount(frame)
  // A day and a place of its own, and the place lies apart: told beside, counted or not.
  const isSetApart = (dateOf(frame) !== null && days <= 0) || isDeedElsewhere(frame, group)
  if (places < 0 && (isCounted || isSetApart || frame.role !== 'news' || isAbroad(frame, group))) return -10
  if (isCounted && days < 1.5 && isIntroducedAnew(frame, group)) return -10
  if (isInTownOfItsOwn(frame, group)) return -10
  const isDatedApart = dateOf(frame) !== null && days < 1.5 && !frame.isTitle
  if (isCounted && isDatedApart && areTwoNames(placeOf(frame), group.place)) return -10
  score += Math.max(places, -0.4)
  if (frame.type && group.type) {
    const types = compareTypes(frame.type, group.type)
    if (types < 0 && isCounted && days <= 0 && places <= 0 && !isAnaphor(frame)) return -10
    score += types < 0 ? -0.2 : types
  }
  if (
    frame.isOther &&
    !isAnaphor(frame) &&
    ((isOnSameDay(frame) ? 0 : days) + places < 1.5 || isPlacedAnew(frame, group, places))
  )
    return -10
  return score
}

// Two happenings that one sentence tells of never become one again.
function isOtherHalf({ scan, first, isOther }: Frame, { frames }: FrameGroup): boolean {
  return isOther && frames.some((one) => one.scan === scan && one.first !== first)
}

// "Last week the group owned up to killing a cleric", below what was done on Wednesday: nobody speaks of a deed before it is done.
function isSaidBefore({ speechDates, responsibility, dates }: Frame, { date }: FrameGroup): boolean {
  if (responsibility.length === 0 || dates.length > 0 || speechDates.length === 0 || !date?.first) return false
  const { first } = date
  return speechDates.every(({ data }) => data.value.last !== null && data.value.last < first)
}

const RECALL = wordClass(/^(recall|recalls|recalled|reminder|recap)$/)

// "Recall: on the morning of 19 November two blocks were hit": told again, on the very day of the news; so in a report whose news is old itself.
function isRecalledMain(frame: Frame, { role, date, place, frames }: FrameGroup): boolean {
  if (role !== 'main' || frame.role !== 'background' || date === null) return false
  const isOld =
    findBackground(frames[0]?.scan ?? frame.scan, date, []) === 'background' && !frame.isPast && !frame.isOther
  if (!isOld && !frame.scan.hasWord(RECALL)) return false
  if (dateOf(frame)?.precision !== 'day') return false
  return compareDates(dateOf(frame), date) >= 1.5 && comparePlaces(placeOf(frame), place) >= 0
}

// "Hours later a second bomb went off in the Medina district": a place that is not known to be the same; so where "another" counts its own dead and the first has no place as exact.
function isPlacedAnew(frame: Frame, group: FrameGroup, places: number): boolean {
  const isCounted = hasCount(frame) && group.frames.some(hasCount)
  if (isCounted && isExact(placeOf(frame)) && !isExact(group.place) && frame.scan.hasWord(ANOTHER)) return true
  return places <= 0 && placeOf(frame) !== null && group.place !== null && group.place.precision !== 'country'
}

function isExact(place: PlaceValue | null): boolean {
  return place?.precision === 'exact' || place?.precision === 'near'
}

const ANOTHER = wordClass(/^another$/)

function isAbroad(frame: Frame, group: FrameGroup): boolean {
  const place = placeOf(frame)
  return place?.country != null && group.place?.country != null && place.country !== group.place.country
}

// Without a day or place of its own a sentence goes on about what was told.
function isAnaphor(frame: Frame): boolean {
  return dateOf(frame) === null && frame.places.length === 0 && frame.role === 'news'
}

function roleClass(frame: Frame): string {
  return frame.role
}

function groupClass(group: FrameGroup): string {
  return group.role === 'main' || group.role === 'other' ? 'news' : group.role
}

function open(frame: Frame, groups: readonly FrameGroup[]): FrameGroup {
  const isNews = frame.role === 'news'
  const hasMain = groups.some((group) => group.role === 'main')
  const role = isNews ? (hasMain ? 'other' : 'main') : (frame.role as Exclude<Frame['role'], 'news'>)
  const frames = frame.scene ? [frame.scene, frame] : [frame]
  return { frames, role, type: frame.type, date: dateOf(frame), place: placeOf(frame) }
}

// "Drone. It fell in a field and nobody was hurt": no count, but a weapon and what it did.
function tellsOfNobody(entry: Entry, frame: Frame): boolean {
  return frame.harms.length > 0 && settingsOf(entry).some(({ type }) => type !== null)
}

/** The happening of an entry, with the day and place of its head. */
function openEntry(entry: Entry, frame: Frame, groups: readonly FrameGroup[]): FrameGroup {
  const settings = settingsOf(entry)
  const date = ownDay(frame) ?? settings.map(dateOf).find((one) => one !== null) ?? dateOf(frame)
  const place = settings.map(placeOf).find((one) => one !== null) ?? null
  const isOld = findBackground(frame.scan, date, []) === 'background'
  const role = isOld ? 'background' : groups.some((group) => group.role === 'main') ? 'other' : 'main'
  const group: FrameGroup = { frames: [], role, type: frame.type, date, place }
  for (const one of [frame, ...settings]) join(group, one)
  return group
}

// "22 March, Malha. ... when they took the town two days earlier": counted back from the day of the entry.
function ownDay(frame: Frame): DateValue | null {
  const date = dateOf(frame)
  return date !== null && BACK_FROM.test(date.words) ? date : null
}

const BACK_FROM = /\b(days?|weeks?) (earlier|before)$/i

/** Adds a frame to a group, which takes from it what it did not know. */
export function join(group: FrameGroup, frame: Frame): void {
  if (frame.scene) group.frames.push(frame.scene)
  group.frames.push(frame)
  const place = placeOf(frame)
  if (frame.type && (group.type === null || familyOf(group.type) === 'any')) group.type = frame.type
  group.date ??= dateOf(frame)
  if (place && (group.place === null || sizeOf(place) < sizeOf(group.place))) group.place = place
}

const WIDE = 500

// A country that only a people's name gives has no measure.
function sizeOf({ radiusKm, precision }: PlaceValue): number {
  return radiusKm ?? (precision === 'country' ? WIDE : 0)
}
