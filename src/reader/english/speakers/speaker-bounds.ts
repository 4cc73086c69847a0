/** Finds where the noun group of a speaker begins and ends beside a cue: "a commander in the force, speaking by phone, said". */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { ADVERB, BE, ENDS_IN_LY, HAVE, IS_WAS, MODAL, NEGATION, PREPOSITION, SUBJECT_PRONOUN } from '../words/words.ts'
import { skipSetting } from './skip-setting.ts'
import { isDocument, type SpeakerGroup, speakerWithin } from './speaker-group.ts'

const BOUNDARY = wordClass(
  new Set(
    'and but while as that which because although though when after before whereas if or than since whose whom where so yet until saying who what whether then'.split(
      ' ',
    ),
  ),
)
const SPEAKING = wordClass(
  /^(speaking|citing|quoting|none|who|whose|which|identified|reached|contacted|himself|herself)$/,
)

/** The speaker whose noun group ends right before token `end` (the cue), or null. Not further left than `start`. With `isSpeech` every noun group will do. */
export function speakerBefore(scan: SentenceScan, start: number, end: number, isSpeech = false): SpeakerGroup | null {
  let last = end
  for (let before = -1; before !== last; ) {
    before = last
    last = skipSetting(scan, start, skipVerbWords(scan, start, last))
  }
  if (last <= start) return null
  const word = scan.word(last - 1)
  if (word === 'who' || word === 'that' || word === 'which') return beforeRelative(scan, start, last - 1, isSpeech)
  if (isAsideMark(word)) return aroundAside(scan, start, last)
  const own = endingAt(scan, start, last, isSpeech)
  if (own) return own
  return isSpeech ? beforeClause(scan, start, last) : null
}

const ON_IN_AT = wordClass(/^(on|in|at|for|from|with|to|of|near|by)$/)

/** The speaker whose noun group starts at token `start` (after "according to", "said"), or null. */
export function speakerAfter(scan: SentenceScan, start: number, end: number, isSpeech = false): SpeakerGroup | null {
  let last = start
  while (last < end && !isRightBoundary(scan, last, start)) {
    const close = scan.word(last) === '(' ? closeOf(scan, last, end) : -1
    last = close > 0 ? close : last + 1
  }
  while (last > start && scan.is(last - 1, ON_IN_AT)) last--
  const group = last > start ? speakerWithin(scan, start, last, isSpeech) : null
  return group ? withNameBehind(scan, group, last) : null
}

// "the religious leader, Sheikh Rabiu Abdullahi": the name in apposition is part of who speaks.
function withNameBehind(scan: SentenceScan, group: SpeakerGroup, last: number): SpeakerGroup {
  if (group.hasPerson || group.isPronoun || scan.word(last) !== ',' || scan.ctx.isAllCaps) return group
  let end = last + 1
  while (isNameToken(scan, end) || isNameLink(scan, end)) end++
  const isEnded = end >= scan.sentence.last || scan.isMark(end) || scan.word(end) === 'who'
  const size = end - last - 1
  if (
    size < 2 ||
    size > (group.isNamed ? 6 : 14) ||
    !isEnded ||
    scan.startAt('date', last + 1) ||
    scan.startAt('place', last + 1)
  )
    return group
  return named(scan, group, end)
}

function named(scan: SentenceScan, group: SpeakerGroup, last: number): SpeakerGroup {
  return Object.assign({}, group, {
    last,
    words: scan.text(group.first, last),
    isNamed: true,
    isShort: false,
    hasPerson: true,
  })
}

const AL_EL_UL = wordClass(/^(al|el|ul|ur|bin|ibn|bint|de|da|dos|del|la|von|van|der|abu|ould|ag)$/)

