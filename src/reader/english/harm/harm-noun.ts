import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { namedAfter } from '../refine/named-people.ts'
import { groupWithoutNumber, type PeopleGroup } from '../refine/people-groups.ts'
import { isToldOf } from '../refine/told-of.ts'
import { ADVERB, BE, HAVE, NEGATION, PREPOSITION } from '../words/words.ts'
import { endsAt, type Found, startsAt } from './harm-link.ts'
import { subjectOf } from './harm-verb.ts'

/** "five dead", "left 12 people wounded", "20 people are missing". */
export function linkAdjective(scan: SentenceScan, groups: readonly PeopleGroup[], harm: Mention<'harm'>): Found | null {
  const left = endsAt(scan, groups, harm.first)
  if (left) return { group: left, rule: 'harm-adjective' }
  const listed = deadOf(scan, groups, harm)
  if (listed) return { group: listed, rule: 'harm-toll' }
  const word = scan.word(harm.first - 1)
  const isDenied = scan.word(harm.first) === 'not' && scan.is(harm.first - 1, HAVE)
  if (scan.is(harm.first - 1, BE) || scan.is(harm.first - 1, ADVERB) || isDenied || isToldOf(scan, harm.first - 1))
    return subjectOf(scan, groups, harm, 'harm-adjective')
  if (scan.word(harm.last) === 'and' || scan.word(harm.last) === 'or') {
    const next = scan.startAt('harm', harm.last + 1)
    if (next?.data.form === 'adjective') return null
  }
  const before = scan.endAt('harm', harm.first - 1)
  if (before && (word === 'and' || word === 'or')) return null
  return isColon(scan, harm.last) ? startsAt(groups, harm.last + 1, 'harm-list') : null
}

const DEAD = wordClass(/^(dead|wounded|injured|missing)$/)
const OF_IN = wordClass(/^(of|in|from)$/)

// "The dead of Monday's bombing in the mosque number 101".
function deadOf(scan: SentenceScan, groups: readonly PeopleGroup[], harm: Mention<'harm'>): PeopleGroup | null {
  if (!scan.is(harm.last - 1, DEAD) || scan.word(harm.first - 1) !== 'the' || !scan.is(harm.last, OF_IN)) return null
  return reachedBy(scan, groups, harm.last)
}

/** Whether a colon or dash stands at token `i`: "Killed: 12". */
export function isColon(scan: SentenceScan, i: number): boolean {
  return scan.word(i) === ':' || scan.word(i) === '-'
}

const DEATHS = wordClass(/^(deaths|fatalities|casualties|murders|killings|homicides)$/)
const REACHED = wordClass(/^(reached|passed|topped|exceeded|surpassed|number|numbered|totall?ed)$/)
const ROSE = wordClass(
  /^(fell|fallen|dropped|down|rose|risen|climbed|came|come|stand|stands|stood|grown|grew|jumped|up)$/,
)
const TO_AT = wordClass(/^(to|at)$/)
const COUNT_REACH = 16

// "Civilian deaths in the north have reached 7,155", "deaths since the coup came to 300".
function reachedBy(scan: SentenceScan, groups: readonly PeopleGroup[], from: number): PeopleGroup | null {
  for (let i = from; i < Math.min(from + COUNT_REACH, scan.sentence.last); i++) {
    if (scan.isMark(i) || scan.startAt('cue', i)?.data.form === 'past') return null
    const isTo = scan.is(i, ROSE) && scan.is(i + 1, TO_AT)
    if (isTo || scan.is(i, REACHED)) return groups.find((one) => one.first === (isTo ? i + 2 : i + 1)) ?? null
  }
  return null
}

/** Deaths of a sort: "4,600 violent deaths". */
const SORT = wordClass(/^(violent|confirmed|known|recorded|reported|verified|related|combat|brutal|new|suspected)$/)

/** "five deaths", "the deaths of five", "no casualties", "the death toll rose to 12", "claimed 12 lives". */
export function linkNoun(scan: SentenceScan, groups: readonly PeopleGroup[], harm: Mention<'harm'>): Found | null {
  const left =
    endsAt(scan, groups, harm.first) ??
    (scan.is(harm.first - 1, SORT) ? endsAt(scan, groups, harm.first - 1) : undefined)
  if (left) return isNoCount(scan, left, harm) ? null : { group: left, rule: 'harm-noun' }
  const over = groups.find((group) => group.first <= harm.first && group.last >= harm.last && group.number)
  if (over) return { group: over, rule: 'harm-noun' }
  if (scan.word(harm.last) === 'of' || scan.word(harm.last) === 'among' || scan.word(harm.last) === 'to') {
    const of = startsAt(groups, harm.last + 1, 'harm-noun-of') ?? startsAt(groups, harm.last + 2, 'harm-noun-of')
    // "A toll of one person wounded": the word behind them says what befell them.
    if (of) return scan.word(harm.last - 1) === 'toll' && scan.startAt('harm', of.group.last) ? null : of
    const one =
      scan.word(harm.last) === 'of'
        ? (namedAfter(scan, harm.last + 1) ?? groupWithoutNumber(scan, harm.last + 1, scan.sentence.last))
        : null
    if (one) return { group: one, rule: 'harm-noun-of' }
  }
  const word = scan.word(harm.last - 1)
  const receiver = receiverOf(scan, groups, harm)
  if (receiver) return { group: receiver, rule: 'harm-received' }
  if (scan.is(harm.last - 1, DEATHS)) {
    const reached = reachedBy(scan, groups, harm.last)
    if (reached) return { group: reached, rule: 'harm-toll' }
  }
  if (word === 'toll' || (word === 'count' && harm.last - harm.first > 1)) return tollOf(scan, groups, harm)
  const zero = zeroBefore(scan, harm)
  if (zero) return { group: zero, rule: 'harm-none' }
  return isColon(scan, harm.last) ? startsAt(groups, harm.last + 1, 'harm-list') : null
}

