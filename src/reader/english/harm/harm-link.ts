/** The shape of a link between harm and people, and the groups that share it. */
import type { HarmAttribute, RuleId } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { isDoerBefore } from '../refine/aside-clause.ts'
import { isOfBoth } from '../refine/dead-and-wounded.ts'
import { hasComma } from '../refine/has-comma.ts'
import { bodyAt, type PeopleGroup } from '../refine/people-groups.ts'
import { isOfThose } from '../refine/some-of-them.ts'
import { sideStart } from '../refine/two-sides.ts'
import { ADVERB, BE, DETERMINER, INCLUDING_AMONG, PLURAL_VERB, POSSESSIVE, THOSE_TOLD_OF } from '../words/words.ts'

/** Harm done to one group of people. */
export interface HarmLink {
  readonly attribute: HarmAttribute
  /** The larger group this one is a part of: "12 people, including three children". */
  readonly whole: PeopleGroup | null
  /** "earlier put at 10", "up from 10": a figure that another replaces. */
  readonly isEarlier: boolean
  readonly group: PeopleGroup
  readonly mention: Mention<'harm'>
  readonly rule: RuleId
  /** Tokens of group and harm word together (half-open). */
  readonly first: number
  readonly last: number
}

/** "two Americans and a Briton were killed": the groups joined by "and" or commas share the verb. */
export function coordinated(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  group: PeopleGroup,
): readonly PeopleGroup[] {
  const all: PeopleGroup[] = []
  // "17 people, two of whom died", "of the 30 passengers, 12 died": those in front are the whole.
  let first = isShare(scan, group) ? -1 : group.first
  for (let steps = 0; steps < 4 && first >= 0; steps++) {
    let at = first
    // "A couple and their two children".
    if (scan.is(at - 1, POSSESSIVE) && scan.word(at - 2) === 'and') at--
    at = joinStart(scan, at)
    if (isAsWellAs(scan, at - 3)) at -= 3
    const before = at === first ? undefined : groups.find((one) => one.last === at && one.hasNoun)
    if (!before) break
    if (isWhole(scan, before) || isDoerBefore(scan, before.first, group.first)) break
    if (isCountedElsewhere(scan, before)) {
      dropJoined(scan, all, { before, group })
      break
    }
    all.push(before)
    first = before.first
  }
  let last = group.last
  for (let steps = 0; steps < 4; steps++) {
    // "The wife of a general and two guards".
    if (scan.word(last) === 'of') last = bodyAt(scan, last + 1) ?? last
    last = behindName(scan, last)
    let at = last
    while (scan.word(at) === 'and' || scan.word(at) === ',') at++
    if (isAsWellAs(scan, at)) at += 3
    if (scan.word(at) === 'in' && scan.word(at + 1) === 'addition') at += scan.word(at + 2) === ',' ? 3 : 2
    const isListed = isAsWellAs(scan, at - 3) || scan.word(at - 1) === 'and' || scan.word(last) === 'and'
    const after =
      at === last
        ? undefined
        : groups.find(
            (one) =>
              one.first === at &&
              one.hasNoun &&
              (isListed || one.number?.rule !== 'article-as-one' || isInList(scan, groups, one)),
          )
    if (!after || hasHarmAfter(scan, after.last)) break
    all.push(after)
    last = after.last
  }
  return all
}

const LONGEST_NAME = 5

// "The minister, Khalil Haqqani, and six others": behind the name set between commas.
function behindName(scan: SentenceScan, last: number): number {
  if (scan.word(last) !== ',' || scan.ctx.isAllCaps) return last
  for (let i = last + 1; i <= last + 1 + LONGEST_NAME; i++) {
    if (scan.word(i) === ',') return i > last + 1 && scan.word(i + 1) === 'and' ? i : last
    if (!scan.isCapital(i)) return last
  }
  return last
}

// "... on one side and ...", "..., and, on the other side, ...".
function joinStart(scan: SentenceScan, at: number): number {
  let first = at
  for (let side = first; ; ) {
    while (scan.is(first - 1, AND_COMMA)) first--
    side = first < at ? sideStart(scan, first) : first
    if (side === first) return first
    first = side
  }
}

const AND_COMMA = wordClass(/^(and|,)$/)

// "Two policemen, a guard and a driver": one more stands behind, and no verb of theirs.
function isInList(scan: SentenceScan, groups: readonly PeopleGroup[], { last }: PeopleGroup): boolean {
  if (scan.word(last) !== 'and') return false
  const next = groups.find(({ first, hasNoun }) => first === last + 1 && hasNoun)
  return next !== undefined && !scan.is(next.last, BE) && !hasHarmAfter(scan, next.last)
}

