import type { ReadingContext } from '../mention.ts'
import { SHAPE } from '../tokens.ts'
import { addDays, lastWeekday, monthEnd, monthStart, partsOf } from './calendar.ts'
import { around, type Found, mondayGap, monthPart, oneDay, weekendOf, yearPart } from './date-shapes.ts'
import { COUNTS, DAY_PARTS, EARLY_MID_LATE, MONTHS, UNIT_DAYS, WEEKDAYS } from './date-words.ts'
import { NamedDateReader } from './named-dates.ts'

const SINGLE: ReadonlySet<string> = new Set(['today', 'yesterday', 'tonight', 'overnight', 'weekend'])
const LEADS: ReadonlySet<string> = new Set(['last', 'this', 'past', 'next', 'earlier', 'previous', 'same', 'following'])

/** The last exact day read in a report; sentences are read in order. */
export const anchors = new WeakMap<ReadingContext, { day: string }>()

/** A reader of one sentence for dates of all kinds. */
export class DateReader extends NamedDateReader {
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

  /** The day that "a day earlier" counts from: the last exact day named before, or the day of publication. */
  private anchor(): string | null {
    return anchors.get(this.ctx)?.day ?? this.ctx.publishedOn
  }
}
