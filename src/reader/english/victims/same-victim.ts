/** Whether a person named now is one told of before: by name, age, sex, and how the words introduce them. */
import { ADULT, CHILD, DOER } from '../words/victim-words.ts'
import type { FateKind } from './fate-words.ts'
import type { Person } from './find-people.ts'
import type { Spot } from './track-victims.ts'

/** One victim as far as the report has told. */
export interface Victim {
  sex: 'm' | 'f' | null
  age: string | null
  readonly names: Set<string>
  noun: string | null
  readonly isKin: boolean
  isMore: boolean
  nth: number | null
  fate: FateKind | null
  spot: Spot | null
  /** The sentence that last told of them. */
  seen: number
  /** The sentence that last named them, whatever it told. */
  touched: number
}

/** A victim not told of before. */
export function newVictim(person: Person, sentence: number): Victim {
  const { sex, age, names, noun, isKin, isMore, nth } = person
  return {
    sex,
    age,
    names: new Set(names),
    noun,
    isKin,
    isMore,
    nth,
    fate: null,
    spot: null,
    seen: sentence,
    touched: sentence,
  }
}

/** The victim that a person is, or undefined when it is one more. */
export function findVictim(
  people: readonly Victim[],
  person: Person,
  { sentence, fate = null }: { readonly sentence: number; readonly fate?: FateKind | null },
): Victim | undefined {
  const recent = [...people].sort((a, b) => b.touched - a.touched)
  const byName = person.names.length > 0 ? recent.find((one) => isNamesake(one, person)) : undefined
  if (byName) return byName
  const fits = deadFirst(
    recent.filter((one) => isCompatible(one, person)),
    { person, sentence, fate },
  )
  const byAge = person.age
    ? fits.find((one) => one.age !== null && isSameAge(one.age, person.age as string))
    : undefined
  if (byAge) return byAge
  switch (person.naming) {
    case 'pronoun':
      // "He did not know the man. He pretty much died right there": nothing befell the one who tells it.
      if (fate === 'dead' && fits[0]?.fate === null) return fits.find((one) => one.fate === 'dead') ?? fits[0]
      return fits[0]
    case 'name':
      if (person.names.length === 1 && person.age === null) return fits.find((one) => one.names.size === 0) ?? fits[0]
      return fits.find((one) => one.names.size === 0 && (one.seen !== sentence || one.noun === null))
    case 'known':
      if (person.isKin)
        return fits.find((one) => one.noun === person.noun) ?? fits.find((one) => !one.isKin && one.seen < sentence)
      if (person.noun === null) return fits.find((one) => !one.isMore) ?? fits[0]
      return (
        fits.find((one) => one.noun === person.noun) ??
        fits.find((one) => !isBesideOther(one, person, { sentence, fate }))
      )
    default:
      if (person.isMore) return fits.find((one) => isSameNth(one, person) && one.seen < sentence)
      return (
        sameFate(fits, person, { sentence, fate }) ??
        fits.find((one) => one.seen < sentence && (!person.isOneOf || one.fate !== null))
      )
  }
}

// "The driver was killed and the bodyguard was wounded": two posts, two fates, one sentence.
function isBesideOther(
  { noun, seen, fate: told }: Victim,
  person: Person,
  { sentence, fate }: { readonly sentence: number; readonly fate: FateKind | null },
): boolean {
  if (seen !== sentence || told !== 'dead' || (fate !== 'hurt' && fate !== 'shot')) return false
  return isPost(noun) && isPost(person.noun) && noun !== person.noun
}

function isPost(noun: string | null): boolean {
  return noun !== null && !ANYBODY.test(noun) && !isDoer(noun)
}

const ANYBODY = /^(man|woman|boy|girl|teen|teenager|person|victim|individual|child|youth|male|female|resident|body)$/

// Who is told of as dead is one of the dead first, unless the words point at the one told of last.
function deadFirst(
  fits: readonly Victim[],
  { person, sentence, fate }: { readonly person: Person; readonly sentence: number; readonly fate: FateKind | null },
): readonly Victim[] {
  if (fate !== 'dead' || person.naming === 'pronoun') return fits
  const isDead = (one: Victim) => one.fate === 'dead' && one.seen < sentence
  return [...fits.filter(isDead), ...fits.filter((one) => !isDead(one))]
}

// "Killing at least one person" tells again of the dead, not of the one told of last.
function sameFate(
  fits: readonly Victim[],
  { isNumber }: Person,
  { sentence, fate }: { readonly sentence: number; readonly fate: FateKind | null },
): Victim | undefined {
  return isNumber && fate !== null ? fits.find((one) => one.seen < sentence && one.fate === fate) : undefined
}

