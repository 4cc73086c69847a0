/** Builds the frames of one sentence: its deed, harm, day, place, parties, and how it stands in the news. */
import type { RuleId, TypeValue } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { type WordClass, wordClass } from '../../word-class.ts'
import { findDamage, findFound } from '../harm/find-damage.ts'
import type { HarmLink } from '../harm/harm-link.ts'
import { isOfOtherMatter } from '../refine/other-matter.ts'
import { craftWeapon, FLOWN } from '../roles/aircraft-doers.ts'
import { CAPTURE } from '../roles/captors.ts'
import type { ResponsibilityMark } from '../roles/claims-of-responsibility.ts'
import { findBombPut } from '../roles/find-bomb-put.ts'
import { strikesMine } from '../roles/mine-strike.ts'
import { findRamming, RAMMED, rammingWeapon } from '../roles/rammers.ts'
import type { RoleMark } from '../roles/role-mark.ts'
import { TAKEN } from '../roles/takers.ts'
import { THROWN } from '../roles/weapon-throwers.ts'
import type { ResolvedMark } from '../speakers/attribute.ts'
import { ordinalDeed } from '../totals/ordinal-totals.ts'
import { BE, HAS_HAVE_HAD, HYPOTHETICAL, MODAL, WHICH_WHO_WHOSE } from '../words/words.ts'
import { findBackground } from './find-background.ts'
import { findDeedDates } from './find-deed-dates.ts'
import type { Frame, FrameRole } from './frame.ts'
import { isGeneric } from './is-generic.ts'
import { ownKilling } from './own-killing.ts'
import { killingByDoer, type PickedType, pickType } from './pick-type.ts'
import { placesOf } from './places-of.ts'
import { isIntroduced, isToldApart } from './told-anew.ts'

/** What was found in the sentence before. */
export interface FrameParts {
  readonly marks: readonly ResolvedMark[]
  readonly roles: readonly RoleMark[]
  /** Harms that are no part of a running total. */
  readonly harms: readonly HarmLink[]
  /** Who claims the deed, denies it or is blamed for it. */
  readonly responsibility: readonly ResponsibilityMark[]
  readonly isTitle: boolean
  /** The sentence tells of somebody dead, hurt or shot, with a figure or without. */
  readonly hasVictims: boolean
}

const HOUR = /\b(am|pm|a\.m|p\.m|gmt|utc)\b|\d:\d\d/
/** How far behind the verb the mine may stand that somebody ran into. */
const NEAR = 6
const FOILED = wordClass(/^(foiled|thwarted|averted|defused|disarmed|deactivated)$/)
const PAST = wordClass(/^(similar|previous|previously|last|earlier|deadliest|worst|comparable|recalled|predecessor)$/)

