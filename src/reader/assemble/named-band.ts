/** Armed groups that no lexicon knows, by their name and the noun behind it: "the Mordisco group", "Los Lobos gang". */
import { DETERMINER } from '../english/words.ts'
import type { SentenceScan } from '../scan.ts'
import { wordClass } from '../word-class.ts'
import type { Group } from './role-groups.ts'

const BAND = wordClass(/^(group|gang|cartel|faction|militia|brigade|clan|movement|battalion|cell|network)$/)
const LONGEST_NAME = 4

/** The group that the words from token `at` name; null where they name none. */
export function namedBand(scan: SentenceScan, at: number): Group | null {
  let first = at
  while (scan.is(first, DETERMINER)) first++
  let last = first
  while (last < first + LONGEST_NAME && scan.isCapital(last) && !scan.is(last, BAND)) last++
  return last > first && scan.is(last, BAND) ? { first, last: last + 1, party: null } : null
}
