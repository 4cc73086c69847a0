/** Finds who is said to have said what in one sentence: speaker, cue and the stretch that is said. */
import type { Stance } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { BE, BY_FROM_OF, HAVE, MODAL, NEGATION, PREPOSITION, SPEECH } from '../words/words.ts'
import { contentOf, contrastStart, isQuoteMark, type Stretch, stretches } from './attribution-content.ts'
import { findFigureSources } from './figure-sources.ts'
import { findColons } from './find-colons.ts'
import { findFigureGivers } from './find-figure-givers.ts'
import { findPassiveGivers } from './find-passive-givers.ts'
import { findVersions } from './find-versions.ts'
import { sharedSubject } from './shared-subject.ts'
import { speakerAfter, speakerBefore } from './speaker-bounds.ts'
import type { SpeakerGroup } from './speaker-group.ts'

/** One attribution: its content is one or two stretches of tokens. */
export interface AttributionMark {
  readonly speaker: SpeakerGroup
  readonly cue: Mention<'cue'>
  readonly stance: Stance
  readonly content: readonly Stretch[]
  /** "citing a hospital": the speaker is quoted by another speaker of the sentence. */
  readonly isCited: boolean
}

const ACCUSING = wordClass(/^(blame|blames|blamed|accuse|accuses|accused)$/)
const CITING = wordClass(/^(citing|cites|cited|quoting|quoted|quotes)$/)

/** The attributions of a sentence, in the order of their cues. */
export function findAttributions(scan: SentenceScan): readonly AttributionMark[] {
  const marks: AttributionMark[] = []
  let free = scan.sentence.first
  for (const cue of scan.of('cue')) {
    if (cue.first < free) continue
    const mark = readCue(scan, cue, { free, marks })
    if (!mark) continue
    if (isPassedOn(scan, marks, mark)) continue
    cutAt(scan, marks, mark)
    marks.push(mark)
    free = Math.max(cue.last, mark.speaker.last)
  }
  const givers = findFigureGivers(scan, marks)
  for (const giver of givers) cutAtSemicolon(scan, marks, giver)
  const versions = findVersions(scan, marks)
  const colons = findColons(scan, marks)
  const passive = findPassiveGivers(scan, marks)
  const told = givers.length + versions.length + colons.length + passive.length
  const sources = told === 0 ? findFigureSources(scan, marks) : []
  if (told + sources.length === 0) return marks
  return [...marks, ...givers, ...versions, ...colons, ...passive, ...sources].sort((a, b) => a.cue.first - b.cue.first)
}

/** The attribution with another content. */
export function withContent(
  mark: AttributionMark,
  content: readonly Stretch[],
  { isCited }: Pick<AttributionMark, 'isCited'> = mark,
): AttributionMark {
  const { speaker, cue, stance } = mark
  return { speaker, cue, stance, content, isCited }
}

const CITED_QUOTED = wordClass(/^(cited|quoted)$/)

// "according to an official cited by Reuters": who stands before is the origin, who stands behind passed it on.
function isPassedOn(scan: SentenceScan, marks: AttributionMark[], mark: AttributionMark): boolean {
  const before = marks.at(-1)
  if (!before || before.speaker.last !== mark.cue.first || !scan.is(mark.cue.first, CITED_QUOTED)) return false
  const { content } = before
  marks[marks.length - 1] = withContent(before, content, { isCited: true })
  marks.push(withContent(mark, content, { isCited: false }))
  return true
}

const ALTHOUGH_THOUGH_WHILE = wordClass(/^(although|though|while|whereas|but|;|and)$/)

// ", although the Washington Institute puts the figure at 94": what was said before ends where another begins to speak against it.
function cutAt(scan: SentenceScan, marks: AttributionMark[], mark: AttributionMark): void {
  const at = mark.speaker.first - 1
  if (!scan.is(at, ALTHOUGH_THOUGH_WHILE) || mark.speaker.first > mark.cue.first) return
  if (scan.word(at) === 'and' && scan.word(at - 1) !== ',') return
  marks.forEach((one, i) => {
    const content = one.content
      .filter((part) => part.first < at)
      .map((part) => ({ first: part.first, last: Math.min(part.last, at) }))
    marks[i] = withContent(one, content)
  })
}

// "The mayor said 39 were dead; in the evening the governor raised that to 52": behind the semicolon somebody else gives the figure.
function cutAtSemicolon(scan: SentenceScan, marks: AttributionMark[], { speaker }: AttributionMark): void {
  let at = speaker.first - 1
  while (at > scan.sentence.first && scan.word(at) !== ';') at--
  if (scan.word(at) !== ';') return
  marks.forEach((one, i) => {
    if (one.cue.first > at) return
    const content = one.content
      .filter((part) => part.first < at)
      .map((part) => ({ first: part.first, last: Math.min(part.last, at) }))
    marks[i] = withContent(one, content)
  })
}

/** Where the search for a speaker may begin, and who spoke before in the sentence. */
interface Before {
  readonly free: number
  readonly marks: readonly AttributionMark[]
}

