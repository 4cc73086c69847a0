/** Finds dates and reads them against the day of publication: "on Sunday", "17 October", "late November", "since October 17", "last night". */
import type { DateValue, RuleId } from '../../model/index.ts'
import type { DateData, Finder, Mention, ReadingContext, Sentence } from '../mention.ts'
import { SHAPE } from '../tokens.ts'
import { addDays, dayOf, lastWeekday, monthEnd, monthStart, partsOf } from './calendar.ts'
import { COUNTS, DAY_PARTS, DOUBTFUL_MONTHS, EARLY_MID_LATE, MONTHS, UNIT_DAYS, WEEKDAYS } from './date-words.ts'

/** A date as read: its tokens, its days, and how it is meant. */
interface Found {
  readonly first: number
  readonly last: number
  readonly days: Days | null
  readonly rule: string
  readonly use?: DateData['use']
  readonly isAbsolute?: boolean
}

interface Days {
  readonly first: string | null
  readonly last: string | null
  readonly precision: DateValue['precision']
}

const SINGLE: ReadonlySet<string> = new Set(['today', 'yesterday', 'tonight', 'overnight', 'weekend'])
const LEADS: ReadonlySet<string> = new Set(['last', 'this', 'past', 'next', 'earlier', 'previous', 'same', 'following'])

/** The dates of one sentence. Relative days without a day of publication give nothing; a length of time is never a date. */
export const findDates: Finder<'date'> = {
  id: 'dates' as RuleId,
  gives: 'date',
  find(sentence, ctx) {
    const found: Mention<'date'>[] = []
    for (let i = sentence.first; i < sentence.last; i++) {
      const reader = new DateReader(sentence, ctx)
      const date = reader.readAt(i)
      if (!date || date.last <= i) continue
      const mention = toMention(date, ctx, reader)
      if (mention) found.push(mention)
      if (mention?.data.use === 'when' && mention.data.value.precision === 'day')
        anchors.set(ctx, { day: mention.data.value.first as string })
      i = date.last - 1
    }
    return found
  },
}

function toMention(date: Found, ctx: ReadingContext, reader: DateReader): Mention<'date'> | null {
  const { tokens } = ctx
  const { first, last } = date
  const use = date.use ?? periodUse(reader, first)
  if (!date.days && use === 'when') return null
  const from = tokens.from[first] as number
  const to = tokens.to[last - 1] as number
  const words = ctx.text.slice(from, to)
  const value: DateValue = {
    kind: 'date',
    ...(date.days ?? { first: null, last: null, precision: 'interval' as const }),
    words,
  }
  const data: DateData = { kind: 'date', value, use, isAbsolute: date.isAbsolute ?? false }
  return { kind: 'date', first, last, from, to, rule: date.rule as RuleId, data }
}

/** "since October 17" and "until Friday" are ends of a period. */
function periodUse(reader: DateReader, first: number): DateData['use'] {
  let at = first - 1
  while (/^(the|early|late|mid|about|at|last|least|on)$/.test(reader.word(at))) at--
  const before = reader.word(at)
  if (before === 'since') return 'since'
  if (before === 'until' || before === 'till' || before === 'through') return 'until'
  return 'when'
}

class DateReader {
  private readonly sentence: Sentence
  private readonly ctx: ReadingContext

  constructor(sentence: Sentence, ctx: ReadingContext) {
    this.sentence = sentence
    this.ctx = ctx
  }

  word(i: number): string {
    return i < this.sentence.first || i >= this.sentence.last ? '' : this.ctx.tokens.lower(i)
  }

  readAt(i: number): Found | null {
    const word = this.word(i)
    const isDigit = ((this.ctx.tokens.shape[i] as number) & SHAPE.digit) !== 0
    if (isDigit)
      return (
        this.iso(i) ?? this.slashed(i) ?? this.dayFirst(i) ?? this.yearAlone(i) ?? this.duration(i) ?? this.clock(i)
      )
    if (MONTHS.has(word) || word.startsWith('mid-')) return this.monthFirst(i)
    if (WEEKDAYS.has(word)) return this.weekday(i, i)
    if (EARLY_MID_LATE.has(word)) return this.partOf(i)
    if (SINGLE.has(word)) return this.single(i)
    if (word === 'the') return this.dayFirst(i + 1, i) ?? this.withThe(i)
    if (LEADS.has(word)) return this.lead(i)
    if (word === 'new' || word === 'christmas') return this.feast(i)
    if (COUNTS.has(word) || UNIT_DAYS.has(word)) return this.duration(i) ?? null
    if (word === 'between' || word === 'from') return this.between(i)
    return null
  }

