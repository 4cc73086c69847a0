import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { anyOf, wordClass } from '../../word-class.ts'
import { asideBefore, isDoerBefore } from '../refine/aside-clause.ts'
import { namedAfter, namedBefore } from '../refine/named-people.ts'
import { groupWithoutNumber, isOfNumber, type PeopleGroup } from '../refine/people-groups.ts'
import { isToldOf } from '../refine/told-of.ts'
import { shareOf } from '../refine/told-of-a-share.ts'
import { ADVERB, BE, DETERMINER, HAVE, NEGATION, OPENS_WITH_DIGIT, POSSESSIVE, PREPOSITION } from '../words/words.ts'
import { isBesideSubject } from './beside-subject.ts'
import type { Found } from './harm-link.ts'
import { restBefore, theRest } from './the-rest.ts'

/** Whether a verb of harm stands in the passive: a form of "be" before it, adverbs and other verbs of harm between. */
export function isPassive(scan: SentenceScan, harm: Mention<'harm'>): boolean {
  for (let i = harm.first - 1, steps = 0; i >= scan.sentence.first && steps < 5; i--, steps++) {
    const word = scan.word(i)
    if (scan.is(i, BE)) return true
    if (scan.is(i, HAVE)) return false
    const other = scan.over('harm', i)
    if (other && other !== harm && (other.data.form === 'past' || other.data.form === 'participle')) {
      i = other.first
      continue
    }
    if (
      !ADVERB.has(word) &&
      !NEGATION.has(word) &&
      word !== 'and' &&
      word !== 'or' &&
      word !== 'shot' &&
      word !== 'stabbed'
    )
      return false
  }
  return false
}

/** "Five people killed in an attack": a participle that is followed by a preposition or the end has no object. */
export function isReduced(scan: SentenceScan, harm: Mention<'harm'>): boolean {
  if (isOfObject(scan, harm)) return false
  const next = scan.word(harm.last)
  return (
    next === '' ||
    scan.is(harm.last, PREPOSITION) ||
    scan.isMark(harm.last) ||
    next === 'and' ||
    next === 'yesterday' ||
    next === 'today'
  )
}

const OBJECT = wordClass(/^(him|her|them)$/)

// "The gunmen left him badly wounded", "ambulances to evacuate the injured": nothing that the subject met.
function isOfObject(scan: SentenceScan, { first }: Mention<'harm'>): boolean {
  let at = first - 1
  while (scan.is(at, ADVERB)) at--
  return scan.word(at) === 'the' || (scan.is(at, OBJECT) && scan.word(at - 1) !== 'of')
}

/** The group right after the verb: "killed at least five militants", "wounding another 12", "killed a soldier". */
export function objectOf(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  harm: Mention<'harm'>,
  rule: string,
): Found | null {
  let at = harm.last
  while (scan.is(at, ADVERB) || (scan.isMark(at) && isQuote(scan.word(at)))) at++
  at = behindSource(scan, at)
  if (scan.word(at) === 'and' || scan.word(at) === 'or') {
    const next = scan.startAt('harm', at + 1)
    if (next) at = next.last
  }
  // "killed his two daughters": the possessive stands before the number.
  const isOwned = scan.is(at, POSSESSIVE) && scan.startAt('number', at + 1) !== undefined
  const start = isOwned ? at + 1 : scan.is(at, DETERMINER) && isOfNumber(scan, at + 2) ? at + 3 : at
  const counted = groups.find((group) => group.first === start)
  if (counted) return { group: counted, rule }
  const another = anotherAt(scan, at)
  if (another) return { group: another, rule }
  if (scan.is(at, PREPOSITION) || at >= scan.sentence.last || scan.isMark(at)) return null
  const group =
    namedAfter(scan, at) ?? groupWithoutNumber(scan, at, scan.sentence.last) ?? behindThing(scan, groups, at)
  return group ? { group, rule } : null
}

const SOURCE_REACH = 10

