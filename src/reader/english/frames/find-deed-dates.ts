/** Tells the days of a deed from the days of statements, of mastheads, and of what came after. */

import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { ResolvedMark } from '../speakers/attribute.ts'
import { isOfRecord, isYearOfOne } from '../totals/total-period.ts'
import { AFTERMATH, PUBLISHING } from '../words/after-words.ts'
import { ADVERB, HAVE, THAT_WHICH } from '../words/words.ts'

/** The days of one sentence by what they can date. */
export interface DeedDates {
  readonly dates: readonly Mention<'date'>[]
  /** Days on which something was said: they date the deed only when nothing else does. */
  readonly speechDates: readonly Mention<'date'>[]
}

/** Sorts the days of a sentence. Mastheads and what came after ("buried on Tuesday") date nothing. */
export function findDeedDates(
  scan: SentenceScan,
  marks: readonly ResolvedMark[],
  { hasToll, isCount = false }: { readonly hasToll: boolean; readonly isCount?: boolean },
): DeedDates {
  const days = scan.of('date').filter((date) => isWhen(scan, date) && isOfEvent(scan, date))
  const speechDates = days.filter(
    (date) => isCount || isOfSpeech(scan, date, marks) || (hasToll && !isNextToDeed(scan, date)),
  )
  return { dates: days.filter((date) => !speechDates.includes(date)), speechDates }
}

const NEAR_DAY = wordClass(/^(yesterday|today)$/)

// "The deadliest since 1998, when a bomb killed 213": the day of the older deed.
function isWhen(scan: SentenceScan, date: Mention<'date'>): boolean {
  if (date.data.use === 'when') return true
  return date.data.use === 'since' && isYearOfOne(scan, date) && isOfRecord(scan, date)
}

const VERB = wordClass(/^(stands|stood|has|had|have|was|were|is|are|rose|reached)$/)
const SUBORDINATE = wordClass(/^(since|after|before|following|until)$/)

/** "The attack took place the day before on a road". */
const SPOT = wordClass(/^(on|in|near|outside|along)$/)

const THAN_FROM = wordClass(/^(than|from)$/)

function isOfEvent(scan: SentenceScan, date: Mention<'date'>): boolean {
  // "One more than yesterday": what is compared.
  if (scan.is(date.first - 1, THAN_FROM) && scan.is(date.last - 1, NEAR_DAY)) return false
  if (isDayOfDying(scan, date) || isOfOldHand(scan, date)) return false
  if (isMasthead(scan, date) || isDateline(scan, date) || isOfAftermath(scan, date) || isInSinceClause(scan, date))
    return false
  // "a day after Baghdad warned Washington": a day that hangs on a clause without a deed dates something else.
  const hangs =
    scan.is(date.last - 1, SUBORDINATE) &&
    !scan.isMark(date.last) &&
    !scan.is(date.last, VERB) &&
    !(date.rule === 'date-relative' && scan.is(date.last, SPOT))
  return !hangs || hasEvent(scan, date.last, date.last + 8) || hasAttacker(scan, date.last)
}

// "Two days after a bomber drove a van into the street", "three days after bombs tore the cafes apart".
function hasAttacker(scan: SentenceScan, from: number): boolean {
  const isNear = ({ first }: { readonly first: number }) => first >= from && first < from + 4
  return (
    scan.of('agent').some((agent) => agent.data.status === 'attacker' && isNear(agent)) ||
    scan.of('weapon').some((weapon) => weapon.data.type !== null && isNear(weapon))
  )
}

const OLD_HAND = wordClass(
  /^(commanders?|masterminds?|planners?|organisers?|organizers?|architects?|perpetrators?|survivors?|participants?|veterans?|suspects?)$/,
)

// "It killed a commander of the 7 October attack": what the one it befell had to do with.
function isOfOldHand(scan: SentenceScan, { first, last }: Mention<'date'>): boolean {
  const the = scan.word(first) === 'the' ? first : first - 1
  if (scan.word(the) !== 'the' || !scan.is(the - 1, OF_FROM)) return false
  return scan.is(the - 2, OLD_HAND) && scan.startAt('deed', last) !== undefined
}

