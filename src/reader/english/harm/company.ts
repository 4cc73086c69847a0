/** Finds those who shared the fate of others: "along with three bodyguards". */
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { groupWithoutNumber, type PeopleGroup } from '../refine/people-groups.ts'
import { ALONG } from '../words/words.ts'

/** How far a single person's noun may stand from its determiner. */
const ONE = 5
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
    const at = companyAt(scan, i, i === last)
    if (at < 0) continue
    const counted = groups.filter(
      ({ first, number, hasNoun }) => first === at && number !== null && (hasNoun || at === i + 2),
    )
    const one = counted.length > 0 ? null : groupWithoutNumber(scan, at, Math.min(at + ONE, scan.sentence.last))
    return one?.max === 1 ? [one] : counted
  }
  return []
}

// "Along with", "together with", "as well as"; "with" alone right behind the word of harm.
function companyAt(scan: SentenceScan, i: number, isNext: boolean): number {
  if (scan.word(i + 1) === 'with' && scan.is(i, ALONG)) return i + 2
  if (scan.word(i) === 'as' && scan.word(i + 1) === 'well' && scan.word(i + 2) === 'as') return i + 3
  return isNext && scan.word(i) === 'with' && scan.startAt('number', i + 1) ? i + 1 : -1
}
