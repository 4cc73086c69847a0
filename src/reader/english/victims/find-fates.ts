/** Joins the words of fate of a sentence to the people they are said of: "the man was shot and later died", "killing his wife". */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { isBesideNews } from '../refine/beside-news.ts'
import { isByNature } from '../refine/by-nature.ts'
import { isOfBoth, isOfThoseWhoDied } from '../refine/dead-and-wounded.ts'
import { isFeared } from '../refine/feared.ts'
import { isLeftOut, isSpared } from '../refine/spared.ts'
import { isTakenBack } from '../refine/taken-back.ts'
import { isOfTraffic } from '../refine/traffic.ts'
import { ADVERB, BY_FROM_OF, NEGATION, OVER_TIME, PREPOSITION, THIS_LAST } from '../words/words.ts'
import { type Chain, chainBefore, isLike } from './fate-chain.ts'
import { companyOf, laterOnes } from './fate-company.ts'
import { coordinatedAfter, coordinatedBefore, relativeBefore, subjectBefore } from './fate-people.ts'
import type { FateKind, FateWord } from './fate-words.ts'
import type { Person } from './find-people.ts'

/** What is said to have happened to one person or group, and to those joined with them by "and". */
export interface Fate {
  readonly fate: FateKind
  readonly people: readonly Person[]
  readonly first: number
  readonly last: number
  /** Brought to hospital only: says little of people not told of before. */
  readonly isBrought: boolean
}

/** The fates of a sentence, in order. */
export function findFates(scan: SentenceScan, named: readonly Person[], words: readonly FateWord[]): readonly Fate[] {
  // "No other student was hurt": nobody.
  const people = named.filter(
    (one) =>
      scan.word(one.first) !== 'no' &&
      scan.word(one.first - 1) !== 'no' &&
      // "Whether he was the same man who was shot": told of before.
      scan.word(one.first + 1) !== 'same' &&
      !isSpared(scan, one) &&
      !isLeftOut(scan, one) &&
      !(one.naming === 'new' && isBesideNews(scan, one.first)),
  )
  const fates: Fate[] = []
  let subject: readonly Person[] = []
  const isWrong = words.length > 0 && isTakenBack(scan)
  for (const word of words) {
    if (word.fate === 'dead' && (isWrong || isOfTraffic(scan, word.last) || isByNature(scan, word))) continue
    const chain = chainBefore(scan, word, words)
    if (
      chain.isUnreal ||
      leftOf(people, chain.start).some((one) => isFeared(scan, one)) ||
      (chain.hasHave && isOverTime(scan))
    )
      continue
    const isAfterVerb = chain.isJoined && subject.length > 0
    const own = subjectOf(scan, people, chain)
    const isOfDeath = word.shape === 'wound' && isWoundOfDeath(scan, words, word)
    const doer = (isAfterVerb && !isNearer(own, words, word)) || (isOfDeath && subject.length > 0) ? subject : own
    if (word.shape !== 'noun' && word.shape !== 'gerund' && doer.length > 0) subject = doer
    const found = patientsOf(scan, people, { word: sharing(scan, word, words), chain, doer, last: subject })
    if (found.length === 0 || isNoFate(scan, word, found)) continue
    fates.push({
      fate: word.fate,
      people: [...found, ...companyOf(scan, people, { word, words, found }), ...laterOnes(scan, people, word)],
      first: word.first,
      last: word.last,
      isBrought: word.shape === 'brought',
    })
  }
  return fates
}

const NOBODY: readonly Person[] = []

const AND_AMPERSAND_COMMA = wordClass(/^(and|&|,)$/)

// "shot and killed his wife", in a headline "shoots, kills friend": both verbs are said of the one behind the second.
function sharing(scan: SentenceScan, word: FateWord, words: readonly FateWord[]): FateWord {
  if (word.shape !== 'verb' || !scan.is(word.last, AND_AMPERSAND_COMMA)) return word
  let at = word.last + 1
  while (scan.is(at, ADVERB) || isLike(scan.word(at))) at++
  const next = words.find((one) => one.first === at && one.shape === 'verb')
  return next ? { first: word.first, last: next.last, fate: word.fate, shape: word.shape } : word
}

const ONE_A = wordClass(/^(one|a)$/)

const WEEKS_MONTHS = wordClass(/^(weeks?|months?)$/)
const LAST_PAST = wordClass(/^(last|past)$/)

