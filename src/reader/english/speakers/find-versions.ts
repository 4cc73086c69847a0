/** Finds who tells something by words for an account of it: "in his account 75 died", "by the ministry's count", "the army's version in which nobody was hurt", "if the ministry is right". */
import type { RuleId } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { BE, IS_WAS_ARE_WERE, POSSESSIVE, PREPOSITION } from '../words/words.ts'
import { clauseStart, isQuoteMark, stretches } from './attribution-content.ts'
import type { AttributionMark } from './find-attributions.ts'
import { makeCue } from './make-cue.ts'
import { speakerWithin } from './speaker-group.ts'

const RULE = 'own-version' as RuleId
const VERSION = wordClass(
  /^(accounts?|versions?|counts?|tally|tallies|estimates?|estimation|reckoning|telling|words?|right|correct|believed|figures?|numbers|statistics|calculations?|records|data|books|reading|narrative|narration|toll|assessment|that|those|puts?|tells?|claims?|assertions?|announcements?|allegations?)$/,
)
const LEAD = wordClass(/^(in|by|on|from|under|per)$/)
const TRUE = wordClass(/^(right|correct|believed)$/)
const THAT = wordClass(/^(that|those)$/)
const PUTTING = wordClass(/^(puts?|tells?)$/)
/** Words between the owner and the account: "the army's own, latest count". */
const OWN = wordClass(
  /^(own|first|latest|last|official|initial|early|earlier|preliminary|provisional|final|new|revised|updated|running|own|conservative|internal)$/,
)
/** An account is owned by few words. */
const LONGEST = 9

/** The attributions of a sentence by such words. None where somebody speaks by a cue of the sentence over the same words. */
export function findVersions(scan: SentenceScan, marks: readonly AttributionMark[]): readonly AttributionMark[] {
  const found: AttributionMark[] = []
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(VERSION, first + 1, last); i >= 0; i = scan.nextWord(VERSION, i + 1, last)) {
    const mark = read(scan, i)
    const isTold = mark && marks.some(({ cue }) => cue.first <= mark.cue.first && mark.cue.first < cue.last)
    if (mark && !isTold) found.push(mark)
  }
  return found
}

function read(scan: SentenceScan, at: number): AttributionMark | null {
  if (scan.is(at, TRUE)) return ifRight(scan, at)
  if (scan.is(at, PUTTING)) return asPut(scan, at)
  if (scan.is(at, THAT)) return byThatOf(scan, at)
  return ownAccount(scan, at) ?? versionOf(scan, at) ?? byCount(scan, at) ?? headedByAccount(scan, at)
}

// "In his account 75 bodies were found", "18 people, by its count, died".
function ownAccount(scan: SentenceScan, at: number): AttributionMark | null {
  const whose = scan.is(at - 1, POSSESSIVE) ? at - 1 : at - 2
  if (!scan.is(whose, POSSESSIVE) || !scan.is(whose - 1, LEAD)) return null
  const speaker = speakerWithin(scan, whose, at + 1)
  if (!speaker?.isPronoun) return null
  const { first, last } = scan.sentence
  return mark(scan, { speaker, at, content: stretches([first, whose - 1], [at + 1, last]) })
}

// "at odds with the army's version in which nobody was hurt".
function versionOf(scan: SentenceScan, at: number): AttributionMark | null {
  if (scan.word(at - 1) !== "'s" && scan.word(at - 1) !== "'") return null
  const isOf = scan.word(at + 1) === 'of' && scan.startAt('number', at + 2) !== undefined
  const content = scan.word(at + 1) === 'that' || isOf ? at + 2 : at + 3
  if (content === at + 3 && !(scan.word(at + 1) === 'in' && scan.word(at + 2) === 'which')) return null
  let first = at - 1
  while (first > scan.sentence.first && !endsOwner(scan, first - 1)) first--
  const speaker = speakerWithin(scan, first, at - 1)
  return speaker ? mark(scan, { speaker, at, content: stretches([content, clauseEnd(scan, content)]) }) : null
}

// "By the government's count 14 died", "nine were killed, on the rebels' own telling", "by police figures", "by official count".
function byCount(scan: SentenceScan, at: number): AttributionMark | null {
  if (scan.word(at + 1) === 'of') return null
  let end = at
  while (scan.is(end - 1, OWN) && end > at - 3 && !scan.is(end - 2, LEAD)) end--
  const isOwned = scan.word(end - 1) === "'s" || isGenitiveMark(scan, end - 1)
  if (isOwned) end--
  const lead = leadBefore(scan, end)
  if (lead < 0) return null
  const speaker = speakerWithin(scan, lead + 1, end, isOwned)
  if (!speaker || speaker.isPronoun || (!isOwned && !isOffice(scan, lead + 1, end))) return null
  return mark(scan, { speaker, at, content: around(scan, lead, at + 1) })
}