const WOUNDS = wordClass(/^wounds?$/)
const GUNSHOT_BULLET_STAB = wordClass(/^(gunshot|bullet|stab|shrapnel|knife|wounds?)$/)

// "three gunshot wounds": wounds are counted, not people.
function isCountOfWounds(scan: SentenceScan, group: PeopleGroup, harm: Mention<'harm'>): boolean {
  if (group.hasNoun || !scan.is(harm.last - 1, WOUNDS)) return false
  return scan.is(harm.first, GUNSHOT_BULLET_STAB)
}

// "gave no toll", "admitted to no casualties": nothing is counted.
function isNoCount(scan: SentenceScan, group: PeopleGroup, harm: Mention<'harm'>): boolean {
  if (isCountOfWounds(scan, group, harm)) return true
  if (group.max !== 0) return false
  const isUnsaid = scan.word(group.first - 1) === 'to' && /^(admit|own|confess)/.test(scan.word(group.first - 2))
  return isUnsaid || scan.is(harm.last - 1, NO_ZERO)
}

/** Words of harm that "no" or "not" before them makes no count of. */
const NO_ZERO = wordClass(
  /^(toll|killings?|murders?|massacres?|executions?|wounds|abductions?|kidnappings?|bodies|corpses)$/,
)

const REPORTS_WORD_INFORMATION = wordClass(/^(reports?|word|information|immediate|details|whether|if|cause|his|her)$/)

// "without causing any casualties", "did not cause injuries"; "no reports of casualties" says nothing.
function zeroBefore(scan: SentenceScan, harm: Mention<'harm'>): PeopleGroup | null {
  if (scan.is(harm.last - 1, NO_ZERO)) return null
  for (let i = harm.first - 1, steps = 0; i >= scan.sentence.first && steps < 6; i--, steps++) {
    const word = scan.word(i)
    if (scan.is(i, REPORTS_WORD_INFORMATION) || (scan.isMark(i) && word !== ',')) return null
    if (!scan.is(i, NEGATION)) continue
    // "none of the injuries is serious": there are some.
    if (word === 'none' && scan.word(i + 1) === 'of') return null
    return {
      first: i,
      last: harm.first,
      nounFirst: harm.first,
      nounLast: harm.first,
      number: null,
      min: 0,
      max: 0,
      qualifier: 'none',
      isMore: false,
      party: null,
      status: 'unstated',
      hasNoun: false,
    }
  }
  return null
}

const PUT = wordClass(/^(put|puts|putting|estimate|estimates|estimated|estimating)$/)
const PUT_REACH = 4
const AT_REACH = 14

// "Put the dead in Sunday's attack at 14", "and injuries at 30".
function isPutAt(scan: SentenceScan, { first, last, data }: Mention<'harm'>): boolean {
  if (data.form === 'gerund' || data.form === 'base') return false
  const put = scan.nextWord(PUT, Math.max(scan.sentence.first, first - PUT_REACH), first)
  // "Put the number of dead at 72 and of injured at 140".
  const and = scan.word(first - 1) === 'of' ? first - 2 : first - 1
  if (put < 0 && !(scan.word(and) === 'and' && scan.nextWord(PUT, scan.sentence.first, first) >= 0)) return false
  for (let i = last; i < Math.min(last + AT_REACH, scan.sentence.last); i++) {
    if (scan.over('harm', i)) return false
    const number = scan.word(i) === 'at' ? scan.startAt('number', i + 1) : undefined
    if (number) return endsFigure(scan, number.last)
  }
  return false
}

// "At 14 and", "at 14 people": not "at 14 gates".
function endsFigure(scan: SentenceScan, at: number): boolean {
  if (at >= scan.sentence.last || scan.isMark(at) || scan.startAt('agent', at) || scan.over('harm', at)) return true
  return scan.word(at) === 'and' || scan.is(at, PREPOSITION)
}

