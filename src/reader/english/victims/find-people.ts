/** The people that a sentence names one by one or counts, as victims are told apart: by number, age, sex, name and kin. */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { shareOf } from '../refine/told-of-a-share.ts'
import { BODY_OF_PEOPLE, KIN, MANY_PRONOUN, ONE_MORE, ONE_PRONOUN } from '../words/victim-words.ts'
import { BE, HAVE, OPENS_WITH_DIGIT, PREPOSITION, THEM_WHOM } from '../words/words.ts'
import { isCountAlone, isFate, isNoGroup } from './counted-people.ts'
import { isAfterwards } from './fate-company.ts'
import { headFrom, KNOWN, OPEN, sexOf } from './head-noun.ts'
import { ageAfter, ageAt } from './read-age.ts'
import { closeName, nameAt } from './read-name.ts'
import { isSameOne, merged } from './same-person.ts'

/** How people are named. */
export type Naming = 'counted' | 'new' | 'known' | 'name' | 'pronoun' | 'many'

/** One or more people: tokens `first` to `last` (half-open), an age behind commas counted in. */
export interface Person {
  readonly first: number
  readonly last: number
  readonly naming: Naming
  /** How many; null for "they". */
  readonly count: number | null
  /** "another man", "three others", "a second victim". */
  readonly isMore: boolean
  /** The third of those told of; null without a number. */
  readonly nth: number | null
  readonly sex: 'm' | 'f' | null
  readonly age: string | null
  /** The words of the name, lower case, the last name last; empty without one. */
  readonly names: readonly string[]
  /** The head noun, lower case. */
  readonly noun: string | null
  /** "his brother", "the man's wife". */
  readonly isKin: boolean
  /** "one man", "1": one by number, not by an article. */
  readonly isNumber: boolean
  /** "one of the victims": one of people told of. */
  readonly isOneOf: boolean
  /** How many they are one of: 4 for "one of four people"; null where it is not said. */
  readonly whole: number | null
}

/** The people of a sentence, in order; none overlaps another. */
export function findPeople(scan: SentenceScan, groups: readonly PeopleGroup[]): readonly Person[] {
  const people: Draft[] = []
  const isShouted = isTitleCase(scan)
  for (let i = scan.sentence.first; i < scan.sentence.last; ) {
    const person = personAt(scan, groups, { at: i, isShouted }) as Draft | null
    const before = people.at(-1)
    if (person && before && isSameOne(scan, before, person)) people[people.length - 1] = merged(before, person) as Draft
    else if (person && before && isWhose(scan, before, person)) before.last = person.last
    else if (person) people.push(person)
    i = person ? person.last : i + 1
  }
  return people
}

// "The grandson of Rep. Danny Davis was shot": the name says whose grandson.
function isWhose(scan: SentenceScan, before: Person, { naming, first }: Person): boolean {
  if (naming !== 'name' || before.count !== 1 || before.noun === null || !KIN.has(before.noun)) return false
  let at = first
  while (at > before.first && (scan.isCapital(at - 1) || scan.word(at - 1) === '.')) at--
  return scan.word(at - 1) === 'of' && scan.word(at - 2) === before.noun
}

interface Spot {
  readonly at: number
  readonly isShouted: boolean
}

function personAt(scan: SentenceScan, groups: readonly PeopleGroup[], { at, isShouted }: Spot): Person | null {
  if (scan.is(at, ONE_PRONOUN) || (scan.word(at) === 'her' && !isNounNext(scan, at + 1))) return pronoun(scan, at, 1)
  if (scan.is(at, MANY_PRONOUN)) return manyAt(scan, groups, at)
  const group = countedAt(groups, at)
  if (group?.number && !isNoGroup(scan, group) && (group.hasNoun || isCountAlone(scan, group)))
    return counted(scan, shareOf(scan, group))
  return nounGroupAt(scan, at) ?? (isShouted ? null : named(scan, at))
}

function countedAt(groups: readonly PeopleGroup[], at: number): PeopleGroup | undefined {
  for (let i = 0; i < groups.length; i++) {
    const one = groups[i] as PeopleGroup
    if (one.first === at && one.number?.rule !== 'article-as-one') return one
  }
  return undefined
}

