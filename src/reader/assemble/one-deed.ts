/** Tells one deed of old from what adds up over a time. */
import type { SentenceScan } from '../scan.ts'
import { wordClass } from '../word-class.ts'

/** What goes on for months or years, and whose dead are a total. */
export const CAMPAIGN = wordClass(
  /^(war|conflict|offensive|campaign|insurgency|violence|hostilities|wars|crackdown|genocide|bombardment|invasion|uprising|unrest)$/,
)

/** "In 2021 a bombing killed 170": one deed with a year is an incident of old, no total. */
export function hasOneDeed(scan: SentenceScan): boolean {
  return (
    hasOneDoer(scan) ||
    hasOneWeapon(scan) ||
    hasOneBlow(scan) ||
    isInOneNight(scan) ||
    scan
      .of('deed')
      .some(
        ({ data, last }) =>
          data.form === 'noun' && !data.isWeak && !/s$/.test(scan.word(last - 1)) && !scan.is(last - 1, CAMPAIGN),
      )
  )
}

const ARTICLE = wordClass(/^(an?|the)$/)

/** "It was in May that a suicide bomber killed 92": one who does it once. */
function hasOneDoer(scan: SentenceScan): boolean {
  return scan
    .of('agent')
    .some(
      ({ data, first, last }) =>
        data.status === 'attacker' && !data.isPlural && scan.is(first - 1, ARTICLE) && !scan.isMark(last),
    )
}

/** "In April aircraft struck a wedding party": a deed with one thing struck. */
function hasOneBlow(scan: SentenceScan): boolean {
  return scan.of('deed').some(({ data, last }) => {
    if (data.form !== 'past' || !scan.is(last, ARTICLE)) return false
    const target = scan.of('target').find(({ first }) => first > last && first <= last + 3)
    return target !== undefined && !/s$/.test(scan.word(target.last - 1))
  })
}

const ONE = wordClass(/^(one|single)$/)

/** "73 people died when rebels raided police stations in one night". */
function isInOneNight(scan: SentenceScan): boolean {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(ONE, first, last); i >= 0; i = scan.nextWord(ONE, i + 1, last)) {
    const before = scan.word(i - 1) === 'a' ? i - 2 : i - 1
    if (
      /^(in|on|within|during)$/.test(scan.word(before)) &&
      /^(night|day|hour|morning|evening)$/.test(scan.word(i + 1))
    )
      return true
  }
  return false
}

/** "In March three sailors were killed by a missile". */
function hasOneWeapon(scan: SentenceScan): boolean {
  return scan.of('weapon').some(({ first, last }) => {
    const people = scan.endAt('party', first) ?? scan.endAt('nationality', first)
    const article = scan.word((people?.first ?? first) - 1)
    return /^(an?|one)$/.test(article) && !/s$/.test(scan.word(last - 1))
  })
}
