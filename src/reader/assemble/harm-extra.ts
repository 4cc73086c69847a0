/** Figures of harm without a verb of their own: "four of the dead", "the dead include two women", "a list: five soldiers, 12 civilians", "he spoke of 47". */
import type { HarmAttribute, RuleId } from '../../model/index.ts'
import type { Mention } from '../mention.ts'
import { groupWithoutNumber, type PeopleGroup } from '../refine/people-groups.ts'
import type { SentenceScan } from '../scan.ts'
import type { HarmLink } from './harm-link.ts'

const INCLUDES = /^(include|includes|included|including|comprise|comprised|comprises|are|were|was)$/

/** The parts that a word of harm itself is the whole of: "four of the dead were commanders", "the victims include two nurses", "five paramedics are among the dead". */
export function partsOfHarm(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  harm: Mention<'harm'>,
): readonly PeopleGroup[] {
  if (!isWhole(scan, harm)) return []
  const of = scan.word(harm.first - 2)
  if (of === 'of' || of === 'among') {
    const counted = groups.find((group) => group.number && group.number.last === harm.first - 2 && !group.hasNoun)
    if (of === 'of' && counted) return [{ ...counted, last: harm.last }]
    const subject = /^(are|were|is|was)$/.test(scan.word(harm.first - 3))
      ? groups.find((group) => group.last === harm.first - 3)
      : undefined
    return subject ? [subject] : []
  }
  return INCLUDES.test(scan.word(harm.last)) && !/^(are|were|was)$/.test(scan.word(harm.last))
    ? listed(scan, groups, harm.last + 1)
    : []
}

// "the dead", "the victims", "the wounded": those who were counted before.
function isWhole(scan: SentenceScan, harm: Mention<'harm'>): boolean {
  const before = scan.word(harm.first - 1)
  return (
    (before === 'the' || before === 'those') &&
    /^(dead|killed|victims|casualties|wounded|injured|slain|fatalities|missing|martyrs)$/.test(scan.word(harm.last - 1))
  )
}

/** The groups of a list from token `at`, with "a nurse" and "two policemen" alike, to the end of the list. */
function listed(scan: SentenceScan, groups: readonly PeopleGroup[], at: number): readonly PeopleGroup[] {
  const found: PeopleGroup[] = []
  let i = scan.word(at) === 'at' ? at + 2 : at
  while (i < scan.sentence.last && found.length < 8) {
    const group = groups.find((one) => one.first === i) ?? groupWithoutNumber(scan, i, scan.sentence.last)
    if (!group || scan.startAt('harm', group.last)) break
    if (group.number) found.push(group)
    i = group.last
    while (/^(,|and|plus|as|well)$/.test(scan.word(i))) i++
    if (i === group.last) break
  }
  return found
}

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
    if (group && /^(,|and)$/.test(scan.word(i - 1))) found.push(group)
  }
  return found
}

const SPOKE = /^(of|on|at|was|is|were|are|to|gave|counted|given)$/
const SAYING =
  /^(spoke|speaks|speak|spoken|insisted|insists|insist|put|puts|said|says|told|tells|talked|figure|number|toll|count|it|estimate|estimated)$/
const NOT_PEOPLE =
  /^(%|percent|per|days?|hours?|years?|weeks?|months?|minutes?|kilometres?|kilometers?|km|miles?|metres?|meters?|am|pm|others?|more|million|billion|dollars?|attacks?|strikes?|rockets?|missiles?|drones?|times?)$/

/** "The governor put the dead at 22, the bishop insisted on 38": a bare number that somebody gives where people were counted before. */
export function bareToll(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  taken: readonly HarmLink[],
): PeopleGroup | null {
  for (const group of groups) {
    if (!group.number || group.hasNoun || group.number.rule === 'article-as-one' || (group.min ?? group.max ?? 0) < 2)
      continue
    if (taken.some((link) => link.first <= group.first && group.last <= link.last)) continue
    if (!isCloseOf(scan, group.last) || NOT_PEOPLE.test(scan.word(group.last))) continue
    if (scan.over('date', group.first) || !SPOKE.test(scan.word(group.first - 1))) continue
    for (let i = group.first - 2, steps = 0; i >= scan.sentence.first && steps < 5; i--, steps++)
      if (SAYING.test(scan.word(i))) return group
  }
  return null
}

function isCloseOf(scan: SentenceScan, i: number): boolean {
  return i >= scan.sentence.last || scan.isMark(i) || /^(but|and|while|when|as|after|in|on)$/.test(scan.word(i))
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
