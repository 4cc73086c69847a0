/** Follows the victims through a report: the same person told of twice is one, another is one more. */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { POSSESSIVE } from '../words/words.ts'
import type { FateKind } from './fate-words.ts'
import type { Fate } from './find-fates.ts'
import type { Person } from './find-people.ts'
import { findVictim, newVictim, type Victim } from './same-victim.ts'

/** Where something was read: tokens `first` to `last` (half-open) of a sentence. */
export interface Spot {
  readonly scan: SentenceScan
  readonly first: number
  readonly last: number
}

/** A figure for several people at once. */
export interface GroupCount {
  readonly fate: FateKind
  readonly count: number
  readonly spot: Spot
  /** Made up by a list, not by a figure: "killed his brother and his girlfriend". */
  readonly isListed: boolean
  /** Told in one sentence with the dead: "one killed, three wounded". */
  readonly isBesideDead: boolean
}

/** Everybody a report tells of as dead, hurt or shot: one by one, and in groups. */
export interface Victims {
  readonly people: readonly Victim[]
  readonly groups: readonly GroupCount[]
  /** Every time one was told of as hurt or shot. */
  readonly wounds: readonly Wound[]
}

/** One telling of somebody hurt or shot. */
export interface Wound {
  readonly victim: Victim
  readonly spot: Spot
}

/** One sentence with what it tells. */
export interface ToldSentence {
  readonly scan: SentenceScan
  readonly people: readonly Person[]
  readonly fates: readonly Fate[]
}

/** The victims of the sentences of one happening, in the order of the text. */
export function trackVictims(sentences: readonly ToldSentence[]): Victims {
  if (sentences.length === 0) return NOBODY
  const people: Victim[] = []
  const groups: GroupCount[] = []
  const wounds: Wound[] = []
  const isNamed = new Set<Victim>()
  sentences.forEach(({ scan, people: named, fates }, sentence) => {
    const met = new Map<Person, Victim>()
    const patients = new Set(fates.flatMap((fate) => fate.people))
    for (const person of named) if (!patients.has(person)) touch(people, person, sentence)
    for (const fate of fates) {
      const spot = { scan, first: fate.first, last: fate.last }
      const several = fate.people.filter((one) => one.count !== 1)
      const single = fate.people.filter((one) => one.count === 1)
      const isBesideDead = fates.some((one) => one.fate === 'dead' && one !== fate && !isSharing(one, fate))
      if (several.length > 0 && !isApart(scan)) addGroup(groups, people, { fate, sentence, spot, isBesideDead })
      if (several.length > 0 && single.every((one) => one.age === null && one.names.length === 0)) continue
      for (const person of single) {
        const isOfGroup = isOneOfGroup(person, groups.at(-1), scan)
        // "Downs and Johnson suffered gunshot wounds": not the one whom the head of the report tells of as dead.
        const isListedHurt = single.length > 1 && fate.fate !== 'dead' && person.names.length > 0
        const among = isOfGroup
          ? people.filter(isNobody)
          : isListedHurt
            ? people.filter((one) => one.fate !== 'dead' || !isNobody(one))
            : people
        const victim = met.get(person) ?? meet(people, person, { among, sentence, fate: fate.fate })
        met.set(person, victim)
        // One named for the first time as hurt after somebody died may be another.
        const isNew = person.naming === 'name' && victim.fate === 'dead' && !isNamed.has(victim)
        if (fate.fate !== 'dead' && !isNew && !isOfAnother(scan, person)) wounds.push({ victim, spot })
        if (victim.names.size > 0) isNamed.add(victim)
        tell(victim, fate, spot, sentence)
      }
      if (isOneByNumber(fate)) groups.push({ fate: fate.fate, count: 1, spot, isListed: false, isBesideDead })
      // "Wells and Andrews were taken to hospital": where Wells has died they were hit, and no more is told.
      const isOfDead = fate.isBrought && single.some((person) => met.get(person)?.fate === 'dead')
      const listed = isOfDead ? 'shot' : fate.fate
      if (single.length > 1 && several.length === 0)
        groups.push({ fate: listed, count: single.length, spot, isListed: true, isBesideDead })
    }
  })
  return { people, groups, wounds }
}

const NOBODY: Victims = { people: [], groups: [], wounds: [] }

// "Wounded her cameraman": somebody of somebody told of is another.
function isOfAnother(scan: SentenceScan, { first, naming }: Person): boolean {
  return naming !== 'pronoun' && scan.is(first, POSSESSIVE)
}

function isOneByNumber({ people, isBrought }: Fate): boolean {
  const only = people.length === 1 ? people[0] : undefined
  return only?.isNumber === true && only.count === 1 && !only.isMore && !only.isOneOf && !isBrought
}

// "Two men were shot. One died at the scene": one of the two, nobody told of before by age or name.
function isOneOfGroup(person: Person, group: GroupCount | undefined, scan: SentenceScan): boolean {
  if (!person.isNumber || person.noun !== null || person.isMore || group === undefined) return false
  return group.count > 1 && scan.sentence.index - group.spot.scan.sentence.index === 1
}

