/** Works out which stretches of a sentence are what somebody says. */

import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { BY_FROM_OF, IN_DURING, THAT_WHICH } from '../words/words.ts'
import { isDocument, type SpeakerGroup } from './speaker-group.ts'

/** A stretch of tokens, half-open. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** The stretches that are not empty. */
export function stretches(...parts: readonly (readonly [number, number])[]): readonly Stretch[] {
  return parts.filter(([first, last]) => last > first).map(([first, last]) => ({ first, last }))
}

/** Whether a quotation mark, or one of a pair of apostrophes, stands at token `i`. */
export function isQuoteMark(scan: SentenceScan, i: number): boolean {
  const word = scan.word(i)
  return word === '"' || (word === "'" && (scan.word(i - 1) === "'" || scan.word(i + 1) === "'" || scan.isMark(i - 1)))
}

/** After a semicolon a new statement starts. */
export function clauseStart(scan: SentenceScan, at: number, first: number): number {
  for (let i = at - 1; i > first; i--) if (scan.word(i) === ';') return i + 1
  return first
}

const BUT_WHILE_WHEREAS = wordClass(/^(but|while|whereas|although|though)$/)

/** Where what stands before "according to" begins: behind a semicolon, or behind "but", "while" or "although" that sets it against what was said before. */
export function contrastStart(scan: SentenceScan, at: number, first: number): number {
  for (let i = at - 1; i > first; i--) {
    const word = scan.word(i)
    if (word === ';') return i + 1
    const isContrast = scan.is(i, BUT_WHILE_WHEREAS)
    if (isContrast && (scan.word(i - 1) === ',' || (scan.word(i - 1) === 'and' && scan.word(i - 2) === ',')))
      return i + 1
  }
  return first
}

/** What a cue with its subject in front says: what stands before ("..., he said"), or what follows. */
export function contentOf(scan: SentenceScan, speaker: SpeakerGroup, cue: Mention<'cue'>): readonly Stretch[] {
  const { first } = scan.sentence
  const cueLast = cue.last
  if (cue.data.stance === 'denies' && isDeniedCharge(scan, speaker.first)) return []
  const aside = relativeContent(scan, speaker, cue)
  if (aside) return aside
  const last = contentEnd(scan, speaker, cue)
  if (scan.word(speaker.first - 1) === ';' && pointsBack(scan, cueLast))
    return stretches([first, speaker.first - 1], [cueLast, last])
  const opening = paperStart(scan, speaker.first)
  const isBehind = isBehindContent(scan, opening) && isClosed(scan, cueLast)
  if (!isBehind) return stretches([cueLast, last])
  const start = clauseStart(scan, opening, first)
  const before = stretches([start, opening])
  return [...before, ...stretches([cueLast, last])]
}

// ", figures kept by the centre show": the paper of whoever is named opens the clause.
function paperStart(scan: SentenceScan, speaker: number): number {
  if (!scan.is(speaker - 1, BY_FROM_OF)) return speaker
  let at = speaker - 2
  while (at > speaker - 5 && !isDocument(scan, at)) at--
  if (!isDocument(scan, at)) return speaker
  for (let i = at; i > at - 5 && i > scan.sentence.first; i--) if (scan.word(i - 1) === ',') return i
  return speaker
}

const CHARGE = wordClass(
  /^(charges?|allegations?|accusations?|claims?|which|something|assertions?|suggestions?|reports?|version|account)$/,
)

// "The ministry said rebels had burned it, a charge the group rejected": who denies it does not tell it.
function isDeniedCharge(scan: SentenceScan, first: number): boolean {
  for (let at = first + 1; at >= first - 2; at--) if (scan.is(at, CHARGE)) return hasComma(scan, at)
  return false
}

function hasComma(scan: SentenceScan, at: number): boolean {
  for (let i = at - 1; i > at - 4; i--) if (scan.word(i) === ',') return true
  return false
}

const WHO = wordClass(/^(who|which|that|whom)$/)
const VERB = wordClass(/^(was|were|is|are|had|has|have|would|could)$/)

