/** Tells a deed with a place, doer or figure of its own from one that goes on about a happening told before. */
import type { PlaceValue } from '../../model/index.ts'
import { daysBetween } from '../find/calendar.ts'
import { writtenOn } from '../find/written-on.ts'
import { comparePlaces } from './compare-frames.ts'
import { BACKGROUND_DAYS } from './find-background.ts'
import { type Frame, placeOf } from './frame.ts'
import type { FrameGroup } from './merge-frames.ts'
import { isResumed } from './told-anew.ts'

/** "Meanwhile the army shelled towns in Idlib": a deed of its own, done to something, in another place than that of the group. */
export function isDeedElsewhere(frame: Frame, { place }: FrameGroup): boolean {
  const own = placeOf(frame)
  if (!own || !place || isWide(own) || isWide(place)) return false
  if (frame.isTitle || frame.role !== 'news' || frame.type === null || comparePlaces(own, place) >= 0) return false
  const { typeMention, scan, roles } = frame
  const hasLanded = roles.some(({ rule }) => rule === 'weapon-landed')
  const isDeed = typeMention?.kind === 'deed' && !typeMention.data.isWeak && !isResumed(scan, scan.of('deed'))
  return hasLanded || (isDeed && roles.length > 0)
}

function isWide({ precision }: PlaceValue): boolean {
  return precision === 'country' || precision === 'region'
}

/** How many sentences tell of the main thing in any case. */
const HEAD = 3

/** "On Oct. 28 it claimed an attack on a hotel in which 29 died": new to the reader, with another figure than was told before. */
export function isIntroducedAnew(frame: Frame, { frames }: FrameGroup): boolean {
  if (!frame.isIntroduced || frame.isTitle || frame.scan.sentence.index < HEAD || !isOld(frame)) return false
  const isSamePassage = frames.some(({ scan }) => scan.sentence.passage === frame.scan.sentence.passage)
  const counts = (one: Frame) =>
    one.harms.flatMap(({ attribute, group }) => (group.number && group.max !== 0 ? [`${attribute} ${group.min}`] : []))
  const known = new Set(frames.flatMap(counts))
  return !isSamePassage && known.size > 0 && !counts(frame).some((count) => known.has(count))
}

// Something said of it long before the report was written: it is told from memory.
function isOld({ scan, dates, speechDates }: Frame): boolean {
  const written = writtenOn(scan.ctx, scan.sentence)?.padEnd(10, '-01')
  return [...dates, ...speechDates].some(
    ({ data }) =>
      data.value.last !== null && written !== undefined && daysBetween(data.value.last, written) > BACKGROUND_DAYS,
  )
}