const NUMBER_COUNT_FIGURE = wordClass(/^(number|count|figure)$/)
const NUMBER_COUNT_FIGURE_TOLL = wordClass(/^(number|count|figure|toll|total)$/)

/** "The number of injured is 298", "brings the number of dead to 58", "put deaths from the strike at 14". */
export function isNumberOf(scan: SentenceScan, harm: Mention<'harm'>): boolean {
  if (isPutAt(scan, harm)) return true
  if (scan.is(harm.first - 1, NUMBER_COUNT_FIGURE) && harm.data.form !== 'noun') return true
  for (let i = harm.first - 1, steps = 0; i > scan.sentence.first && steps < 8; i--, steps++) {
    if (scan.word(i) === 'of') return scan.is(i - 1, NUMBER_COUNT_FIGURE_TOLL)
    // "A toll of one person wounded": the figure is given.
    if (scan.isMark(i) || scan.over('number', i)) return false
  }
  return false
}

const RECEIVED_SUFFERED_SUSTAINED = wordClass(
  /^(received|suffered|sustained|suffering|sustaining|with|had|have|has|bearing|nursing)$/,
)
const AS_HAVING_HAVE = wordClass(/^(as|having|have|had|has|who|also)$/)

// "51 received wounds", "cost three servicemen their lives".
function receiverOf(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  harm: Mention<'harm'>,
): PeopleGroup | undefined {
  let at = harm.first
  while (
    /^(their|his|her|serious|severe|minor|slight|light|various|fatal|gunshot|shrapnel|life-threatening|non-life-threatening|multiple|bullet|burn|grave|bad|deep)$/.test(
      scan.word(at - 1),
    )
  )
    at--
  if (scan.word(harm.last - 1) === 'lives' && at < harm.first) return groups.find((group) => group.last === at)
  if (!scan.is(at - 1, RECEIVED_SUFFERED_SUSTAINED)) return undefined
  if (scan.word(at - 1) === 'with' && !groups.some((group) => group.last === at - 1 && group.hasNoun)) return undefined
  let verb = at - 1
  while (scan.is(verb - 1, AS_HAVING_HAVE)) verb--
  return endsAt(scan, groups, verb) ?? endsAt(scan, groups, beforePlace(scan, verb))
}

const THE_IN_OF = wordClass(/^(the|in|of|near|at)$/)

// "683 Palestinians in the West Bank have had wounds": where they are stands between.
function beforePlace(scan: SentenceScan, at: number): number {
  let first = scan.endAt('place', at)?.first ?? at
  while (first < at && scan.is(first - 1, THE_IN_OF)) first--
  return first
}

const TOLL_VERB = wordClass(
  /^(rose|risen|rises|rising|climbed|climbs|climbing|reached|reaches|stands|stood|stand|is|was|now|jumped|at|to|increased|has|had|put|of|from|grown|grew|passed|passes|hits|hit|crosses|crossed|tops|topped|exceeded|exceeds|surpassed|surpasses|up|revised|been|are|were|number|numbered|total|totalled|totaled|come|came|dropped|fell|lowered|gone|went|goes|going)$/,
)

// "Brings to 34 the number of journalists killed".
function broughtTo(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  { first }: Mention<'harm'>,
): PeopleGroup | undefined {
  return groups.find((one) => {
    if (one.last >= first || first - one.last >= BROUGHT_REACH) return false
    if (scan.word(one.first - 1) !== 'to' && !(scan.word(one.first - 1) === 'at' && scan.is(one.first - 2, PUT)))
      return false
    // "To 19 rises the number of deceased": the verb may stand between.
    const the = scan.word(one.last) === 'the' ? one.last : one.last + 1
    return scan.word(the) === 'the' && scan.is(the + 1, NUMBER_COUNT_FIGURE_TOLL)
  })
}

const BROUGHT_REACH = 9

/** The figure that a toll is put at, rises to or reaches. */
export function tollOf(scan: SentenceScan, groups: readonly PeopleGroup[], harm: Mention<'harm'>): Found | null {
  const brought = broughtTo(scan, groups, harm)
  if (brought) return { group: brought, rule: 'harm-toll' }
  for (let at = harm.last, steps = 0; at < scan.sentence.last && steps < 32; at++, steps++) {
    const group = groups.find((one) => one.first === at)
    const before = scan.word(at - 1)
    if (scan.word(at) === ';' || (steps > 2 && scan.startAt('harm', at) && !group)) return null
    if (group && before === 'from' && scan.word(group.last) === 'to') continue
    const isGiven = before === 'as' && isNumberOf(scan, harm)
    if (group && (scan.is(at - 1, TOLL_VERB) || before === 'least' || isGiven))
      return before === 'from' ? null : { group, rule: 'harm-toll' }
  }
  return null
}

/** Whether a sentence counts dead and wounded together: "casualties were put at 40". */
export function hasCasualties(scan: SentenceScan): boolean {
  return scan.of('harm').some(({ data }) => data.harm === 'casualties')
}
