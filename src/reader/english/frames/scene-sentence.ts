/** Finds the sentence that sets the scene for the next: "It all began on Sunday. A bus was fired upon near Teryath." */
import { daysBetween } from '../../find/calendar.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { writtenOn } from '../dates/written-on.ts'
import { THERE } from '../words/words.ts'
import { BACKGROUND_DAYS } from './find-background.ts'
import type { Frame } from './frame.ts'
import { placesOf } from './places-of.ts'
import type { ScanSentence } from './scan-sentence.ts'
import { settingFrame } from './setting-frame.ts'

const BEGAN = wordClass(/^(began|begun|started|happened|unfolded|occurred|came)$/)
const IT = wordClass(/^(it|all|everything|this|that|the|terror|horror|trouble|violence|night|attack)$/)
const LONGEST = 24
/** The days that "a week ago" may mean. */
const ABOUT = 7
const LEAD = 5

/** The frame with the day, and the place, that the sentence right before gives to one that has none; null when it sets no scene. */
export function sceneOf(frame: Frame, scanOf: ScanSentence): Frame | null {
  if (frame.isTitle || frame.dates.length > 0 || frame.role !== 'news' || isGoneOn(frame)) return null
  const { ctx, sentence } = frame.scan
  const before = ctx.sentences[sentence.index - 1]
  if (!before || before.passage !== sentence.passage || before.last - before.first > LONGEST) return null
  const scan = scanOf(before)
  const date = dayOf(scan)
  const isThere = frame.scan.hasWord(THERE) || date !== null
  const places = frame.places.length === 0 && isThere && isSilent(scan) ? placesOf(scan) : []
  return date || places.length > 0 ? settingFrame(scan, { dates: date ? [date] : [], places }) : null
}

const THE_THIS_THAT = wordClass(/^(the|this|that|its)$/)

// "The attack came hours later": of what was told before.
function isGoneOn({ scan, harms, places }: Frame): boolean {
  const deed = scan.of('deed').find(({ data }) => data.form === 'noun')
  const isKnown = deed !== undefined && scan.is(deed.first - 1, THE_THIS_THAT)
  return isKnown || (harms.length === 0 && places.length === 0)
}

/** The one day of a sentence that tells of no deed, of nobody harmed and of nothing said. */
function dayOf(scan: SentenceScan): Mention<'date'> | null {
  if (!isSilent(scan)) return null
  const days = scan.of('date').filter(({ data }) => data.use !== 'time' && data.use !== 'duration')
  const [date] = days
  const { first = null, last = null } = date?.data.value ?? {}
  const written = writtenOn(scan.ctx, scan.sentence)
  if (!date || days.length > 1 || date.data.use !== 'when' || first === null || last === null) return null
  // "It was a week ago": about that day.
  if (first !== last && (date.rule !== 'date-ago' || daysBetween(first, last) > ABOUT)) return null
  if (written?.length !== 10 || first > written || daysBetween(first, written) > BACKGROUND_DAYS) return null
  return date.first - scan.sentence.first <= LEAD || isBeginning(scan, date) ? date : null
}

function isSilent(scan: SentenceScan): boolean {
  return scan.of('deed').length + scan.of('harm').length + scan.of('cue').length === 0
}

// "It all began on Sunday".
function isBeginning(scan: SentenceScan, { first }: Mention<'date'>): boolean {
  const verb = scan.nextWord(BEGAN, scan.sentence.first, first)
  if (verb < 0 || first - verb > LEAD) return false
  for (let i = scan.sentence.first; i < verb; i++) if (!scan.is(i, IT)) return false
  return verb > scan.sentence.first
}