// "Killed, by his reckoning, 14", "killed, according to the mayor, 14 people": who counted them stands between.
function behindSource(scan: SentenceScan, at: number): number {
  if (scan.word(at) !== ',' || !/^(by|according|on|in)$/.test(scan.word(at + 1))) return at
  for (let i = at + 2; i < Math.min(at + SOURCE_REACH, scan.sentence.last); i++) {
    if (scan.word(i) === ',') return scan.startAt('number', i + 1) ? i + 1 : at
    if (scan.startAt('deed', i) || scan.startAt('harm', i)) return at
  }
  return at
}

const THING = 4

// "Killed its target and two bystanders": whom the verb is said of besides a thing.
function behindThing(scan: SentenceScan, groups: readonly PeopleGroup[], at: number): PeopleGroup | null {
  for (let i = at + 1; i <= at + THING && i < scan.sentence.last; i++) {
    if (scan.isMark(i) || scan.is(i, PREPOSITION) || scan.is(i, BE) || scan.over('harm', i)) return null
    if (scan.word(i) !== 'and') continue
    const group = groups.find((one) => one.first === i + 1 && one.number !== null && one.hasNoun)
    return group && !scan.is(group.last, BE) && !scan.startAt('harm', group.last) ? group : null
  }
  return null
}

const ENDS = wordClass(/^(and|or|,|;|\.|:|\))$/)

// "Killed two people and injured another": one more, whose noun was told.
function anotherAt(scan: SentenceScan, at: number): PeopleGroup | null {
  if (scan.word(at) !== 'another') return null
  const next = at + 1
  if (next < scan.sentence.last && !scan.is(next, ENDS) && !scan.is(next, PREPOSITION)) return null
  return {
    first: at,
    last: next,
    nounFirst: next,
    nounLast: next,
    number: scan.startAt('number', at) ?? null,
    min: 1,
    max: 1,
    qualifier: 'exactly',
    isMore: true,
    party: null,
    status: 'unstated',
    hasNoun: false,
  }
}

/** The nearest group to the left that the verb can be said of; what stands between commas or in a relative clause is passed over. */
export function subjectOf(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  harm: Mention<'harm'>,
  rule: string,
): Found | null {
  const verbFirst = auxiliaryStart(scan, harm.first)
  const among = whoAmongThem(scan, harm)
  if (among >= 0) {
    const one = groupWithoutNumber(scan, among, harm.first)
    return one ? { group: one, rule } : null
  }
  const rest = restBefore(scan, harm.first)
  if (rest >= 0) {
    const one = theRest(groups, rest)
    return one ? { group: one, rule } : null
  }
  const nobody = groups.find((one) => one.max === 0 && !one.hasNoun && one.first >= verbFirst && one.last <= harm.first)
  if (nobody) return { group: nobody, rule }
  const owned = lastOfList(scan, verbFirst)
  if (owned) return { group: owned, rule }
  let limit = asideBefore(scan, verbFirst)
  for (let tries = 0; tries < 4; tries++) {
    const group = groups.filter((one) => one.last <= limit).at(-1)
    if (!group || verbFirst - group.last > 30) break
    if (isDoerBefore(scan, group.first, verbFirst)) {
      limit = group.first
      continue
    }
    const isAside = isBesideSubject(scan, group) && groups.some((one) => one.last <= group.first)
    if (!isAside && isReachable(scan, group.last, verbFirst)) {
      const isOfVerb = rule === 'harm-intransitive' || isPassive(scan, harm)
      return { group: (isOfVerb && partBefore(scan, groups, group)) || shareOf(scan, group), rule }
    }
    limit = group.first
  }
  const head = namedBefore(scan, verbFirst) ?? subjectWithoutNumber(scan, verbFirst)
  return head ? { group: head, rule } : null
}

const LAST_OF_LIST = 4

// "Two journalists, a driver and their guide died": one of theirs closes the list, without a number.
function lastOfList(scan: SentenceScan, verb: number): PeopleGroup | null {
  for (let i = verb - 2; i >= Math.max(scan.sentence.first, verb - LAST_OF_LIST); i--) {
    if (scan.word(i) !== 'and' || !scan.is(i + 1, POSSESSIVE)) continue
    const own = groupWithoutNumber(scan, i + 1, verb)
    return own?.last === verb ? own : null
  }
  return null
}