// "Gunmen killed two farmers and a boy, and a girl was wounded": the boy is joined to the farmers, a comma parts them from her.
function dropJoined(
  scan: SentenceScan,
  all: PeopleGroup[],
  { before, group }: { readonly before: PeopleGroup; readonly group: PeopleGroup },
): void {
  let left = before
  while (all.length > 0 && !hasComma(scan, left.last, (all.at(-1) as PeopleGroup).first))
    left = all.pop() as PeopleGroup
  // "... and two soldiers and a guard were wounded": one alone takes no "were".
  if (left !== before && all.length === 0 && group.max === 1 && scan.is(group.last, PLURAL_VERB)) all.push(left)
}

function isAsWellAs(scan: SentenceScan, at: number): boolean {
  return scan.word(at) === 'as' && scan.word(at + 1) === 'well' && scan.word(at + 2) === 'as'
}

// "killed 49 people, and 219 were injured", "50 dead, including five children, and a hundred injured": the group before has harm, or a whole, of its own.
function isCountedElsewhere(scan: SentenceScan, { first, number }: PeopleGroup): boolean {
  if (scan.endAt('harm', first) !== undefined || scan.is(first - 1, INCLUDING_AMONG)) return true
  if (isOfThose(scan, first)) return true
  return isShare(scan, { number })
}

function isShare(scan: SentenceScan, { number }: Pick<PeopleGroup, 'number'>): boolean {
  const after = number?.last ?? -1
  return scan.word(after) === 'of' && scan.is(after + 1, THOSE_TOLD_OF)
}

// "Of the 30 passengers, ..." at the head of a sentence.
function isWhole(scan: SentenceScan, { first, last }: PeopleGroup): boolean {
  const of = scan.is(first - 1, DETERMINER) ? first - 2 : first - 1
  return of === scan.sentence.first && scan.word(of) === 'of' && scan.word(last) === ','
}

function hasHarmAfter(scan: SentenceScan, at: number): boolean {
  for (let i = at; i < Math.min(at + 4, scan.sentence.last); i++)
    if (scan.startAt('harm', i) || scan.is(i, BE)) return true
  return false
}

/** A link for one part of a larger group. */
export function partLink(
  attribute: HarmAttribute,
  mention: Mention<'harm'>,
  whole: PeopleGroup,
  group: PeopleGroup,
): HarmLink {
  return {
    attribute,
    whole,
    isEarlier: false,
    group,
    mention,
    rule: 'harm-part' as RuleId,
    first: group.first,
    last: group.last,
  }
}

const EARLIER_PREVIOUS_PREVIOUSLY = wordClass(/^(earlier|previous|previously|initial|initially)$/)

/** "initially put at 10", "up from 10", "an earlier toll of 10". */
export function isEarlier(scan: SentenceScan, group: PeopleGroup): boolean {
  if (scan.word(group.first - 1) === 'from') return true
  for (let i = group.first - 1, steps = 0; i >= scan.sentence.first && steps < 6; i--, steps++) {
    if (scan.is(i, EARLIER_PREVIOUS_PREVIOUSLY)) return true
    if (scan.isMark(i)) return false
  }
  return false
}

/** A group found for a word of harm, and the rule that found it. */
export interface Found {
  readonly group: PeopleGroup
  readonly rule: string
}

const HURT_HARMED = wordClass(/^(hurt|harmed)$/)

/** "Casualties" counts the killed and the injured together: only a zero can be given to each. */
export function attributesOf(
  scan: SentenceScan,
  mention: Mention<'harm'>,
  group: PeopleGroup,
): readonly HarmAttribute[] {
  const { data, first } = mention
  if (group.number !== null && isOfBoth(scan, mention, group.last)) return []
  // Where nobody was hurt nobody died.
  if (data.harm === 'injured' && group.max === 0 && scan.is(first, HURT_HARMED)) return ['killed', 'injured']
  if (data.harm !== 'casualties') return [data.harm]
  return group.max === 0 ? ['killed', 'injured'] : []
}

/** "five people killed", "over 40,000 also wounded". */
export function endsAt(scan: SentenceScan, groups: readonly PeopleGroup[], at: number): PeopleGroup | undefined {
  let end = at
  while (scan.is(end - 1, ADVERB)) end--
  return groups.find((group) => group.last === end || group.last === at)
}

/** The group that starts at token `at`, under the rule named; null when none does. */
export function startsAt(groups: readonly PeopleGroup[], at: number, rule: string): Found | null {
  const group = groups.find((one) => one.first === at)
  return group ? { group, rule } : null
}
