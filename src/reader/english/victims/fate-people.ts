/** Which people of a sentence a verb of fate is said of: the subject on its left, and those joined by "and". */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { asideBefore, isDoerBefore } from '../refine/aside-clause.ts'
import { hasComma } from '../refine/has-comma.ts'
import { isOfThose, isOneOfThose } from '../refine/some-of-them.ts'
import { sideEnd } from '../refine/two-sides.ts'
import { BE, HAVE, OPENS_WITH_DIGIT, PLURAL_VERB, PREPOSITION, THEM_WHOM } from '../words/words.ts'
import type { Person } from './find-people.ts'

const ASIDE = wordClass(
  /^(with|by|from|near|to|for|of|at|in|behind|against|between|toward|towards|alongside|outside|inside|about|on|including|among)$/,
)

/** The one that "who" stands for: the people right before it, the comma and a home town between. */
export function relativeBefore(scan: SentenceScan, people: readonly Person[], who: number): Person | null {
  const person = people.filter((one) => one.last <= who).at(-1)
  if (!person || who - person.last > 6) return null
  for (let i = person.last; i < who; i++) if (scan.is(i, BE) || scan.startAt('cue', i)) return null
  return person
}

/** The nearest people on the left that stand in no phrase of their own ("with his girlfriend"); null when another clause stands between. */
export function subjectBefore(scan: SentenceScan, people: readonly Person[], start: number): Person | null {
  const aside = asideBefore(scan, start)
  for (let i = people.length - 1; i >= 0; i--) {
    const person = people[i] as Person
    if (person.last > start || person.first > aside) continue
    if (isDoerBefore(scan, person.first, start)) continue
    if (start - person.last > 34 || isCut(scan, person.last, start)) return null
    if (isWhere(scan, person)) continue
    if (isAside(scan, person) && people.some((one) => one.last <= person.first && !isCut(scan, one.last, start)))
      continue
    return person
  }
  return null
}

// "to Mercy General", "including a nurse and a guard": where they were brought, or a part of those told of.
function isWhere(scan: SentenceScan, person: Person): boolean {
  // "Five people, three of them women, were killed".
  if (
    person.count !== 1 &&
    scan.isMark(person.last) &&
    scan.isMark(person.first - 1) &&
    scan.word(person.first + 1) === 'of' &&
    scan.word(person.first + 2) === 'them'
  )
    return true
  // "Two people, one a child, were injured".
  if (isOneOfThose(scan, person.first, person.last)) return true
  const hasArticle = scan.word(person.first - 1) === 'the'
  const before = scan.word(person.first - (hasArticle ? 2 : 1))
  if (person.naming === 'name' && person.age === null && /^(to|at|in|on|near|into|of|outside|from)$/.test(before))
    return true
  for (let i = person.first - 1, steps = 0; i >= scan.sentence.first && steps < 10; i--, steps++) {
    const word = scan.word(i)
    if (word === 'including' || word === 'among') return true
    if (scan.isMark(i) && word !== '-') return false
    if (scan.is(i, BE)) return false
  }
  return false
}

function isAside(scan: SentenceScan, person: Person): boolean {
  return scan.is(person.first - 1, ASIDE)
}

/** Whether a verb of its own stands between: inside commas and behind "who" it does not count. */
function isCut(scan: SentenceScan, from: number, to: number): boolean {
  let begin = from
  const opens = scan.word(from)
  if (opens === ',' || opens === 'who' || opens === 'whose' || opens === '(' || scan.word(from - 1) === ',') {
    for (let i = to - 1; i > from; i--) {
      if (scan.word(i) === ',' || scan.word(i) === ')') {
        begin = i
        break
      }
    }
  }
  // "a man who was shot has died": the clause of "who" runs up to the verb.
  if (opens === 'who' && begin === from) return false
  for (let i = begin; i < to; i++) {
    const word = scan.word(i)
    if (word === ';' || word === ':' || scan.is(i, BE) || scan.is(i, HAVE)) return true
    const form = scan.startAt('cue', i)?.data.form
    if (form === 'past' || form === 'third') return true
    const harm = scan.startAt('harm', i)?.data.form
    if (harm === 'past' || harm === 'third') return true
  }
  return false
}

// "The bomb killed three people, and 12 were wounded": the three have a verb of their own.
function isObject(scan: SentenceScan, { first, count }: Person): boolean {
  const harm = scan.endAt('harm', first)
  return count !== 1 && harm !== undefined && harm.data.form !== 'noun' && harm.data.form !== 'adjective'
}

