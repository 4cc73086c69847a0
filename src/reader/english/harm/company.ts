/** Finds those who shared the fate of others: "along with three bodyguards". */
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { ALONG } from '../words/words.ts'

/** How far behind the word of harm they may stand. */
const COMPANY = 14

/** Those to whom it befell together with others: "the commander was killed along with three bodyguards", "by a bomb in Karrada, along with 300 others". */
export function companyOf(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  { last }: Mention<'harm'>,
): readonly PeopleGroup[] {
  const end = Math.min(last + COMPANY, scan.sentence.last)
  for (let i = last; i < end; i++) {
    if (i > last && (scan.over('harm', i) || scan.over('cue', i))) return []
    if (scan.word(i + 1) === 'with' && scan.is(i, ALONG))
      return groups.filter(({ first, number }) => first === i + 2 && number !== null)
  }
  return []
}
