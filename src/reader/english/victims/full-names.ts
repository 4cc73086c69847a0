/** Full names of people by their capitals: "Samir al-Khoury, 34", "Dr. Lena Moritz". Never one word alone, never the name of anything else. */

import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { SHAPE } from '../../tokens.ts'
import { wordClass } from '../../word-class.ts'
import { NAME_PARTICLES, NOT_OF_PEOPLE, TITLE_WORDS } from '../words/full-name-words.ts'
import { FIRST_NAMES } from '../words/place-words.ts'
import { ADVERB, BE, HAVE, PREPOSITION } from '../words/words.ts'
import { ageAfter, ageAt } from './read-age.ts'
import { NO_NAME } from './read-name.ts'

/** A full name: tokens `first` to `last` (half-open), and the token behind the age that may follow. */
export interface FullName {
  readonly first: number
  readonly last: number
  readonly end: number
  /** In years; null where it is not told. */
  readonly age: number | null
}

const LONGEST = 6

/** The full names of a sentence, in order. */
export function findFullNames(scan: SentenceScan): readonly FullName[] {
  const found: FullName[] = []
  for (let i = scan.sentence.first; i < scan.sentence.last; ) {
    const name = scan.isCapital(i) ? nameAt(scan, i) : null
    if (name) found.push(name)
    i = name ? Math.max(name.last, i + 1) : i + 1
  }
  return found
}

function nameAt(scan: SentenceScan, start: number): FullName | null {
  let first = start
  while (isBeforeName(scan, first)) first += scan.word(first + 1) === '.' ? 2 : 1
  const last = endOfName(scan, first)
  if (last === null) return null
  if (!isOfPerson(scan, first, last) || !isNounHere(scan, last)) return null
  const age = ageAfter(scan, last)
  const years = age?.age ?? ageBefore(scan, first)
  return { first, last, end: age?.last ?? last, age: years !== null && /^\d+$/.test(years) ? Number(years) : null }
}

// "Syrian journalist", "Colonel", "Hamas": what leads up to a name.
function isBeforeName(scan: SentenceScan, i: number): boolean {
  if (!scan.isCapital(i)) return false
  const word = scan.word(i)
  if (TITLE_WORDS.has(word) || scan.is(i, NO_NAME) || scan.is(i, PREPOSITION)) return true
  return scan.over('nationality', i) !== undefined || scan.over('party', i) !== undefined || isCalling(scan, i)
}

function isCalling(scan: SentenceScan, i: number): boolean {
  return scan.startAt('agent', i) !== undefined && i === scan.sentence.first
}

/** The token behind the parts of a name that starts at `first`: two at least. */
function endOfName(scan: SentenceScan, first: number): number | null {
  let at = first
  let parts = 0
  let last = first
  while (at < scan.sentence.last && at - first < 2 * LONGEST) {
    const word = scan.word(at)
    if (scan.isCapital(at) || isArticled(scan, at)) {
      if (isLoud(scan, at) || NOT_OF_PEOPLE.has(word) || scan.startAt('date', at)) return null
      if (scan.is(at, NO_NAME)) break
      parts++
      at++
      if (word.length === 1 && scan.word(at) === '.') at++
      last = at
    } else if (parts > 0 && NAME_PARTICLES.has(word) && word !== 'of' && isNext(scan, at + 1)) at++
    else break
  }
  return parts >= 2 && parts <= LONGEST ? last : null
}

function isNext(scan: SentenceScan, at: number): boolean {
  return scan.isCapital(at) || isArticled(scan, at) || (NAME_PARTICLES.has(scan.word(at)) && scan.isCapital(at + 1))
}

const ARTICLED = wordClass(/^(al|el|as|ad|an|at|ar|ash|az|ez|es|ul|bin|abu|eddin|ed|ould)-[a-z]/)

// "al-Khoury", "el-Sayed", "ad-Din": small, with a hyphen.
function isArticled(scan: SentenceScan, at: number): boolean {
  return scan.is(at, ARTICLED)
}

function isLoud(scan: SentenceScan, at: number): boolean {
  return scan.word(at).length > 1 && ((scan.ctx.tokens.shape[at] as number) & SHAPE.allCaps) !== 0
}

function isOfPerson(scan: SentenceScan, first: number, last: number): boolean {
  const isKnown = FIRST_NAMES.has(scan.word(first)) || scan.over('name', first) !== undefined
  return !scan.mentions.some(
    (mention) => mention.first < last && first < mention.last && speaksAgainst(mention, { first, last, isKnown }),
  )
}

interface Range {
  readonly first: number
  readonly last: number
  readonly isKnown: boolean
}

function speaksAgainst(mention: Mention, { first, last, isKnown }: Range): boolean {
  switch (mention.kind) {
    case 'place':
      return (mention.first <= first && mention.last >= last) || (mention.first <= first && !isKnown)
    case 'party':
    case 'target':
    case 'weapon':
    case 'speaker':
    case 'harm':
    case 'nationality':
      return true
    case 'deed':
    case 'cue':
      return !isKnown
    default:
      return false
  }
}

const AND_OR_WHO = wordClass(/^(and|or|who|whose|whom|dead|alive|said|later)$/)

// "Liwa Nasr fighters", "the Omar Haddad bridge": a name that only says which.
function isNounHere(scan: SentenceScan, last: number): boolean {
  const word = scan.word(last)
  if (word === '' || scan.isMark(last) || scan.isDigit(last) || word === "'s") return true
  if (scan.is(last, AND_OR_WHO)) return true
  if (scan.is(last, PREPOSITION) || scan.is(last, BE) || scan.is(last, HAVE) || scan.is(last, ADVERB)) return true
  const harm = scan.startAt('harm', last)?.data.form
  const cue = scan.startAt('cue', last)?.data.form
  return (
    (harm !== undefined && harm !== 'noun') ||
    cue === 'past' ||
    cue === 'third' ||
    scan.startAt('date', last) !== undefined
  )
}

// "34-year-old Samir al-Khoury".
function ageBefore(scan: SentenceScan, first: number): string | null {
  for (let i = Math.max(scan.sentence.first, first - 4); i < first; i++) {
    const age = ageAt(scan, i)
    if (age) return age.last === first ? age.age : null
  }
  return null
}
