/** Noun groups beside a verb or preposition, by closed classes of words and mentions alone: "the residence of the ambassador", "Judge Carlos Ruiz". */
import type { PartyId } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { ADVERB, BE, DETERMINER, HAVE, MODAL, NEGATION, POSSESSIVE, PREPOSITION, PRONOUN } from '../words/words.ts'

/** What the head of a noun group is. `name`: words that only a name can be; `other`: a head that the lexicon does not know. */
export type NounKind = 'people' | 'name' | 'thing' | 'party' | 'place' | 'other'

/** A noun group: tokens `first` to `last` (half-open), its head's kind, and the mention that says so. */
export interface NounGroup {
  readonly first: number
  readonly last: number
  readonly kind: NounKind
  readonly head: Mention | null
  readonly party: PartyId | null
  readonly number: Mention<'number'> | null
  /** A name of a person stands in it. */
  readonly hasName: boolean
}

const LONGEST = 16
const OPENERS = wordClass(new Set(['[', '(']))
const CLOSERS = wordClass(new Set([']', ')']))
const INNER_MARKS = wordClass(new Set(['"', '\u201c', '\u201d', "'", '\u2018', '\u2019', '-', '&', '/']))

const RELATIVE = wordClass(/^(which|who|that)$/)
const TITLE = wordClass(/^(dr|mr|mrs|ms|gen|col|lt|capt|maj|sgt|cpl|msgr|rev|fr|prof|gov|sen|rep|ing|lic)$/)

/** Past forms of common verbs that are nothing else: in capitals they show where the people before them end. */
const PAST = wordClass(
  /^(took|fled|said|began|gave|went|came|held|sent|told|threw|saw|got|ran|brought|wrote|knew|lost|met|paid|became|broke|drove|fought|hid|spoke|stood|thought)$/,
)

/** The group that opens at token `start`; null when nothing but a pronoun, verb or mark stands there. */
export function nounGroupAfter(scan: SentenceScan, start: number): NounGroup | null {
  let first = start
  while (scan.is(first, ADVERB) || scan.is(first, INNER_MARKS) || scan.is(first, OPENERS)) first++
  if ((scan.is(first, PRONOUN) && !isOwner(scan, first)) || scan.startAt('date', first)) return null
  let at = first
  let head: Mention | null = null
  for (let steps = 0; at < scan.sentence.last && steps < LONGEST; steps++) {
    if (at > first && scan.is(at, OPENERS)) {
      const end = closing(scan, at)
      if (end < 0) break
      at = end
      continue
    }
    const number = scan.startAt('number', at)
    if (number && !head) {
      at = number.last
      continue
    }
    if (endsGroup(scan, at, first) || (head && head.last === at && !canFollowHead(scan, at))) break
    const known = headAt(scan, at)
    if (known) head = known
    at = known ? known.last : at + 1
  }
  while (at > first && isTrailing(scan, at - 1)) at--
  while (first < at - 1 && isLeading(scan, first)) first++
  return at > first ? describe(scan, first, at) : null
}

// "killed a judge and her daughter": a pronoun that says whose.
function isOwner(scan: SentenceScan, at: number): boolean {
  if (scan.word(at) !== 'her') return false
  return [1, 2].some((step) => headAt(scan, at + step)?.kind === 'agent')
}

// "wounding a woman", "including the mayor": a verb before the group is none of it.
function isLeading(scan: SentenceScan, at: number): boolean {
  const word = scan.word(at)
  if (headAt(scan, at) || scan.startAt('name', at) || scan.startAt('nationality', at)) return false
  return word === 'including' || word === 'least' || (/(ing|ed)$/.test(word) && word.length > 5)
}

