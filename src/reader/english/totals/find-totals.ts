/** Finds running totals: "76 attacks since October 17", "has killed more than 15,500 people since the war began", "so far this year". */

import type { Measure, PartyId, RuleId } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { CAMPAIGN, hasOneDeed, isOnOneSpot } from '../frames/one-deed.ts'
import { isSumOfSeveral } from '../frames/sum-of-several.ts'
import type { HarmLink } from '../harm/harm-link.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import type { RoleMark } from '../roles/role-mark.ts'
import { HAS_HAVE_HAD, OVER_TIME } from '../words/words.ts'
import { attackTotals, countsAttacks, totalOfTimes } from './attack-totals.ts'
import { comparedTotals } from './compared-totals.ts'
import { hasNth, ordinalDeed, ordinalTotals } from './ordinal-totals.ts'
import { ordinalVictims } from './ordinal-victims.ts'
import { timesOfDeed } from './times-of-deeds.ts'
import { countOf, definition, type TotalMark } from './total-mark.ts'
import { hasWordedPeriod, isAside, isOfRecord } from './total-period.ts'
import { type Scope, scopeOf } from './total-scope.ts'
import { isCareOfDays, isInLongWar, isOfWar, isOnlyOfWars } from './war-or-days.ts'

const PLURAL_DEED = wordClass(
  /^(attacks|strikes|airstrikes|raids|bombings|shootings|clashes|killings|kidnappings|abductions|assaults|bombardments|incursions|massacres|ambushes|assassinations|incidents|explosions|blasts|shellings)$/,
)

/** The totals of a sentence. `isBare`: the sentence before quoted a total, so "puts the figure at 94" is one too. */
export function findTotals(
  scan: SentenceScan,
  links: readonly HarmLink[],
  options: TotalOptions,
): readonly TotalMark[] {
  const nth = ordinalDeed(scan)
  const times = timesOfDeed(scan)
  if (!nth && !times && !hasCounts(scan, links) && !hasNth(scan)) return []
  const frame = scopeOf(scan, options.roles)
  const victims = nth ? [] : ordinalVictims(scan, links, frame)
  const totals = [
    ...attackTotals(scan, frame),
    ...(times && frame.hasPeriod ? [totalOfTimes(scan, times, frame)] : []),
    ...ordinalTotals(scan, nth, frame),
    ...victims,
    ...(nth || victims.length > 0 ? [] : harmTotals(scan, links, { scope: frame, options })),
  ]
  return [...totals, ...comparedTotals(scan, totals, links)]
}

// Most sentences count neither people nor attacks: nothing else of them is looked at.
function hasCounts(scan: SentenceScan, links: readonly HarmLink[]): boolean {
  if (links.some(({ group }) => group.number !== null && group.number.rule !== 'article-as-one')) return true
  return countsAttacks(scan)
}

/** What the sentence says besides. */
export interface TotalOptions {
  readonly groups: readonly PeopleGroup[]
  readonly roles: readonly RoleMark[]
  /** The sentence before gave a total: "The dead number 3,961" goes on from it. */
  readonly afterTotal?: boolean
  /** The sentence before counted attacks: "They killed 104 combatants" counts over them all. */
  readonly afterAttacks?: boolean
  /** The report is about totals so far: what it counts without a day and a deed is one too. */
  readonly isTally?: boolean
}

// "Bringing to 31 the number of civilians killed this year".
function isBroughtTo(scan: SentenceScan, { rule, group: { last } }: HarmLink): boolean {
  return rule === 'harm-toll' && scan.word(last) === 'the' && scan.word(last + 1) === 'number'
}

function isManyOverTime(scan: SentenceScan, link: HarmLink): boolean {
  if ((link.group.min ?? link.group.max ?? 0) < 2) return false
  return isOverYears(scan, link) || (!hasDay(scan) && !hasOneDeed(scan) && !isOnOneSpot(scan, link))
}

