/** Tells one deed of old from what adds up over a time. */

import type { PlaceValue } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { HarmLink } from '../harm/harm-link.ts'
import { HAS_HAVE, INDEFINITE } from '../words/words.ts'

/** What goes on for months or years, and whose dead are a total. */
export const CAMPAIGN = wordClass(
  /^(war|conflict|offensive|campaign|insurgency|violence|hostilities|wars|crackdown|genocide|bombardment|invasion|uprising|unrest)$/,
)

const ENDS_IN_S = wordClass(/s$/)

/** "In 2021 a bombing killed 170": one deed with a year is an incident of old, no total. */
export function hasOneDeed(scan: SentenceScan): boolean {
  return (
    hasOneDoer(scan) ||
    hasOneWeapon(scan) ||
    hasOneBlow(scan) ||
    hasOneSiege(scan) ||
    isInOneNight(scan) ||
    hasOneSuicide(scan) ||
    isWhenOne(scan) ||
    isTheLast(scan) ||
    scan
      .of('deed')
      .some(
        ({ data, last }) =>
          data.form === 'noun' && !data.isWeak && !scan.is(last - 1, ENDS_IN_S) && !scan.is(last - 1, CAMPAIGN),
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

const SELF = wordClass(/^(himself|herself|itself)$/)

// "In July a woman blew herself up and killed six": nobody does it twice.
function hasOneSuicide(scan: SentenceScan): boolean {
  return scan
    .of('deed')
    .some(({ data, first, last }) => data.type === 'suicide-attack' && scan.nextWord(SELF, first, last) >= 0)
}

const LAST_OF_ROW = wordClass(/^(last|latest|previous|worst|deadliest|bloodiest|first)$/)

// "The last, in January 2018, killed 35".
function isTheLast(scan: SentenceScan): boolean {
  const { first } = scan.sentence
  return scan.word(first) === 'the' && scan.is(first + 1, LAST_OF_ROW) && scan.word(first + 2) === ','
}

const WHEN = wordClass(/^(when|after)$/)

/** "In July 54 people died when a bomber, thought to be a local, walked into a meeting": harmed when one thing happened. */
function isWhenOne(scan: SentenceScan): boolean {
  return scan
    .of('harm')
    .some(({ last }) => scan.is(last, WHEN) && scan.is(last + 1, INDEFINITE) && !scan.hasWord(CAMPAIGN))
}

/** "In April aircraft struck a wedding party": a deed with one thing struck. */
function hasOneBlow(scan: SentenceScan): boolean {
  return scan.of('deed').some(({ data, last }) => {
    if (data.form !== 'past' || !scan.is(last, ARTICLE)) return false
    const target = scan.of('target').find(({ first }) => first > last && first <= last + 3)
    return target !== undefined && !scan.is(target.last - 1, ENDS_IN_S)
  })
}

const SEIZED = wordClass(/^(occupied|seized|besieged|stormed|overran|held|entered|invaded|raided)$/)

/** "In September 2013 they occupied the mall for days, and 67 people were killed". */
function hasOneSiege(scan: SentenceScan): boolean {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(SEIZED, first, last); i >= 0; i = scan.nextWord(SEIZED, i + 1, last)) {
    if (!scan.is(i + 1, ARTICLE)) continue
    const target = scan.of('target').find((one) => one.first > i + 1 && one.first <= i + 4)
    if (target && !scan.is(target.last - 1, ENDS_IN_S)) return true
  }
  return false
}

const PLURAL = wordClass(/^(attacks|strikes|raids|bombings|clashes|killings|operations|incidents|battles)$/)
const MONTH = 31 * 86_400_000

/** "In June it killed 100 soldiers at Mansila", "the bombs in Madrid in 2004, with 191 dead": a spot, or a thing struck, and the figure right behind it. */
export function isOnOneSpot(scan: SentenceScan, link: HarmLink): boolean {
  if (scan.hasWord(PLURAL) || scan.hasWord(CAMPAIGN)) return false
  return isAtSpot(scan, link) || isWithDead(scan, link)
}

function isAtSpot(scan: SentenceScan, { last }: HarmLink): boolean {
  if (isOverMonths(scan)) return false
  return scan.of('place').some((place) => {
    if (!isTown(place.data.value) && !isUnlisted(place.data.value)) return false
    const { first } = place
    if (scan.word(first - 1) === 'at' && (first >= last || isUnlisted(place.data.value))) return first - last <= REACH
    if (isMonthBehind(scan, place, last)) return true
    return isWhereNext(scan, place.last) || (isUnlisted(place.data.value) && scan.is(first - 1, IN))
  })
}

const REACH = 12
const IN = wordClass(/^(in|at|near|outside|of|on)$/)

/** Whether a day of the sentence is no day of one deed: it covers more than a month. "In August last year" is one month. */
function isOverMonths(scan: SentenceScan): boolean {
  return scan.of('date').some(({ first, data: { use, value } }) => {
    if (use !== 'when' || value.first === null || value.last === null) return use !== 'time'
    if (scan.endAt('date', first) !== undefined || scan.endAt('date', first - 1) !== undefined) return false
    return Date.parse(value.last) - Date.parse(value.first) > MONTH
  })
}

const IN_ON = wordClass(/^(in|on)$/)

// "Who killed 29 people in Omagh in August 1998": people, town and month in one breath, and nothing that has gone on.
function isMonthBehind(scan: SentenceScan, { first, last }: { first: number; last: number }, people: number): boolean {
  if (scan.word(first - 1) !== 'in' || first - people > 2 || first < people) return false
  const date = scan.startAt('date', last + 1)
  if (!date || !scan.is(last, IN_ON) || !/\d{4}/.test(date.data.value.words)) return false
  return date.data.value.precision === 'month' && !scan.hasWord(HAS_HAVE)
}

// "For Ngarbuh, some miles away, where 21 civilians were killed".
function isWhereNext(scan: SentenceScan, at: number): boolean {
  for (let i = at; i < at + 8 && i < scan.sentence.last; i++) if (scan.word(i) === 'where') return true
  return false
}

// A village that no gazetteer lists has seen no series of deeds.
function isUnlisted({ place, precision }: PlaceValue): boolean {
  return (
    place === null &&
    (precision === 'near' || precision === 'district' || precision === 'province' || precision === 'region')
  )
}

function isTown({ precision }: PlaceValue): boolean {
  return precision === 'exact' || precision === 'near' || precision === 'district'
}

function isWithDead(scan: SentenceScan, { group, mention }: HarmLink): boolean {
  if (scan.word(group.first - 1) !== 'with' || scan.word(group.first - 2) !== ',' || mention.first < group.first)
    return false
  const isBefore = ({ last }: { readonly last: number }) => last < group.first
  const things = [...scan.of('target').filter(isBefore), ...scan.of('weapon').filter(isBefore)]
  return things.length > 0 && scan.of('place').some(isBefore)
}

const ONE = wordClass(/^(one|single)$/)

const IN_ON_WITHIN = wordClass(/^(in|on|within|during)$/)
const NIGHT_DAY_HOUR = wordClass(/^(night|day|hour|morning|evening)$/)

/** "73 people died when rebels raided police stations in one night". */
function isInOneNight(scan: SentenceScan): boolean {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(ONE, first, last); i >= 0; i = scan.nextWord(ONE, i + 1, last)) {
    const before = scan.word(i - 1) === 'a' ? i - 2 : i - 1
    if (scan.is(before, IN_ON_WITHIN) && scan.is(i + 1, NIGHT_DAY_HOUR)) return true
  }
  return false
}

/** How many bombs one deed may take: "two car bombs set off at the ministry killed 121". */
const FEW = 6

/** "In March three sailors were killed by a missile". */
function hasOneWeapon(scan: SentenceScan): boolean {
  return scan.of('weapon').some(({ data, first, last }) => {
    const number = scan.endAt('number', first)
    if (data.type && number && (number.data.max ?? FEW) < FEW && scan.of('target').length > 0)
      return !isOverMonths(scan)
    const people = scan.endAt('party', first) ?? scan.endAt('nationality', first)
    const article = scan.word((people?.first ?? first) - 1)
    return /^(an?|one)$/.test(article) && !scan.is(last - 1, ENDS_IN_S)
  })
}