function isGenitiveMark(scan: SentenceScan, i: number): boolean {
  return /^['\u2019]$/.test(scan.word(i)) && scan.word(i - 1).endsWith('s')
}

function leadBefore(scan: SentenceScan, end: number): number {
  for (let i = end - 1; i >= Math.max(scan.sentence.first, end - LONGEST); i--) {
    if (scan.is(i, LEAD)) return scan.over('date', i) ? -1 : i
    if (scan.isMark(i) && scan.word(i) !== '-' && scan.word(i) !== '.') return -1
  }
  return -1
}

const OFFICIAL_PRESS_WESTERN = wordClass(/^(official|press|western|police|army|military|hospital|government|media)$/)

// "by police figures", "on official data": without a genitive only an office, all of it, owns them.
function isOffice(scan: SentenceScan, first: number, end: number): boolean {
  if (scan.is(end - 1, OFFICIAL_PRESS_WESTERN)) return true
  return scan.endAt('speaker', end) !== undefined || scan.endAt('party', end)?.first === first
}

// "17 by that of the investigators".
function byThatOf(scan: SentenceScan, at: number): AttributionMark | null {
  if (scan.word(at - 1) !== 'by' || scan.word(at + 1) !== 'of') return null
  let end = at + 2
  while (end < scan.sentence.last && !scan.isMark(end)) end++
  const speaker = speakerWithin(scan, at + 2, end)
  if (!speaker || speaker.isPronoun) return null
  let first = at - 1
  while (first > scan.sentence.first && !scan.isMark(first - 1)) first--
  return mark(scan, { speaker, at, content: stretches([first, at - 1]) })
}

const IT_THIS_THINGS = wordClass(/^(it|this|things)$/)
const HAS_HAD_LATER = wordClass(/^(has|had|later)$/)

// "as the army's spokesman put it": what stands on both sides.
function asPut(scan: SentenceScan, at: number): AttributionMark | null {
  if (!scan.is(at + 1, IT_THIS_THINGS)) return null
  for (let i = at - 1; i >= Math.max(scan.sentence.first, at - 14); i--) {
    if (scan.word(i) !== 'as') continue
    let end = at
    while (scan.word(end - 1) === ',' || scan.is(end - 1, HAS_HAD_LATER)) end--
    const speaker = speakerWithin(scan, i + 1, end, true)
    const { first, last } = scan.sentence
    return speaker ? mark(scan, { speaker, at, content: stretches([first, i], [at + 2, last]) }) : null
  }
  return null
}

// "The ministry's first word: 85 injured", "The rebels' account is another: 50 dead".
function headedByAccount(scan: SentenceScan, at: number): AttributionMark | null {
  const { first, last } = scan.sentence
  let colon = at + 1
  while (colon < Math.min(at + 9, last) && !scan.isMark(colon)) colon++
  if (scan.word(colon) !== ':' || (colon > at + 1 && !scan.is(at + 1, BE))) return null
  let end = at
  while (scan.is(end - 1, OWN) && end > at - 3) end--
  const isPronoun = scan.is(end - 1, POSSESSIVE) && end - 1 === first
  if (!isPronoun && scan.word(end - 1) !== "'s" && !isGenitiveMark(scan, end - 1)) return null
  const speaker = isPronoun ? speakerWithin(scan, first, at + 1) : speakerWithin(scan, first, end - 1)
  return speaker ? mark(scan, { speaker, at, content: stretches([colon + 1, last]) }) : null
}

function endsOwner(scan: SentenceScan, i: number): boolean {
  return scan.isMark(i) || (scan.is(i, PREPOSITION) && scan.word(i) !== 'of') || scan.word(i) === 'and'
}

// "if the government is right", "if officials are to be believed".
function ifRight(scan: SentenceScan, at: number): AttributionMark | null {
  const be = scan.word(at) === 'believed' ? at - 3 : at - 1
  if (!scan.is(be, IS_WAS_ARE_WERE)) return null
  if (be === at - 3 && (scan.word(at - 2) !== 'to' || scan.word(at - 1) !== 'be')) return null
  const { first, last } = scan.sentence
  for (let i = be - 1; i >= Math.max(first, be - 10); i--) {
    if (scan.word(i) !== 'if') continue
    const speaker = speakerWithin(scan, i + 1, be)
    if (!speaker || speaker.isPronoun) return null
    return mark(scan, { speaker, at, content: stretches([first, i], [at + 1, last]) })
  }
  return null
}

// What stands behind words that open the sentence, what stands before words that close it, both around words between commas.
function around(scan: SentenceScan, lead: number, behind: number): AttributionMark['content'] {
  const { first, last } = scan.sentence
  const start = clauseStart(scan, lead, first)
  const isOpening = lead - start <= 1 || isQuoteMark(scan, lead - 1)
  if (isOpening) return stretches([behind, last])
  const isBetween = scan.word(lead - 1) === ',' && scan.word(behind) === ','
  return stretches([start, lead], isBetween ? [behind, last] : [behind, behind])
}

function clauseEnd(scan: SentenceScan, at: number): number {
  for (let i = at; i < scan.sentence.last; i++) if (scan.word(i) === ',' || scan.word(i) === ';') return i
  return scan.sentence.last
}

function mark(
  scan: SentenceScan,
  { speaker, at, content }: Pick<AttributionMark, 'speaker' | 'content'> & { readonly at: number },
): AttributionMark {
  return { speaker, cue: makeCue(scan, at, RULE), stance: 'states', content, isCited: false }
}