const WEEKS_MONTHS_YEARS = wordClass(/^(weeks|months|years|decades)$/)

// "A feud that has claimed two lives over the past couple of years": the time stands right behind the figure.
function isOverYears(scan: SentenceScan, { last }: HarmLink): boolean {
  if (!scan.is(last, OVER_TIME)) return false
  const at = scan.word(last + 1) === 'the' ? last + 2 : last + 1
  const date = scan.startAt('date', at)
  return date?.data.use === 'duration' && scan.is(date.last - 1, WEEKS_MONTHS_YEARS)
}

function harmTotals(
  scan: SentenceScan,
  links: readonly HarmLink[],
  { scope, options }: { readonly scope: Scope; readonly options: TotalOptions },
): readonly TotalMark[] {
  const isWhole = scope.since !== null && hasSince(scan)
  if (isWhole && isCareOfDays(scan)) return []
  return links
    .filter((link) => link.group.number !== null && link.group.number.rule !== 'article-as-one')
    .filter(
      (link) =>
        (isWhole && !isOne(link)) ||
        isSumOfSeveral(scan, link) ||
        (scope.hasPeriod && isBroughtTo(scan, link)) ||
        isCumulative(scan, link) ||
        (options.afterTotal === true && isTotalAgain(scan, link)) ||
        (options.afterAttacks === true && isOfThemAll(scan, link)) ||
        (options.isTally === true && isManyOverTime(scan, link)) ||
        (scope.hasPeriod && isManyOverTime(scan, link)),
    )
    .map((link) => ({
      measure: link.attribute as Measure,
      count: {
        ...countOf(scan, link.group.number as Mention<'number'>, ofWords(scan, link.group)),
        ofParty: link.group.party,
        status: link.group.status,
      },
      definition: definition(ofGroup(scan, scope, link), {
        measure: link.attribute as Measure,
        what: ofWords(scan, link.group),
      }),
      first: link.first,
      last: link.last,
      rule: 'total-of-harm' as RuleId,
      link,
    }))
}

const THEY = wordClass(/^(they|these|those)$/)

// "They killed 104 combatants", behind "59 attacks this year".
function isOfThemAll(scan: SentenceScan, link: HarmLink): boolean {
  return scan.is(scan.sentence.first, THEY) && !hasDay(scan) && !isOne(link) && link.group.first > link.mention.first
}

function isOne({ group }: HarmLink): boolean {
  return (group.min ?? group.max ?? 0) < 2
}

/** How many words a sentence has at most that only gives another side's figure: "Cambodia has acknowledged 13 dead." */
const SHORT = 9

const IN_OF_AMONG = wordClass(/^(in|of|among)$/)
const THEM_THESE_THOSE = wordClass(/^(them|these|those|all)$/)

function isTotalAgain(scan: SentenceScan, link: HarmLink): boolean {
  if (hasDay(scan)) return false
  if (scan.hasWord(PERIOD) && scan.hasWord(SAME)) return true
  if (link.rule === 'harm-toll' || (link.rule === 'harm-part' && link.whole === null)) return true
  const { first, last } = scan.sentence
  const isIn = scan.is(first, IN_OF_AMONG) && scan.is(first + 1, THEM_THESE_THOSE)
  const isBare = last - first <= SHORT && scan.of('deed').length === 0 && scan.hasWord(OWNS)
  return (isIn || isBare) && isManyOverTime(scan, link)
}

// "The ministry's figure for the same period is 1,930 dead".
const PERIOD = wordClass(/^(period|time|months|weeks|years?)$/)
const SAME = wordClass(/^same$/)

const OWNS = wordClass(
  /^(acknowledged|acknowledges|admitted|admits|reported|reports|lists|counts|counted|gives|confirmed)$/,
)

