/** Figures of harm without a verb of their own: "four of the dead", "the dead include two women", "a list: five soldiers, 12 civilians", "he spoke of 47". */
import type { HarmAttribute, RuleId } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { isOfThoseWhoDied } from '../refine/dead-and-wounded.ts'
import { groupWithoutNumber, type PeopleGroup } from '../refine/people-groups.ts'
import { AT_OF, IS_WAS_ARE_WERE } from '../words/words.ts'
import { coordinated, type HarmLink } from './harm-link.ts'

const INCLUDES = wordClass(/^(include|includes|included|including|comprise|comprised|comprises|are|were|was)$/)

const ARE_WERE_WAS = wordClass(/^(are|were|was)$/)

/** The parts that a word of harm itself is the whole of: "four of the dead were commanders", "the victims include two nurses", "five paramedics are among the dead". */
export function partsOfHarm(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  harm: Mention<'harm'>,
): readonly PeopleGroup[] {
  if (!isWhole(scan, harm) || (harm.data.harm === 'injured' && isOfThoseWhoDied(scan, harm.last))) return []
  const of = scan.word(harm.first - 2)
  if (of === 'of' || of === 'among') {
    const counted = groups.find((group) => group.number && group.number.last === harm.first - 2 && !group.hasNoun)
    if (of === 'of' && counted) return [{ ...counted, last: harm.last }]
    const subject = scan.is(harm.first - 3, IS_WAS_ARE_WERE)
      ? groups.find((group) => group.last === harm.first - 3)
      : undefined
    if (subject) return [subject, ...coordinated(scan, groups, subject)]
    if (of === 'among' && isVerb(scan, harm.last)) return listed(scan, groups, harm.last + 1)
    const apart = of === 'among' && isVerb(scan, harm.first - 3) ? subjectApart(scan, groups, harm.first - 3) : null
    return apart ? [apart] : []
  }
  if (scan.startAt('harm', harm.last)) return []
  const verb = placeEnd(scan, harm.last)
  return scan.is(verb, INCLUDES) && !scan.is(verb, ARE_WERE_WAS) ? listed(scan, groups, verb + 1) : []
}

function isVerb(scan: SentenceScan, at: number): boolean {
  return scan.is(at, IS_WAS_ARE_WERE)
}

// "At least 29 boys, all of them under 15, are among the dead", "28 members of the band were among the dead": an aside or "of" stands between.
function subjectApart(scan: SentenceScan, groups: readonly PeopleGroup[], verb: number): PeopleGroup | null {
  const counted = groups.filter(({ number, hasNoun, last }) => number !== null && hasNoun && last <= verb)
  const group = counted.findLast(({ number }) => number?.rule !== 'article-as-one')
  if (!group || verb - group.last > 12) return null
  if (scan.word(group.last) === ',') return scan.word(verb - 1) === ',' ? group : null
  return scan.is(group.last, OF_WHO) && scan.of('harm').every(({ first }) => first < group.first || first > verb)
    ? group
    : null
}

const OF_WHO = wordClass(/^(of|who|from|in|working|employed|aged)$/)

const AT_IN_ON = wordClass(/^(at|in|on|of|from)$/)

// "The dead at the posts comprised six volunteers": where they died stands between.
function placeEnd(scan: SentenceScan, at: number): number {
  if (!scan.is(at, AT_IN_ON)) return at
  for (let i = at + 1; i < Math.min(at + 6, scan.sentence.last); i++) {
    if (scan.is(i, INCLUDES)) return i
    if (scan.isMark(i)) return at
  }
  return at
}

const DEAD_KILLED_VICTIMS = wordClass(
  /^(dead|killed|victims|casualties|wounded|injured|slain|fatalities|missing|martyrs)$/,
)

// "the dead", "the victims", "the wounded": those who were counted before.
function isWhole(scan: SentenceScan, harm: Mention<'harm'>): boolean {
  const before = scan.word(harm.first - 1)
  return (before === 'the' || before === 'those') && scan.is(harm.last - 1, DEAD_KILLED_VICTIMS)
}

const COMMA_AND_PLUS = wordClass(/^(,|and|plus|as|well)$/)

/** The groups of a list from token `at`, with "a nurse" and "two policemen" alike, to the end of the list. */
function listed(scan: SentenceScan, groups: readonly PeopleGroup[], at: number): readonly PeopleGroup[] {
  const found: PeopleGroup[] = []
  let i = at
  while (i < scan.sentence.last && found.length < 8) {
    const group = groups.find((one) => one.first === i) ?? groupWithoutNumber(scan, i, scan.sentence.last)
    if (!group || scan.startAt('harm', group.last)) break
    if (group.number) found.push(group)
    i = group.last
    while (scan.is(i, COMMA_AND_PLUS) || isAmongThem(scan, i)) i += isAmongThem(scan, i) ? 2 : 1
    if (i === group.last) break
  }
  return found
}

function isAmongThem(scan: SentenceScan, i: number): boolean {
  return scan.word(i) === 'among' && scan.word(i + 1) === 'them'
}

const COMMA_AND = wordClass(/^(,|and)$/)