// "A man who, investigators believe, had walked beside them killed 53", "a school that it said was used by rebels, killing 40": no more than the clause is said.
function relativeContent(scan: SentenceScan, { first }: SpeakerGroup, cue: Mention<'cue'>): readonly Stretch[] | null {
  const isAside = scan.word(first - 1) === ',' && scan.is(first - 2, WHO) && scan.word(cue.last) === ','
  const isRelative = scan.is(first - 1, WHO) && scan.is(cue.last, VERB) && isNoun(scan, first - 2)
  if (!isAside && !isRelative) return null
  const from = isAside ? cue.last + 1 : cue.last
  for (let i = from; i < scan.sentence.last; i++) if (/^[,;]$/.test(scan.word(i))) return stretches([from, i])
  return null
}

function isNoun(scan: SentenceScan, i: number): boolean {
  return scan.endAt('target', i + 1) !== undefined || scan.endAt('agent', i + 1) !== undefined
}

const WHICH_WHOM = wordClass(/^(which|whom)$/)

// "the attacks, for which the group blames the army, killed 39": the clause ends at its comma. "claimed the attack in which 29 died": what the attack did is told by whoever reports.
function contentEnd(scan: SentenceScan, { first }: SpeakerGroup, cue: Mention<'cue'>): number {
  const { last } = scan.sentence
  if (cue.data.stance !== 'states' && cue.data.stance !== 'confirms' && scan.is(first - 1, WHICH_WHOM))
    for (let i = cue.last; i < last; i++) if (scan.word(i) === ',') return i
  if (!isOwningUp(scan, cue)) return last
  for (let i = cue.last + 1; i < last; i++) {
    const isRelative = scan.word(i) === 'which' && scan.is(i - 1, IN_DURING)
    const isThat = scan.is(i, THAT_WHICH) && scan.endAt('deed', i)?.data.form === 'noun'
    if (isRelative || isThat) return isRelative ? i - 1 : i
  }
  return last
}

const THAT_TO_IT = wordClass(/^(that|to|it|its|they|the[iy]r?)$/)
const IT_ITS_THEY = wordClass(/^(it|its|they|their|he|his)$/)

// "claimed (responsibility for) the attack", "said its men carried out the attack", "said it was behind the bombing".
function isOwningUp(scan: SentenceScan, cue: Mention<'cue'>): boolean {
  const { last } = scan.sentence
  if (cue.data.stance === 'claims' && !scan.is(cue.last, THAT_TO_IT)) return true
  for (let i = cue.last; i < Math.min(cue.last + 8, last); i++) {
    if (scan.is(i, IT_ITS_THEY)) for (let k = i + 1; k < Math.min(i + 7, last); k++) if (scan.is(k, OWNING)) return true
  }
  return false
}

const OWNING = wordClass(/^(behind|carried|perpetrated|staged|mounted|conducted|responsible|responsibility|executed)$/)

const IT_THIS_THAT = wordClass(/^(it|this|that|so)$/)
const TO_ON_IN = wordClass(/^(to|on|in|by|at)$/)

// "One hostage is known to be dead; his family confirmed it."
function pointsBack(scan: SentenceScan, at: number): boolean {
  if (!scan.is(at, IT_THIS_THAT)) return false
  return at + 1 >= scan.sentence.last || scan.isMark(at + 1) || scan.is(at + 1, TO_ON_IN)
}

function isBehindContent(scan: SentenceScan, at: number): boolean {
  const before = scan.word(at - 1)
  if (isQuoteMark(scan, at - 1)) return true
  const isMark = before === ',' || before === '\u2014' || before === '\u2013' || before === '-' || before === ';'
  return (isMark && hasClause(scan, scan.sentence.first, at)) || before === '?' || before === '!'
}

// A clause stands before: a verb-like mention, or enough words.
function hasClause(scan: SentenceScan, first: number, to: number): boolean {
  if (isQuoteMark(scan, to - 1) || isQuoteMark(scan, to - 2)) return true
  if (to - first < 4) return false
  return (
    scan.mentions.some(
      (m) =>
        m.last <= to &&
        (m.kind === 'harm' ||
          m.kind === 'deed' ||
          m.kind === 'number' ||
          (m.kind === 'cue' && m.data.kind === 'cue' && m.data.form === 'past')),
    ) || to - first > 7
  )
}

