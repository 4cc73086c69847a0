/** Totals of attacks: "76 attacks since October 17", "the number of strikes has risen to 59", "attacked ships 33 times". */
import type { RuleId } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { isHundreds, isManyCounted, pluralDeedAfter, pluralDeedBefore } from './counted-deeds.ts'
import type { TimesOfDeed } from './times-of-deeds.ts'
import { countOf, definition, type TotalMark } from './total-mark.ts'
import type { Scope } from './total-scope.ts'

const AND_COMMA = wordClass(/^(and|,)$/)

/** The totals of attacks that a sentence gives under its terms. */
export function attackTotals(scan: SentenceScan, scope: Scope): readonly TotalMark[] {
  const marks: TotalMark[] = []
  for (const number of scan.of('number')) {
    if (!isSeveral(number)) continue
    const noun = pluralDeedOf(scan, number)
    if (noun < 0) continue
    const isListed = marks.length > 0 && scan.is(number.first - 1, AND_COMMA)
    const isRunning =
      scope.hasPeriod ||
      scope.hasCue ||
      isListed ||
      isManyCounted(scan, number) ||
      (scan.word(noun) === 'incidents' && isHundreds(number))
    if (!isRunning) continue
    const what = noun < number.first ? scan.text(noun, noun + 1) : scan.text(number.last, noun + 1)
    marks.push({
      measure: 'attacks',
      count: countOf(scan, number, what),
      definition: definition(scope, { measure: 'attacks', what }),
      first: Math.min(number.first, noun),
      last: Math.max(number.last, noun + 1),
      rule: 'total-of-attacks' as RuleId,
      link: null,
    })
  }
  return marks
}

/** The total of a deed that was done so many times. */
export function totalOfTimes(scan: SentenceScan, { number, deed }: TimesOfDeed, scope: Scope): TotalMark {
  const what = scan.text(deed.first, deed.last)
  return {
    measure: 'attacks',
    count: countOf(scan, number, what),
    definition: definition(scope, { measure: 'attacks', what }),
    first: number.first,
    last: number.last + 1,
    rule: 'total-of-attacks' as RuleId,
    link: null,
  }
}

function pluralDeedOf(scan: SentenceScan, number: Mention<'number'>): number {
  const behind = pluralDeedAfter(scan, number.last)
  return behind >= 0 ? behind : pluralDeedBefore(scan, number)
}

function isSeveral({ rule, data }: Mention<'number'>): boolean {
  return rule !== 'article-as-one' && (data.min ?? data.max ?? 0) >= 2
}

/** Whether a number of the sentence counts attacks, under terms or not. */
export function countsAttacks(scan: SentenceScan): boolean {
  return scan.of('number').some((number) => isSeveral(number) && pluralDeedOf(scan, number) >= 0)
}