/** The group that ends right before token `end`; asides between commas and places behind a preposition are passed over. */
export function nounGroupBefore(scan: SentenceScan, end: number): NounGroup | null {
  let last = skipLeft(scan, end)
  let at = last
  for (let steps = 0; at > scan.sentence.first && steps < LONGEST; steps++) {
    const word = scan.word(at - 1)
    if (scan.is(at - 1, CLOSERS)) {
      const open = opening(scan, at - 1)
      if (open < 0) break
      at = open
      continue
    }
    if (PREPOSITION.has(word) && word !== 'of') {
      const group = at < last ? describe(scan, at, last) : null
      if (group?.kind !== 'place') break
      last = skipLeft(scan, at - 1)
      at = last
      continue
    }
    const number = at < last ? scan.over('number', at - 1) : undefined
    if (number) {
      at = number.first
      // "The house of a candidate": the figure is of what stands behind "of".
      if (scan.word(at - 1) === 'of' && scan.endAt('target', at - 1)) continue
      break
    }
    if (endsGroup(scan, at - 1, scan.sentence.first - 1) && !(isOwner(scan, at - 1) && scan.word(at - 2) === 'of'))
      break
    if (scan.over('date', at - 1)) break
    at--
    if (DETERMINER.has(word) && scan.word(at - 1) !== 'of') break
  }
  while (at < last && (scan.word(at) === 'of' || scan.is(at, INNER_MARKS) || scan.is(at, ADVERB))) at++
  while (at < last - 1 && isLeading(scan, at)) at++
  return at < last && !scan.is(last - 1, PRONOUN) ? describe(scan, at, last) : null
}

function endsGroup(scan: SentenceScan, at: number, first: number): boolean {
  const word = scan.word(at)
  if (scan.isMark(at)) return (!scan.is(at, INNER_MARKS) && !isOfTitle(scan, at)) || isDash(scan, at)
  if (scan.is(at, PREPOSITION)) return word !== 'of' || at === first
  if (scan.is(at, BE) || scan.is(at, HAVE) || scan.is(at, MODAL) || scan.is(at, NEGATION)) return true
  if (word === 'and' || word === 'or') return true
  if (at === first) return false
  if (scan.is(at, PRONOUN) || scan.is(at, ADVERB) || scan.startAt('date', at)) return true
  if (word.endsWith('ed') && isOpen(scan, at + 1)) return true
  const cue = scan.startAt('cue', at)
  if (cue && (cue.data.form === 'past' || cue.data.form === 'third')) return true
  return isVerb(scan.startAt('harm', at)) || isVerb(scan.startAt('deed', at))
}

// "six priests -- five of them Spaniards -- and": a dash of two strokes.
function isDash(scan: SentenceScan, at: number): boolean {
  return scan.word(at) === '-' && (scan.word(at - 1) === '-' || scan.word(at + 1) === '-')
}

// "Dr. Rosa Diaz": the point is the title's.
function isOfTitle(scan: SentenceScan, at: number): boolean {
  return scan.word(at) === '.' && scan.is(at - 1, TITLE) && at + 1 < scan.sentence.last
}

// "a unit stationed at": a participle before a preposition or mark.
function isOpen(scan: SentenceScan, at: number): boolean {
  return scan.word(at) === '' || scan.is(at, PREPOSITION) || (scan.isMark(at) && !scan.is(at, INNER_MARKS))
}

function isVerb(mention: Mention<'harm'> | Mention<'deed'> | undefined): boolean {
  const form = mention?.data.form
  return form !== undefined && form !== 'noun' && form !== 'adjective' && form !== 'base'
}

// Behind a person noun stands a name, an "of", another noun of the lexicon; a word in small letters is no part of it.
function canFollowHead(scan: SentenceScan, at: number): boolean {
  const word = scan.word(at)
  if (word === 'of' || word === "'s" || word === "'" || scan.is(at, INNER_MARKS) || scan.is(at, OPENERS)) return true
  if (headAt(scan, at) || scan.startAt('weapon', at)) return true
  if (!scan.ctx.isAllCaps) return scan.isCapital(at)
  return !/(ed|ing|ly)$/.test(word) && !scan.is(at, DETERMINER) && !scan.is(at, PAST)
}

function isTrailing(scan: SentenceScan, at: number): boolean {
  return scan.word(at) === 'of' || scan.is(at, INNER_MARKS) || scan.word(at) === 'the'
}

const ON_AT_BY = wordClass(/^(on|at|by)$/)

function skipLeft(scan: SentenceScan, end: number): number {
  let at = end
  for (let steps = 0; steps < 4; steps++) {
    const before = at
    while (at > scan.sentence.first && scan.is(at - 1, ADVERB)) at--
    const date = scan.of('date').find((one) => one.last === at)
    if (date) at = scan.is(date.first - 1, ON_AT_BY) ? date.first - 1 : date.first
    if (scan.word(at - 1) === ',') {
      // "where he saw the offices, which were bombed": the comma before "which" closes no aside, unless one of an age.
      const isRelative = scan.is(at, RELATIVE) && !/^\d{1,3}$/.test(scan.word(at - 2))
      const comma = isRelative ? -1 : commaBefore(scan, at - 1)
      at = comma < 0 ? at - 1 : comma
    }
    if (at === before) break
  }
  return at
}

