/** Finds figures that stand beside a running total for comparison: "and more than 12,000 since 2022", "(a week earlier some 7,110)". */
import type { RuleId } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { HarmLink } from '../harm/harm-link.ts'
import type { TotalMark } from './total-mark.ts'

/** The bare figures behind the totals of a sentence, each a total of the same measure over its own period. */
export function comparedTotals(
  scan: SentenceScan,
  totals: readonly TotalMark[],
  links: readonly HarmLink[],
): readonly TotalMark[] {
  return scan.of('number').flatMap((number) => {
    const before = totals.filter((total) => total.last <= number.first).at(-1)
    const period = periodOf(scan, number)
    if (!before || !period || number.rule === 'article-as-one' || links.some((link) => holds(link, number))) return []
    const { min, max, qualifier } = number.data
    const { since, until } = period
    return [
      {
        ...before,
        count: { ...before.count, min, max, qualifier, words: scan.text(number.first, number.last) },
        definition: { ...before.definition, since, until },
        first: number.first,
        last: number.last,
        rule: 'total-compared' as RuleId,
        link: null,
      },
    ]
  })
}

const OF_PERIOD = wordClass(/^(had|has|saw|have|counted|brought)$/)

/** The figures of a sentence that only sets other periods against the total told before: "That is more than the 155 of all 2022", "April had 714, May 476". */
export function totalsAgainst(scan: SentenceScan, before: TotalMark, links: readonly HarmLink[]): readonly TotalMark[] {
  if (links.length > 0) return []
  return scan.of('number').flatMap((number) => {
    const date = againstDate(scan, number)
    if (!date || number.rule === 'article-as-one') return []
    const { min, max, qualifier } = number.data
    const { first, last } = date.data.value
    return [
      {
        ...before,
        count: { ...before.count, min, max, qualifier, words: scan.text(number.first, number.last) },
        definition: { ...before.definition, since: first, until: last },
        first: number.first,
        last: number.last,
        rule: 'total-compared' as RuleId,
        link: null,
      },
    ]
  })
}

const ALL_THE = wordClass(/^(all|the)$/)

// "the 155 of all 2022", "the same months of 2022 had 307".
function againstDate(scan: SentenceScan, number: Mention<'number'>): Mention<'date'> | undefined {
  const of = scan.word(number.last) === 'of' || scan.word(number.last) === 'in'
  const at = scan.is(number.last + 1, ALL_THE) ? number.last + 2 : number.last + 1
  if (of && scan.word(number.first - 1) === 'the') return scan.startAt('date', at)
  return scan.is(number.first - 1, OF_PERIOD) ? scan.endAt('date', number.first - 1) : undefined
}

function holds({ first, last, group }: HarmLink, number: Mention<'number'>): boolean {
  return (first <= number.first && number.last <= last) || group.number?.first === number.first
}

interface Period {
  readonly since: string | null
  readonly until: string | null
}

const AGAINST = wordClass(/^(against|versus)$/)

const SINCE_FOR_OF = wordClass(/^(since|for|of|in)$/)

/** The period that follows the figure at once, or the time before which it stood at. */
function periodOf(scan: SentenceScan, number: Mention<'number'>): Period | null {
  const date = scan.of('date').find((one) => one.first >= number.last && one.first <= number.last + 4)
  const lead = scan.word(number.last)
  if (date && date.data.value.first !== null && scan.is(number.last, SINCE_FOR_OF)) {
    const { first, last } = date.data.value
    return date.data.use === 'since' ? { since: first, until: null } : { since: first, until: last }
  }
  // "46 attacks in 2023, against 41 so far in this one", "71 compared with 40".
  if (scan.is(number.first - 1, AGAINST) && (lead === 'so' || date?.data.value.first != null))
    return { since: date?.data.value.first ?? null, until: date?.data.value.last ?? null }
  const isClosed = scan.word(number.last) === ')'
  for (let i = number.first - 1, steps = 0; isClosed && i >= scan.sentence.first && steps < 4; i--, steps++)
    if (scan.word(i) === 'earlier' || scan.word(i) === 'before') return { since: null, until: null }
  return null
}
