/** Finds who is said to have said what in one sentence: speaker, cue and the stretch that is said. */
import type { Stance } from '../../model/index.ts'
import { BE, HAVE } from '../english/words.ts'
import type { Mention } from '../mention.ts'
import type { SentenceScan } from '../scan.ts'
import { type SpeakerGroup, speakerAfter, speakerBefore } from './speaker-group.ts'

/** One attribution: its content is one or two stretches of tokens. */
export interface AttributionMark {
  readonly speaker: SpeakerGroup
  readonly cue: Mention<'cue'>
  readonly stance: Stance
  readonly content: readonly { readonly first: number; readonly last: number }[]
  /** "citing a hospital": the speaker is quoted by another speaker of the sentence. */
  readonly isCited: boolean
}

const CITING = /^(citing|cites|cited|quoting|quoted|quotes)$/

/** The attributions of a sentence, in the order of their cues. */
export function findAttributions(scan: SentenceScan): readonly AttributionMark[] {
  const marks: AttributionMark[] = []
  let free = scan.sentence.first
  for (const cue of scan.of('cue')) {
    if (cue.first < free) continue
    const mark = readCue(scan, cue, free)
    if (!mark) continue
    cutAt(scan, marks, mark)
    marks.push(mark)
    free = Math.max(cue.last, mark.speaker.last)
  }
  return marks
}

// ", although the Washington Institute puts the figure at 94": what was said before ends where another begins to speak against it.
function cutAt(scan: SentenceScan, marks: AttributionMark[], mark: AttributionMark): void {
  const at = mark.speaker.first - 1
  if (!/^(although|though|while|whereas|but|;|and)$/.test(scan.word(at)) || mark.speaker.first > mark.cue.first) return
  if (scan.word(at) === 'and' && scan.word(at - 1) !== ',') return
  marks.forEach((one, i) => {
    const content = one.content
      .filter((part) => part.first < at)
      .map((part) => ({ first: part.first, last: Math.min(part.last, at) }))
    marks[i] = { ...one, content }
  })
}

function readCue(scan: SentenceScan, cue: Mention<'cue'>, free: number): AttributionMark | null {
  if (cue.data.form === 'preposition' || CITING.test(scan.word(cue.first))) return afterPreposition(scan, cue)
  if (cue.data.form === 'noun' || isClaimingLives(scan, cue) || isRespondingWith(scan, cue)) return null
  if (cue.data.form === 'base' && !isPluralSubject(scan, cue.first)) return null
  return inverted(scan, cue) ?? withSubject(scan, cue, free)
}

// "The bombing claimed 20 lives": nobody says anything.
function isClaimingLives(scan: SentenceScan, cue: Mention<'cue'>): boolean {
  if (!scan.word(cue.first).startsWith('claim')) return false
  for (let i = cue.last; i < Math.min(cue.last + 6, scan.sentence.last); i++)
    if (scan.word(i) === 'lives' || scan.word(i) === 'life') return true
  return false
}

// "Israel responded with a campaign": an act, not words.
function isRespondingWith(scan: SentenceScan, cue: Mention<'cue'>): boolean {
  return /^(respond|repl|react|answer)/.test(scan.word(cue.first)) && /^(with|by)$/.test(scan.word(cue.last))
}

// "officials say": the base form is a verb only after a plural or "to".
function isPluralSubject(scan: SentenceScan, at: number): boolean {
  const word = scan.word(at - 1)
  return (
    word.endsWith('s') ||
    word === 'police' ||
    word === 'they' ||
    word === 'people' ||
    word === 'we' ||
    word === 'to' ||
    word === 'media' ||
    word === 'military'
  )
}

function afterPreposition(scan: SentenceScan, cue: Mention<'cue'>): AttributionMark | null {
  const speaker = speakerAfter(scan, cue.last, scan.sentence.last)
  if (!speaker) return null
  const { first, last } = scan.sentence
  const content = stretches(
    [clauseStart(scan, cue.first, first), cue.first],
    [speaker.last, isMarkAt(scan, speaker.last) ? last : last],
  )
  return { speaker, cue, stance: cue.data.stance, content, isCited: CITING.test(scan.word(cue.first)) }
}

/** `"...," said the official`: the subject stands behind the verb, a comma or quotation mark before it. */
function inverted(scan: SentenceScan, cue: Mention<'cue'>): AttributionMark | null {
  const before = scan.word(cue.first - 1)
  if (!(before === ',' || before === '"' || before === '\u201d')) return null
  if (scan.word(cue.last) === 'that' || isNumber(scan, cue.last)) return null
  const speaker = speakerAfter(scan, cue.last, scan.sentence.last)
  // "..., said a vehicle was hit": a verb behind makes it what is said, not who says it.
  if (!speaker || BE.has(scan.word(speaker.last)) || HAVE.has(scan.word(speaker.last))) return null
  const content = stretches([scan.sentence.first, cue.first], [speaker.last, scan.sentence.last])
  return { speaker, cue, stance: cue.data.stance, content, isCited: false }
}

function withSubject(scan: SentenceScan, cue: Mention<'cue'>, free: number): AttributionMark | null {
  const speaker = speakerBefore(scan, free, cue.first)
  if (!speaker) return null
  const { first, last } = scan.sentence
  const before = scan.word(speaker.first - 1)
  const isAfterContent =
    (before === ',' || before === '"' || before === '\u201d' || before === '\u2014' || before === '-') &&
    hasClause(scan, first, speaker.first)
  const isClosed =
    cue.last >= last ||
    isMarkAt(scan, cue.last) ||
    scan.startAt('date', cue.last) !== undefined ||
    /^(in|on|at|late|early|during|after|before)$/.test(scan.word(cue.last))
  const content =
    isAfterContent && isClosed
      ? stretches([clauseStart(scan, speaker.first, first), speaker.first], [cue.last, last])
      : stretches([cue.last, last])
  return content.length > 0 ? { speaker, cue, stance: cue.data.stance, content, isCited: false } : null
}

function isNumber(scan: SentenceScan, i: number): boolean {
  const number = scan.startAt('number', i)
  return number !== undefined && number.rule !== 'article-as-one'
}

// A clause stands before: at least three words with a verb-like mention, or a quotation.
function hasClause(scan: SentenceScan, first: number, to: number): boolean {
  if (to - first < 4) return false
  const before = scan.word(to - 1)
  if (before === '"' || before === '\u201d') return true
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

// After a semicolon a new statement starts.
function clauseStart(scan: SentenceScan, at: number, first: number): number {
  for (let i = at - 1; i > first; i--) if (scan.word(i) === ';') return i + 1
  return first
}

function isMarkAt(scan: SentenceScan, i: number): boolean {
  return i < scan.sentence.last && scan.isMark(i) && scan.word(i) !== '"' && scan.word(i) !== '\u201c'
}

function stretches(...parts: readonly (readonly [number, number])[]): readonly { first: number; last: number }[] {
  return parts.filter(([first, last]) => last > first).map(([first, last]) => ({ first, last }))
}
