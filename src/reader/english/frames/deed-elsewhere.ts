/** Tells a deed with a place, doer or figure of its own from one that goes on about a happening told before. */
import type { PlaceValue } from '../../../model/index.ts'
import { daysBetween } from '../../find/calendar.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { writtenOn } from '../dates/written-on.ts'
import { ON_AGAINST } from '../words/words.ts'
import { areTwoNames, areTwoTowns, comparePlaces, compareTypes } from './compare-frames.ts'
import { BACKGROUND_DAYS } from './find-background.ts'
import { type Frame, placeOf } from './frame.ts'
import type { FrameGroup } from './merge-frames.ts'
import { isResumed } from './told-anew.ts'

/** "Meanwhile the army shelled towns in Idlib": a deed of its own, done to something, in another place than that of the group. */
export function isDeedElsewhere(frame: Frame, { place, type }: FrameGroup): boolean {
  const own = placeOf(frame)
  if (!own || !place || isWide(own) || isWide(place)) return false
  if (frame.isTitle || frame.role !== 'news' || frame.type === null) return false
  if (comparePlaces(own, place) >= 0 && !(areTwoNames(own, place) && isOtherKind(frame, type))) return false
  const { scan, roles } = frame
  if (roles.some(({ rule }) => rule === 'weapon-landed')) return true
  return hasOwnDeed(frame) && (roles.length > 0 || isOfPlace(scan, own))
}

// "Jets struck a hideout south of Sheikh Zuweid", below a bomb in Arish: another doer's kind of deed, done to something.
function isOtherKind({ type, roles, scan }: Frame, of: FrameGroup['type']): boolean {
  if (!type || !of || !roles.some(({ role }) => role === 'against')) return false
  const isBoth = roles.some(({ role }) => role === 'by') && scan.of('deed').some(({ data }) => data.form === 'past')
  return compareTypes(type, of) < 0 || (type !== of && isBoth)
}

// A strong deed, or the verb beside the weapon that says of what kind it was: "bombarded towns of Idlib with artillery".
function hasOwnDeed({ typeMention, scan }: Frame): boolean {
  if (isResumed(scan, scan.of('deed'))) return false
  if (typeMention?.kind === 'deed') return !typeMention.data.isWeak
  return typeMention?.kind === 'weapon' && scan.of('deed').some(({ data }) => !data.isWeak && data.form === 'past')
}

const OF_ON_AGAINST = wordClass(/^(of|on|against)$/)

// "Shelling of rebel-held Idlib", "strikes were inflicted on Kharkiv".
function isBehind(scan: SentenceScan, last: number, place: number): boolean {
  if (place - last > 4) return false
  return scan.is(last, OF_ON_AGAINST) || scan.is(place - 1, ON_AGAINST)
}

// "Heavy shelling of rebel-held Idlib": the place is what the deed was done to.
function isOfPlace(scan: SentenceScan, own: PlaceValue): boolean {
  return scan
    .of('deed')
    .some(
      ({ data, last }) =>
        data.form === 'noun' &&
        !data.isWeak &&
        scan.of('place').some((one) => one.data.value === own && one.first > last && isBehind(scan, last, one.first)),
    )
}

function isWide({ precision }: PlaceValue): boolean {
  return precision === 'country' || precision === 'region'
}

/** "A strike on a house in Deir al-Balah has left six dead", below what happened in Rafah: new to the reader, in a town of its own, with a figure of its own. */
export function isInTownOfItsOwn(frame: Frame, { place, frames, type }: FrameGroup): boolean {
  if (frame.isTitle || frame.role !== 'news' || frame.type === null || !areApart(frame, place)) return false
  if (isResumed(frame.scan, frame.scan.of('deed'))) return false
  const hasLanded = frame.roles.some(({ rule }) => rule === 'weapon-landed')
  const isTold = frame.isIntroduced && (frame.dates.length > 0 || countsOf(frame).length > 0 || opensWithPlace(frame))
  const isOtherDeed =
    frame.dates[0]?.data.value.precision === 'day' && type !== null && compareTypes(frame.type, type) < 0
  if (!isTold && !frame.isOther && !hasLanded && !isOtherDeed && !isCountedThere(frame)) return false
  const known = new Set(frames.flatMap(countsOf))
  return !countsOf(frame).some((count) => known.has(count))
}

// "In Beit Lahiya, an attack on a hospital burned stocks of medicine".
function opensWithPlace({ scan, places }: Frame): boolean {
  const { first } = scan.sentence
  return scan.word(first) === 'in' && places.some((place) => place.first === first + 1 && scan.word(place.last) === ',')
}

function areApart(frame: Frame, place: PlaceValue | null): boolean {
  const { places, isOther, roles, dates } = frame
  const own = places[0]?.data.value ?? null
  if (areTwoTowns(own, place)) return true
  const hasLanded = roles.some(({ rule }) => rule === 'weapon-landed') && dates.length > 0
  return (isOther || hasLanded || isCountedThere(frame)) && areTwoNames(own, place)
}

// "Ten people were shot dead in Kalat", "five more died when a car was hit in Nuseirat": the sentence opens with its own count, and closes with its own town.
function isCountedThere({ harms, places, scan }: Frame): boolean {
  const [place] = places
  if (place?.data.value.precision !== 'exact') return false
  return harms.some(
    ({ whole, group, mention }) =>
      whole === null &&
      group.number !== null &&
      group.hasNoun &&
      group.first === scan.sentence.first &&
      mention.first >= group.last &&
      place.first > mention.last &&
      !scan.hasWord(TOLD_OTHERWISE),
  )
}

/** Where they were cared for or mourned, and sums over several places. */
const TOLD_OTHERWISE = wordClass(/^(hospitals?|clinics?|morgue|buried|mourned|total|all|also)$/)

function countsOf({ harms }: Frame): readonly string[] {
  return harms.flatMap(({ attribute, group }) => (group.number && group.max !== 0 ? [`${attribute} ${group.min}`] : []))
}

/** How many sentences tell of the main thing in any case. */
const HEAD = 3

/** "On Oct. 28 it claimed an attack on a hotel in which 29 died": new to the reader, with another figure than was told before. */
export function isIntroducedAnew(frame: Frame, { frames }: FrameGroup): boolean {
  if (!frame.isIntroduced || frame.isTitle || frame.scan.sentence.index < HEAD || !isOld(frame)) return false
  const isSamePassage = frames.some(({ scan }) => scan.sentence.passage === frame.scan.sentence.passage)
  const known = new Set(frames.flatMap(countsOf))
  return !isSamePassage && known.size > 0 && !countsOf(frame).some((count) => known.has(count))
}

// Something said of it long before the report was written: it is told from memory.
function isOld({ scan, dates, speechDates }: Frame): boolean {
  const written = writtenOn(scan.ctx, scan.sentence)?.padEnd(10, '-01')
  return [...dates, ...speechDates].some(
    ({ data }) =>
      data.value.last !== null && written !== undefined && daysBetween(data.value.last, written) > BACKGROUND_DAYS,
  )
}
