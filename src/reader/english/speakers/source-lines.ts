/** Finds lines that name who speaks for the lines below them: "Source: the regional administration", "POLICE, as of 2 p.m." above "Killed: 20", "he lists:". */
import type { RuleId } from '../../../model/index.ts'
import type { ReadingContext, Sentence } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { ScanSentence } from '../frames/scan-sentence.ts'
import type { AttributionMark } from './find-attributions.ts'
import { makeCue } from './make-cue.ts'
import { type SpeakerGroup, speakerWithin } from './speaker-group.ts'

/** A speaker and the sentences it speaks for, by their numbers (half-open). */
export interface SourceLine {
  readonly mark: AttributionMark
  readonly scan: SentenceScan
  readonly from: number
  readonly to: number
  /** It heads lines of counts only. */
  readonly isCounts: boolean
}

const RULE = 'source-line' as RuleId
const SOURCE = /^sources?\s?:/i
const COUNT = /^(dead|killed|deaths|wounded|injured|missing|casualties|fatalities)\s?:/i
const BACKGROUND = /^(background|context|reminder|reference|previously)\b/i
/** The first words of lines that name a speaker, or that are headed by one who does. */
const OPENS = wordClass(/^(sources?|dead|killed|deaths|wounded|injured|missing|casualties|fatalities)$/)
const NONE: readonly SourceLine[] = []
/** A line that heads others is short. */
const LONGEST = 160

/** The lines of a report that name the speaker of those below, none reaching into the next. Reads again only the lines that can be one. */
export function findSourceLines(ctx: ReadingContext, scanOf: ScanSentence): readonly SourceLine[] {
  if (!ctx.sentences.some(({ first }) => ctx.classes.is(first, OPENS))) return NONE
  const found: SourceLine[] = []
  const starts = firstSentences(ctx)
  let open: Omit<SourceLine, 'to'> | null = null
  const close = (to: number) => {
    if (open && to > open.from) found.push({ ...open, to })
    open = null
  }
  for (const [k, sentence] of starts.entries()) {
    const text = ctx.text.slice(sentence.from, Math.min(sentence.to, sentence.from + LONGEST))
    const isSource = SOURCE.test(text)
    const isHead = !COUNT.test(text) && isCountLine(ctx, starts[k + 1], sentence.index + 1)
    const isOver = isSource || isHead || BACKGROUND.test(text) || (open?.isCounts === true && !COUNT.test(text))
    if (isOver) close(sentence.index)
    if (!isSource && !isHead) continue
    const scan = scanOf(sentence)
    const speaker = isSource ? sourceOf(scan) : headingSpeaker(scan)
    if (speaker) open = { mark: markOf(scan, speaker), scan, from: sentence.index + 1, isCounts: !isSource }
  }
  close(ctx.sentences.length)
  return found
}

function firstSentences({ sentences }: ReadingContext): readonly Sentence[] {
  return sentences.filter((sentence, i) => sentences[i - 1]?.passage !== sentence.passage)
}

function isCountLine({ text }: ReadingContext, sentence: Sentence | undefined, index: number): boolean {
  return sentence?.index === index && COUNT.test(text.slice(sentence.from, sentence.from + 16))
}

// "Source: Poltava Oblast Military Administration on Telegram": all that follows, up to the background.
function sourceOf(scan: SentenceScan): SpeakerGroup | null {
  const { first, last } = scan.sentence
  let end = first + 2
  while (end < last && !/^(on|via|to|,|;|\(|\.)$/.test(scan.word(end))) end++
  const speaker = speakerWithin(scan, first + 2, end)
  return speaker && speaker.kind !== 'media' && !speaker.isPronoun ? speaker : null
}

// "POLICE, per Police Director Graciano Mijares", "WESTMINCOM, as of 2 p.m. Sunday": no verb, only who and when.
function headingSpeaker(scan: SentenceScan): SpeakerGroup | null {
  const { first, last } = scan.sentence
  if (scan.of('harm').length > 0 || scan.of('deed').length > 0 || last - first > 24) return null
  const cue = scan.of('cue').find(({ data }) => data.form === 'preposition')
  if (cue) return speakerWithin(scan, cue.last, last)
  let end = first
  while (end < last && !scan.isMark(end)) end++
  return end < last || end - first <= 6 ? speakerWithin(scan, first, end) : null
}

function markOf(scan: SentenceScan, speaker: SpeakerGroup): AttributionMark {
  const cue = makeCue(scan, speaker.first, RULE)
  return { speaker, cue, stance: 'states', content: [], isCited: false }
}