// "eight youths have been killed since Easter": a running total, no victims of this happening.
function isOverTime(scan: SentenceScan): boolean {
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    const word = scan.word(i)
    if (word === 'since' || word === 'far' || (word === 'year' && scan.is(i - 1, THIS_LAST))) return true
    if (scan.is(i, WEEKS_MONTHS) && scan.word(i - 2) === 'in' && scan.is(i - 1, ONE_A)) return true
    if (scan.is(i, LAST_PAST) && scan.word(i - 1) === 'the' && scan.is(i - 2, OVER_TIME)) return true
  }
  return false
}

// "A boy who died of a gunshot wound": the wound is of who died.
function isWoundOfDeath(scan: SentenceScan, words: readonly FateWord[], { first }: FateWord): boolean {
  const before = words.filter((one) => one.last <= first).at(-1)
  return before?.shape === 'intransitive' && first - before.last < 5 && scan.is(before.last, BY_FROM_OF)
}

interface Said {
  readonly word: FateWord
  readonly chain: Chain
  readonly doer: readonly Person[]
  /** The doer of the verb before, or of this one. */
  readonly last: readonly Person[]
}

const FATALLY_MORTALLY = wordClass(/^(fatally|mortally)$/)

function patientsOf(
  scan: SentenceScan,
  people: readonly Person[],
  { word, chain, doer, last }: Said,
): readonly Person[] {
  const after = objectAfter(scan, people, { last: word.last, isNoun: false })
  switch (word.shape) {
    case 'noun':
      return peopleOfNoun(scan, people, word)
    case 'wound':
      return isWoundOf(scan, word.first) ? doer : []
    case 'gerund':
      return chain.isPassive ? [] : reflexive(after, last.length > 0 ? last : doer)
    case 'intransitive':
      return doer
    case 'brought':
      return (chain.isPassive || chain.isJoined ? doer : leftOf(people, chain.start)).filter(isAlive)
    case 'adjective':
      if (scan.is(word.first, FATALLY_MORTALLY)) return leftOf(people, word.first)
      return besides(scan, people, leftOf(people, word.first)) ?? (chain.isPassive ? doer : describedBy(people, word))
    default:
      if (chain.isPassive) return doer
      if (after[0] && isCountOfNext(scan, after[0])) return besides(scan, people, leftOf(people, chain.start)) ?? []
      if (after.length > 0) return reflexive(after, last.length > 0 ? last : doer)
      if (chain.hasHave || !isReduced(scan, word.last) || isAimedAt(scan, people, word.last)) return []
      return besides(scan, people, leftOf(people, chain.start).map(wholeOf)) ?? (chain.isJoined ? doer : [])
  }
}

// "Fifteen bodies were brought to the hospital": nobody was hurt by that.
function isAlive({ noun }: Person): boolean {
  return noun === null || !BODIES.test(noun)
}

const BODIES = /^(body|bodies|corpses?|remains|dead)$/

// "40 dead and wounded", "two of the wounded later died".
function isNoFate(scan: SentenceScan, word: FateWord, found: readonly Person[]): boolean {
  if (word.fate === 'hurt' && isOfThoseWhoDied(scan, word.last)) return true
  return found.some(({ last, isNumber }) => isNumber && isOfBoth(scan, word, last))
}

// "Deputies found a deceased man": the word stands inside the words for who is dead.
function describedBy(people: readonly Person[], { first, last, fate }: FateWord): readonly Person[] {
  if (fate !== 'dead') return NOBODY
  return people.filter((one) => one.naming === 'new' && one.first < first && one.last > last)
}

// "shot his wife and himself": the doer is one of those hit. "Another" only tells them from the doer.
function reflexive(after: readonly Person[], doer: readonly Person[]): readonly Person[] {
  return after.flatMap((one, i) => {
    if (one.noun === 'self' && one.naming === 'pronoun') {
      const himself = doer.filter(({ sex }) => sex === null || sex === one.sex)
      return himself.length > 0 ? himself : [one]
    }
    return i === 0 && one.count === 1 && one.isMore ? [{ ...one, isMore: false }] : [one]
  })
}

// "One of four people shot and wounded": the four were.
function wholeOf(person: Person): Person {
  return person.whole === null
    ? person
    : { ...person, naming: 'counted', count: person.whole, isOneOf: false, isNumber: true }
}

