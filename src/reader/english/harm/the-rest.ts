/** "Of the 30 passengers, 12 died and the rest were injured": how many the rest are. */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'

const REST = wordClass(/^(rest|remainder)$/)
const AUXILIARY = 3

/** The token of "rest" that a verb of harm at `verb` is said of; -1 where it is said of others. */
export function restBefore(scan: SentenceScan, verb: number): number {
  for (let i = verb - 1; i >= Math.max(scan.sentence.first, verb - AUXILIARY); i--)
    if (scan.is(i, REST)) return scan.word(i - 1) === 'the' ? i : -1
  return -1
}

/** The group of the rest at token `rest`, where one whole and its other shares stand in front; null where no sum follows. */
export function theRest(groups: readonly PeopleGroup[], rest: number): PeopleGroup | null {
  const before = groups.filter(({ number, last }) => number !== null && last < rest)
  const [whole, ...shares] = before
  if (!whole?.min || whole.min !== whole.max || shares.length === 0) return null
  const told = shares.reduce((sum, { min, max }) => (min !== null && min === max ? sum + min : Number.NaN), 0)
  const left = whole.min - told
  return left > 0 ? { ...whole, first: rest - 1, last: rest + 1, min: left, max: left } : null
}
