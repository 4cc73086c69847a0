/** Tells a report about a story that somebody made up: "her new novel opens with a car bomb that kills a baker". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { FrameGroup } from './merge-frames.ts'

const STORY = wordClass(
  /^(film|movie|drama|thriller|novel|novella|sequel|prequel|blockbuster|play|opera|sitcom|miniseries|mini-series|telenovela|soap|comic|manga|whodunit|screenplay|screenwriter|filmmaker|film-maker|novelist|videogame)$/,
)
const PLOT = wordClass(
  /^(opens?|follows?|stars?|starring|premieres?|premiered|imagines?|depicts?|cent(re|er)s|revolves?|begins|ends|directed|tells|plays|portrays?|unfolds|screened|adapted|fictional|heroine|protagonist|starred)$/,
)
/** How many words may stand between the story and what is said of its plot. */
const NEAR = 6

/** Whether a sentence brings in a made-up story: its kind, and a word of plots near. */
export function tellsStory(scan: SentenceScan): boolean {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(STORY, first, last); i >= 0; i = scan.nextWord(STORY, i + 1, last))
    if (scan.nextWord(PLOT, i - NEAR, i + NEAR) >= 0) return true
  return false
}

/** Whether every word of deed and harm of a happening is in the present, as plots are told, or a noun. */
export function isToldAsPlot({ frames }: FrameGroup): boolean {
  return frames.every(({ scan }) =>
    [...scan.of('deed'), ...scan.of('harm')].every(({ data }) => data.form !== 'past' && data.form !== 'participle'),
  )
}