  /** 2023-12-03 */
  private iso(i: number): Found | null {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(this.word(i))
    const day = match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null
    return day ? { first: i, last: i + 1, days: oneDay(day), rule: 'date-iso', isAbsolute: true } : null
  }

  /** 10/17/2023, only when one reading is possible or the American one is. */
  private slashed(i: number): Found | null {
    const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(this.word(i))
    if (!match) return null
    const year = Number(match[3]) + ((match[3] as string).length === 2 ? 2000 : 0)
    const day = dayOf(year, Number(match[1]), Number(match[2])) ?? dayOf(year, Number(match[2]), Number(match[1]))
    return day ? { first: i, last: i + 1, days: oneDay(day), rule: 'date-slashed', isAbsolute: true } : null
  }

  /** "17 October 2023", "the 3rd of December", "3-4 December", "3 and 4 December", "19 APR 89". */
  private dayFirst(i: number, start = i): Found | null {
    const one = this.dayNumber(i)
    if (!one) return null
    let at = i + 1
    let other = one.last
    if (this.word(at) === 'and' || this.word(at) === 'to' || this.word(at) === '\u2013' || this.word(at) === '-') {
      const second = this.dayNumber(at + 1)
      if (second && MONTHS.has(this.word(at + 2))) {
        other = second.last
        at += 2
      }
    }
    if (this.word(at) === 'of') at++
    if (!MONTHS.has(this.word(at))) return null
    const month = (MONTHS.get(this.word(at)) as number) + 1
    at = this.afterMonth(at + 1)
    const year = this.yearAt(at)
    const first = this.resolve(year?.year ?? null, month, one.first)
    const last = this.resolve(year?.year ?? null, month, other)
    if (!first || !last) return null
    const end = this.dayPart(year?.last ?? at)
    return { first: start, last: end, days: range(first, last), rule: 'date-day-month', isAbsolute: year !== null }
  }

  /** "October 17, 2023", "Oct. 17", "December 3-4", "October 2023", "in November", "mid-October". */
  private monthFirst(i: number): Found | null {
    const isMid = this.word(i).startsWith('mid-')
    const name = isMid ? this.word(i).slice(4) : this.word(i)
    if (!MONTHS.has(name)) return null
    const month = (MONTHS.get(name) as number) + 1
    let at = this.afterMonth(i + 1)
    const day = isMid ? null : this.dayNumber(at)
    if (day && !this.isCounted(at + 1)) {
      at++
      let other = day.last
      if (this.word(at) === '\u2013' || this.word(at) === '-' || this.word(at) === 'to' || this.word(at) === 'and') {
        const second = this.dayNumber(at + 1)
        if (second && second.first > day.first && !this.isCounted(at + 2)) {
          other = second.last
          at += 2
        }
      }
      const year = this.yearAt(this.word(at) === ',' ? at + 1 : at)
      const first = this.resolve(year?.year ?? null, month, day.first)
      const last = this.resolve(year?.year ?? null, month, other)
      if (!first || !last) return null
      return {
        first: i,
        last: this.dayPart(year?.last ?? at),
        days: range(first, last),
        rule: 'date-month-day',
        isAbsolute: year !== null,
      }
    }
    const year = this.yearAt(this.word(at) === ',' || this.word(at) === 'of' ? at + 1 : at)
    if (!year && DOUBTFUL_MONTHS.has(name) && !this.isMonthHere(i)) return null
    if (!year && !this.isCapital(i)) return null
    const of = this.monthYear(year?.year ?? null, month)
    if (!of) return null
    const days = isMid
      ? monthPart(of, month, 'mid')
      : ({ first: monthStart(of, month), last: monthEnd(of, month), precision: 'month' } as const)
    return { first: i, last: year?.last ?? i + 1, days, rule: 'date-month', isAbsolute: year !== null }
  }

