/** Parts the frame of a sentence that tells of two happenings: "Shells killed two in Izium on Sunday; on Monday a drone killed three in Kupiansk". */
import { addDays } from '../../find/calendar.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { smallNumber } from '../numbers/number-words.ts'
import { areTwoNames, compareDates, comparePlaces } from './compare-frames.ts'
import { changeFrame, type Frame } from './frame.ts'
import { ownKilling } from './own-killing.ts'
import { pickType } from './pick-type.ts'

/** The frames of the clauses on both sides of a break, each with its own people counted and a day or place of its own; else the frame itself. */
export function splitFrame(frame: Frame): readonly Frame[] {
  if (frame.isTitle) return [frame]
  const { scan } = frame
  const answer = answerAt(scan)
  if (answer >= 0) return answered(frame, answer)
  const old = whereOnceAt(frame)
  if (old) return old
  const after = frame.harms.length > 0 ? clauseAfter(scan) : -1
  if (after >= 0) {
    const [left, right] = [sideOf(frame, scan.sentence.first, after), sideOf(frame, after, scan.sentence.last)]
    const isTold = right.harms.some(isCounted) || (right.type !== null && right.places.length + right.dates.length > 0)
    const dates = left.dates.length > 0 ? left.dates : daysBefore(scan, right)
    if (left.harms.some(isCounted) && isTold) return [right, changeFrame(left, { isOther: true, dates })]
  }
  if (frame.harms.length < 2) return [frame]
  for (let at = scan.sentence.first + 1; at < scan.sentence.last; at++) {
    if (!isBreak(scan, at) && !isTimeBetween(scan, at)) continue
    const [left, right] = [sideOf(frame, scan.sentence.first, at), sideOf(frame, at, scan.sentence.last)]
    if (!left.harms.some(isCounted) || !right.harms.some(isCounted)) continue
    if (areApart(left, right) || isTimeBetween(scan, at)) return [left, changeFrame(right, { isOther: true })]
  }
  return [frame]
}

const ANSWER = wordClass(/^(response|retaliation|revenge|reprisal|answer|reply|return)$/)
const BEFORE_ANSWER = wordClass(/^(in|was|were|as)$/)
const TO_FOR = wordClass(/^(to|for)$/)

// "It had hit the ship in response to American strikes on Hodeidah on Friday": what was answered is a happening of its own.
function answerAt(scan: SentenceScan): number {
  const { first, last } = scan.sentence
  const at = scan.nextWord(ANSWER, first + 1, last)
  return at > 0 && scan.is(at - 1, BEFORE_ANSWER) && scan.is(at + 1, TO_FOR) ? at : -1
}

function answered(frame: Frame, at: number): readonly Frame[] {
  const { scan } = frame
  const deeds = scan.of('deed')
  const isAnswered = [...deeds, ...scan.of('weapon'), ...scan.of('harm')].some(({ first }) => first > at)
  if (!isAnswered || !deeds.some(({ first }) => first < at)) return [frame]
  const [left, right] = [sideOf(frame, scan.sentence.first, at), sideOf(frame, at, scan.sentence.last)]
  const isTold =
    (right.type !== null || right.harms.some(isCounted)) &&
    (right.dates.length > 0 || right.places.length > 0 || right.harms.some(isCounted))
  const role = right.role === 'news' ? 'background' : right.role
  const own = left.dates.length === 0 && left.role === 'background' ? changeFrame(left, { role: 'news' }) : left
  return isTold ? [own, changeFrame(right, { isOther: true, role })] : [own]
}

const WHERE = wordClass(/^where$/)

// "Three bombs fell on Tar Taing on Monday, where 17 villagers were massacred in March of last year": what was done there once.
function whereOnceAt(frame: Frame): readonly Frame[] | null {
  const { scan } = frame
  const { first, last } = scan.sentence
  const where = scan.nextWord(WHERE, first + 1, last)
  if (where < 0 || scan.word(where - 1) !== ',' || frame.dates.length < 2) return null
  const [left, right] = [sideOf(frame, first, where), sideOf(frame, where, last)]
  const [day, once] = [left.dates[0]?.data.value, right.dates[0]?.data.value]
  if (!day || !once || left.type === null || !right.harms.some(isCounted) || compareDates(day, once) >= 0) return null
  const places = right.places.length > 0 ? right.places : left.places
  return [left, changeFrame(right, { isOther: true, role: 'background', places })]
}

