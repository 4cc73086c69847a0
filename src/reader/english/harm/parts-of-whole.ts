/** Finds figures told as shares of those dead or hurt: "Of the dead, 14 were students and four teachers", "48 injured, of whom 30 were boys", "Fourteen were women". */
import type { HarmAttribute } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { groupWithoutNumber, type PeopleGroup } from '../refine/people-groups.ts'
import { BE, THOSE_TOLD_OF } from '../words/words.ts'
import { linkOf } from './harm-extra.ts'
import type { HarmLink } from './harm-link.ts'
import type { ToldHarm } from './told-harm.ts'

const OF = wordClass(/^of$/)
const LEAD = wordClass(/^(the|those|these|all)$/)
const STAY = wordClass(/^(remain|remained|remains|still)$/)
const WHOLE = wordClass(
  /^(dead|killed|slain|victims|fatalities|deceased|wounded|injured|hurt|casualties|missing|hostages|abducted|kidnapped)$/,
)
const PEOPLE = wordClass(/^(women|men|children|girls|boys|civilians|foreigners|students|minors|female|male)$/)

/** The shares that a sentence gives of people whose harm it tells, or that was told before. */
export function partsOfWhole(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  { links, told }: { readonly links: readonly HarmLink[]; readonly told: ToldHarm | null },
): readonly HarmLink[] {
  const counted = groups.filter(
    ({ number, max }) => number !== null && number.rule !== 'article-as-one' && max !== 0 && !isLinked(number),
  )
  if (counted.length === 0) return []
  return [...sharesOf(scan, counted, { links, told }), ...bareShares(scan, counted, { links, told })]

  function isLinked({ first }: Mention<'number'>): boolean {
    return links.some(({ group }) => group.number?.first === first)
  }
}

interface Whole {
  readonly attribute: HarmAttribute
  readonly mention: Mention<'harm'>
  /** The token behind its words. */
  readonly last: number
}

function sharesOf(
  scan: SentenceScan,
  counted: readonly PeopleGroup[],
  known: { readonly links: readonly HarmLink[]; readonly told: ToldHarm | null },
): readonly HarmLink[] {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(OF, first, last); i >= 0; i = scan.nextWord(OF, i + 1, last)) {
    if (i > first && !scan.isMark(i - 1) && scan.word(i - 1) !== 'and') continue
    const whole = wholeAt(scan, i, known)
    if (!whole) continue
    const shares = listShares(scan, counted, whole.last)
    if (shares.length > 0)
      return shares.map((group) => linkOf(whole.attribute, whole.mention, withNoun(scan, group), 'share-of-whole'))
  }
  return []
}

/** "Of the dead", "of 340 wounded", "of whom", "of the 32": those that the shares are of. */
function wholeAt(
  scan: SentenceScan,
  of: number,
  { links, told }: { readonly links: readonly HarmLink[]; readonly told: ToldHarm | null },
): Whole | null {
  let at = of + 1
  const isThose = scan.is(at, THOSE_TOLD_OF)
  if (scan.is(at, LEAD)) at++
  const number = scan.startAt('number', at)
  const noun = number?.last ?? at
  const harm = [noun, noun + 1].map((i) => scan.startAt('harm', i)).find((one) => one && scan.is(one.last - 1, WHOLE))
  if (harm && harm.data.harm !== 'casualties') return { attribute: harm.data.harm, mention: harm, last: harm.last }
  const near = links.filter((link) => link.last <= of).at(-1) ?? (of === scan.sentence.first ? told?.last : null)
  if (isThose && !number && near) return { attribute: near.attribute, mention: near.mention, last: of + 2 }
  const same = [told?.killed, told?.injured].find((link) => link && number && link.group.min === number.data.min)
  return same && number && scan.word(number.last) === ','
    ? { attribute: same.attribute, mention: same.mention, last: number.last }
    : null
}

const AND_COMMA_SEMICOLON = wordClass(/^(and|,|;)$/)

/** "14 were students and four teachers": the first stands before a verb of being, those behind may leave it out. */
function listShares(scan: SentenceScan, counted: readonly PeopleGroup[], from: number): readonly PeopleGroup[] {
  const shares: PeopleGroup[] = []
  for (const group of counted) {
    if (group.first < from) continue
    const verb = group.number?.last ?? group.last
    const isFirst = shares.length === 0
    const isSaid = isBeing(scan, verb) || isBeing(scan, group.last)
    const isListed = !isFirst && scan.is(group.first - 1, AND_COMMA_SEMICOLON) && group.hasNoun
    if (!isSaid && !isListed) break
    if (isFirst && scan.nextWord(SENTENCE_MARK, from, group.first) >= 0) break
    shares.push(group)
  }
  return shares
}

const SENTENCE_MARK = wordClass(/^[;.]$/)

const ENDS_IN_ING = wordClass(/ing$/)

function isBeing(scan: SentenceScan, at: number): boolean {
  return (scan.is(at, BE) && !scan.is(at, ENDS_IN_ING)) || scan.is(at, STAY)
}

/** "Fourteen were women and nine were children", behind a count of dead: it says who they were and nothing else. */
function bareShares(
  scan: SentenceScan,
  counted: readonly PeopleGroup[],
  { links, told }: { readonly links: readonly HarmLink[]; readonly told: ToldHarm | null },
): readonly HarmLink[] {
  const [head] = counted
  const whole = told?.killed
  if (!whole || !head?.number || links.length > 0 || head.first !== scan.sentence.first) return []
  const verb = head.number.last
  if (!scan.is(verb, BE) || !isPeople(scan, verb + 1)) return []
  const shares = [head]
  for (const group of counted.slice(1)) {
    const isNamed =
      group.hasNoun || (group.number && scan.is(group.number.last, BE) && isPeople(scan, group.number.last + 1))
    if (!isNamed || !scan.is(group.first - 1, AND_COMMA_SEMICOLON)) break
    shares.push(group)
  }
  const isSmaller = ({ min }: PeopleGroup) => min !== null && min < (whole.group.min ?? whole.group.max ?? 0)
  return shares
    .filter(isSmaller)
    .map((group) => linkOf('killed', whole.mention, withNoun(scan, group), 'share-of-whole'))
}

// "Fourteen were women": who they are stands behind the verb.
function withNoun(scan: SentenceScan, group: PeopleGroup): PeopleGroup {
  const verb = group.number?.last ?? group.last
  if (group.hasNoun || !scan.is(verb, BE)) return group
  const noun = groupWithoutNumber(scan, verb + 1, scan.sentence.last)
  if (!noun || noun.nounLast - verb > 4) return group
  const { nounFirst, nounLast, party, status } = noun
  return { ...group, last: noun.last, nounFirst, nounLast, party, status, hasNoun: true }
}

function isPeople(scan: SentenceScan, at: number): boolean {
  return scan.is(at, PEOPLE) || scan.startAt('agent', at)?.data.isPlural === true || isNation(scan, at)
}

const AND_OR = wordClass(/^(and|or)$/)

function isNation(scan: SentenceScan, at: number): boolean {
  const people = scan.startAt('nationality', at)
  if (!people) return false
  return scan.isMark(people.last) || people.last >= scan.sentence.last || scan.is(people.last, AND_OR)
}
