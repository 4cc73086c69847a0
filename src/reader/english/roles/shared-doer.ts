/** Finds the doer that a verb shares with the one before: "the militia went from door to door, beheading two men", "separatists seized a train and killed 21". */

import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { BE } from '../words/words.ts'
import { doerBefore, peopleBefore } from './doer-groups.ts'
import type { Group } from './role-groups.ts'

/** How far into the sentence its first verb may stand. */
const LONGEST = 12
const PAST = wordClass(
  /^(went|came|took|crept|broke|drove|rode|got|laid|set|held|made|sent|swept|threw|tore|ran|rose|stole|caught|fought|hid|stood|sneaked|snuck|slipped|began|cut|beat|burst|entered|fell|drew|shot|ridden|driven|come|gone|[a-z]{2,}ed)$/,
)
/** What befalls the subject: it is not the one who does what follows. */
const SUFFERED = wordClass(
  /^(died|perished|succumbed|suffered|sustained|received|wounded|killed|injured|reported|armed|suspected|alleged|accused|based|named|called|led|linked|allied|backed|masked|heavily)$/,
)

// "got out of two cars".
const OUT = wordClass(/^(out|off|into|down|up)$/)
const UNDER_ACROSS = wordClass(/^(under|across)$/)

/** The subject of the first verb of the sentence, when it can do the deed of a gerund behind a comma or a past behind "and". */
export function sharedDoer(scan: SentenceScan, { first: at, data }: Mention<'deed'> | Mention<'harm'>): Group | null {
  const before = scan.word(at - 1)
  if (data.form === 'gerund' ? before !== ',' : data.form !== 'past' || before !== 'and') return null
  return subjectOfClause(scan, at)
}

/** The subject of the first verb of the clause in which the verb at token `at` stands, when it can do a deed: "said that four men got out and opened fire". */
export function subjectOfClause(scan: SentenceScan, at: number): Group | null {
  const first = clauseStart(scan, at)
  for (let i = first + 1; i < Math.min(first + LONGEST, at - 1); i++) {
    if ((scan.is(i, BE) && !scan.is(i + 1, OUT)) || scan.startAt('cue', i)) return null
    if (!scan.is(i, PAST) || scan.is(i, SUFFERED) || scan.isCapital(i)) continue
    // "soldiers came under fire, killing two".
    if (scan.is(i + 1, UNDER_ACROSS)) return null
    return doerBefore(scan, i) ?? menBefore(scan, i)
  }
  return null
}

const OPENS = wordClass(/^(that|when|where|how|because)$/)

// "Witnesses said that four men", "a resident said four men": the clause of what is said begins behind the speech.
function clauseStart(scan: SentenceScan, at: number): number {
  const { first } = scan.sentence
  const cue = scan.of('cue').findLast(({ last, data }) => data.form === 'past' && last < at)
  let from = cue ? cue.last : first
  for (let i = scan.nextWord(OPENS, from, at); i >= 0; i = scan.nextWord(OPENS, i + 1, at)) from = i + 1
  return from
}

const MEN = wordClass(/^(men|youths|attackers|assailants|raiders|intruders)$/)

// "Hooded men got out of two cars and opened fire": nobody knows more of them.
function menBefore(scan: SentenceScan, end: number): Group | null {
  const people = peopleBefore(scan, end)
  if (people && scan.is(people.last - 1, MEN)) return people
  for (let i = end - 1; i >= end - PERSON_REACH && i >= scan.sentence.first; i--) {
    if (scan.isMark(i) || scan.over('deed', i)?.data.form === 'past' || scan.over('harm', i)) return null
    const isHead = scan.is(i, PERSON) && (i === end - 1 || scan.is(i + 1, BEHIND))
    if (isHead) return { first: i, last: i + 1, party: null }
  }
  return null
}

/** How far back from the verb the head of its subject may stand. */
const PERSON_REACH = 7
const PERSON = wordClass(/^(man|woman|men|boy|teenager|youth|youths|student|driver|passenger|inmate|knifeman)$/)
const BEHIND = wordClass(/^(in|on|with|wearing|from|armed|dressed|carrying|aboard|at)$/)
