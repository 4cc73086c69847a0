/** Joins the happenings that turn out to be one, once the whole report is read. */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { THERE } from '../words/words.ts'
import { areTwoTowns, compareDates, comparePlaces, familyOf } from './compare-frames.ts'
import { dateOf, type Frame, placeOf } from './frame.ts'
import { type FrameGroup, join } from './merge-frames.ts'

/** What else the report tells of. */
export interface Told {
  readonly scans: readonly SentenceScan[]
  /** How many running totals. */
  readonly totals: number
}

// People dead without a deed, a weapon or an attacker, in a report of a mishap or of counts, are no happening of ours.
const MISHAP: ReadonlySet<string> = new Set(['accident', 'weather', 'health', 'animals', 'rescue'])

/** The groups with those joined that have no kind of their own, tell the same figures, or give the main happening its day. */
export function settleGroups(groups: readonly FrameGroup[], { scans, totals }: Told): readonly FrameGroup[] {
  const hasMishap = scans.some(isMishap)
  const isUncaused = totals > 0 || hasMishap
  const isHappening = ({ type, frames }: FrameGroup) =>
    type !== null ||
    !isUncaused ||
    frames.some((frame) => isByWeapon(frame) || isKilledThere(frame) || (!hasMishap && isKilledInTown(frame)))
  const main = groups.find((group) => group.role === 'main')
  if (!main) return groups.filter(isHappening)
  const figures = new Set(main.frames.flatMap(figuresOf))
  const kept = groups.filter((group) => {
    if (group === main || group.role === 'hypothetical' || group.role === 'aggregate') return true
    const own = group.frames.flatMap(figuresOf)
    const isSame =
      own.some((figure) => figures.has(figure)) &&
      compareDates(group.date, main.date) >= 0 &&
      !isFewElsewhere(group, main) &&
      !isOtherHalf(group, main)
    if (!isUntyped(group, main) && !(isSame && !isApart(group, main)) && !isItsDay(group, main)) return true
    for (const frame of group.frames) join(main, frame)
    for (const figure of own) figures.add(figure)
    return false
  })
  return kept.filter(isHappening)
}

// "Two are fighting for their lives" tells of the wounded, of no illness.
const MISHAPS = wordClass(/^(drowned|crashed|capsized|derailed|overturned|collided)$/)

function isMishap(scan: SentenceScan): boolean {
  if (scan.hasWord(MISHAPS)) return true
  return scan.of('stop').some(({ data, first }) => MISHAP.has(data.topic) && !scan.over('harm', first))
}

// "A mine killed a farmer": the weapon is what happened.
function isByWeapon({ scan, harms }: Frame): boolean {
  return scan.of('weapon').some(({ last }) => harms.some(({ mention }) => mention.first === last))
}

/** "The toll stands at 101, the department said on Wednesday": people counted without a deed go to the happening that has one. */
function isUntyped(group: FrameGroup, main: FrameGroup): boolean {
  if (group.type !== null || group.role === 'background' || compareDates(group.date, main.date) < 0) return false
  // "An hour later a second killed a dozen in Qila Saifullah".
  const isTwo = areTwoTowns(group.place, main.place)
  if (isTwo && group.frames.some((frame) => frame.isOther || isOpenedByTown(frame))) return false
  // Two villages that no gazetteer lists are told apart by their names.
  const areUnlisted = group.place?.place === null && main.place?.place === null
  return !areUnlisted || comparePlaces(group.place, main.place) >= 0
}

const IN_AT = wordClass(/^(in|at|near)$/)

// "In Bolan six people were killed": the town opens what was counted there.
function isOpenedByTown({ scan, places, marks, isTitle }: Frame): boolean {
  const { first } = scan.sentence
  if (isTitle || !scan.is(first, IN_AT)) return false
  const town = places.find((place) => place.first === first + 1)
  // "In Kyiv, the president said two more had died": where it was said.
  return town !== undefined && !marks.some(({ group }) => group.first - town.last <= 1 && group.first >= town.last)
}

// "On Tuesday eight people were killed there": where it happened that is told of.
function isKilledThere({ scan, harms, dates }: Frame): boolean {
  if (dates.length === 0) return false
  return harms.some(({ mention }) => mention.data.form !== 'noun' && scan.is(mention.last, THERE))
}

const KILLED = wordClass(/^(killed|murdered|slain|slaughtered|massacred|executed)$/)

// "A trader was killed in Baidoa on Friday evening", above the count of a year: one day, one town, and somebody did it.
function isKilledInTown(frame: Frame): boolean {
  const precision = placeOf(frame)?.precision
  if (dateOf(frame)?.precision !== 'day' || (precision !== 'exact' && precision !== 'near')) return false
  return frame.harms.some(({ mention }) => frame.scan.is(mention.first, KILLED))
}

// The same count of three or more, on days that agree: one happening, whatever place it is told under.
function figuresOf(frame: Frame): readonly string[] {
  return frame.harms.flatMap(({ attribute, group }) => {
    const count = group.min ?? group.max ?? 0
    return group.number !== null && count >= 3 ? [`${attribute} ${count}`] : []
  })
}

/** A follow-up names the day late, as if it told of old things: "It was on March 22 that the gunmen struck the hall". */
function isItsDay(group: FrameGroup, main: FrameGroup): boolean {
  if (group.role !== 'background' || main.date !== null || isApart(group, main)) return false
  const isToldApart = group.frames.some((frame) => frame.isOther || frame.isPast)
  if (isToldApart || group.frames.some((frame) => figuresOf(frame).length > 0)) return false
  return comparePlaces(group.place, main.place) > 0 && dateOf(group.frames[0] as Frame)?.precision === 'day'
}

// Two happenings of one sentence, each with its clause, are two whatever they count.
function isOtherHalf(group: FrameGroup, main: FrameGroup): boolean {
  return group.frames.some((one) => main.frames.some(({ scan, first }) => scan === one.scan && first !== one.first))
}

const MANY = 10

// "Three were killed by shelling in Kramatorsk", below three killed in Odesa: a small count agrees by chance.
function isFewElsewhere(group: FrameGroup, main: FrameGroup): boolean {
  const counts = group.frames.flatMap(({ harms }) => harms.map((harm) => harm.group.min ?? 0))
  return Math.max(...counts) < MANY && areTwoTowns(group.place, main.place)
}

function isApart(group: FrameGroup, main: FrameGroup): boolean {
  if (group.place?.country && main.place?.country && group.place.country !== main.place.country) return true
  if (!group.type || !main.type) return false
  const [one, other] = [familyOf(group.type), familyOf(main.type)]
  return one !== other && one !== 'any' && other !== 'any'
}
