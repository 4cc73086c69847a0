/** Reads the datelines of a text, "BAGHDAD, Dec 4 (Agency) —" and the marks of a live blog, "14:05 GMT": the day that what stands below was written on. */
import type { Passage } from '../../../model/index.ts'
import { addDays, daysBetween } from '../../find/calendar.ts'
import type { Entry, ReadingContext, Sentence } from '../../mention.ts'
import { isDateLine } from '../../segment/date-line.ts'
import { findDates } from './find-dates.ts'

/** A dateline that is further from the day of publication than this tells of something else. */
const NEAR = 14
/** A step of the clock against its direction, in minutes, that is a new day and no correction. */
const LEAP = 6 * 60

/** The entry that each passage belongs to; undefined when the text has no datelines. */
export function dateEntries(ctx: ReadingContext): readonly Entry[] | undefined {
  const { passages, publishedOn, text } = ctx
  if (!passages.some(({ kind }) => kind === 'dateline')) return undefined
  const marks = passages.map((passage) => (passage.kind === 'dateline' ? readMark(passage, ctx) : null))
  const isFalling = countFalls(marks) > 0
  let entry: Entry = { number: 0, day: null }
  let clock: number | null = null
  return passages.map(({ from, to }, i) => {
    const mark = marks[i]
    if (!mark) return entry
    const isNear = publishedOn === null || mark.isClock || Math.abs(gap(publishedOn, mark.day)) <= NEAR
    const day =
      mark.day !== null && isNear ? mark.day : mark.isClock ? stepDay(entry.day ?? dayOnly(publishedOn)) : null
    entry = { number: entry.number + 1, day }
    clock = mark.minutes ?? minutesOf(text.slice(from, to)) ?? clock
    return entry

    function stepDay(before: string | null): string | null {
      const now = mark?.minutes ?? null
      if (before === null || now === null || clock === null) return before
      if (isFalling && now - clock > LEAP) return addDays(before, -1)
      return !isFalling && clock - now > LEAP ? addDays(before, 1) : before
    }
  })
}

interface Mark {
  readonly day: string | null
  /** Minutes since midnight. */
  readonly minutes: number | null
  /** A mark of an entry, not the dateline of a report. */
  readonly isClock: boolean
}

function readMark(passage: Passage, ctx: ReadingContext): Mark {
  const words = ctx.text.slice(passage.from, passage.to)
  const [date] = findDates.find(sentenceOf(passage, ctx), ctx).filter(({ data }) => data.use !== 'time')
  const { first = null, last = null } = date?.data.value ?? {}
  const bare = words.replace(/[[\]()\u2013\u2014]/g, ' ').toLowerCase()
  return { day: first === last ? first : null, minutes: minutesOf(words), isClock: isDateLine(bare) }
}

/** How many more steps go back than forward: a live blog mostly stands with its last entry first. */
function countFalls(marks: readonly (Mark | null)[]): number {
  const clocks = marks.flatMap((mark) => mark?.minutes ?? [])
  let falls = 0
  for (let i = 1; i < clocks.length; i++) {
    const step = (clocks[i - 1] as number) - (clocks[i] as number)
    if (Math.abs(step) <= LEAP) falls += Math.sign(step)
  }
  return falls
}

function minutesOf(words: string): number | null {
  const found = /(?<!\d)(\d{1,2})[:.h]([0-5]\d)(?!\d)\s*([ap])?/i.exec(words)
  if (!found) return null
  const half = found[3]?.toLowerCase()
  const hour = (Number(found[1]) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0)
  return hour * 60 + Number(found[2])
}

function sentenceOf({ from, to }: Passage, { tokens, passages }: ReadingContext): Sentence {
  let first = 0
  let end = tokens.count
  while (first < end) {
    const middle = (first + end) >> 1
    if ((tokens.from[middle] as number) < from) first = middle + 1
    else end = middle
  }
  let last = first
  while (last < tokens.count && (tokens.from[last] as number) < to) last++
  return { index: 0, passage: passages.findIndex((one) => one.from === from), first, last, from, to }
}

function gap(day: string, other: string | null): number {
  return other === null || day.length < 10 ? 0 : daysBetween(day, other)
}

function dayOnly(publishedOn: string | null): string | null {
  return publishedOn?.length === 10 ? publishedOn : null
}
