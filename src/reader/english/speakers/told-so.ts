/** Lets "said so" and "wrote this" speak for the sentence before: "The strike killed 49 people. The governor wrote this on Telegram." */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { BE, HAVE } from '../words/words.ts'
import type { AttributionMark } from './find-attributions.ts'

const SO = wordClass(/^(so|this|that|it)$/)
const ENDS = wordClass(/^(in|on|at|to|via|late|early|today|yesterday|during|,|\.|;)$/)

/** The attributions of each sentence; one that only points back holds the sentence before, where nobody else speaks there. */
export function toldSo(
  scans: readonly SentenceScan[],
  found: readonly (readonly AttributionMark[])[],
): readonly (readonly AttributionMark[])[] {
  return found.map((marks, i) => {
    const scan = scans[i] as SentenceScan
    const before = scans[i - 1]
    if (marks.length === 0 || !before || (found[i - 1]?.length ?? 0) > 0) return marks
    const isNext = before.sentence.index === scan.sentence.index - 1
    if (!isNext) return marks
    if (scan.of('harm').length > 0 && !marks.some(({ cue }) => isHeadless(scan, cue.first))) return marks
    const at = marks.findIndex((mark) => pointsBack(scan, mark))
    if (at < 0) return marks
    const { first, last } = before.sentence
    return marks.map((mark, k) => (k === at ? { ...mark, content: [...mark.content, { first, last }] } : mark))
  })
}

// "wrote this in Telegram", "said so on Monday"; never "said this attack" or "said that the".
function pointsBack(scan: SentenceScan, { cue, stance }: AttributionMark): boolean {
  // "The Houthis, who denied it": who denies a thing does not tell it.
  if (stance === 'denies') return false
  if (isHeadless(scan, cue.first)) return true
  if (!scan.is(cue.last, SO)) return false
  const next = scan.word(cue.last + 1)
  return next === '' || scan.is(cue.last + 1, ENDS) || scan.startAt('date', cue.last + 1) !== undefined
}

const THAT = wordClass(/^(that|this|it|these|those|their|his|her|the)$/)
const TOLD = wordClass(
  /^(deaths?|killings?|toll|figures?|figure|number|numbers|incident|account|loss|losses|casualties)$/,
)

// "That is according to the service", "Their deaths were announced by the army": nothing but what was told before.
function isHeadless(scan: SentenceScan, at: number): boolean {
  const { first } = scan.sentence
  if (!scan.is(first, THAT) || scan.of('number').some(({ rule }) => rule !== 'article-as-one')) return false
  const noun = scan.is(first + 1, TOLD) ? first + 2 : first + 1
  let verb = noun
  while (scan.is(verb, BE) || scan.is(verb, HAVE)) verb++
  return verb > noun && verb === at
}