function commaBefore(scan: SentenceScan, at: number): number {
  for (let i = at - 1, steps = 0; i > scan.sentence.first && steps < 30; i--, steps++) {
    // "Luis Campos, a judge; and Rosa Diaz, were killed": the comma closes no aside.
    if (scan.word(i) === ';') return -1
    // "the man, who was working at the time, was killed": a clause of "who" may be long.
    if (scan.word(i) === ',') return steps < 18 || scan.word(i + 1) === 'who' ? i : -1
  }
  return -1
}

function closing(scan: SentenceScan, at: number): number {
  for (let i = at + 1; i < Math.min(at + 14, scan.sentence.last); i++) if (scan.is(i, CLOSERS)) return i + 1
  return -1
}

function opening(scan: SentenceScan, at: number): number {
  for (let i = at - 1; i >= Math.max(at - 14, scan.sentence.first); i--) if (scan.is(i, OPENERS)) return i
  return -1
}

function headAt(scan: SentenceScan, at: number): Mention | null {
  return (
    scan.startAt('party', at) ??
    scan.startAt('target', at) ??
    scan.startAt('agent', at) ??
    peopleName(scan, at) ??
    scan.startAt('speaker', at) ??
    null
  )
}

const PLURAL_ENDING = wordClass(/[a-z]s$/)

// "two Spaniards": a people's name that no other noun follows.
function peopleName(scan: SentenceScan, at: number): Mention | undefined {
  const people = scan.startAt('nationality', at)
  return people && scan.is(people.last - 1, PLURAL_ENDING) ? people : undefined
}

const PART = wordClass(
  /^(branch|branches|parts?|section|front|wing|sides?|entrances?|roofs?|walls?|windows|rear|most|rest|remains|portion|half|hectares?|manzanas?|acres?|set|pair|number|series|dozens)$/,
)

function describe(scan: SentenceScan, first: number, last: number): NounGroup {
  let cut = last
  for (let i = first + 1, depth = 0; i < last; i++) {
    const word = scan.word(i)
    if (scan.is(i, OPENERS)) depth++
    else if (scan.is(i, CLOSERS)) depth--
    else if (word === 'of' && depth <= 0 && !scan.is(i - 1, PART) && !isSomeOf(scan, first, i)) {
      cut = i
      break
    }
  }
  let head: Mention | null = null
  for (let i = first; i < cut; ) {
    const one = headAt(scan, i)
    if (one && one.last <= cut) head = one
    i = one ? one.last : i + 1
  }
  const number = scan.of('number').find((one) => one.first >= first && one.last <= cut) ?? null
  const party = scan.of('party').find((one) => one.first >= first && one.last <= last)?.data.party ?? null
  const hasName = isName(scan, head && head.kind !== 'target' ? head.last : first, cut)
  return { first, last, kind: kindOf(scan, { first, last: cut, head }), head, party, number, hasName }
}

// "Two of his guards": the figure is of those behind "of".
function isSomeOf(scan: SentenceScan, first: number, at: number): boolean {
  return scan.startAt('number', first)?.last === at && scan.is(at + 1, POSSESSIVE)
}

function kindOf(
  scan: SentenceScan,
  { first, last, head }: { first: number; last: number; head: Mention | null },
): NounKind {
  if (head?.kind === 'target') return 'thing'
  if (head?.kind === 'party') return 'party'
  // "Antioquia Department": a speaker's word inside a place is none.
  if (head && !scan.of('place').some((place) => place.first <= first + 1 && place.last >= last)) return 'people'
  if (scan.of('place').some((place) => place.first <= first + 1 && place.last >= last)) return 'place'
  return isName(scan, first, last) ? 'name' : 'other'
}

const DE_LA_DEL = wordClass(/^(de|la|del|al|el|bin|van|von|'s)$/)

function isName(scan: SentenceScan, first: number, last: number): boolean {
  const names = scan.of('name').filter((name) => name.first >= first && name.last <= last)
  if (names.length > 1 || names.some((name) => !name.data.isAmbiguous)) return true
  if (scan.ctx.isAllCaps) return false
  for (let i = first; i < last; i++) {
    if (!scan.isMark(i) && !scan.isCapital(i) && !scan.is(i, DE_LA_DEL)) return false
  }
  return last - first >= 2
}