  private isMonthHere(i: number): boolean {
    return (
      /^(in|since|of|last|this|until|by|early|late|mid|during|from|through|and|to)$/.test(this.word(i - 1)) &&
      this.isCapital(i)
    )
  }

  private isCapital(i: number): boolean {
    return ((this.ctx.tokens.shape[i] as number) & SHAPE.capital) !== 0
  }

  private isCounted(i: number): boolean {
    return /^(people|attacks|civilians|soldiers|were|dead|killed|wounded|militants)$/.test(this.word(i))
  }

  private afterMonth(at: number): number {
    return this.word(at) === '.' ? at + 1 : at
  }

  /** "Sunday", "Sunday night", "Sunday, 3 December". `start` is where the group opens. */
  private weekday(i: number, start: number): Found | null {
    const { publishedOn } = this.ctx
    if (!this.isCapital(i)) return null
    const after = this.word(i + 1) === ',' ? this.readFull(i + 2) : this.readFull(i + 1)
    if (after) return { ...after, first: start }
    if (!publishedOn) return null
    let day = lastWeekday(publishedOn, WEEKDAYS.get(this.word(i)) as number)
    const before = this.word(i - 1)
    if (before === 'last' && day === publishedOn) day = addDays(day, -7)
    if (before === 'next') return { first: start, last: i + 1, days: null, rule: 'date-weekday', use: 'time' }
    return { first: start, last: this.dayPart(i + 1), days: oneDay(day), rule: 'date-weekday' }
  }

  private readFull(i: number): Found | null {
    if (i >= this.sentence.last) return null
    const full = this.dayNumber(i) ? this.dayFirst(i) : MONTHS.has(this.word(i)) ? this.monthFirst(i) : null
    return full && full.rule !== 'date-month' ? full : null
  }

  /** "late Sunday", "early on Tuesday", "late November", "early this month", "mid 2019". */
  private partOf(i: number): Found | null {
    const part = EARLY_MID_LATE.get(this.word(i)) as 'early' | 'mid' | 'late'
    let at = i + 1
    while (
      this.word(at) === 'on' ||
      this.word(at) === '-' ||
      this.word(at) === 'in' ||
      this.word(at) === 'of' ||
      (this.word(at) === 'the' && part === 'mid')
    )
      at++
    const word = this.word(at)
    if (WEEKDAYS.has(word)) return this.weekday(at, i)
    if (SINGLE.has(word) && word !== 'weekend') {
      const single = this.single(at)
      return single ? { ...single, first: i } : null
    }
    if (MONTHS.has(word)) {
      const month = this.monthFirst(at)
      if (!month?.days?.first) return null
      if (month.rule !== 'date-month') return { ...month, first: i }
      const { year, month: number } = partsOf(month.days.first)
      return { ...month, first: i, days: monthPart(year, number, part) }
    }
    const year = this.yearAt(at)
    if (year) return { first: i, last: year.last, days: yearPart(year.year, part), rule: 'date-year', isAbsolute: true }
    if (word === 'last' || word === 'this') {
      const lead = this.lead(at)
      return lead ? { ...lead, first: i } : null
    }
    return null
  }

  private single(i: number): Found | null {
    const { publishedOn } = this.ctx
    if (!publishedOn) return null
    const word = this.word(i)
    const last = this.dayPart(i + 1)
    if (word === 'yesterday') return { first: i, last, days: oneDay(addDays(publishedOn, -1)), rule: 'date-yesterday' }
    if (word === 'overnight')
      return {
        first: i,
        last: i + 1,
        days: { first: addDays(publishedOn, -1), last: publishedOn, precision: 'night' },
        rule: 'date-overnight',
      }
    if (word === 'weekend')
      return this.isWeekend(i) ? { first: i, last: i + 1, days: weekendOf(publishedOn), rule: 'date-weekend' } : null
    return { first: i, last, days: oneDay(publishedOn), rule: 'date-today' }
  }