const OF_FROM = wordClass(/^(of|from)$/)
const DYING = wordClass(/^(died|dies|succumbed|succumbs)$/)
const DAY_AFTER = wordClass(/^(day|night|morning|week|evening)$/)
const NEXT_LATER = wordClass(/^(next|following)$/)
const WOUND = wordClass(/^(wounds?|injur(y|ies))$/)

// "A man died of his wounds overnight": the day of the death, not of what wounded him.
function isDayOfDying(scan: SentenceScan, { first, last }: Mention<'date'>): boolean {
  // "A fourth man died on Tuesday of wounds he suffered in Saturday's bombing".
  const lead = scan.is(first - 1, DAY_LEAD) ? first - 2 : first - 1
  if (scan.is(lead, DYING) && scan.is(last, OF_FROM) && scan.nextWord(WOUND, last + 1, last + 4) >= 0) return true
  if (scan.word(last) === "'s") return false
  // "Whose legs were blown off, died the next day": later than what was done.
  const isLater = (scan.is(last - 1, DAY_AFTER) && scan.is(last - 2, NEXT_LATER)) || scan.word(last - 1) === 'later'
  if (isLater && (scan.is(first - 1, DYING) || scan.is(first - 2, DYING))) return true
  const verb = scan.nextWord(DYING, Math.max(scan.sentence.first, first - 8), first)
  if (verb < 0 || scan.nextWord(WOUND, verb + 1, first) < 0) return false
  for (let i = verb; i < first; i++) if (scan.isMark(i)) return false
  return true
}

const PRINTED = wordClass(/^(published|updated|posted|publication|modified|changed?|edited|checked|revised|refreshed)$/)

// "Last change over 40 days ago".
function isAgo(scan: SentenceScan, date: Mention<'date'>): boolean {
  return scan.word(date.last - 1) === 'ago' && date.first - scan.sentence.first <= 4
}

/** "5 March 2024 14:05", "Updated March 5, 2024": a day beside a time of day in a line without harm. */
function isMasthead(scan: SentenceScan, date: Mention<'date'>): boolean {
  const label = scan.word(date.first - (isColon(scan, date) ? 2 : 1))
  if (PRINTED.test(label) || (isAgo(scan, date) && scan.is(scan.sentence.first + 1, PRINTED))) return true
  if (
    date.data.isAbsolute &&
    date.first === scan.sentence.first &&
    scan.startAt('date', date.last)?.data.use === 'time'
  )
    return true
  if (!date.data.isAbsolute || hasEvent(scan, scan.sentence.first, scan.sentence.last)) return false
  const kind = scan.ctx.passages[scan.sentence.passage]?.kind
  if (kind === 'standfirst' || kind === 'heading') return true
  const isHead = date.first - scan.sentence.first <= 8
  return (
    isHead &&
    scan.of('date').some((time) => time.data.use === 'time' && time.first >= date.last && time.first <= date.last + 2)
  )
}

function isColon(scan: SentenceScan, date: Mention<'date'>): boolean {
  return scan.word(date.first - 1) === ':'
}

/** How many tokens of a bracket may stand in front of its day: it may cite several sources. */
const CITED = 24

/** "Moscow, March 31 (ANI): ", "Maputo (Agency - 29 March): ", "(Daily Nation, January 17)": the day of a dateline or of what is cited. */
function isDateline(scan: SentenceScan, date: Mention<'date'>): boolean {
  const { first, last } = scan.sentence
  let open = date.first - 1
  while (open >= first && open > date.first - CITED && scan.word(open) !== '(' && scan.word(open) !== ')') open--
  const isInside = scan.word(open) === '('
  const next = scan.word(date.last) === ',' ? date.last + 1 : date.last
  if (!isInside && (scan.word(next) !== '(' || date.first - first > 9)) return false
  let close = isInside ? date.last : next + 1
  while (close < last && close < date.last + 7 && scan.word(close) !== ')') close++
  if (scan.word(close) !== ')') return false
  if (open - first <= 9 && /^[:\u2013\u2014-]$/.test(scan.word(close + 1))) return true
  return isInside && scan.word(date.first - 1) === ',' && scan.isCapital(open + 1) && !hasEvent(scan, open, close)
}

