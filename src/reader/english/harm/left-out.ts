/** Whom "nobody" leaves out, and who shares a harm from a clause behind: "nobody but the guard was hurt", "as were two others". */
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { groupWithoutNumber, type PeopleGroup } from '../refine/people-groups.ts'
import { exceptedAt } from '../refine/spared.ts'
import { coordinated, type Found } from './harm-link.ts'
import { isPassive } from './harm-verb.ts'

/** "Nobody but the guard was hurt": the guard was. */
export function exceptedFrom(scan: SentenceScan, groups: readonly PeopleGroup[], found: Found): Found {
  const at = found.group.max === 0 ? exceptedAt(scan, found.group) : -1
  if (at < 0) return found
  const group = groups.find(({ first }) => first === at) ?? groupWithoutNumber(scan, at, scan.sentence.last)
  return group ? { group, rule: found.rule } : found
}

/** The groups that share the harm of a group: "apart from two guards, nobody" joins none. */
export function sharedWith(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  group: PeopleGroup,
): readonly PeopleGroup[] {
  return group.max === 0 || isAfterNobody(scan, group) ? [] : coordinated(scan, groups, group)
}

function isAfterNobody(scan: SentenceScan, { last }: PeopleGroup): boolean {
  return (
    scan.word(last) === ',' &&
    (scan.is(last + 1, NOBODY) || (scan.word(last + 1) === 'no' && scan.word(last + 2) === 'one'))
  )
}

const NOBODY = wordClass(/^(nobody|none)$/)
const WAS_WERE = wordClass(/^(was|were)$/)
/** Tokens from the verb of harm to "as were". */
const LIKEWISE = 14

/** "12 soldiers were injured in the blast, as were two passers-by": those told of behind "as were". */
export function likewise(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  harm: Mention<'harm'>,
): readonly PeopleGroup[] {
  if (!isPassive(scan, harm)) return []
  for (let i = harm.last; i < Math.min(harm.last + LIKEWISE, scan.sentence.last - 2); i++) {
    if (scan.word(i) === ';') return []
    if (scan.word(i) !== 'as' || scan.word(i - 1) !== ',' || !scan.is(i + 1, WAS_WERE)) continue
    const group = groups.find(({ first }) => first === i + 2) ?? groupWithoutNumber(scan, i + 2, scan.sentence.last)
    return group ? [group] : []
  }
  return []
}
