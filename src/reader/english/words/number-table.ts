/** How number words without a number are coded, and the words that say how a figure is meant. */
import type { Qualifier } from '../../../model/index.ts'
import { wordClass } from '../../word-class.ts'

/** Least and most that a wording stands for; null where the text leaves it open. */
export interface Bounds {
  readonly min: number
  readonly max: number | null
}

/**
 * Plurals that stand for at least two of their unit: "dozens" is 24 and up, "hundreds of thousands" 200,000 and up.
 * "Scores" is two twenties, "tens" two tens.
 */
export const PLURAL_SCALE: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1000],
  ['millions', 1_000_000],
])

/** Singulars that multiply a number or a vague word before them: "two dozen", "several hundred". */
export const SCALE: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
])

/**
 * Vague words, the longest first at each start. A scale after one multiplies: "several hundred" is 300 to 1,000.
 * The least and the most a careful reader would accept; the most is open (null) where the word sets no bound.
 */
export const VAGUE: readonly { readonly phrase: string; readonly bounds: Bounds }[] = [
  { phrase: 'a couple of', bounds: { min: 2, max: 2 } },
  { phrase: 'a couple more', bounds: { min: 2, max: 2 } },
  { phrase: 'a couple', bounds: { min: 2, max: 2 } },
  { phrase: 'a pair of', bounds: { min: 2, max: 2 } },
  { phrase: 'a small number of', bounds: { min: 2, max: null } },
  { phrase: 'a large number of', bounds: { min: 5, max: null } },
  { phrase: 'large numbers of', bounds: { min: 5, max: null } },
  { phrase: 'a number of', bounds: { min: 2, max: null } },
  { phrase: 'a handful of', bounds: { min: 2, max: 6 } },
  { phrase: 'a handful', bounds: { min: 2, max: 6 } },
  { phrase: 'a good many', bounds: { min: 5, max: null } },
  { phrase: 'a great many', bounds: { min: 5, max: null } },
  { phrase: 'a few', bounds: { min: 2, max: 6 } },
  { phrase: 'several', bounds: { min: 3, max: 10 } },
  { phrase: 'multiple', bounds: { min: 2, max: null } },
  { phrase: 'numerous', bounds: { min: 5, max: null } },
  { phrase: 'countless', bounds: { min: 20, max: null } },
  { phrase: 'many', bounds: { min: 5, max: null } },
]

/** Words before a figure that say how it is meant; "more" adds to a figure named before. */
export const BEFORE_NUMBER: Readonly<
  Record<Exclude<Qualifier, 'between' | 'vague' | 'some' | 'none'> | 'more', string>
> = {
  'at-least':
    'at least|at the very least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum of',
  'more-than':
    'more than|well more than|far more than|slightly more than|greater than|over|well over|just over|a little over|' +
    'upwards of|upward of|in excess of|exceeding|north of',
  'up-to': 'up to|as many as|as much as|no more than|not more than|at most|at the most|a maximum of|maximum of',
  'fewer-than': 'fewer than|less than|under|below',
  about:
    'nearly|almost|about|around|roughly|approximately|approx|circa|some|an estimated|estimated|close to|just under|' +
    'in the region of|perhaps|maybe',
  exactly: 'exactly|a total of|total of',
  more: 'another|yet another|an additional|additional|a further|further',
}

/** Words after a figure that say how it is meant. */
export const AFTER_NUMBER: Readonly<Record<'at-least' | 'up-to' | 'about', string>> = {
  'at-least': 'or more|and more|at least|at the very least|plus|+',
  'up-to': 'or fewer|or less|at most|at the most',
  about: 'or so|odd|or thereabouts',
}

/** What "no" before it never counts: "no longer", "no fewer than", "no doubt". */
export const NO_COUNT_AFTER_NO = wordClass(
  new Set(
    'longer matter doubt fewer less more such way need comment wonder later sooner better different other immediate reports word'.split(
      ' ',
    ),
  ),
)
