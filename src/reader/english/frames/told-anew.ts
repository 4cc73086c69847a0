/** Tells a happening that a sentence brings in ("an explosion near the court") from one that it goes on about ("the blast"). */
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { type WordClass, wordClass } from '../../word-class.ts'
import { PART_OF_DAY } from '../words/words.ts'

const APART = wordClass(/^(another|separately|elsewhere|separate)$/)
const BESIDE = wordClass(/^(meanwhile|second|third|also|previous|previously)$/)
const EARLIER = wordClass(/^earlier$/)
const TOLL = wordClass(/^(toll|tally|number|count|figure)$/)
const LATER = wordClass(/^(hours|minutes|days|weeks|months|shortly)$/)
const AFTER = wordClass(/^(later|after|afterwards|before|earlier|previously)$/)
const SAME = wordClass(/^(same|that)$/)
const DEFINITE = wordClass(/^(the|this|that|these|those|'s|its|their|his|her)$/)
const INDEFINITE = wordClass(/^(an?|another|second|third)$/)
const HEAD = 8
/** How far in front of a noun its article may stand: "the deadly overnight attack". */
const REACH = 3

/** Whether the words set the happening apart from the one told of before: "another attack", "separately", "hours later". */
export function isToldApart(
  scan: SentenceScan,
  deeds: readonly Mention<'deed'>[],
  { hasCount }: { readonly hasCount: boolean },
): boolean {
  const { first } = scan.sentence
  const isMore = hasSecondWeapon(scan) || deeds.some((deed) => isNew(scan, deed))
  if (scan.nextWord(APART, first, first + HEAD) >= 0 || isMore) return true
  if (!hasCount && isResumed(scan, deeds)) return false
  if (scan.nextWord(BESIDE, first, first + HEAD) >= 0 || isToldBefore(scan)) return true
  return deeds.length > 0 && isToldAfter(scan)
}

const NEW_FRESH = wordClass(/^(new|fresh)$/)

// "And today, a new attack": none of those told of.
function isNew(scan: SentenceScan, { data, first }: Mention<'deed'>): boolean {
  return data.form === 'noun' && scan.is(first - 1, NEW_FRESH) && scan.word(first - 2) === 'a'
}

const SECOND = wordClass(/^(second|another)$/)

// "Not long after, in the small hours of Sunday, a second bomb went off": the count stands beside the weapon.
function hasSecondWeapon(scan: SentenceScan): boolean {
  return scan.of('weapon').some(({ first }) => {
    const at = scan.is(first - 1, SECOND) ? first - 1 : first - 2
    return scan.is(at, SECOND) && (scan.word(at) === 'another' || scan.word(at - 1) === 'a')
  })
}

/** "Meanwhile, condemnation of the massacre poured in": the happening is known, and something else is told of it. */
export function isResumed(scan: SentenceScan, deeds: readonly Mention<'deed'>[]): boolean {
  return deeds.length > 0 && deeds.every((deed) => deed.data.form === 'noun' && hasArticle(scan, deed, DEFINITE))
}

/** "An explosion close to the capital": the happening is new to the reader. */
export function isIntroduced(scan: SentenceScan, deeds: readonly Mention<'deed'>[]): boolean {
  return deeds.some((deed) => deed.data.form === 'noun' && !deed.data.isWeak && hasArticle(scan, deed, INDEFINITE))
}

const OF_IN_ON = wordClass(/^(of|in|on|at|by|and|with|from)$/)

function hasArticle(scan: SentenceScan, { first }: Mention<'deed'>, article: WordClass): boolean {
  for (let i = first - 1; i >= Math.max(scan.sentence.first, first - REACH); i--) {
    if (scan.is(i, article)) return true
    if (scan.isMark(i) || scan.is(i, OF_IN_ON)) return false
  }
  return false
}

// "Earlier on Wednesday": the day tells by itself whether it was something else.
function isToldBefore(scan: SentenceScan): boolean {
  const at = scan.nextWord(EARLIER, scan.sentence.first, scan.sentence.first + HEAD)
  return at >= 0 && !scan.startAt('date', at + 1) && !scan.startAt('date', at + 2)
}

const ON_JUST_SOME = wordClass(/^(on|just|some|a|few|two|three|several)$/)

const HOUR = wordClass(/^(hour|minute|day|night|week)$/)

// "Less than an hour afterwards", "half an hour later", "an hour later": the hour.
function hourAt(scan: SentenceScan, first: number): number | null {
  const hour = scan.nextWord(HOUR, first + 1, first + 4)
  return hour >= 0 && scan.is(hour - 1, AN) && scan.is(hour + 1, AFTER) ? hour : null
}

// "Hours later", "On the same day": one thing after another; a toll that rises later is none.
function isToldAfter(scan: SentenceScan): boolean {
  const { first } = scan.sentence
  const head = scan.is(first, ON_JUST_SOME) ? first + 1 : first
  const at = hourAt(scan, first) ?? head
  if (scan.is(at, HOUR) && !scan.hasWord(TOLL)) return true
  if (scan.is(at, LATER) && scan.is(at + 1, AFTER) && (at === first || scan.word(at + 2) === ','))
    return !scan.hasWord(TOLL)
  const the = scan.word(at) === 'the' ? at + 1 : at
  if (scan.is(the, SAME) && scan.is(the + 1, PART_OF_DAY) && !scan.hasWord(TOLL)) return true
  return scan.is(first, INDEFINITE_HEAD) && isOnSameDay(scan)
}

const INDEFINITE_HEAD = wordClass(/^(an?|two|three|several|gunmen|militants)$/)

// "A convoy came under fire the same day".
function isOnSameDay(scan: SentenceScan): boolean {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(SAME, first, last); i >= 0; i = scan.nextWord(SAME, i + 1, last))
    if (scan.word(i - 1) === 'the' && scan.is(i + 1, PART_OF_DAY)) return true
  return false
}

/** Set pieces, and by what words they may have been told before. */
const SET_PIECES: ReadonlyMap<string, WordClass> = new Map([
  ['ambush', wordClass(/^ambush(e[sd])?$/)],
  ['shootout', wordClass(/^shootouts?$/)],
  ['gunfight', wordClass(/^gunfights?$/)],
  ['firefight', wordClass(/^firefights?$/)],
])

const AN = wordClass(/^an?$/)

/** "Seven people were killed in an ambush": a set piece of its own, where nothing before was called one. */
export function isSetPiece(scan: SentenceScan, before: () => readonly SentenceScan[]): boolean {
  return scan.of('deed').some(({ data, first, last }) => {
    const told = SET_PIECES.get(scan.word(last - 1))
    if (!told || data.form !== 'noun' || !scan.is(first - 1, AN)) return false
    return !before().some((one) => one.hasWord(told))
  })
}
