/** The head of a noun group that names people, with what its words tell: age, sex, whether it is plural. */

import type { SentenceScan } from '../../scan.ts'
import { anyOf, wordClass } from '../../word-class.ts'
import { isNameOfOne } from '../refine/people-groups.ts'
import { FEMALE, MALE } from '../words/victim-words.ts'
import { BE, HAVE, MODAL, PREPOSITION } from '../words/words.ts'
import { ageAt } from './read-age.ts'

/** Words that open the mention of somebody new. */
export const OPEN = wordClass(new Set(['a', 'an', 'another', 'one']))
/** Words that open the mention of somebody known. */
export const KNOWN = wordClass(new Set(['the', 'this', 'that', 'his', 'her', 'their', 'its', 'my', 'our']))

/** The head of a noun group: tokens `first` to `last` (half-open). */
export interface Head {
  readonly first: number
  readonly last: number
  readonly noun: string | null
  readonly age: string | null
  readonly sex: 'm' | 'f' | null
  readonly isPlural: boolean
}

/** The last person noun or age of the noun group at `i`; null when none stands there. */
export function headFrom(scan: SentenceScan, i: number): Head | null {
  let head = null as Head | null
  let age: string | null = null
  let told: 'm' | 'f' | null = null
  for (let at = i, steps = 0; at < scan.sentence.last && steps < 8; steps++) {
    const years = ageAt(scan, at)
    const agent = scan.startAt('agent', at)
    if (years) {
      age = years.age
      // "an 18-year old man": the lexicon may know "old man" as one noun.
      const noun = scan.startAt('agent', years.last - 1)
      if (noun && noun.last > years.last) {
        const word = scan.word(noun.last - 1)
        head = { first: i, last: noun.last, noun: word, age, sex: sexOf(word), isPlural: noun.data.isPlural }
        at = noun.last
        continue
      }
      head = { first: i, last: years.last, noun: head?.noun ?? null, age, sex: head?.sex ?? told, isPlural: false }
      at = years.last
      continue
    }
    if (agent && isModifier(scan, agent.last)) {
      at = agent.last
      continue
    }
    if (agent) {
      const noun = scan.word(agent.last - 1)
      head = { first: i, last: agent.last, noun, age, sex: sexOf(noun) ?? told, isPlural: agent.data.isPlural }
      at = agent.last
      continue
    }
    const word = scan.word(at)
    if (word === 'male' || word === 'female') {
      told = sexOf(word)
      head = { first: i, last: at + 1, noun: word, age, sex: told, isPlural: false }
      at++
      continue
    }
    const isPeople = !head && age === null && isOneOfPeople(scan, at)
    if (isPeople) head = { first: i, last: at + 1, noun: null, age, sex: told, isPlural: false }
    if (head && !(word === '-' || scan.startAt('agent', at + 1))) break
    if (isEnd(scan, at)) break
    at = scan.startAt('party', at)?.last ?? scan.startAt('nationality', at)?.last ?? at + 1
  }
  return head
}

// "A Briton": one of a people, where no noun follows.
function isOneOfPeople(scan: SentenceScan, at: number): boolean {
  return scan.startAt('nationality', at)?.last === at + 1 && scan.is(at - 1, OPEN) && isNameOfOne(scan, at)
}

// "a local hospital", "the police station": the person noun only says which thing is meant.
function isModifier(scan: SentenceScan, at: number): boolean {
  if (scan.startAt('agent', at)) return false
  return scan.startAt('target', at) !== undefined || scan.startAt('speaker', at)?.data.speaker === 'health'
}

// In a headline the next verb may stand right before its object: "hurts child, leaves man dead".
const CLAUSE_VERB = new Set('left leaves leaving grazes grazed hits strikes injures wounds shoots'.split(' '))
const ENDS = anyOf(BE, HAVE, MODAL, PREPOSITION, OPEN, KNOWN, new Set(['and', 'or']), CLAUSE_VERB)

function isEnd(scan: SentenceScan, at: number): boolean {
  if (scan.isMark(at) && scan.word(at) !== '-') return true
  if (scan.is(at, ENDS)) return true
  if (!scan.startsAny(at)) return false
  if (scan.startAt('number', at) || scan.startAt('cue', at)?.data.form === 'past') return true
  const deed = scan.startAt('deed', at)
  if (deed && deed.data.form !== 'noun') return true
  const harm = scan.startAt('harm', at)
  return harm !== undefined && harm.data.form !== 'adjective'
}

/** Whose sex a noun or pronoun tells. */
export function sexOf(word: string | null): 'm' | 'f' | null {
  if (word === null) return null
  return MALE.has(word) ? 'm' : FEMALE.has(word) ? 'f' : null
}