/** "A man and a woman were shot": the people before `person` that share its verb. */
export function coordinatedBefore(scan: SentenceScan, people: readonly Person[], person: Person): readonly Person[] {
  const all: Person[] = []
  let at = person
  for (let i = people.indexOf(person) - 1; i >= 0; i--) {
    const before = people[i] as Person
    if (!isJoined(scan, before.last, at.first) || isObject(scan, before)) break
    if (isPart(scan, before)) {
      // "Among them 35 children and 58 women, and 1,645 wounded": those joined to the part are parts too.
      while (all[0] && !hasComma(scan, before.last - 1, all[0].first)) all.shift()
      break
    }
    if (at === person && !isTitle(scan) && !hasAnd(scan, before.last, at.first)) break
    all.unshift(before)
    at = before
  }
  return all
}

// "One of them a toddler", "including the trader and his daughter": some of those told of in front.
function isPart(scan: SentenceScan, { first }: Person): boolean {
  if (scan.word(first + 1) === 'of' && scan.is(first + 2, THEM_WHOM)) return true
  if (isOfThose(scan, first)) return true
  return (
    scan.word(first - 1) === 'including' || (scan.word(first - 1) === 'the' && scan.word(first - 2) === 'including')
  )
}

/** "killed a man and two women": the people behind `person` that share its verb; behind a noun the verb that follows is of them all. */
export function coordinatedAfter(
  scan: SentenceScan,
  people: readonly Person[],
  { person, isNoun }: { person: Person; isNoun: boolean },
): readonly Person[] {
  const all: Person[] = []
  let listed = 0
  let at = person
  for (let i = people.indexOf(person) + 1; i < people.length; i++) {
    const after = people[i] as Person
    if (!isJoined(scan, at.last, after.first)) break
    // "Killed two farmers, and a boy and a girl were wounded": those joined to the subject of the next clause are in it.
    if (!isNoun && isVerbNext(scan, after.last)) {
      if (isOfNext(scan, all.at(-2) ?? person, { last: all.at(-1), after })) all.pop()
      break
    }
    if (isTitle(scan) && !hasAnd(scan, at.last, after.first) && !isEndOfGroup(scan, after.last)) break
    all.push(after)
    if (hasAnd(scan, at.last, after.first)) listed = all.length
    at = after
  }
  return isTitle(scan) ? all : all.slice(0, listed)
}

function isTitle(scan: SentenceScan): boolean {
  return scan.ctx.passages[scan.sentence.passage]?.kind === 'title'
}

// A comma in front of "and" opens the next clause; one alone takes no "were".
function isOfNext(
  scan: SentenceScan,
  before: Person,
  { last, after }: { readonly last: Person | undefined; readonly after: Person },
): boolean {
  if (!last || hasComma(scan, last.last - 1, after.first)) return false
  return hasComma(scan, before.last - 1, last.first) || (after.count === 1 && scan.is(after.last, PLURAL_VERB))
}

function hasAnd(scan: SentenceScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (scan.word(i) === 'and' || scan.word(i) === '&' || scan.word(i) === 'well') return true
  return false
}

const OF_IN_AT = wordClass(/^(of|in|at|from|near)$/)

// Only marks, "and", ages and home towns may stand between; all else opens a clause of its own.
function isJoined(scan: SentenceScan, from: number, to: number): boolean {
  if (to - from > 9 || scan.is(to - 1, OF_IN_AT)) return false
  let hasLink = scan.word(from - 1) === ','
  for (let i = sideEnd(scan, from); i < to; i++) {
    const word = scan.word(i)
    if (word === ',' && sideEnd(scan, i + 1) > i + 1) i = sideEnd(scan, i + 1)
    if (word === ';' || word === ':' || scan.startAt('harm', i) || scan.startAt('deed', i)) return false
    if (word === 'and' || word === ',' || word === '&' || (word === 'well' && scan.word(i + 1) === 'as')) hasLink = true
    else if (!scan.isMark(i) && !scan.isCapital(i) && !scan.is(i, BETWEEN) && !scan.is(i, OPENS_WITH_DIGIT))
      return false
  }
  return hasLink
}

const BETWEEN = wordClass(/^(of|from|age|ages|aged|both|also|all|in|his|her|their|as|well)$/)

// "shoots himself, father charged": what a word goes on about is another clause of the headline.
function isEndOfGroup(scan: SentenceScan, at: number): boolean {
  const word = scan.word(at)
  return word === '' || word === 'and' || scan.isMark(at) || scan.is(at, PREPOSITION)
}

function isVerbNext(scan: SentenceScan, at: number): boolean {
  const harm = scan.startAt('harm', at)?.data.form
  const cue = scan.startAt('cue', at)?.data.form
  return (
    scan.is(at, BE) || scan.is(at, HAVE) || harm === 'past' || harm === 'adjective' || cue === 'past' || cue === 'third'
  )
}
