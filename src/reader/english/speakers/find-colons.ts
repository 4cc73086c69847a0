/** Finds attributions by a colon or dash: "Governor: 22 dead", "Five killed in Goma: army". */
import type { RuleId } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { NEGATION } from '../words/words.ts'
import { stretches } from './attribution-content.ts'
import type { AttributionMark } from './find-attributions.ts'
import { makeCue } from './make-cue.ts'
import { type SpeakerGroup, speakerWithin } from './speaker-group.ts'

const SIGN = wordClass(/^[:\u2013\u2014-]$/)
const RULE = 'attribution-colon' as RuleId

/** The speaker before the first colon, or behind the last colon or dash of a headline. None when the sentence has attributions of its own there. */
export function findColons(scan: SentenceScan, marks: readonly AttributionMark[]): readonly AttributionMark[] {
  if (marks.length > 0 || !scan.hasWord(SIGN)) return []
  const { first, last } = scan.sentence
  for (let i = first + 1; i < Math.min(first + 14, last - 1); i++) {
    if (scan.word(i) !== ':') continue
    const end = channelStart(scan, first, i)
    const speaker = isSetOff(scan, first, end) ? speakerWithin(scan, first, end) : null
    if (speaker && isWho(scan, speaker, end)) return [byMark(scan, speaker, i, stretches([i + 1, last]))]
    break
  }
  if (scan.ctx.passages[scan.sentence.passage]?.kind !== 'title' && !isHeadLine(scan)) return []
  for (let i = last - 2; i > Math.max(first + 3, last - 8); i--) {
    if (scan.word(i) !== ':' && scan.word(i) !== '-' && scan.word(i) !== '\u2013' && scan.word(i) !== '\u2014') continue
    const speaker = speakerWithin(scan, i + 1, last)
    return speaker && isWho(scan, speaker, last) ? [byMark(scan, speaker, i, stretches([first, i]))] : []
  }
  return []
}

// "AT LEAST 9 POLICEMEN KILLED - SECURITY SOURCES": a line of its own without a full stop.
function isHeadLine(scan: SentenceScan): boolean {
  const { last, passage } = scan.sentence
  const next = scan.ctx.sentences[scan.sentence.index + 1]
  const before = scan.ctx.sentences[scan.sentence.index - 1]
  const isAlone = next?.passage !== passage && before?.passage !== passage
  return isAlone && scan.ctx.isAllCaps && scan.word(last - 1) !== '.'
}

const HEADING = wordClass(
  /^(details?|updates?|background|context|notes?|photos?|video|watch|where|when|what|who|why|how|analysis|opinion|live|explainer|breaking|exclusive|correction|summary|timeline|war|attack|conflict|crisis|result|location|date|source|target|weapon|read|also|more|related|caption|fact|facts|number|total)$/,
)

// A place, a day or a kind of harm before a colon heads a line; a person or an office speaks.
function isWho(scan: SentenceScan, speaker: SpeakerGroup, end: number): boolean {
  const { first, last } = speaker
  if (speaker.isPronoun || last !== end || scan.over('place', first)?.last === last) return false
  const isHeading = scan.mentions.some(
    (m) =>
      (m.kind === 'harm' ||
        m.kind === 'deed' ||
        m.kind === 'weapon' ||
        m.kind === 'date' ||
        (m.kind === 'number' && m.rule !== 'article-as-one')) &&
      m.first >= first &&
      m.last <= end,
  )
  if (isHeading || scan.is(first, HEADING) || scan.is(first, NEGATION)) return false
  const isOffice = (['speaker', 'party', 'agent'] as const).some((kind) => scan.endAt(kind, last) !== undefined)
  // In capitals a name shows by no letter: the office in front tells that somebody speaks.
  const isTitled = scan.ctx.isAllCaps && scan.startAt('speaker', first) !== undefined
  return (
    isOffice ||
    isTitled ||
    speaker.hasPerson ||
    (last - first === 1 && scan.isCapital(first) && !scan.word(first).endsWith('s'))
  )
}

// "Spokesman Farhad Shami on Telegram: ...": where it was said is no part of the name.
function channelStart(scan: SentenceScan, first: number, at: number): number {
  for (let i = at - 1; i > Math.max(first, at - 4); i--)
    if (scan.word(i) === 'on' || scan.word(i) === 'to' || scan.word(i) === 'via') return i
  return at
}

function isSetOff(scan: SentenceScan, first: number, at: number): boolean {
  for (let i = first; i < at; i++) if (scan.isMark(i) && scan.word(i) !== '.' && scan.word(i) !== '-') return false
  return true
}

function byMark(
  scan: SentenceScan,
  speaker: SpeakerGroup,
  at: number,
  content: AttributionMark['content'],
): AttributionMark {
  const cue = makeCue(scan, at, RULE)
  return { speaker, cue, stance: 'states', content, isCited: false }
}