function pronoun(scan: SentenceScan, at: number, count: number | null): Person {
  const word = scan.word(at)
  const person = nobody(at, at + 1, 'pronoun')
  person.count = count
  person.sex = sexOf(word)
  if (word.endsWith('self')) person.noun = 'self'
  return person
}

// "both", "both men", "all four victims", "they".
function manyAt(scan: SentenceScan, groups: readonly PeopleGroup[], at: number): Person | null {
  const word = scan.word(at)
  if (word === 'they' || word === 'them') return nobody(at, at + 1, 'many')
  const group = groups.find((one) => one.first === at + 1 && one.number)
  if (group) return Object.assign(counted(scan, group), { first: at, naming: 'many', isMore: false })
  const head = headFrom(scan, at + 1)
  if (word === 'all' && !head?.isPlural) return null
  const person = nobody(at, head?.last ?? at + 1, 'many')
  if (word === 'both') person.count = 2
  return person
}

function counted(scan: SentenceScan, group: PeopleGroup): Draft {
  const { first } = group
  const of = ofWhom(scan, group.number?.last ?? group.last)
  const isOneOf = of !== null && group.min === 1
  const last = Math.max(of ?? 0, group.last)
  const noun = group.hasNoun ? scan.word(last - 1) : null
  const isPlural = (group.min ?? 2) !== 1
  const person = nobody(first, last, isPlural ? (scan.word(first - 1) === 'the' ? 'known' : 'counted') : 'new')
  person.isNumber = true
  person.count = group.qualifier === 'vague' || group.qualifier === 'some' ? null : group.min
  person.isMore = group.isMore
  person.noun = noun
  person.isOneOf = isOneOf
  person.whole = isOneOf ? wholeOf(scan, group.number?.last ?? group.last) : null
  if (isPlural) return person
  const age = ageAfter(scan, last)
  person.sex = sexOf(noun)
  person.age = age?.age ?? ageBetween(scan, first, last)
  person.last = age?.last ?? last
  return person
}

const THOSE_THESE = wordClass(/^(those|these)$/)
// "one of the two firefighters": the words behind "of" say who they are one of.
function ofWhom(scan: SentenceScan, at: number): number | null {
  if (scan.word(at) !== 'of') return null
  let last = at + 1
  while (scan.is(last, KNOWN) || scan.is(last, THOSE_THESE)) last++
  if (scan.is(last, THEM_WHOM)) return last + 1
  last = scan.startAt('number', last)?.last ?? last
  return headFrom(scan, last)?.last ?? (last > at + 1 ? last : null)
}

function wholeOf(scan: SentenceScan, of: number): number | null {
  const at = scan.is(of + 1, KNOWN) ? of + 2 : of + 1
  return scan.startAt('number', at)?.data.min ?? null
}

/** "a 19-year-old man", "the girl, 4", "his wife", "man" in a headline. Null for plural nouns without a number. */
function nounGroupAt(scan: SentenceScan, at: number): Person | null {
  const isOpen = scan.is(at, OPEN)
  const isKnown = scan.is(at, KNOWN)
  const word = scan.word(at)
  // Who speaks of "my friend" tells of no one that the report has not told of.
  if (word === 'my' || word === 'our') return null
  const alone = isOpen ? aloneAt(scan, at) : null
  if (alone) return alone
  const head = headFrom(scan, isOpen || isKnown ? at + 1 : at)
  if (!head || head.isPlural || (head.noun !== null && (BODY_OF_PEOPLE.has(head.noun) || head.noun === 'head')))
    return null
  if (!isOpen && !isKnown && head.first !== at) return null
  const name = head.age !== null && head.last > at ? closeName(scan, head.last) : null
  const age = ageAfter(scan, name?.last ?? head.last)
  const isKin = head.noun !== null && KIN.has(head.noun) && (isPossessive(word) || isPossessed(scan, at))
  const isOneMore = scan.is(at + 1, ONE_MORE)
  const last = age?.last ?? name?.last ?? head.last
  const person = nobody(at, last, isKnown && !isOneMore ? 'known' : 'new')
  if (name) person.names = name.words
  person.count = head.noun === 'couple' ? 2 : 1
  person.isMore = (scan.is(at, ONE_MORE) || isOneMore) && scan.word(last) !== 'to'
  person.nth = NTH.get(scan.word(at + 1)) ?? NTH.get(word) ?? null
  person.sex = sexOf(head.noun) ?? head.sex
  person.age = age?.age ?? head.age
  person.noun = head.noun
  person.isKin = isKin
  return person
}