function isNameToken(scan: SentenceScan, i: number): boolean {
  if (i >= scan.sentence.last) return false
  return (
    scan.isCapital(i) ||
    /^(al|el|as|ash|ad|an|ar|at|ul|d)[-'\u2019]\p{L}/u.test(scan.word(i)) ||
    (scan.word(i) === '.' && scan.word(i - 1).length < 4) ||
    // "Nkweta-Salami", "al-Rubaye": the hyphen and the apostrophe inside a name.
    (/^[-'\u2019]$/.test(scan.word(i)) && !isSpacedDash(scan, i) && scan.isCapital(i + 1)) ||
    scan.is(i, AL_EL_UL)
  )
}

const OF_FOR_THE = wordClass(/^(of|for|the|and|de|in)$/)
const THE_OF = wordClass(/^(the|of)$/)

// "the Darfur Coordination of Camps for the Displaced": small words inside a name.
function isNameLink(scan: SentenceScan, i: number): boolean {
  if (!scan.is(i, OF_FOR_THE)) return false
  return isNameToken(scan, i + 1) || (scan.is(i + 1, THE_OF) && isNameToken(scan, i + 2))
}

const AT_THE = wordClass(/^(at|the)$/)
const BESIDE_VERB = wordClass(
  /^(did|had|does|do|will|would|could|may|might|ever|however|too|meanwhile|since|earlier|even|also|again|therefore|thus|nevertheless|nonetheless|instead|moreover|already|previously|yesterday)$/,
)

function skipVerbWords(scan: SentenceScan, start: number, end: number): number {
  let last = end
  while (last > start) {
    const word = scan.word(last - 1)
    const isVerbWord =
      scan.is(last - 1, ADVERB) ||
      scan.is(last - 1, HAVE) ||
      scan.is(last - 1, BE) ||
      scan.is(last - 1, NEGATION) ||
      (word === 'first' && !scan.is(last - 2, AT_THE)) ||
      scan.is(last - 1, BESIDE_VERB) ||
      (scan.is(last - 1, ENDS_IN_LY) && !scan.over('speaker', last - 1) && !scan.isCapital(last - 1))
    if (!isVerbWord) break
    last--
  }
  return last
}

// "a resident who saw it said", "sources, none of whom gave names, said", "a report that said".
function beforeRelative(scan: SentenceScan, start: number, at: number, isSpeech: boolean): SpeakerGroup | null {
  const last = scan.word(at - 1) === ',' ? at - 1 : at
  return endingAt(scan, start, last, isSpeech && scan.word(at) === 'who')
}

// "Five people who were there said": the clause behind the noun has no mark of its own.
function beforeClause(scan: SentenceScan, start: number, last: number): SpeakerGroup | null {
  for (let i = last - 1, steps = 0; i > start && steps < 14; i--, steps++) {
    if (scan.isMark(i) && scan.word(i) !== '-') return null
    if (scan.word(i) === 'who') return endingAt(scan, start, i, true)
  }
  return null
}

// ", speaking on condition of anonymity," and " - a loose formation of groups - ": what stands between two marks is passed over, a bare name is kept.
function aroundAside(scan: SentenceScan, start: number, last: number): SpeakerGroup | null {
  const open = asideOpening(scan, start, last)
  if (open < 0) return null
  const said = endingAt(scan, start, open, true)
  const main = said && (whoIsIt(scan, start, said) ?? nameBefore(scan, start, said) ?? said)
  const inner = open + 1
  const isName = scan.word(open) === ',' && isNameOnly(scan, inner, last - 1)
  if (main) return isName && !main.hasPerson && !main.isPronoun ? named(scan, main, last - 1) : main
  return scan.is(inner, SPEAKING) ? null : speakerWithin(scan, inner, last - 1)
}

// "Shafi Ullah, who is deputy commissioner of Peshawar, capital of the province, told": the one who holds the post speaks.
function whoIsIt(scan: SentenceScan, start: number, { first }: SpeakerGroup): SpeakerGroup | null {
  if (!scan.is(first - 1, IS_WAS) || scan.word(first - 2) !== 'who') return null
  return beforeRelative(scan, start, first - 2, true)
}

// "Dr Wali Beg, spokesperson of the hospital, who had confirmed 21, later said": the name in front speaks, not the post behind it.
function nameBefore(scan: SentenceScan, start: number, { first, hasPerson }: SpeakerGroup): SpeakerGroup | null {
  if (hasPerson || scan.word(first - 1) !== ',') return null
  const before = endingAt(scan, start, first - 1, true)
  // "Killing 42 Shia Muslims, the governor said": a people, not a name.
  const isCounted =
    before !== null && scan.of('number').some((one) => one.first >= before.first && one.last <= before.last)
  return before?.hasPerson && !isCounted ? before : null
}

function isNameOnly(scan: SentenceScan, first: number, last: number): boolean {
  if (last - first < 1 || last - first > 9 || scan.ctx.isAllCaps || scan.startAt('place', first)) return false
  // "the Rev. Paul O'Hara".
  const start = scan.word(first) === 'the' && scan.word(first + 2) === '.' ? first + 1 : first
  for (let i = start; i < last; i++) if (!isNameToken(scan, i)) return false
  return true
}

function asideOpening(scan: SentenceScan, start: number, last: number): number {
  const mark = scan.word(last - 1)
  let quotes = 0
  for (let i = last - 2, steps = 0; i >= start && steps < 28; i--, steps++) {
    const word = scan.word(i)
    if (word === '"') quotes++
    // ", who called it a "crime", blamed": only a clause of "who" may hold words of others.
    if (quotes > 0 && (word !== ',' || quotes % 2 !== 0 || scan.word(i + 1) !== 'who')) continue
    if (mark === ')' ? word === '(' : word === mark || (isAsideMark(word) && mark !== ',' && word !== ')')) return i
  }
  return -1
}

function isAsideMark(word: string): boolean {
  return word === ',' || word === ')' || word === '-' || word === '\u2013' || word === '\u2014'
}

function endingAt(scan: SentenceScan, start: number, last: number, isSpeech: boolean): SpeakerGroup | null {
  if (last > start && scan.is(last - 1, SUBJECT_PRONOUN) && !scan.is(last - 2, PREPOSITION))
    return speakerWithin(scan, last - 1, last)
  let first = last
  while (first > start) {
    const open = scan.word(first - 1) === ')' ? openOf(scan, first - 1, start) : -1
    if (open > start) first = open
    else if (isBoundary(scan, first - 1)) break
    else first--
  }
  if (first === last) return null
  // "The ministry, whose first statement had mentioned eight": the owner speaks.
  if (scan.word(first - 1) === 'whose' && isDocument(scan, last - 1))
    return beforeRelative(scan, start, first - 1, true)
  return speakerWithin(scan, first, last, isSpeech)
}

function openOf(scan: SentenceScan, at: number, start: number): number {
  for (let i = at - 1; i > start && i > at - 8; i--) if (scan.word(i) === '(') return i
  return -1
}

function closeOf(scan: SentenceScan, at: number, end: number): number {
  for (let i = at + 1; i < end && i < at + 8; i++) if (scan.word(i) === ')') return i + 1
  return -1
}

function isBoundary(scan: SentenceScan, i: number): boolean {
  const word = scan.word(i)
  if (scan.isMark(i))
    return (
      !(word === '-' && !isSpacedDash(scan, i)) &&
      word !== '.' &&
      word !== '&' &&
      !(word === "'" && isInsideWord(scan, i))
    )
  if (scan.over('date', i)?.data.use === 'when') return true
  if (scan.is(i, BOUNDARY)) return !joinsSpeakers(scan, i)
  if (scan.is(i, BE) || scan.is(i, HAVE) || scan.is(i, MODAL)) return true
  const deed = scan.over('deed', i)
  if (deed && deed.data.form !== 'noun' && !scan.over('speaker', i)) return true
  return (
    scan.over('harm', i)?.data.form === 'past' ||
    (scan.over('cue', i)?.data.form === 'past' && !scan.over('speaker', i))
  )
}

function isSpacedDash(scan: SentenceScan, i: number): boolean {
  return i > 0 && scan.ctx.text[(scan.ctx.tokens.from[i] as number) - 1] === ' '
}

function isInsideWord(scan: SentenceScan, i: number): boolean {
  return (
    i > 0 &&
    scan.ctx.tokens.to[i - 1] === scan.ctx.tokens.from[i] &&
    scan.word(i + 1) !== "'" &&
    scan.word(i - 1) !== "'"
  )
}

// "police and hospital sources said", "security and militia sources": one speaker, joined.
function joinsSpeakers(scan: SentenceScan, i: number): boolean {
  if (scan.word(i) !== 'and' && scan.word(i) !== 'or') return false
  const left =
    scan.endAt('speaker', i) ?? scan.endAt('party', i) ?? scan.endAt('agent', i) ?? scan.endAt('nationality', i)
  if (left !== undefined && isSpeakerLike(scan, i + 1)) return true
  if (!isModifier(scan, i - 1)) return false
  return (['speaker', 'agent'] as const).some(
    (kind) =>
      scan.startAt(kind, i + 1) !== undefined || (isModifier(scan, i + 1) && scan.startAt(kind, i + 2) !== undefined),
  )
}

function isModifier(scan: SentenceScan, i: number): boolean {
  return /^(security|military|local|medical|police|hospital|government|health|militia|tribal|civil|political|army|intelligence|diplomatic|opposition|rebel|defence|defense|state|federal|regional|provincial|independent|western|domestic|international|public|rescue)$/.test(
    scan.word(i),
  )
}

const THE_A_AN = wordClass(/^(the|a|an|other|some|two|three|several)$/)

function isSpeakerLike(scan: SentenceScan, i: number): boolean {
  const at = scan.is(i, THE_A_AN) ? i + 1 : i
  const place = scan.startAt('place', at)
  if (place && scan.startAt('speaker', place.last)) return true
  return (['speaker', 'party', 'nationality'] as const).some((kind) => scan.startAt(kind, at) !== undefined)
}

const IN_OF_AT = wordClass(/^(in|of|at|for|on|from|with|to|near|by)$/)

function isRightBoundary(scan: SentenceScan, i: number, start: number): boolean {
  const word = scan.word(i)
  if (word === '.' && i + 1 < scan.sentence.last && scan.word(i - 1).length < 5) return false
  if (scan.isMark(i)) return word !== '(' && !(word === '-' && !isSpacedDash(scan, i)) && word !== '&' && word !== "'"
  if (i === start) return false
  if (scan.startAt('date', i)) return true
  const number = scan.startAt('number', i)
  if (number && number.rule !== 'article-as-one' && scan.word(i - 1) !== 'of') return true
  const cue = scan.startAt('cue', i)
  if (cue && cue.data.form !== 'noun' && !scan.over('speaker', i)) return true
  const deed = scan.startAt('deed', i) ?? scan.startAt('harm', i)
  if (deed && deed.data.form === 'past' && !scan.over('speaker', i)) return true
  if (scan.is(i, PREPOSITION) && !scan.is(i, IN_OF_AT)) return true
  return scan.is(i, BE) || scan.is(i, HAVE) || scan.is(i, MODAL) || (scan.is(i, BOUNDARY) && !joinsSpeakers(scan, i))
}