const HEAD = 5
const NEXT = wordClass(
  /^(an?|another|two|three|gunmen|militants|attackers|fighters|troops|jets|soldiers|rockets|missiles)$/,
)

// "A day after a boy shot dead nine pupils, a man fired at people in the street, killing eight": where the news begins, or -1.
function clauseAfter(scan: SentenceScan): number {
  const { first, last } = scan.sentence
  const span = scan.nextWord(ONE_OR_MORE, first, first + HEAD)
  if (span < 0 || scan.word(span + 1) !== 'after') return -1
  for (let i = span + 3; i < last; i++) if (scan.word(i) === ',' && scan.is(i + 1, NEXT)) return i + 1
  return -1
}

// "A day after": counted back from the day of the news.
function daysBefore(scan: SentenceScan, { dates }: Frame): Frame['dates'] {
  const { first } = scan.sentence
  const unit = scan.nextWord(DAYS, first, first + HEAD)
  const [date] = dates
  const day = date?.data.value.first ?? null
  const count = scan.word(unit - 1) === 'a' ? 1 : smallNumber(scan.word(unit - 1))
  if (unit < 0 || !date || day === null || day !== date.data.value.last || count < 1) return []
  const before = addDays(day, -count)
  return [{ ...date, data: { ...date.data, value: { ...date.data.value, first: before, last: before } } }]
}

const DAYS = wordClass(/^days?$/)
const ONE_OR_MORE = wordClass(/^(minutes?|hours?|days?|weeks?|months?)$/)

/** Whether what stands at token `first` belongs to a frame that may be one of two of its sentence. */
export function isWithin({ first, last }: Frame, at: { readonly first: number }): boolean {
  return at.first >= first && at.first < last
}

function isCounted({ group, whole }: Frame['harms'][number]): boolean {
  return group.number !== null && whole === null
}

// "...; ...", "..., and on Tuesday ...", "... while ...".
function isBreak(scan: SentenceScan, at: number): boolean {
  const word = scan.word(at)
  if (word === ';') return true
  return scan.word(at - 1) === ',' && (word === 'and' || word === 'while') && scan.sentence.last - at > 3
}

const SPAN = wordClass(/^(minutes|hours|days|weeks|months)$/)
const BEFORE_AFTER = wordClass(/^(before|after)$/)
const ANEW = wordClass(/^(an|a|another|two|three|several|gunmen|militants|fighters|attackers|troops|jets)$/)

// "..., hours before another bomber struck the capital, killing 22".
function isTimeBetween(scan: SentenceScan, at: number): boolean {
  return scan.is(at, SPAN) && scan.is(at + 1, BEFORE_AFTER) && scan.is(at + 2, ANEW)
}

function areApart(left: Frame, right: Frame): boolean {
  const [day, otherDay] = [left.dates[0]?.data.value ?? null, right.dates[0]?.data.value ?? null]
  const [place, other] = [left.places[0]?.data.value ?? null, right.places[0]?.data.value ?? null]
  if (day && otherDay && compareDates(day, otherDay) < 0) return true
  return place !== null && other !== null && (comparePlaces(place, other) < 0 || areTwoNames(place, other))
}

function sideOf(frame: Frame, first: number, last: number): Frame {
  const { scan } = frame
  const isHere = (one: { readonly first: number }) => one.first >= first && one.first < last
  const [harms, weapons, roles] = [
    frame.harms.filter(({ mention }) => isHere(mention)),
    frame.weapons.filter(isHere),
    frame.roles.filter(isHere),
  ]
  const responsibility = frame.responsibility.filter(isHere)
  const type =
    pickType(scan, { deeds: scan.of('deed').filter(isHere), weapons, harms, roles }) ??
    ownKilling(harms, responsibility)
  return changeFrame(frame, {
    first,
    last,
    type: type?.type ?? null,
    typeMention: type?.mention ?? null,
    typeRule: (type?.rule as Frame['typeRule'] | undefined) ?? frame.typeRule,
    typeBasis: type?.basis ?? frame.typeBasis,
    dates: frame.dates.filter(isHere),
    places: frame.places.filter(isHere),
    weapons,
    roles,
    responsibility,
    harms,
    damage: frame.damage.filter(isHere),
    found: frame.found.filter(isHere),
  })
}
