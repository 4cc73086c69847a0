/** Finds dates and reads them against the day of publication: "on Sunday", "17 October", "late November", "since October 17", "last night". */
import type { RuleId } from '../../../model/index.ts'
import { daysBetween, monthEnd } from '../../find/calendar.ts'
import { SentenceWords } from '../../find/sentence-words.ts'
import type { DateData, Finder, Mention, ReadingContext, Sentence } from '../../mention.ts'
import { rememberLast } from '../../remember-last.ts'
import { MARK, SHAPE } from '../../tokens.ts'
import type { DateFound, DateScope } from './date-shapes.ts'
import { joinDates } from './join-dates.ts'
import { periodUse } from './period-use.ts'
import { readDate } from './read-date.ts'
import { reportQuarter } from './report-quarter.ts'
import { writtenOn } from './written-on.ts'

/** The dates of one sentence. Relative days without a day of publication give nothing; a length of time is never a date. */
export const findDates: Finder<'date'> = {
  id: 'dates' as RuleId,
  gives: 'date',
  find(sentence, ctx) {
    return readSentence(sentence, ctx, () => dayBefore(ctx, sentence.index))
  },
}

function readSentence(
  sentence: Sentence,
  ctx: ReadingContext,
  dayBefore: () => string | null,
): readonly Mention<'date'>[] {
  if (!canHoldDate(sentence, ctx)) return NONE
  const words = new SentenceWords(sentence, ctx)
  const written = writtenOn(ctx, sentence)
  const publishedOn = isoDay(written)
  const mentions: Mention<'date'>[] = []
  const latest = publishedOn ?? endOfMonth(written)
  const dayHere = () => lastDay(mentions)
  const anchor = () => dayHere() ?? dayBefore()
  const scope: DateScope = {
    words,
    publishedOn,
    isAllCaps: ctx.isAllCaps,
    latest,
    dayHere,
    anchor,
    quarter: () => reportQuarter(ctx),
  }
  for (let i = sentence.first; i < sentence.last; i++) {
    if (!canOpen(words, i)) continue
    const date = readDate(scope, i)
    if (!date) continue
    const joined = joinDates(scope, date)
    const after = mentions.at(-1)?.last ?? sentence.first
    const mention = toMention(joined, periodUse(words, joined, after), words)
    mentions.push(mention)
    i = joined.last - 1
  }
  return mentions
}

const NONE: readonly Mention<'date'>[] = []

/** Whether a sentence has a word that can open a date: most have none. */
export function canHoldDate({ first, last }: Sentence, { tokens }: ReadingContext): boolean {
  for (let i = first; i < last; i++)
    if (((tokens.shape[i] as number) & SHAPE.digit) !== 0 || ((tokens.marks[i] as number) & MARK.date) !== 0)
      return true
  return false
}

function canOpen(words: SentenceWords, i: number): boolean {
  return words.isDigits(i) || words.hasMark(i, MARK.date)
}

function toMention(date: DateFound, use: DateData['use'], words: SentenceWords): Mention<'date'> {
  const { first, last, rule } = date
  const days = date.days
  const value = {
    kind: 'date' as const,
    first: days ? days.first : null,
    last: days ? days.last : null,
    precision: days ? days.precision : ('interval' as const),
    words: words.words(first, last),
  }
  const data: DateData = { kind: 'date', value, use, isAbsolute: date.isAbsolute ?? false }
  const { from, to } = words.span(first, last)
  return { kind: 'date', first, last, from, to, rule: rule as RuleId, data }
}

// An instant ("2023-12-03T10:00") counts as its day; anything else is no day.
const isoDay = rememberLast((publishedOn: string | null): string | null => {
  const day = publishedOn?.slice(0, 10) ?? ''
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : null
})

function endOfMonth(publishedOn: string | null): string | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(publishedOn ?? '')
  return match ? monthEnd(Number(match[1]), Number(match[2])) : null
}

function lastDay(mentions: readonly Mention<'date'>[]): string | null {
  for (let i = mentions.length - 1; i >= 0; i--) {
    const { use, value } = (mentions[i] as Mention<'date'>).data
    if (use === 'time' || use === 'duration' || value.first === null || value.last === null) continue
    // "In the night of 9 to 10 May": the day it began.
    if (value.first === value.last || daysBetween(value.first, value.last) === 1) return value.first
  }
  return null
}

// The last exact day named in or before each sentence, read once for each report and only when a rule asks.
const DAYS = new WeakMap<ReadingContext, ({ readonly day: string; readonly index: number } | null)[]>()
const REACH = 6

function dayBefore(ctx: ReadingContext, index: number): string | null {
  const days = DAYS.get(ctx) ?? []
  DAYS.set(ctx, days)
  for (let k = days.length; k < index; k++) {
    const sentence = ctx.sentences[k]
    const before = isSameEntry(ctx, k, k - 1) ? (days[k - 1] ?? null) : null
    const near = before && k - before.index <= REACH ? before.day : null
    const day = sentence ? lastDay(readSentence(sentence, ctx, () => near)) : null
    days.push(day ? { day, index: k } : before)
  }
  const last = days[index - 1]
  if (!last || index - last.index > REACH || !isSameEntry(ctx, index, last.index)) return null
  return newsDay(ctx, index, days) ?? last.day
}

/** News is told within so many days. */
const NEWS_DAYS = 8

// "On the same day" at the head of a paragraph goes on from the news, not from what was recalled at the end of the one before.
function newsDay(
  ctx: ReadingContext,
  index: number,
  days: readonly ({ readonly day: string; readonly index: number } | null)[],
): string | null {
  const sentence = ctx.sentences[index]
  const published = sentence && isoDay(writtenOn(ctx, sentence))
  if (!published || sentence.passage === ctx.sentences[index - 1]?.passage) return null
  for (let k = index - 1; k >= Math.max(0, index - REACH); k--) {
    const found = days[k]
    if (!found) return null
    if (daysBetween(found.day, published) <= NEWS_DAYS) return found.day
  }
  return null
}

// What one entry of a live blog calls "a day earlier" is not counted from a day of another.
function isSameEntry({ entries, sentences }: ReadingContext, index: number, other: number): boolean {
  if (!entries) return true
  const [a, b] = [sentences[index], sentences[other]].map((one) => one && entries[one.passage]?.number)
  return a === b
}