  private isWeekend(i: number): boolean {
    return /^(the|this|last|past)$/.test(this.word(i - 1))
  }

  /** "the weekend", "the day before", "the following day", "the past 24 hours". */
  private withThe(i: number): Found | null {
    const next = this.word(i + 1)
    if (next === 'weekend') return this.single(i + 1)
    if (next === 'day' || next === 'night') {
      const word = this.word(i + 2)
      if (word === 'before' || word === 'after' || word === 'earlier') {
        const anchor = this.anchor()
        const isLoose = word === 'after' && this.word(i + 3) !== '' && !/^[,.;]$/.test(this.word(i + 3))
        return anchor && !isLoose
          ? { first: i, last: i + 3, days: oneDay(addDays(anchor, word === 'after' ? 1 : -1)), rule: 'date-relative' }
          : null
      }
    }
    if (LEADS.has(next)) {
      const lead = this.lead(i + 1)
      return lead ? { ...lead, first: i } : null
    }
    return null
  }

  /** "last night", "this morning", "last week", "this year", "last November", "past 24 hours". */
  private lead(i: number): Found | null {
    const { publishedOn } = this.ctx
    const lead = this.word(i)
    const next = this.word(i + 1)
    if (WEEKDAYS.has(next) && (lead === 'last' || lead === 'this' || lead === 'past')) return this.weekday(i + 1, i)
    if (MONTHS.has(next) && (lead === 'last' || lead === 'this') && this.isCapital(i + 1)) {
      const month = this.monthFirst(i + 1)
      return month ? { ...month, first: i } : null
    }
    if (!publishedOn) return null
    const window = (lead === 'last' || lead === 'past' || lead === 'previous') && this.lengthAt(i + 1)
    if (
      window &&
      window.days >= 0 &&
      this.word(i + 1) !== 'week' &&
      this.word(i + 1) !== 'month' &&
      this.word(i + 1) !== 'year' &&
      this.word(i + 1) !== 'day'
    ) {
      return {
        first: i,
        last: window.last,
        days: { first: addDays(publishedOn, -Math.max(1, window.days)), last: publishedOn, precision: 'interval' },
        rule: 'date-window',
        use: 'duration',
      }
    }
    if (next === 'night' && lead === 'last')
      return {
        first: i,
        last: i + 2,
        days: { first: addDays(publishedOn, -1), last: publishedOn, precision: 'night' },
        rule: 'date-last-night',
      }
    if (DAY_PARTS.has(next) && lead === 'this')
      return { first: i, last: i + 2, days: oneDay(publishedOn), rule: 'date-today' }
    const { year, month } = partsOf(publishedOn)
    if (next === 'week' && lead === 'last')
      return {
        first: i,
        last: i + 2,
        days: {
          first: addDays(publishedOn, -7 - mondayGap(publishedOn)),
          last: addDays(publishedOn, -1 - mondayGap(publishedOn)),
          precision: 'week',
        },
        rule: 'date-week',
      }
    if (next === 'week' && (lead === 'this' || lead === 'earlier' || lead === 'past'))
      return {
        first: i,
        last: i + 2,
        days: { first: addDays(publishedOn, -mondayGap(publishedOn)), last: publishedOn, precision: 'week' },
        rule: 'date-week',
      }
    if (next === 'this') {
      const inner = this.lead(i + 1)
      return inner ? { ...inner, first: i } : null
    }
    if (next === 'month' && lead === 'last') {
      const of = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }
      return {
        first: i,
        last: i + 2,
        days: { first: monthStart(of.year, of.month), last: monthEnd(of.year, of.month), precision: 'month' },
        rule: 'date-last-month',
      }
    }
    if (next === 'month' && lead === 'this')
      return {
        first: i,
        last: i + 2,
        days: { first: monthStart(year, month), last: publishedOn, precision: 'month' },
        rule: 'date-this-month',
      }
    if (next === 'year' && lead === 'last')
      return {
        first: i,
        last: i + 2,
        days: { first: `${year - 1}-01-01`, last: `${year - 1}-12-31`, precision: 'year' },
        rule: 'date-last-year',
      }
    if (next === 'year' && lead === 'this')
      return {
        first: i,
        last: i + 2,
        days: { first: `${year}-01-01`, last: publishedOn, precision: 'year' },
        rule: 'date-this-year',
      }
    return null
  }

  /** "three days ago", "two weeks earlier", "10 days after": only "ago" is a date by itself. */
  private duration(i: number): Found | null {
    const length = this.lengthAt(i)
    if (!length) return null
    const after = this.word(length.last)
    const anchor =
      after === 'ago'
        ? this.ctx.publishedOn
        : after === 'earlier' || after === 'before' || after === 'later'
          ? this.anchor()
          : null
    const isLoose =
      (after === 'before' || after === 'later' || after === 'earlier') && !/^([,.;]|)$/.test(this.word(length.last + 1))
    if (anchor && length.days > 0 && !isLoose)
      return {
        first: i,
        last: length.last + 1,
        days: around(addDays(anchor, after === 'later' ? length.days : -length.days), length.days),
        rule: 'date-ago',
      }
    if (UNIT_DAYS.has(this.word(i))) return null
    return { first: i, last: length.last, days: null, rule: 'duration', use: 'duration' }
  }

  private lengthAt(i: number): { readonly days: number; readonly last: number } | null {
    const word = this.word(i)
    const count = /^\d{1,4}$/.test(word) ? Number(word) : (COUNTS.get(word) ?? null)
    if (count === null) {
      const unit = UNIT_DAYS.get(word)
      return unit !== undefined ? { days: unit, last: i + 1 } : null
    }
    const at = this.word(i + 1) === '-' ? i + 2 : i + 1
    const unit = UNIT_DAYS.get(this.word(at))
    if (unit === undefined) return null
    const days = unit === 0 ? Math.ceil(count / 24) : unit === 30 ? Math.round(count * 30.4) : unit * count
    return { days, last: at + 1 }
  }

  private clock(i: number): Found | null {
    const isClock =
      /^\d{1,2}:\d{2}$/.test(this.word(i)) ||
      (/^\d{1,4}$/.test(this.word(i)) && /^(am|pm|a\.m\.|p\.m\.|gmt|o'clock|hours)$/.test(this.word(i + 1)))
    return isClock
      ? {
          first: i,
          last:
            /^\d{1,2}:\d{2}$/.test(this.word(i)) && !/^(am|pm|a\.m\.|p\.m\.|gmt)$/.test(this.word(i + 1))
              ? i + 1
              : i + 2,
          days: null,
          rule: 'clock-time',
          use: 'time',
        }
      : null
  }

  /** "in 2019", "2003 invasion": a year alone. */
  private yearAlone(i: number): Found | null {
    const year = this.yearAt(i)
    if (!year || !/^\d{4}$/.test(this.word(i))) return null
    const before = this.word(i - 1)
    const isNamed =
      /^(in|since|until|of|from|during|by|late|early|mid|the|and|to|through|a|before|after|that|his|its|their)$/.test(
        before,
      ) || before === '('
    if (!isNamed) return null
    const days: Days = { first: `${year.year}-01-01`, last: `${year.year}-12-31`, precision: 'year' }
    return { first: i, last: year.last, days, rule: 'date-year', isAbsolute: true }
  }

  private feast(i: number): Found | null {
    const { publishedOn } = this.ctx
    const isChristmas = this.word(i) === 'christmas'
    const name = isChristmas ? this.word(i + 1) : this.word(i + 1) === 'year' ? this.word(i + 3) : ''
    if (!publishedOn || (name !== 'day' && name !== 'eve')) return null
    const last = isChristmas ? i + 2 : i + 4
    const day = isChristmas
      ? this.resolve(null, 12, name === 'eve' ? 24 : 25)
      : name === 'eve'
        ? this.resolve(null, 12, 31)
        : this.resolve(null, 1, 1)
    return day ? { first: i, last, days: oneDay(day), rule: 'date-feast' } : null
  }

  /** "between October 17 and November 9": one interval. */
  private between(i: number): Found | null {
    const link = this.word(i) === 'between' ? /^and$/ : /^(to|until|through|till)$/
    const one = this.readFull(i + 1)
    if (one?.days && link.test(this.word(one.last))) {
      const two = this.readFull(one.last + 1)
      if (two?.days?.last && one.days.first && one.days.first <= two.days.last) {
        return {
          first: i + 1,
          last: two.last,
          days: { first: one.days.first, last: two.days.last, precision: 'interval' },
          rule: 'date-between',
        }
      }
    }
    return null
  }

  private dayNumber(i: number): { readonly first: number; readonly last: number } | null {
    const match = /^(\d{1,2})(?:st|nd|rd|th)?(?:[-\u2013](\d{1,2}))?$/.exec(this.word(i))
    if (!match) return null
    const first = Number(match[1])
    const last = match[2] ? Number(match[2]) : first
    return first >= 1 && first <= 31 && last >= first && last <= 31 ? { first, last } : null
  }

  private yearAt(i: number): { readonly year: number; readonly last: number } | null {
    const word = this.word(i)
    if (/^(19|20)\d\d$/.test(word)) return { year: Number(word), last: i + 1 }
    if (/^\d\d$/.test(word) && this.ctx.isAllCaps) return { year: 1900 + Number(word), last: i + 1 }
    return null
  }

  /** The day of a month, in the year given or the most recent on or before the day after publication. */
  private resolve(year: number | null, month: number, day: number): string | null {
    if (year !== null) return dayOf(year, month, day)
    const { publishedOn } = this.ctx
    if (!publishedOn) return null
    const own = partsOf(publishedOn).year
    const candidate = dayOf(own, month, day)
    return candidate !== null && candidate <= addDays(publishedOn, 1)
      ? candidate
      : (dayOf(own - 1, month, day) ?? candidate)
  }

  private monthYear(year: number | null, month: number): number | null {
    if (year !== null) return year
    const { publishedOn } = this.ctx
    if (!publishedOn) return null
    const own = partsOf(publishedOn)
    return month <= own.month ? own.year : own.year - 1
  }

  /** A part of the day behind a date belongs to it: "Sunday night". */
  private dayPart(at: number): number {
    return DAY_PARTS.has(this.word(at)) ? at + 1 : at
  }

  /** The day that "a day earlier" counts from: the last exact day named before, or the day of publication. */
  private anchor(): string | null {
    return anchors.get(this.ctx)?.day ?? this.ctx.publishedOn
  }
}

/** The last exact day read in a report; sentences are read in order. */
const anchors = new WeakMap<ReadingContext, { day: string }>()

function oneDay(day: string): Days {
  return { first: day, last: day, precision: 'day' }
}

function range(first: string, last: string): Days {
  return first === last ? oneDay(first) : { first, last, precision: 'interval' }
}

function around(day: string, distance: number): Days {
  if (distance < 7) return oneDay(day)
  const slack = distance < 28 ? 3 : distance < 360 ? 15 : 183
  return {
    first: addDays(day, -slack),
    last: addDays(day, slack),
    precision: distance < 28 ? 'week' : distance < 360 ? 'month' : 'year',
  }
}

function monthPart(year: number, month: number, part: 'early' | 'mid' | 'late'): Days {
  const start = monthStart(year, month)
  if (part === 'early') return { first: start, last: addDays(start, 9), precision: 'interval' }
  if (part === 'mid') return { first: addDays(start, 10), last: addDays(start, 19), precision: 'interval' }
  return { first: addDays(start, 20), last: monthEnd(year, month), precision: 'interval' }
}

function yearPart(year: number, part: 'early' | 'mid' | 'late'): Days {
  const [first, last] = part === 'early' ? ['01-01', '04-30'] : part === 'mid' ? ['05-01', '08-31'] : ['09-01', '12-31']
  return { first: `${year}-${first}`, last: `${year}-${last}`, precision: 'interval' }
}

function weekendOf(publishedOn: string): Days {
  const saturday = lastWeekday(publishedOn, 6)
  const sunday = addDays(saturday, 1)
  return { first: saturday, last: sunday <= publishedOn ? sunday : saturday, precision: 'interval' }
}

function mondayGap(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}