const THAT_WHETHER_HOW = wordClass(/^(that|whether|how|why|it|they|he|she|there|no|if)$/)
const ON_OF_AT = wordClass(/^(on|of|at|to)$/)

// Nothing said follows: the end, a mark, the one who was told, a day, a place or manner of saying.
function isClosed(scan: SentenceScan, cueLast: number): boolean {
  const at = addresseeEnd(scan, cueLast)
  if (at >= scan.sentence.last || scan.word(at) === ',') return true
  if (scan.word(at) === ':') return !isQuoteMark(scan, at + 1) && hasFigure(scan, cueLast)
  if (scan.isMark(at)) return !isQuoteMark(scan, at)
  if (scan.is(at, THAT_WHETHER_HOW)) return false
  // "the bishop insisted on 38": a number behind the preposition is what is said.
  if (scan.is(at, ON_OF_AT) && scan.startAt('number', at + 1) && !scan.startAt('date', at + 1)) return false
  const isSetting =
    scan.startAt('date', at) !== undefined ||
    /^(in|on|at|by|to|of|from|late|early|during|after|before|when|while|as|with|without|outside|here|through|over|via|earlier|then|later|afterwards|since)$/.test(
      scan.word(at),
    ) ||
    /.{3}ly$/.test(scan.word(at)) ||
    at > cueLast
  return isSetting && !hasThat(scan, at)
}

// "At least 74 dead at the port, officials say: the deadliest attack so far": a figure stands before, none behind.
function hasFigure(scan: SentenceScan, at: number): boolean {
  const harm = scan.of('harm')
  const numbers = scan.of('number').filter(({ rule }) => rule !== 'article-as-one')
  return (
    harm.some((one) => one.last < at) && numbers.some((one) => one.last < at) && !numbers.some((one) => one.first > at)
  )
}

// "The minister told reporters on Sunday, adding that": what follows is said besides.
const GOING_ON = wordClass(/^(adding|saying|noting|stressing|warning|insisting|explaining|who|which)$/)

function hasThat(scan: SentenceScan, at: number): boolean {
  for (let i = at; i < Math.min(at + 14, scan.sentence.last); i++) {
    if (scan.word(i) === 'that') return !scan.isMark(i - 1)
    if (scan.word(i) === ':') return true
    if (scan.word(i) === ',' && (i > at + 8 || scan.is(i + 1, GOING_ON))) return false
  }
  return false
}

const TOLD_TELLS_TELL = wordClass(/^(told|tells|tell|telling|informed|assured|reminded|asked|warned)$/)
const HIM_HER_THEM = wordClass(/^(him|her|them|us|me|you)$/)
const THE_A_AN = wordClass(/^(the|a|an|his|her|their|our|its|one|local|state)$/)

/** "told Reuters by phone", "told reporters": the token behind the one who was told. */
function addresseeEnd(scan: SentenceScan, cueLast: number): number {
  if (!scan.is(cueLast - 1, TOLD_TELLS_TELL)) return cueLast
  let at = cueLast
  if (scan.is(at, HIM_HER_THEM)) return at + 1
  if (scan.is(at, THE_A_AN)) at++
  const start = at
  for (let steps = 0; at < scan.sentence.last && steps < 7; steps++) {
    const noun = scan.startAt('party', at) ?? scan.startAt('speaker', at) ?? scan.startAt('agent', at)
    if (noun) at = noun.last
    else if ((scan.isCapital(at) && !scan.startAt('date', at)) || scan.word(at) === "'s" || scan.word(at) === 'of') at++
    else if (scan.word(at) === 'and' && at > start) at++
    else break
  }
  // "Told the outlet": whoever was told, where nothing follows.
  const isLast = at === start && start > cueLast && (at + 1 >= scan.sentence.last || /^[.,;]$/.test(scan.word(at + 1)))
  return at > start ? at : isLast ? at + 1 : cueLast
}