function readCue(scan: SentenceScan, cue: Mention<'cue'>, before: Before): AttributionMark | null {
  if (cue.data.form === 'preposition' || scan.is(cue.first, CITING)) return afterPreposition(scan, cue)
  if (cue.data.form === 'noun' || isWithheld(scan, cue) || isClaimingLives(scan, cue) || isRespondingWith(scan, cue))
    return null
  if (isDeed(scan, cue) || isPartOfName(scan, cue)) return null
  const own = inverted(scan, cue) ?? withSubject(scan, cue, before.free)
  if (own) return own
  const speaker = sharedSubject(scan, cue, before.marks)
  const content = stretches([cue.last, scan.sentence.last])
  return speaker && content.length > 0 ? { speaker, cue, stance: cue.data.stance, content, isCited: false } : null
}

// "Two blasts in Moscow", "the metro blasts": the deed, unless a name in front does the blasting.
function isDeed(scan: SentenceScan, { first }: Mention<'cue'>): boolean {
  if (scan.startAt('deed', first)?.data.form !== 'noun') return false
  const isNamed = scan.isCapital(first - 1) && (first - 1 > scan.sentence.first || !scan.endAt('number', first))
  return !isNamed && !scan.endAt('party', first) && !scan.endAt('speaker', first)
}

// "Dr Wali Beg, spokesman of", "the mayor, Omar Said, and": a capital inside a sentence is a name, not a verb.
function isPartOfName(scan: SentenceScan, { first, data }: Mention<'cue'>): boolean {
  if ((data.form !== 'base' && scan.word(first) !== 'said') || scan.ctx.isAllCaps || first === scan.sentence.first)
    return false
  if (scan.ctx.passages[scan.sentence.passage]?.kind === 'title') return false
  return scan.isCapital(first) && scan.isCapital(first - 1)
}

const ONLY_JUST_MERELY = wordClass(/^(only|just|merely)$/)

// "The army has not confirmed that ...", "did not immediately say": nothing is said, and nothing may be laid in its mouth.
function isWithheld(scan: SentenceScan, { first, data }: Mention<'cue'>): boolean {
  if (data.stance !== 'confirms' && data.stance !== 'states') return false
  for (let i = first - 1; i >= Math.max(first - 2, scan.sentence.first); i--) {
    const word = scan.word(i)
    if (word === 'not' || word === 'never' || word.endsWith("n't")) return !scan.is(i + 1, ONLY_JUST_MERELY)
    if (!word.endsWith('ly') && word !== 'yet') return false
  }
  return false
}

// "The bombing claimed 20 lives": nobody says anything.
function isClaimingLives(scan: SentenceScan, cue: Mention<'cue'>): boolean {
  if (!scan.word(cue.first).startsWith('claim')) return false
  for (let i = cue.last; i < Math.min(cue.last + 6, scan.sentence.last); i++)
    if (scan.word(i) === 'lives' || scan.word(i) === 'life') return true
  return false
}

const WITH_BY = wordClass(/^(with|by)$/)
const ANSWERS = wordClass(/^(respond|repl|react|answer)/)

// "Israel responded with a campaign": an act, not words.
function isRespondingWith(scan: SentenceScan, cue: Mention<'cue'>): boolean {
  return scan.is(cue.first, ANSWERS) && scan.is(cue.last, WITH_BY)
}

const DID_DO_DOES = wordClass(/^(did|do|does|not|never)$/)

// "officials say": the base form is a verb only after a plural, or after "did".
function isPluralSubject(scan: SentenceScan, { first, last }: SpeakerGroup, cueFirst: number): boolean {
  if (scan.is(cueFirst - 1, DID_DO_DOES)) return true
  if (scan.word(first - 1) === 'and' || isOfPapers(scan, first)) return true
  // "police in the state of Chhattisgarh", "the mayor and a doctor".
  let end = first + 1
  while (end < last && !scan.is(end, PREPOSITION) && scan.word(end) !== ',' && scan.word(end) !== 'of') end++
  for (let i = first + 1; i < last - 1; i++) if (scan.word(i) === 'and') return true
  return isPluralNoun(scan.word(end - 1)) || isPluralNoun(scan.word(last - 1))
}

const PAPERS = wordClass(
  /^(figures|data|numbers|statistics|records|counts|tallies|estimates|reports|documents|calculations)$/,
)

// "Figures kept by the portal show": the papers of whoever is named do.
function isOfPapers(scan: SentenceScan, first: number): boolean {
  if (!scan.is(first - 1, BY_FROM_OF)) return false
  return scan.is(first - 2, PAPERS) || scan.is(first - 3, PAPERS)
}