const HEARD = wordClass(/^(by|heard|fired|fire|with|then|hear)$/)

const NTH = new Map('second third fourth fifth sixth seventh'.split(' ').map((word, i) => [word, i + 2]))

// "and another wounded", "a second was struck".
function aloneAt(scan: SentenceScan, at: number): Person | null {
  const isAnother = scan.word(at) === 'another'
  if (!isAnother && !(scan.is(at + 1, ONE_MORE) && scan.word(at) === 'a')) return null
  const last = isAnother ? at + 1 : at + 2
  const next = scan.word(last)
  // "Followed by another shot": a shot heard, nobody hit.
  if (next === 'shot' && scan.is(at - 1, HEARD)) return null
  // "A third later died", but "a second later": a moment.
  const verb = next === 'later' && scan.word(at + 1) !== 'second' ? last + 1 : last
  const isSaid =
    scan.is(verb, BE) || scan.is(verb, HAVE) || isFate(scan.startAt('harm', verb)?.data.form) || next === 'shot'
  if (!isSaid && !isAfterwards(scan, at, last)) return null
  const person = nobody(at, last, 'new')
  person.count = 1
  person.isMore = true
  person.nth = NTH.get(scan.word(at + 1)) ?? null
  return person
}

const BODY = wordClass(
  /^(charity|agency|group|company|firm|organi[sz]ation|newspaper|broadcaster|channel|union|party|mission|operator|network|foundation)$/,
)

// "Fifteen Catholics", "the charity World Central Kitchen": many, or none.
function isNoPerson(scan: SentenceScan, at: number): boolean {
  let first = at
  while (first > scan.sentence.first && scan.isCapital(first - 1)) first--
  // "Fifteen bodies": a figure with a capital.
  const number = scan.endAt('number', at) ?? scan.startAt('number', at)
  return scan.is(first - 1, BODY) || (number !== undefined && number.rule !== 'article-as-one')
}

function named(scan: SentenceScan, at: number): Person | null {
  if (isNoPerson(scan, at)) return null
  const name = nameAt(scan, at)
  if (!name) return null
  const age = ageAfter(scan, name.last)
  const person = nobody(at, age?.last ?? name.last, 'name')
  person.count = 1
  person.age = age?.age ?? null
  person.names = name.words
  return person
}

function ageBetween(scan: SentenceScan, first: number, last: number): string | null {
  for (let i = first; i < last; i++) {
    const age = ageAt(scan, i)
    if (age) return age.age
  }
  return null
}

function isNounNext(scan: SentenceScan, at: number): boolean {
  const word = scan.word(at)
  return !(
    word === '' ||
    scan.isMark(at) ||
    scan.is(at, PREPOSITION) ||
    scan.is(at, BE) ||
    word === 'and' ||
    scan.startAt('date', at)
  )
}

function isPossessive(word: string): boolean {
  return word === 'his' || word === 'her' || word === 'their' || word === 'my'
}

function isPossessed(scan: SentenceScan, at: number): boolean {
  return scan.word(at - 1) === "'s" || scan.word(at - 1).endsWith("'s") || scan.word(at - 1).endsWith("s'")
}

/** Headlines With Every Word Large tell nothing of names. */
function isTitleCase(scan: SentenceScan): boolean {
  let large = 0
  let small = 0
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    if (scan.isMark(i)) continue
    if (scan.word(i) === 'was' || scan.word(i) === 'were') return false
    if (scan.isCapital(i)) large++
    else if (scan.word(i).length > 3 && !scan.is(i, OPENS_WITH_DIGIT)) small++
  }
  return large > 2 * small
}

/** A person while it is read. */
type Draft = { -readonly [K in keyof Person]: Person[K] }

const NO_NAMES: readonly string[] = []

function nobody(first: number, last: number, naming: Naming): Draft {
  return {
    first,
    last,
    naming,
    count: null,
    isMore: false,
    nth: null,
    sex: null,
    age: null,
    names: NO_NAMES,
    noun: null,
    isKin: false,
    isNumber: false,
    isOneOf: false,
    whole: null,
  }
}
