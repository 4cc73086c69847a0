/** "Half of the 40 hostages were killed", "most of its 20 guards died": a share of a counted group, where no figure tells it. */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { DETERMINER } from '../words/words.ts'
import type { PeopleGroup } from './people-groups.ts'

const HALF = wordClass(/^half$/)
const SHARE = wordClass(/^(most|majority|some|many|third|thirds|quarter|quarters|two-thirds|three-quarters|part)$/)

/** The group with the figure of the share: a half is counted, of any other share only the most it can be is known. */
export function shareOf(scan: SentenceScan, group: PeopleGroup): PeopleGroup {
  const { first, number, min, max } = group
  if (number === null || number.rule === 'article-as-one' || min === null || min !== max || min < 3) return group
  const end = scan.is(first - 1, DETERMINER) ? first - 2 : first - 1
  const isHalf = scan.is(end, HALF) || (scan.word(end) === 'of' && scan.is(end - 1, HALF))
  if (isHalf) return { ...group, min: Math.floor(min / 2), max: Math.ceil(min / 2) }
  return scan.word(end) === 'of' && scan.is(end - 1, SHARE) ? { ...group, min: null, qualifier: 'up-to' } : group
}