function isPluralNoun(word: string): boolean {
  return (
    /[^s']s$/.test(word) ||
    /^(police|they|people|we|i|you|media|military|many|some|most|few|both|men|women|staff|forces|locals)$/.test(word)
  )
}

function afterPreposition(scan: SentenceScan, cue: Mention<'cue'>): AttributionMark | null {
  const speaker = speakerAfter(scan, cue.last, scan.sentence.last, cue.data.form === 'preposition')
  if (!speaker) return null
  const { first, last } = scan.sentence
  const content = stretches([contrastStart(scan, cue.first, first), cue.first], [speaker.last, last])
  return { speaker, cue, stance: cue.data.stance, content, isCited: scan.is(cue.first, CITING) }
}

const TOLD_TELLS = wordClass(/^(told|tells)$/)
const IT_THIS_THESE = wordClass(/^(it|this|these|them|him|her|me|us)$/)

/** `"...," said the official`: the subject stands behind the verb, a comma or quotation mark before it. */
function inverted(scan: SentenceScan, cue: Mention<'cue'>): AttributionMark | null {
  const { first, last } = scan.sentence
  const isStart = cue.first === first && isBehindQuote(scan, first)
  // "blamed the Mordisco group": who stands behind is blamed.
  if (cue.data.form === 'gerund' || scan.is(cue.first, ACCUSING)) return null
  if (!isStart && scan.word(cue.first - 1) !== ',' && !isQuoteMark(scan, cue.first - 1)) return null
  if (scan.is(cue.first, TOLD_TELLS)) return null
  if (scan.word(cue.last) === 'that' || isNumber(scan, cue.last)) return null
  // "..., the ombudsman, informs about it": what is told of.
  if (scan.is(cue.last, IT_THIS_THESE)) return null
  const speaker = speakerAfter(scan, cue.last, last, isStart || isQuoteMark(scan, cue.first - 1))
  if (cue.data.form === 'base' && !(speaker && isPluralSubject(scan, speaker, cue.first))) return null
  // "..., said a vehicle was hit": a verb behind makes it what is said, not who says it.
  if (!speaker || isVerbAt(scan, speaker.last)) return null
  const content = stretches([first, cue.first], [speaker.last, last])
  return { speaker, cue, stance: cue.data.stance, content, isCited: false }
}

// `"Why?" said the man`: the sentence ends inside the quotation.
function isBehindQuote(scan: SentenceScan, first: number): boolean {
  const mark = scan.ctx.tokens.lower(first - 1)
  return mark === '"' || mark === "'"
}

function isVerbAt(scan: SentenceScan, i: number): boolean {
  if (scan.is(i, BE) || scan.is(i, HAVE) || scan.is(i, MODAL)) return true
  const verb = scan.startAt('harm', i) ?? scan.startAt('deed', i)
  return verb !== undefined && verb.data.form !== 'noun' && verb.data.form !== 'adjective'
}

function withSubject(scan: SentenceScan, cue: Mention<'cue'>, free: number): AttributionMark | null {
  if (cue.data.form === 'gerund' && !scan.is(cue.first - 1, BE) && isSharing(scan, cue.first)) return null
  if (scan.word(cue.first - 1) === 'to' || isPassive(scan, cue)) return null
  const speaker = speakerBefore(scan, free, cue.first, scan.is(cue.first, SPEECH))
  if (!speaker || (cue.data.form === 'base' && !isPluralSubject(scan, speaker, cue.first))) return null
  if (isCountOfNoun(scan, speaker, cue) || scan.is(speaker.first, NEGATION)) return null
  const content = contentOf(scan, speaker, cue)
  return content.length > 0 ? { speaker, cue, stance: cue.data.stance, content, isCited: false } : null
}

const THAT_THE_A = wordClass(/^(that|the|a|an|it|they|he|she|there|this|on|in|at|to|of)$/)

// "another 36 confirmed cases": a participle between a number and its noun.
function isCountOfNoun(scan: SentenceScan, speaker: SpeakerGroup, cue: Mention<'cue'>): boolean {
  if (cue.data.form !== 'past' || !scan.endAt('number', speaker.last) || speaker.last !== cue.first) return false
  const next = scan.word(cue.last)
  return next !== '' && !scan.isMark(cue.last) && !scan.is(cue.last, THAT_THE_A)
}

const AS = wordClass(/^as$/)

const STAND_STANDS_STOOD = wordClass(/^(stand|stands|stood)$/)

// "they are reported to have fled": somebody else reports.
function isPassive(scan: SentenceScan, cue: Mention<'cue'>): boolean {
  const isBare = cue.data.form === 'past' && (scan.is(cue.first - 1, BE) || scan.is(cue.first - 1, STAND_STANDS_STOOD))
  return isBare && !scan.is(cue.last, AS)
}

const COMMA_AND_BY = wordClass(/^(,|and|by|in|after|before|without|while|but|for|when)$/)

// ", saying", "and adding": the subject of the clause before.
function isSharing(scan: SentenceScan, at: number): boolean {
  return scan.is(at - 1, COMMA_AND_BY)
}

function isNumber(scan: SentenceScan, i: number): boolean {
  const number = scan.startAt('number', i)
  return number !== undefined && number.rule !== 'article-as-one'
}