/** One frame, or none when the sentence tells of no deed and no harm. */
export function buildFrame(scan: SentenceScan, parts: FrameParts): Frame | null {
  const { responsibility } = parts
  const aside = asideFrom(scan, responsibility)
  const isTold = ({ first }: { readonly first: number }) => first < aside
  const deeds = scan
    .of('deed')
    .filter((deed) => !isStopped(scan, deed) && !isOfOtherMatter(scan, deed) && !isModifier(scan, deed) && isTold(deed))
  const damage = findDamage(scan)
  const found = findFound(scan)
  const bomb = deeds.length === 0 ? findBombPut(scan) : null
  const hasLanded = parts.roles.some(
    ({ rule }) =>
      rule === 'weapon-landed' ||
      rule === 'set-on-fire' ||
      rule === CAPTURE ||
      rule === THROWN ||
      rule === TAKEN ||
      rule === RAMMED ||
      rule === FLOWN ||
      rule === 'weapon-of',
  )
  const killing = parts.harms.length === 0 ? killingByDoer(scan, parts.roles) : undefined
  const hasNews =
    hasLanded ||
    killing !== undefined ||
    bomb !== null ||
    deeds.length > 0 ||
    parts.harms.length > 0 ||
    parts.hasVictims
  if (!hasNews && responsibility.length === 0 && found.length === 0) return null
  const hasCount = parts.harms.some(({ group }) => group.number !== null)
  const ramming = parts.roles.some(({ rule }) => rule === RAMMED) ? findRamming(scan) : null
  const named = scan.of('weapon').filter((weapon) => !isOfTarget(scan, weapon))
  const craft = craftWeapon(scan)
  const armed = ramming ? [rammingWeapon(scan, ramming), ...named] : named
  const weapons = craft ? [...armed, craft] : armed
  const days = findDeedDates(scan, parts.marks, {
    hasToll: parts.harms.some(isToll),
    isCount: parts.harms.length > 0 && isCountedThen(scan),
  })
  const nth = ordinalDeed(scan)
  // "The second attack on the market this year": the time over which they are counted is no day of this one.
  const dates = days.dates.filter((date) => isTold(date) && !(nth && date.first >= nth.last && isPeriod(date)))
  const speechDates = days.speechDates.filter(isTold)
  const places = placesOf(scan).filter(
    (place) => !isOfSpeaker(place, parts.marks) && !isOfDoer(place, parts.roles) && isTold(place),
  )
  const signs = { deeds, weapons, harms: parts.harms, roles: parts.roles }
  const type: PickedType | null = bomb
    ? { type: 'bombing', mention: bomb, rule: 'bomb-put', basis: 'stated' }
    : (pickType(scan, signs) ?? ownKilling(parts.harms, responsibility))
  // "It was the fifth attack within a month; on 9 June nine were killed in Reasi": the count of attacks is no deed.
  const isCounting = nth !== null && type !== null && type.mention.first >= nth.first && type.mention.last <= nth.last
  const anchor =
    (isCounting ? parts.harms[0]?.mention.first : type?.mention.first) ??
    parts.harms[0]?.mention.first ??
    scan.sentence.first
  const role = roleOf(scan, nearestFirst(dates, anchor), { deeds, anchor })
  return {
    scan,
    marks: parts.marks,
    first: scan.sentence.first,
    last: scan.sentence.last,
    type: type?.type ?? null,
    typeMention: type?.mention ?? null,
    typeRule: (type?.rule ?? 'type-of-deed') as RuleId,
    typeBasis: type?.basis ?? 'stated',
    outcome: outcomeOf(scan, anchor),
    dates: nearestFirst(dates, anchor),
    speechDates,
    places: nearestFirst(places, anchor, 2),
    weapons,
    roles: parts.roles,
    responsibility,
    harms: parts.harms,
    damage: deeds.length > 0 || weapons.length > 0 || parts.harms.length > 0 ? damage : [],
    found,
    role,
    isOther: isToldApart(scan, deeds, { hasCount }),
    isIntroduced: isIntroduced(scan, deeds),
    isGeneric: isGeneric(scan, { deeds, anchor, roles: parts.roles, harms: parts.harms, dates }),
    isPast: hasWord(scan, PAST, 99),
    isTitle: parts.isTitle,
    hasVictims: parts.hasVictims,
    isSetting: false,
    scene: null,
  }
}

// "Officials blamed al-Shabaab, which was driven out of the city in 2011": what is told of the blamed is no part of the deed.
function asideFrom(scan: SentenceScan, responsibility: Frame['responsibility']): number {
  for (const { isSelf, last } of responsibility)
    if (!isSelf && scan.word(last) === ',' && scan.is(last + 1, WHICH_WHO_WHOSE)) return last
  return scan.sentence.last
}

function isPeriod({ data: { value } }: Mention<'date'>): boolean {
  return value.precision === 'year' || value.precision === 'month' || value.precision === 'interval'
}

function isToll({ rule }: HarmLink): boolean {
  return rule === 'harm-toll' || rule === 'bare-toll'
}

// "At 6 am on March 30 the attack had 695 casualties": an hour beside the day of a count dates the count.
function isCountedThen(scan: SentenceScan): boolean {
  return (
    scan.hasWord(HAS_HAVE_HAD) &&
    scan.of('date').some((date) => date.first - scan.sentence.first <= 2 && HOUR.test(date.data.value.words))
  )
}

// "a drone launch site", "a weapons store": what is attacked, not what it is attacked with.
function isOfTarget(scan: SentenceScan, weapon: Mention<'weapon'>): boolean {
  // "Their truck hit a mine": no pit with miners.
  if (
    scan.of('deed').some(({ first }) => first < weapon.first && weapon.first < first + NEAR && strikesMine(scan, first))
  )
    return false
  if (scan.of('target').some((target) => target.first <= weapon.first && weapon.last <= target.last)) return true
  const next = [scan.word(weapon.last), scan.word(weapon.last + 1)]
  return next.some((word) =>
    /^(site|sites|depot|depots|warehouse|store|storage|factory|launcher|launchers|cache|workshop|facility|facilities)$/.test(
      word,
    ),
  )
}

// "heart attack", "hunger strike": a stop phrase over the deed takes its meaning away.
function isStopped(scan: SentenceScan, deed: Mention<'deed'>): boolean {
  return scan.of('stop').some((stop) => stop.first < deed.last && deed.first < stop.last)
}

const EXPLODING_BURNING = wordClass(/^(exploding|burning)$/)
const BY_OF_FROM = wordClass(/^(by|of|from|after|before|in|on|at|the|to|and|for|about|near|with)$/)