// "A fourth victim" is not the third; two without a number may be one.
function isSameNth(victim: Victim, { nth }: Person): boolean {
  return nth !== null && victim.nth !== null ? nth === victim.nth : victim.isMore
}

// "Lopez" or "Maria" is Maria Lopez; Juan Lopez is another.
function isNamesake(victim: Victim, { names }: Person): boolean {
  if (names.length === 1 || victim.names.size === 1) return names.some((name) => victim.names.has(name))
  return victim.names.has(names[0] as string) && victim.names.has(names.at(-1) as string)
}

function isCompatible(victim: Victim, person: Person): boolean {
  if (victim.sex && person.sex && victim.sex !== person.sex) return false
  if (victim.age && person.age && !isSameAge(victim.age, person.age) && !isRivalAge(victim, person)) return false
  if (isOld(victim) * isOld(person) < 0) return false
  return isDoer(victim.noun) === isDoer(person.noun) || person.naming === 'pronoun' || person.naming === 'name'
}

/** Whether what is told of two victims sets them apart: their ages, their sexes, an officer and a suspect. */
export function isOther(one: Victim, other: Victim): boolean {
  if (one.age !== null && other.age !== null && !isSameAge(one.age, other.age)) return true
  if (one.sex !== null && other.sex !== null && one.sex !== other.sex) return true
  return one.noun !== null && other.noun !== null && isDoer(one.noun) !== isDoer(other.noun)
}

// 1 for the grown, -1 for children, 0 where nothing tells.
function isOld({ age, noun }: { readonly age: string | null; readonly noun: string | null }): number {
  if (age !== null) return /\D/.test(age) || Number(age) < 13 ? -1 : Number(age) > 19 ? 1 : 0
  return noun === null ? 0 : ADULT.has(noun) ? 1 : CHILD.has(noun) && noun !== 'boy' && noun !== 'girl' ? -1 : 0
}

/** "22-month-old" and "2-year-old" are one age; so are 23 months and "nearly two". */
function isSameAge(one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [monthsOf(one), monthsOf(other)]
  if (a === null || b === null || /\D/.test(one) === /\D/.test(other)) return false
  return Math.abs(a - b) <= HALF_A_YEAR
}

// "His 10-year-old son ... his 11-year-old son": reports of one child differ by a year.
function isRivalAge(victim: Victim, { age, noun, isKin }: Person): boolean {
  // "An 11-month-old baby ... the eight-month-old": so do reports of one infant.
  if (age?.endsWith('month') && victim.age?.endsWith('month'))
    return Math.abs(Number.parseInt(age, 10) - Number.parseInt(victim.age, 10)) <= QUARTER
  return isKin && noun === victim.noun && Math.abs(Number(age) - Number(victim.age)) === 1
}

const HALF_A_YEAR = 8
const QUARTER = 3

function monthsOf(age: string): number | null {
  const [count, unit] = age.split(' ')
  const number = Number(count)
  if (Number.isNaN(number)) return null
  return unit === undefined ? number * 12 : unit.startsWith('month') ? number : null
}

/** Whether two who were told of apart can be one: nothing sets them apart, and one of them has neither name nor age. */
export function canBeOne(one: Victim, other: Victim): boolean {
  if (isOther(one, other) || one.isMore || other.isMore || !isKinAlike(one, other)) return false
  return isNameless(one) || isNameless(other) || isNameAndAge(one, other) ? isOldAlike(one, other) : false
}

// "A 19-year-old was shot ... Carlos James died": a name without age and an age without name.
function isNameAndAge(one: Victim, other: Victim): boolean {
  const isName = (victim: Victim) => victim.names.size > 0 && victim.age === null
  const isAge = (victim: Victim) => victim.names.size === 0 && victim.age !== null
  return (isName(one) && isAge(other)) || (isAge(one) && isName(other))
}

// "A boy is recovering after his father fired, striking his son": a child of somebody is the child.
function isKinAlike(one: Victim, other: Victim): boolean {
  if (one.isKin === other.isKin) return true
  const [kin, free] = one.isKin ? [one, other] : [other, one]
  return (
    /^(son|daughter)$/.test(kin.noun ?? '') && (isOld(free) < 0 || /^(boy|girl|teen|teenager)$/.test(free.noun ?? ''))
  )
}

function isNameless({ names, age }: Victim): boolean {
  return names.size === 0 && age === null
}

function isOldAlike(one: Victim, other: Victim): boolean {
  return isOld(one) * isOld(other) >= 0
}

function isDoer(noun: string | null): boolean {
  return noun !== null && DOER.has(noun)
}
