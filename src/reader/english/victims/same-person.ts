/** Whether two mentions side by side are one person: "his friend, 63-year-old Daniel Ruiz", "officer Ana Ruiz". */

import type { SentenceScan } from '../../scan.ts'
import { ADULT } from '../words/victim-words.ts'
import { BE, INDEFINITE } from '../words/words.ts'
import type { Person } from './find-people.ts'

/** Whether a noun and the name, age or noun behind it are one person. */
export function isSameOne(scan: SentenceScan, before: Person, person: Person): boolean {
  if (before.count !== 1 || person.count !== 1) return false
  if (isSaidToBeNth(scan, before, person)) return true
  if (before.naming === 'pronoun' || person.naming === 'pronoun') return false
  if (before.names.length > 0 && person.names.length > 0) return false
  if (before.age !== null && person.age !== null && before.age !== person.age) return false
  if (before.last === person.first && scan.word(before.last - 1) !== ',') return person.naming === 'name'
  if (isSaidToBe(scan, before, person)) return true
  const isComma = before.last + 1 === person.first && scan.word(before.last) === ','
  if (!isComma && !(before.last === person.first && scan.word(before.last - 1) === ',')) return false
  if (before.sex && person.sex && before.sex !== person.sex) return false
  const isSaidAgain = person.naming === 'new' && !person.isMore && scan.is(person.first, INDEFINITE)
  if (isSaidAgain && (before.naming === 'known' || before.isOneOf)) return !isListAhead(scan, person.last)
  const isAgeAlone = person.noun === null && person.age !== null && before.age === null && person.naming === 'new'
  if (isAgeAlone && before.noun !== null && !(ADULT.has(before.noun) && isChildAge(person.age)))
    return !isListAhead(scan, person.last)
  return person.naming === 'name'
    ? before.names.length === 0 && !isListAhead(scan, person.last)
    : before.names.length > 0 && person.naming === 'new' && !isListAhead(scan, person.last)
}

// "The shooter was a 14-year-old student", "the victim is Ana Ruiz".
function isSaidToBe(scan: SentenceScan, before: Person, person: Person): boolean {
  if (person.first - before.last > 2 || !BE.has(scan.word(person.first - 1))) return false
  if (before.sex && person.sex && before.sex !== person.sex) return false
  return !person.isMore && !person.isOneOf && (person.naming === 'name' || scan.is(person.first, INDEFINITE))
}

// "The boy was the second child to die", "he is the third officer shot": no other child.
function isSaidToBeNth(scan: SentenceScan, before: Person, { first, nth }: Person): boolean {
  return nth !== null && scan.word(first) === 'the' && first - before.last <= 2 && BE.has(scan.word(first - 1))
}

// "his wife, Ana, and his son": the list goes on with "and"; "Ana, Berta and Carla" is a list of three.
function isListAhead(scan: SentenceScan, last: number): boolean {
  return scan.word(last) === 'and' && scan.word(last - 1) !== ','
}

// "Woman, 3-year-old dead": two people.
function isChildAge(age: string | null): boolean {
  return age !== null && (/\D/.test(age) || Number(age) < 13)
}

/** One person of two mentions. */
export function merged(before: Person, person: Person): Person {
  return Object.assign({}, before, {
    last: person.last,
    sex: before.sex ?? person.sex,
    age: before.age ?? person.age,
    names: before.names.length > 0 ? before.names : person.names,
    noun: before.noun ?? person.noun,
  })
}
