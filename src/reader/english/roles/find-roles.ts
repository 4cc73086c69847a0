/** Finds who did a deed and to whom or what: subjects, objects, "by", "on", "against", and the party in front of a deed noun. */

import type { SentenceScan } from '../../scan.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { MEANT } from '../words/words.ts'
import type { RoleMark } from './role-mark.ts'
import { landingRoles, rolesOfNoun } from './role-nouns.ts'
import { rolesOfVerb } from './role-verbs.ts'
import { siteRoles } from './struck-sites.ts'

/** The roles that the deeds and the active verbs of harm of a sentence give. `groups` are its counted people. */
export function findRoles(scan: SentenceScan, groups: readonly PeopleGroup[]): readonly RoleMark[] {
  const marks: RoleMark[] = []
  for (const deed of scan.of('deed')) {
    if (isMeant(scan, deed.first)) continue
    if (deed.data.form === 'noun') marks.push(...rolesOfNoun(scan, deed, groups))
    else marks.push(...rolesOfVerb(scan, deed, groups))
  }
  for (const harm of scan.of('harm')) {
    if (harm.data.form === 'noun' || harm.data.form === 'adjective') continue
    marks.push(...rolesOfVerb(scan, harm, groups))
  }
  marks.push(...landingRoles(scan), ...siteRoles(scan))
  return dropRepeats(marks)
}

// "As they prepared to fire at US forces": who is meant to be hit has not been.
function isMeant(scan: SentenceScan, first: number): boolean {
  return scan.word(first - 1) === 'to' && scan.is(first - 2, MEANT)
}

// Of two readings of one stretch in one role the longer stays; nobody is both doer and target of one sentence in the same words.
function dropRepeats(marks: readonly RoleMark[]): readonly RoleMark[] {
  return marks.filter((one, i) => {
    const rival = marks.findIndex(
      (other) => other.role === one.role && other.first < one.last && one.first < other.last && isBetter(other, one),
    )
    if (rival >= 0 && rival !== i) return false
    return (
      marks.findIndex((other) => other.role === one.role && other.first === one.first && other.last === one.last) === i
    )
  })
}

function isBetter(other: RoleMark, one: RoleMark): boolean {
  return other.last - other.first > one.last - one.first
}