// "Three children, among them the 6-month-old who was killed": the one behind "them", not the three.
function whoAmongThem(scan: SentenceScan, harm: Mention<'harm'>): number {
  let who = harm.first - 1
  while (who > harm.first - 4 && scan.word(who) !== 'who') who--
  if (scan.word(who) !== 'who' || !scan.is(who + 1, BE)) return -1
  let at = who - 1
  while (at > who - 7 && scan.word(at) !== 'them' && !scan.isMark(at)) at--
  return scan.word(at) === 'them' && scan.word(at - 1) === 'among' ? at + 1 : -1
}

const THE_THOSE_THESE = wordClass(/^(the|those|these|its|his|her|their)$/)
// "Two of the four men have died": the verb is said of the two.
function partBefore(scan: SentenceScan, groups: readonly PeopleGroup[], whole: PeopleGroup): PeopleGroup | undefined {
  const of = scan.is(whole.first - 1, THE_THOSE_THESE) ? whole.first - 2 : whole.first - 1
  if (scan.word(of) !== 'of' || whole.number === null) return undefined
  // "Photo 1 of 3": a figure needs the article.
  const isSaid = (one: PeopleGroup) => of === whole.first - 2 || !scan.is(one.first, OPENS_WITH_DIGIT)
  return groups.find((one) => one.number !== null && !one.hasNoun && one.last === of && isSaid(one))
}

function auxiliaryStart(scan: SentenceScan, at: number): number {
  let first = at
  while (first > scan.sentence.first) {
    const isVerbPart = scan.is(first - 1, VERB_PART) || isToldOf(scan, first - 1)
    const harm = scan.over('harm', first - 1)
    if (harm && harm.data.form !== 'noun') first = harm.first
    else if (isVerbPart) first--
    else break
  }
  return first
}

const VERB_PART = anyOf(
  BE,
  HAVE,
  ADVERB,
  NEGATION,
  new Set(['to', 'and', 'or', 'who', 'that', 'would', 'may', 'might', 'could', 'shot', 'stabbed']),
)

/** Nothing between group and verb may be a verb of its own, except inside commas or after "who". */
function isReachable(scan: SentenceScan, from: number, to: number): boolean {
  let depth = 0
  for (let i = from; i < to; i++) {
    const word = scan.word(i)
    if (word === ',' || word === '(' || word === ')' || word === '\u2014' || word === '\u2013') depth ^= 1
    if (word === ';') return false
    if (depth === 0 && (scan.startAt('cue', i)?.data.form === 'past' || scan.startAt('harm', i)?.data.form === 'past'))
      return false
  }
  return true
}

function subjectWithoutNumber(scan: SentenceScan, verbFirst: number): PeopleGroup | null {
  const agent = scan
    .of('agent')
    .filter((one) => one.last <= verbFirst && verbFirst - one.last <= 12)
    .at(-1)
  if (!agent || !isReachable(scan, agent.last, verbFirst)) return null
  let first = agent.first
  while (first > scan.sentence.first && !scan.is(first, DETERMINER) && isNounWord(scan, first - 1)) first--
  if (isDoerBefore(scan, first, verbFirst)) return null
  const group = groupWithoutNumber(scan, first, agent.last)
  return group && group.last === agent.last ? group : null
}

function isNounWord(scan: SentenceScan, i: number): boolean {
  const word = scan.word(i)
  if (scan.isMark(i) || scan.is(i, PREPOSITION) || word === 'and' || word === 'or') return false
  return (
    !scan.is(i, BE) && !scan.over('cue', i) && !scan.over('deed', i) && !scan.over('harm', i) && !scan.over('date', i)
  )
}

function isQuote(word: string): boolean {
  return word === '"' || word === '\u201c' || word === '\u201d' || word === "'"
}