/** Whom a total of harm is about: the party of the people counted, not the one that happens to stand in front. */
function ofGroup(scan: SentenceScan, scope: Scope, link: HarmLink): Scope {
  const { party, nounFirst, nounLast } = link.group
  const isInside = scan
    .of('party')
    .some((one) => one.data.party === scope.by && one.first >= nounFirst && one.last <= nounLast)
  const state = party ? scan.ctx.lexicon.parties.get(party) : undefined
  const military = `${party}-military` as PartyId
  const own =
    state?.kind === 'state' &&
    scan.ctx.lexicon.parties.has(military) &&
    /(troops|personnel|soldiers|service members|forces)/.test(scan.text(nounFirst, Math.max(nounLast, nounFirst + 1)))
      ? military
      : party
  const isOwn = scope.by !== null && scope.by === own
  return { ...scope, by: isInside || isOwn ? null : scope.by, against: own ?? (isInside ? null : scope.against) }
}

function hasSince(scan: SentenceScan): boolean {
  return scan.of('date').some((date) => date.data.use === 'since' && !isOfRecord(scan, date) && !isAside(scan, date))
}

function hasDay(scan: SentenceScan): boolean {
  return scan
    .of('date')
    .some(
      (date) =>
        date.data.use === 'when' &&
        date.data.value.first !== null &&
        date.data.value.first === date.data.value.last &&
        !(hasWordedPeriod(scan) && isToldThen(scan, date)),
    )
}

const DAY_LEAD = wordClass(/^(on|late|early|in|a|the|its|statement|report|earlier)$/)
const KNOWN = wordClass(/^(known|public|published|released)$/)

// "The office said on Monday", "as was made known on Monday": when it was said, not when it was.
function isToldThen(scan: SentenceScan, { first, last }: Mention<'date'>): boolean {
  let at = first
  while (scan.is(at - 1, DAY_LEAD) && first - at < 4) at--
  const isSaying = (one: Mention<'cue'> | undefined) =>
    one !== undefined && one.data.form !== 'noun' && one.data.form !== 'preposition'
  return scan.is(at - 1, KNOWN) || isSaying(scan.endAt('cue', at)) || isSaying(scan.startAt('cue', last))
}

/** The cause is a war, a campaign or attacks in the plural, and no single day is given. */
function isCumulative(scan: SentenceScan, link: HarmLink): boolean {
  if (isInLongWar(scan, link)) return true
  if (hasDay(scan) && !(isOnlyOfWars(link) && link.attribute === 'killed')) return false
  if (!hasOneDeed(scan) && isOfWar(scan, link)) return true
  for (let i = scan.sentence.first; i < link.first; i++) {
    if (scan.is(i, CAMPAIGN) || scan.is(i, PLURAL_DEED))
      return hasPerfect(scan, i, link.last) && !isAfter(scan, i, link)
  }
  return isInTheAttacks(scan, link)
}

const AFTER_FOLLOWING_FROM = wordClass(/^(after|following|from)$/)

// "After the US attacks on the base the number of the dead has come to 24": the toll of that one day.
function isAfter(scan: SentenceScan, deed: number, { rule }: HarmLink): boolean {
  if (rule !== 'harm-toll') return false
  for (let i = deed - 1, steps = 0; i >= scan.sentence.first && steps < 4; i--, steps++)
    if (scan.is(i, AFTER_FOLLOWING_FROM)) return true
  return false
}

// "have been injured in the attacks so far": the plural stands behind.
function isInTheAttacks(scan: SentenceScan, link: HarmLink): boolean {
  if (!hasPerfect(scan, link.first, link.last)) return false
  for (let i = link.last; i < Math.min(link.last + 4, scan.sentence.last); i++)
    if (scan.is(i, PLURAL_DEED) || scan.is(i, CAMPAIGN)) return true
  return false
}

function hasPerfect(scan: SentenceScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scan.is(i, HAS_HAVE_HAD)) return true
  return false
}

function ofWords(scan: SentenceScan, group: PeopleGroup): string | null {
  return group.hasNoun ? scan.text(group.nounFirst, group.nounLast) : null
}
