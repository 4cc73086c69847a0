import type { ReadingContext, Sentence } from '../mention.ts'
import { SHAPE } from '../tokens.ts'
import { addDays, dayOf, monthEnd, monthStart, partsOf } from './calendar.ts'
import { type Days, type Found, monthPart, oneDay, range } from './date-shapes.ts'
import { DAY_PARTS, DOUBTFUL_MONTHS, MONTHS } from './date-words.ts'

/** A reader of one sentence for dates that name their parts. */
export class NamedDateReader {
  protected readonly sentence: Sentence
  protected readonly ctx: ReadingContext

  constructor(sentence: Sentence, ctx: ReadingContext) {
    this.sentence = sentence
    this.ctx = ctx
  }

  word(i: number): string {
    return i < this.sentence.first || i >= this.sentence.last ? '' : this.ctx.tokens.lower(i)
  }

  /** 2023-12-03 */
  protected iso(i: number): Found | null {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(this.word(i))
    const day = match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null
    return day ? { first: i, last: i + 1, days: oneDay(day), rule: 'date-iso', isAbsolute: true } : null
  }

  /** 10/17/2023, only when one reading is possible or the American one is. */
  protected slashed(i: number): Found | null {
    const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(this.word(i))
    if (!match) return null
    const year = Number(match[3]) + ((match[3] as string).length === 2 ? 2000 : 0)
    const day = dayOf(year, Number(match[1]), Number(match[2])) ?? dayOf(year, Number(match[2]), Number(match[1]))
    return day ? { first: i, last: i + 1, days: oneDay(day), rule: 'date-slashed', isAbsolute: true } : null
  }

  /** "17 October 2023", "the 3rd of December", "3-4 December", "3 and 4 December", "19 APR 89". */
  protected dayFirst(i: number, start = i): Found | null {
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
  protected monthFirst(i: number): Found | null {
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

  protected isMonthHere(i: number): boolean {
    return (
      /^(in|since|of|last|this|until|by|early|late|mid|during|from|through|and|to)$/.test(this.word(i - 1)) &&
      this.isCapital(i)
    )
  }

  protected isCapital(i: number): boolean {
    return ((this.ctx.tokens.shape[i] as number) & SHAPE.capital) !== 0
  }

  protected isCounted(i: number): boolean {
    return /^(people|attacks|civilians|soldiers|were|dead|killed|wounded|militants)$/.test(this.word(i))
  }

  protected afterMonth(at: number): number {
    return this.word(at) === '.' ? at + 1 : at
  }

  protected readFull(i: number): Found | null {
    if (i >= this.sentence.last) return null
    const full = this.dayNumber(i) ? this.dayFirst(i) : MONTHS.has(this.word(i)) ? this.monthFirst(i) : null
    return full && full.rule !== 'date-month' ? full : null
  }

  /** "in 2019", "2003 invasion": a year alone. */
  protected yearAlone(i: number): Found | null {
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

  /** "between October 17 and November 9": one interval. */
  protected between(i: number): Found | null {
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

  protected dayNumber(i: number): { readonly first: number; readonly last: number } | null {
    const match = /^(\d{1,2})(?:st|nd|rd|th)?(?:[-\u2013](\d{1,2}))?$/.exec(this.word(i))
    if (!match) return null
    const first = Number(match[1])
    const last = match[2] ? Number(match[2]) : first
    return first >= 1 && first <= 31 && last >= first && last <= 31 ? { first, last } : null
  }

  protected yearAt(i: number): { readonly year: number; readonly last: number } | null {
    const word = this.word(i)
    if (/^(19|20)\d\d$/.test(word)) return { year: Number(word), last: i + 1 }
    if (/^\d\d$/.test(word) && this.ctx.isAllCaps) return { year: 1900 + Number(word), last: i + 1 }
    return null
  }

  /** The day of a month, in the year given or the most recent on or before the day after publication. */
  protected resolve(year: number | null, month: number, day: number): string | null {
    if (year !== null) return dayOf(year, month, day)
    const { publishedOn } = this.ctx
    if (!publishedOn) return null
    const own = partsOf(publishedOn).year
    const candidate = dayOf(own, month, day)
    return candidate !== null && candidate <= addDays(publishedOn, 1)
      ? candidate
      : (dayOf(own - 1, month, day) ?? candidate)
  }

  protected monthYear(year: number | null, month: number): number | null {
    if (year !== null) return year
    const { publishedOn } = this.ctx
    if (!publishedOn) return null
    const own = partsOf(publishedOn)
    return month <= own.month ? own.year : own.year - 1
  }

  /** A part of the day behind a date belongs to it: "Sunday night". */
  protected dayPart(at: number): number {
    return DAY_PARTS.has(this.word(at)) ? at + 1 : at
  }
}