function isNobody({ names, age, sex }: Victim): boolean {
  return names.size === 0 && age === null && sex === null
}

// Who is named again is who "he" stands for next.
function touch(people: readonly Victim[], person: Person, sentence: number): void {
  if (person.naming !== 'known' && person.naming !== 'name') return
  const victim = findVictim(people, person, { sentence })
  if (
    !victim ||
    (person.names.length > 0 ? !person.names.some((name) => victim.names.has(name)) : victim.noun !== person.noun)
  )
    return
  victim.touched = sentence
}

const SEPARATE = wordClass(/^separate$/)

// "in separate shootings": the figure is of several happenings.
function isApart(scan: SentenceScan): boolean {
  return scan.hasWord(SEPARATE)
}

interface Told {
  readonly fate: Fate
  readonly sentence: number
  readonly spot: Spot
  readonly isBesideDead: boolean
}

// "Six were wounded, two of them mortally": one of the dead is among the hurt.
function isSharing(dead: Fate, hurt: Fate): boolean {
  return dead.people.some((one) => one.isOneOf || hurt.people.includes(one))
}

/** Nouns that say nothing of what people are by trade: a list behind them tells who they were. */
const WHOLE =
  /^(people|persons|individuals|victims|others|civilians|adults|children|teens|teenagers|youths|relatives|siblings|residents|villagers|members|foreigners|passengers|brothers|friends|men|women|boys|girls|workers|soldiers|officers)$/

function addGroup(groups: GroupCount[], people: readonly Victim[], { fate, sentence, spot, isBesideDead }: Told): void {
  let count = 0
  for (const person of fate.people) {
    if (person.count !== null) count += person.count
    else if (person.naming === 'many') count += sizeOfMany(groups, people, fate.fate)
    else return
    if (person.isMore && person.count !== null) {
      const isSame = (one: Victim) => (one.fate === 'dead') === (fate.fate === 'dead')
      count += people.filter((one) => one.seen === sentence && isSame(one)).length
    }
  }
  // "four people, three women and a man": the first figure is the whole; but "two journalists, a driver and their guide".
  const [head, ...rest] = fate.people
  const first = head?.count ?? 0
  const isApposed = !head?.noun || WHOLE.test(head.noun) || rest.some(({ sex, noun }) => sex !== null || noun === null)
  if (first > 1 && count === 2 * first && isApposed) count = first
  if (count >= 1 && !(fate.isBrought && groups.length === 0 && people.length === 0))
    groups.push({ fate: fateOfGroup(fate), count, spot, isListed: false, isBesideDead })
}

// "Three others were shot": told apart from the dead, so that they live as far as told.
function fateOfGroup({ fate, isBrought, people }: Fate): FateKind {
  if (fate === 'shot' && people.every((one) => one.isMore)) return 'hurt'
  return isBrought ? 'shot' : fate
}

// "They were pronounced dead": as many as were told of last.
function sizeOfMany(groups: readonly GroupCount[], people: readonly Victim[], fate: FateKind): number {
  // Of four shot and two dead "they were already dead" tells of the two.
  const dead = fate === 'dead' ? groups.findLast((one) => one.fate === 'dead') : undefined
  return dead?.count ?? groups.at(-1)?.count ?? (people.length > 1 ? people.length : 0)
}

function meet(
  people: Victim[],
  person: Person,
  { among, sentence, fate }: { readonly among: readonly Victim[]; readonly sentence: number; readonly fate: FateKind },
): Victim {
  const known = findVictim(among, person, { sentence, fate })
  if (known) {
    known.sex ??= person.sex
    known.age ??= person.age
    known.noun ??= person.noun
    if (known.names.size < 2 || person.names.length > 1) for (const name of person.names) known.names.add(name)
    known.seen = sentence
    known.touched = sentence
    return known
  }
  // "Held after a shooting that left another man dead": told apart from the doer, not from a victim.
  const isFirst = fate === 'dead' && people.every((one) => one.fate === null)
  const victim = newVictim(isFirst ? { ...person, isMore: false } : person, sentence)
  people.push(victim)
  return victim
}

const RANK: Readonly<Record<FateKind, number>> = { shot: 1, hurt: 2, dead: 3 }

function tell(victim: Victim, told: Fate, spot: Spot, sentence: number): void {
  // The dead are brought to hospital too.
  const fate = told.isBrought ? 'shot' : told.fate
  victim.seen = sentence
  victim.touched = sentence
  if (victim.fate !== null && RANK[victim.fate] >= RANK[fate]) return
  // "A fourth was shot; he later died": the fourth of those hit is not the fourth of the dead.
  if (victim.fate !== null && fate === 'dead' && victim.nth !== null) {
    victim.nth = null
    victim.isMore = false
  }
  victim.fate = fate
  victim.spot = spot
}
