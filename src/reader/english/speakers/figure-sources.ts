/** Finds who gives the figures of a sentence in a bracket or an aside: "9 killed (source: the hospital)", "the first count, given by the ministry, was of nine dead". */
import type { RuleId } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { stretches } from './attribution-content.ts'
import type { AttributionMark } from './find-attributions.ts'
import { makeCue } from './make-cue.ts'
import { speakerAfter } from './speaker-bounds.ts'

const RULE = 'figure-source' as RuleId
const SOURCE = wordClass(/^(sources?)$/)
const GIVEN = wordClass(/^(given|offered|issued|released|published|provided|supplied|communicated|announced|compiled)$/)
const COUNT = wordClass(/^(toll|count|balance|figure|figures|estimate|tally|report|list|number|version|assessment)$/)
const REACH = 3

/** The sources of a sentence that nobody's words in it name already. */
export function findFigureSources(scan: SentenceScan, marks: readonly AttributionMark[]): readonly AttributionMark[] {
  if (marks.length > 0 || scan.of('number').length === 0) return []
  const mark = inBracket(scan) ?? inAside(scan)
  return mark ? [mark] : []
}

// "9 killed, 14 injured (source: the camp's clinic)".
function inBracket(scan: SentenceScan): AttributionMark | null {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(SOURCE, first + 2, last); i >= 0; i = scan.nextWord(SOURCE, i + 1, last)) {
    if (!/^[([]$/.test(scan.word(i - 1)) || scan.word(i + 1) !== ':') continue
    let end = i + 2
    while (end < last && !/^[)\];]$/.test(scan.word(end))) end++
    const speaker = speakerAfter(scan, i + 2, end)
    if (speaker)
      return {
        speaker,
        cue: makeCue(scan, i, RULE),
        stance: 'states',
        content: stretches([first, i - 1]),
        isCited: false,
      }
  }
  return null
}

// "The first balance, offered by the ministry on Thursday, was of nine dead".
function inAside(scan: SentenceScan): AttributionMark | null {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(GIVEN, first + 1, last); i >= 0; i = scan.nextWord(GIVEN, i + 1, last)) {
    if (scan.word(i + 1) !== 'by' || scan.nextWord(COUNT, Math.max(first, i - REACH), i) < 0) continue
    const speaker = speakerAfter(scan, i + 2, endOf(scan, i + 2))
    if (speaker)
      return {
        speaker,
        cue: makeCue(scan, i, RULE),
        stance: 'states',
        content: stretches([first, last]),
        isCited: false,
      }
  }
  return null
}

const LEAD = wordClass(/^(the|on|late|early|in)$/)

// "By the ministry the same day": the day is no part of the name.
function endOf(scan: SentenceScan, from: number): number {
  let end = scan.of('date').find(({ first }) => first > from)?.first ?? scan.sentence.last
  while (end > from + 1 && scan.is(end - 1, LEAD)) end--
  return end
}
