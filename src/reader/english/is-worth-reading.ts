/** The gate of English: which sentences can give a claim. */
import type { Mention, ReadingContext, Sentence } from '../mention.ts'
import { SHAPE } from '../tokens.ts'
import { wordClass } from '../word-class.ts'

/** The first sentences are read whatever they say: they set the scene. */
const HEAD = 2
/** The most tokens of a sentence that may give a toll and nothing else: "On Monday it became 213." */
const SHORT = 14

/** Whether a sentence can give a claim: it stands at the head, has a deed, harm, weapon or cue, tells of somebody carried off, or is short and gives a bare count. */
export function isWorthReading(sentence: Sentence, ctx: ReadingContext, phrases: readonly Mention[]): boolean {
  return (
    sentence.index < HEAD ||
    phrases.some(({ kind }) => kind === 'deed' || kind === 'harm' || kind === 'cue' || kind === 'weapon') ||
    carriesOff(sentence, ctx) ||
    isShortCount(sentence, ctx)
  )
}

function isShortCount({ first, last }: Sentence, { tokens, classes }: ReadingContext): boolean {
  if (last - first > SHORT) return false
  for (let i = first + 1; i < last; i++)
    if (((tokens.shape[i] as number) & SHAPE.digit) !== 0 && classes.is(i - 1, COUNTS)) return true
  return false
}

// "Two drivers were taken away": people carried off without a word of harm.
function carriesOff({ first, last }: Sentence, { classes }: ReadingContext): boolean {
  for (let i = classes.next(CARRIES, first, last); i >= 0; i = classes.next(CARRIES, i + 1, last))
    if (!classes.is(i, TAKEN) || classes.is(i + 1, AWAY)) return true
  return false
}

const CARRIES = wordClass(/^(seized|seizing|grabbed|dragged|marched|herded|bundled|taken)$/)
const TAKEN = wordClass(/^taken$/)
const AWAY = wordClass(/^(away|captive|by|into|at)$/)

const COUNTS = wordClass(/^(was|is|became|reached|had|said|at)$/)