/** "The deadliest since Washington opened its campaign last month": the day of a clause behind "since" with a verb of its own. */
function isInSinceClause(scan: SentenceScan, date: Mention<'date'>): boolean {
  for (let i = date.first - 1, steps = 0; i >= scan.sentence.first && steps < 14; i--, steps++) {
    if (scan.word(i) === 'since') return steps > 2 && !hasEvent(scan, i + 1, date.first)
    if (scan.isMark(i) && scan.word(i) !== '-') return false
  }
  return false
}

const LEAD = wordClass(/^(on|in|at|by|of|the|late|early|earlier|later|that|only|'s|again)$/)

const LIFE = wordClass(/^(life|lives|survival)$/)
const FIGHTING = wordClass(/^(fighting|fought|fights)$/)

/** "buried on Tuesday", "arrested late Sunday", "released on April 18", "Wednesday's funeral". */
function isOfAftermath(scan: SentenceScan, date: Mention<'date'>): boolean {
  let at = date.first - 1
  while (scan.is(at, LEAD)) at--
  // "Police on Tuesday arrested a suspect".
  if (scan.is(date.last, AFTERMATH) && scan.is(date.first - 1, DAY_LEAD)) return true
  // "Seven of them fighting for life yesterday": how they are.
  if (scan.is(at, LIFE) && scan.nextWord(FIGHTING, at - 3, at) >= 0) return true
  for (let i = at, steps = 0; i >= scan.sentence.first && steps < 5; i--, steps++) {
    // "The raid that freed four hostages on Saturday": what the deed itself did.
    if (scan.is(i, AFTERMATH)) return !hasEvent(scan, i + 1, date.first) && !isDoneByDeed(scan, i)
    if (scan.isMark(i) || hasEvent(scan, i, i + 1)) break
  }
  return scan.word(date.last) === "'s" && scan.is(date.last + 1, AFTERMATH)
}

function isDoneByDeed(scan: SentenceScan, verb: number): boolean {
  return scan.is(verb - 1, THAT_WHICH) && scan.endAt('deed', verb - 1) !== undefined
}

/** "The toll of Monday's bombing", "the blast of January 30": in a sentence about a toll only the deed's own day dates it. */
function isNextToDeed(scan: SentenceScan, date: Mention<'date'>): boolean {
  // "The number killed when jets levelled a block, a day earlier: it is 37".
  if (isDayBefore(scan, date)) return true
  // "Saturday's lorry bomb".
  if (scan.word(date.last - 1) === 'after' && hasAttacker(scan, date.last)) return true
  const isOfBomb = ({ first }: Mention<'weapon'>) => first >= date.last && first <= date.last + 3
  if (scan.word(date.last) === "'s" && scan.of('weapon').some(isOfBomb)) return true
  return scan
    .of('deed')
    .some(
      ({ first, last }) =>
        (first >= date.last && first <= date.last + 3) || (last <= date.first && date.first - last <= 6),
    )
}

const EARLIER_BEFORE = wordClass(/^(earlier|before)$/)

function isDayBefore(scan: SentenceScan, date: Mention<'date'>): boolean {
  if (!scan.is(date.last - 1, EARLIER_BEFORE) || !scan.isMark(date.last)) return false
  const from = date.first - DAY_REACH
  const isNear = ({ first }: { readonly first: number }) => first >= from && first < date.first
  return scan.of('weapon').some((weapon) => weapon.data.type !== null && isNear(weapon)) || scan.of('deed').some(isNear)
}

const DAY_REACH = 20

/** Whether the day is the day on which something was said, published or counted. */
function isOfSpeech(scan: SentenceScan, date: Mention<'date'>, marks: readonly ResolvedMark[]): boolean {
  return (
    isBehindCue(scan, date) ||
    isBeforeCue(scan, date) ||
    isBeforeSpeaker(scan, date, marks) ||
    isBehindSpeaker(scan, date, marks)
  )
}

const DAY_LEAD = wordClass(/^(on|late|early|in|earlier)$/)

/** "52 people died, informed the prosecutors on Friday": the day right behind who said it. */
function isBehindSpeaker(scan: SentenceScan, date: Mention<'date'>, marks: readonly ResolvedMark[]): boolean {
  let at = date.first
  while (scan.is(at - 1, DAY_LEAD)) at--
  return marks.some(
    ({ group, cue }) =>
      group.last === at && cue.last <= group.first && group.first - cue.last <= 1 && isVerbOfSaying(scan, cue.last - 1),
  )
}

const SAID_TO = wordClass(
  /^(in|a|an|the|to|on|via|his|her|its|their|late|early|reporters|journalists|statement|press|release|news|conference|interview|television|tv|radio|telegram|twitter|x|facebook|briefing|media|message|post|bulletin|report|address|speech|agency|here|there|by|phone|telephone)$/,
)

/** "said on Friday", "told reporters late Sunday", "announced in a statement on Monday". */
function isBehindCue(scan: SentenceScan, date: Mention<'date'>): boolean {
  for (let i = date.first - 1, steps = 0; i >= scan.sentence.first && steps < 7; i--, steps++) {
    if (isVerbOfSaying(scan, i)) return true
    const isName = scan.isCapital(i) && !scan.ctx.isAllCaps && i > scan.sentence.first
    if (!(scan.is(i, SAID_TO) || isName) || hasEvent(scan, i, i + 1)) return false
  }
  return false
}

/** "The ministry on Friday denied", "Reports on Saturday say", "The government, yesterday, gave". */
function isBeforeCue(scan: SentenceScan, date: Mention<'date'>): boolean {
  let at = date.last
  if (scan.word(at) === "'s") return false
  const isNamed = scan.endAt('party', date.first) !== undefined || scan.endAt('speaker', date.first) !== undefined
  const isAfterSubject = date.first - scan.sentence.first >= 2 || isNamed
  for (let steps = 0; steps < 3; steps++, at++) {
    if (isVerbOfSaying(scan, at)) return isAfterSubject && !hasEvent(scan, scan.sentence.first, date.first)
    const word = scan.word(at)
    if (!(scan.is(at, ADVERB) || scan.is(at, HAVE) || word === ',')) return false
  }
  return false
}

const HEAD = 5

/** "Late Sunday, the group announced". */
function isBeforeSpeaker(scan: SentenceScan, date: Mention<'date'>, marks: readonly ResolvedMark[]): boolean {
  // "They came before first light on Sunday, they say": a day behind a verb of its own.
  if (date.first - scan.sentence.first > HEAD || hasEvent(scan, scan.sentence.first, date.first)) return false
  return marks.some(
    ({ group, cue }) => date.last <= group.first && group.first - date.last <= 2 && group.first < cue.first,
  )
}

const PAPER = wordClass(/^(report|study|survey|statement|findings|film|investigation|bulletin)$/)

function isVerbOfSaying(scan: SentenceScan, i: number): boolean {
  // "In a report out on Thursday", "a study due on Monday".
  if (/^(out|due|dated)$/.test(scan.word(i)) && scan.is(i - 1, PAPER)) return true
  if (scan.is(i, PUBLISHING)) return true
  return scan
    .of('cue')
    .some((cue) => cue.first <= i && i < cue.last && cue.data.form !== 'noun' && cue.data.form !== 'preposition')
}

/** Whether a deed or harm stands between two tokens. */
function hasEvent(scan: SentenceScan, from: number, to: number): boolean {
  return scan.mentions.some(
    (mention) => (mention.kind === 'deed' || mention.kind === 'harm') && mention.first >= from && mention.first < to,
  )
}