function objectAfter(
  scan: SentenceScan,
  people: readonly Person[],
  { last, isNoun }: { last: number; isNoun: boolean },
): readonly Person[] {
  let at = last
  while (
    (scan.is(at, ADVERB) && !scan.word(at).endsWith('self')) ||
    (scan.isMark(at) && /^["'\u201c]$/.test(scan.word(at)))
  )
    at++
  const object = people.find((one) => one.first === at)
  return object ? [object, ...coordinatedAfter(scan, people, { person: object, isNoun })] : []
}

// "1 killed 3 injured": the second figure belongs to the second verb.
function isCountOfNext(scan: SentenceScan, person: Person): boolean {
  if (person.naming !== 'counted' && person.naming !== 'new') return false
  const form = scan.startAt('harm', person.last)?.data.form
  return form === 'past' || form === 'adjective' || form === 'participle'
}

function leftOf(people: readonly Person[], at: number): readonly Person[] {
  const person = people.find((one) => one.last === at)
  return person ? [person] : []
}

// "gunmen shot at officers": nobody was hit.
function isAimedAt(scan: SentenceScan, people: readonly Person[], at: number): boolean {
  return scan.word(at) === 'at' && people.some((one) => one.first === at + 1 || one.first === at + 2)
}

// "a man and a boy wounded": those joined with the one next to the word.
function besides(scan: SentenceScan, people: readonly Person[], next: readonly Person[]): readonly Person[] | null {
  const person = next[0]
  return person ? [...coordinatedBefore(scan, people, person), person] : null
}

function peopleOfNoun(scan: SentenceScan, people: readonly Person[], word: FateWord): readonly Person[] {
  if (scan.word(word.first - 1) === 'attempted') return []
  if (scan.word(word.last) === 'of') {
    const at = scan.word(word.last + 1) === 'at' ? word.last + 3 : word.last + 1
    const of = reflexive(objectAfter(scan, people, { last: at, isNoun: true }), [])
    // "A toll of one person wounded": the word behind them says how they fared.
    const isToldBehind = scan.word(word.last - 1) === 'toll' && of.some(({ last }) => scan.startAt('harm', last))
    return isToldBehind ? [] : of
  }
  const before = scan.word(word.first - 1)
  return before === "'s" || before === '\u2019s' ? leftOf(people, word.first - 1) : []
}

// "assault with intent to kill inflicting serious injury": the name of a crime.
const CRIME = wordClass(/^(inflicting|inflict|causing|cause)$/)
const WOUND_VERB = wordClass(
  /^(suffered|suffering|sustained|sustaining|received|receiving|with|from|of|had|has|have|treated|for|suffers|having)$/,
)

function isWoundOf(scan: SentenceScan, first: number): boolean {
  for (let i = first - 1, steps = 0; i >= scan.sentence.first && steps < 9; i--, steps++) {
    const word = scan.word(i)
    if (scan.is(i, NEGATION) || scan.is(i, CRIME)) return false
    if (scan.is(i, WOUND_VERB)) return true
    if (scan.isMark(i) && word !== ',' && word !== '-') return false
  }
  return false
}

const EXTENT = wordClass(
  /^(twice|once|times|time|repeatedly|dead|fatally|at|least|outside|inside|sunday|monday|tuesday|wednesday|thursday|friday|saturday|early|late|overnight|yesterday|today|tonight|this|last|along|multiple-times|downtown|execution-style)$/,
)

function isReduced(scan: SentenceScan, at: number): boolean {
  const word = scan.word(at)
  return (
    word === '' ||
    scan.isMark(at) ||
    word === 'and' ||
    scan.is(at, PREPOSITION) ||
    scan.is(at, ADVERB) ||
    scan.is(at, EXTENT) ||
    (scan.word(at + 1) === 'times' && word !== '') ||
    scan.startAt('date', at) !== undefined
  )
}

function subjectOf(scan: SentenceScan, people: readonly Person[], chain: Chain): readonly Person[] {
  const subject = chain.who >= 0 ? relativeBefore(scan, people, chain.who) : subjectBefore(scan, people, chain.start)
  if (!subject) return []
  if (subject.whole !== null && chain.who === subject.last) return [wholeOf(subject)]
  if (chain.who >= 0 && subject.naming === 'known' && !chain.isPlural) return [subject]
  const isOne = subject.count === 1 || subject.count === null
  if (chain.isSingular || (!isOne && !chain.isPlural)) return [subject]
  return [...coordinatedBefore(scan, people, subject), subject]
}

function isNearer(own: readonly Person[], words: readonly FateWord[], word: FateWord): boolean {
  const last = own.at(-1)
  if (!last) return false
  const before = words.filter((one) => one.last <= word.first).at(-1)
  return before !== undefined && last.first >= before.last
}
