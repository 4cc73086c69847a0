/** Finds the day and place of the main happening in sentences that tell of no deed: "They came on the night of 5 June, to Solhan". */

import type { Mention, ReadingContext, Sentence } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { canHoldDate } from '../dates/find-dates.ts'
import { writtenOn } from '../dates/written-on.ts'
import { comparePlaces } from './compare-frames.ts'
import { findDeedDates } from './find-deed-dates.ts'
import type { Frame } from './frame.ts'
import { type FrameGroup, join } from './merge-frames.ts'
import { placesOf } from './places-of.ts'
import type { ScanSentence } from './scan-sentence.ts'
import { settingFrame } from './setting-frame.ts'

const REACH = 14
// "On Wednesday the department had ordered its staff to leave": what came before the news.
const HAD = wordClass(/^had$/)
const ARRIVAL = wordClass(/^(begun|started|come|arrived|taken|happened|occurred|entered|reached|set)$/)

/** Adds the setting to the main group where its own sentences leave day or place open. */
export function addSetting(groups: readonly FrameGroup[], sentences: readonly Sentence[], scanOf: ScanSentence): void {
  const main = groups.find((group) => group.role === 'main')
  if (!main) return
  const hasDay = main.frames.some((frame) => frame.dates.length > 0)
  const hasPlace = main.place !== null && main.place.precision !== 'country'
  if (hasDay && hasPlace) return
  const told = new Set(groups.flatMap((group) => group.frames.map((frame) => frame.scan.sentence.index)))
  if (told.size === sentences.length) return
  const near = sentences.filter(({ index }) => !told.has(index)).slice(0, REACH)
  const day = hasDay ? null : pickDay(near, main, scanOf)
  const place = hasPlace ? null : pickPlace(near.map(scanOf), main)
  if (day) join(main, settingFrame(day.scan, { dates: [day.mention], places: [] }))
  if (place) join(main, settingFrame(place.scan, { dates: [], places: [place.mention] }))
}

interface Picked<K extends 'date' | 'place'> {
  readonly scan: SentenceScan
  readonly mention: Mention<K>
}

function pickDay(sentences: readonly Sentence[], main: FrameGroup, scanOf: ScanSentence): Picked<'date'> | null {
  const { ctx } = (main.frames[0] as Frame).scan
  let best: Picked<'date'> | null = null
  let bestScore = 0
  for (const [order, sentence] of sentences.entries()) {
    if (!isClosed(sentence, ctx) || !canHoldDate(sentence, ctx)) continue
    const scan = scanOf(sentence)
    if (isBefore(scan)) continue
    const [mention] = findDeedDates(scan, [], { hasToll: false }).dates.filter((date) => isDayGone(scan, date))
    if (!mention) continue
    const isThere = placesOf(scan).some((place) => comparePlaces(place.data.value, main.place) > 0)
    const score = 2 + (isThere ? 1 : 0) - order * 0.1
    if (score <= bestScore) continue
    best = { scan, mention }
    bestScore = score
  }
  return best

  function isDayGone(scan: SentenceScan, { data }: Mention<'date'>): boolean {
    const { first, last, precision } = data.value
    const written = writtenOn(scan.ctx, scan.sentence)
    const isDay = precision === 'day' || precision === 'night' || (precision === 'interval' && isShort(first, last))
    return isDay && first !== null && (written === null || first <= written.padEnd(10, '-31'))
  }
}

function isBefore(scan: SentenceScan): boolean {
  const at = scan.nextWord(HAD, scan.sentence.first, scan.sentence.last)
  return at >= 0 && scan.nextWord(ARRIVAL, at, at + 4) < 0
}

// A line without a full stop is a masthead or a caption: its day is that of printing.
function isClosed({ to }: Sentence, { text }: ReadingContext): boolean {
  return /[.!?:;"\u201d\u2019\u2026)]/.test(text[to - 1] ?? '')
}

function isShort(first: string | null, last: string | null): boolean {
  return first !== null && last !== null && Date.parse(last) - Date.parse(first) <= 4 * 86_400_000
}

/** The place named most among the sentences, the earlier first; a wide place known already bounds it. */
function pickPlace(scans: readonly SentenceScan[], main: FrameGroup): Picked<'place'> | null {
  const scores = new Map<string, { score: number; picked: Picked<'place'> }>()
  for (const [order, scan] of scans.entries()) {
    for (const mention of placesOf(scan)) {
      const { value } = mention.data
      if (main.place && (value.country !== main.place.country || value.precision === 'country')) continue
      const weight = (value.precision === 'country' ? 0.4 : value.precision === 'region' ? 0.7 : 1) * (1 - order * 0.04)
      const known = scores.get(value.name)
      if (known) known.score += weight
      else scores.set(value.name, { score: weight, picked: { scan, mention } })
    }
  }
  return [...scores.values()].sort((a, b) => b.score - a.score)[0]?.picked ?? null
}