/** The further groups of "Killed: five from the army, one from the police, 12 civilians", up to a bracket or another word of harm. */
export function listGroups(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  from: PeopleGroup,
): readonly PeopleGroup[] {
  const end = Math.min(
    scan.sentence.last,
    scan.of('harm').find((harm) => harm.first >= from.last)?.first ?? scan.sentence.last,
  )
  const found: PeopleGroup[] = []
  for (let i = from.last; i < end; i++) {
    if (scan.word(i) === ';' || scan.word(i) === '.') break
    const group = groups.find((one) => one.first === i && one.number && one.number.rule !== 'article-as-one')
    if (group && scan.is(i - 1, COMMA_AND)) found.push(group)
  }
  return found
}

const SPOKE = wordClass(
  /^(of|on|at|was|is|were|are|to|gave|counted|given|been|be|also|became|reached|said|says|say|claims|claimed|reports|reported|had|announced)$/,
)
const SAYING = wordClass(
  /^(spoke|speaks|speak|spoken|gave|gives?|given|talk|raised|lowered|lifted|cut|revised|brought|insisted|insists|insist|put|puts|said|says|told|tells|talked|figure|number|toll|total|count|balance|it|they|stood|reached|estimate|estimated|went|goes|gone|came)$/,
)
const GOES = wordClass(/^(went|goes|gone|came)$/)
const NOT_PEOPLE = wordClass(
  /^(%|percent|per|days?|hours?|years?|weeks?|months?|minutes?|kilometres?|kilometers?|km|miles?|metres?|meters?|am|pm|others?|more|million|billion|dollars?|attacks?|strikes?|rockets?|missiles?|drones?|times?)$/,
)

/** "The governor put the dead at 22, the bishop insisted on 38": a bare number that somebody gives where people were counted before. */
export function bareToll(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  taken: readonly HarmLink[],
): PeopleGroup | null {
  for (const group of groups) {
    if (
      !group.number ||
      (group.hasNoun && !isVictims(scan, group)) ||
      group.number.rule === 'article-as-one' ||
      (group.min ?? group.max ?? 0) < 2
    )
      continue
    if (taken.some((link) => link.first <= group.first && group.last <= link.last)) continue
    if (!isCloseOf(scan, group.last) || scan.is(group.last, NOT_PEOPLE)) continue
    if (scan.over('date', group.first) || !scan.is(group.first - 1, SPOKE)) continue
    // "a rescuer spoke of 300 killed, an official of 500".
    if (taken.length > 0 && scan.is(group.first - 1, AT_OF) && scan.endAt('speaker', group.first - 1)) return group
    for (let i = group.first - 2, steps = 0; i >= scan.sentence.first && steps < 5; i--, steps++)
      if (scan.is(i, SAYING) && (!scan.is(i, GOES) || isPerson(scan, i - 1)) && !isOfThings(scan, i)) return group
    if (isOfOfficials(scan, group.first)) return group
  }
  return null
}

const FIGURE = wordClass(/^(figure|number|count|balance)$/)

// "The vote count is 39": another noun says what is counted.
function isOfThings(scan: SentenceScan, i: number): boolean {
  if (!scan.is(i, FIGURE) || i === scan.sentence.first || scan.isMark(i - 1)) return false
  return !scan.is(i - 1, KNOWN) && scan.startAt('harm', i - 1) === undefined && !scan.over('harm', i)
}

const KNOWN = wordClass(
  /^(the|this|that|its|their|his|her|a|an|'s|official|latest|last|first|earlier|previous|final|new|another|real|true|total|overall|initial|in|of|current)$/,
)

// "By the evening officials had 119", "until yesterday the police had said 86".
function isOfOfficials(scan: SentenceScan, at: number): boolean {
  if (scan.word(at - 1) === 'said' && scan.word(at - 2) === 'had') return scan.endAt('speaker', at - 2) !== undefined
  // "12 died in the ambush, a pastor says; the army says four".
  if (scan.is(at - 1, SAYS))
    return (['speaker', 'party'] as const).some((kind) => scan.endAt(kind, at - 1) !== undefined)
  return scan.word(at - 1) === 'had' && scan.endAt('speaker', at - 1) !== undefined
}

const SAYS = wordClass(/^(say|says|said|claims?|claimed|reported|reports|counted)$/)

const HE_SHE_THEY = wordClass(/^(he|she|they)$/)

// "he went down to 20"; a price that goes down counts nobody.
function isPerson(scan: SentenceScan, i: number): boolean {
  return scan.is(i, HE_SHE_THEY) || scan.endAt('speaker', i + 1) !== undefined
}

const VICTIMS_DEATHS_FATALITIES = wordClass(/^(victims|deaths|fatalities)$/)

// "there was talk of 18 victims".
function isVictims(scan: SentenceScan, { nounFirst, nounLast }: PeopleGroup): boolean {
  return nounLast - nounFirst === 1 && scan.is(nounFirst, VICTIMS_DEATHS_FATALITIES)
}

const BUT_AND_WHILE = wordClass(/^(but|and|while|when|as|after|in|on)$/)

function isCloseOf(scan: SentenceScan, i: number): boolean {
  if (scan.word(i) === 'by' && scan.startAt('date', i + 1)) return true
  return i >= scan.sentence.last || scan.isMark(i) || scan.is(i, BUT_AND_WHILE)
}

/** The link of a group under the rule named, an earlier figure or not. */
export function linkOf(attribute: HarmAttribute, mention: Mention<'harm'>, group: PeopleGroup, rule: string): HarmLink {
  return {
    attribute,
    whole: null,
    isEarlier: false,
    group,
    mention,
    rule: rule as RuleId,
    first: group.first,
    last: group.last,
  }
}