// "Army blames exploding fuel store": what a thing is said to do, beside the noun.
function isModifier(scan: SentenceScan, { data, first, last }: Mention<'deed'>): boolean {
  if (data.form !== 'gerund' || !scan.is(last - 1, EXPLODING_BURNING) || scan.isMark(last)) return false
  return first > scan.sentence.first && !scan.is(first - 1, BE) && !scan.isMark(first - 1) && !scan.is(last, BY_OF_FROM)
}

// The place inside a speaker's own noun group ("a defence official in Baghdad said") is not where the deed was done.
function isOfSpeaker(place: Mention<'place'>, marks: readonly ResolvedMark[]): boolean {
  return marks.some((mark) => place.first >= mark.group.first && place.last <= mark.group.last)
}

// "Kyiv attacked a shipyard in Kerch": a capital that stands for who did it.
function isOfDoer({ first, last }: Mention<'place'>, roles: readonly RoleMark[]): boolean {
  return roles.some((one) => one.role === 'by' && one.value.party !== null && one.first === first && one.last === last)
}

/** The deeds of a sentence and the token of the one it is about. */
interface Focus {
  readonly deeds: readonly Mention<'deed'>[]
  readonly anchor: number
}

function roleOf(scan: SentenceScan, dates: readonly Mention<'date'>[], { deeds, anchor }: Focus): FrameRole {
  if (isHypothetical(scan, deeds, anchor)) return 'hypothetical'
  return findBackground(scan, dates[0]?.data.value ?? null, deeds)
}

function isHypothetical(scan: SentenceScan, deeds: readonly Mention<'deed'>[], anchor: number): boolean {
  if (scan.of('stop').some((stop) => stop.data.topic === 'exercise' && !isInterrupted(scan, stop.first))) return true
  if (deeds.length === 0) return false
  // "They feared an attack by insurgents, who beheaded 11 people": what those feared have done.
  if (deeds.some(({ first, data }) => first > anchor && data.form === 'past' && scan.is(first - 1, WHICH_WHO_WHOSE)))
    return false
  for (let i = anchor - 1, steps = 0; i >= scan.sentence.first && steps < 4; i--, steps++) {
    // "On May 11 they bombed a market": a month, no possibility.
    if (scan.over('date', i) || isMay(scan, i)) continue
    if (scan.is(i, MODAL) && scan.word(i + 1) !== 'have' && scan.word(i + 1) !== 'only') return true
    if (scan.is(i, HYPOTHETICAL)) return true
  }
  return false
}

const SHORT_DIGITS = wordClass(/^\d{1,2}$/)

// "On 17 May", of a year that nobody names.
function isMay(scan: SentenceScan, i: number): boolean {
  return scan.word(i) === 'may' && scan.isCapital(i) && scan.is(i - 1, SHORT_DIGITS)
}

const AN_THE_THEIR = wordClass(/^(an?|the|their|its)$/)
const DURING_AFTER = wordClass(/^(during|after)$/)

// "Gunmen attacked soldiers during a training exercise": what breaks into a drill is none.
function isInterrupted(scan: SentenceScan, first: number): boolean {
  const at = scan.is(first - 1, AN_THE_THEIR) ? first - 2 : first - 1
  return scan.is(at, DURING_AFTER)
}

const ATTEMPTED_ATTEMPT_ATTEMPTS = wordClass(/^(attempted|attempt|attempts|tried|failed)$/)
const THREATENED_THREATENING_THREATENS = wordClass(/^(threatened|threatening|threatens)$/)

function outcomeOf(scan: SentenceScan, anchor: number): TypeValue['outcome'] {
  if (hasWord(scan, FOILED, 99)) return 'foiled'
  for (let i = anchor - 1, steps = 0; i >= scan.sentence.first && steps < 4; i--, steps++) {
    if (scan.is(i, ATTEMPTED_ATTEMPT_ATTEMPTS)) return 'attempted'
    if (scan.is(i, THREATENED_THREATENING_THREATENS)) return 'threatened'
  }
  return 'happened'
}

// What follows the deed is its own, and what stands right before it ("Thursday's air strikes"); further in front it is rather the setting.
function nearestFirst<M extends { readonly first: number; readonly last: number }>(
  mentions: readonly M[],
  anchor: number,
  before = 0,
): readonly M[] {
  if (mentions.length < 2) return mentions
  const distance = ({ first, last }: M) =>
    first >= anchor ? first - anchor : (anchor - last <= 1 ? before : 2) * (anchor - first)
  return [...mentions].sort((a, b) => distance(a) - distance(b))
}

function hasWord(scan: SentenceScan, of: WordClass, within: number): boolean {
  return scan.nextWord(of, scan.sentence.first, scan.sentence.first + within) >= 0
}
