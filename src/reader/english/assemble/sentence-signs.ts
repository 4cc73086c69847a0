/**
 * What the rules find in each sentence by itself. Rule by rule over all sentences, not sentence by sentence through all rules: the code
 * of the rules is many times what a processor keeps at hand, so that coming back to a rule takes longer than running it once more.
 */
import type { SentenceScan } from '../../scan.ts'
import type { Steps } from '../../steps.ts'
import { isHeadlineLink } from '../frames/headline-link.ts'
import type { HarmLink } from '../harm/harm-link.ts'
import { linkHarm } from '../harm/link-harm.ts'
import { rememberHarm, type ToldHarm } from '../harm/told-harm.ts'
import { groupPeople, type PeopleGroup } from '../refine/people-groups.ts'
import { findResponsibility, type ResponsibilityMark } from '../roles/claims-of-responsibility.ts'
import { findRoles } from '../roles/find-roles.ts'
import type { RoleMark } from '../roles/role-mark.ts'
import type { ResolvedMark } from '../speakers/attribute.ts'
import { fateWords } from '../victims/fate-words.ts'
import { type Fate, findFates } from '../victims/find-fates.ts'
import { findPeople, type Person } from '../victims/find-people.ts'

/** What was found in one sentence. */
export interface SentenceSigns {
  readonly scan: SentenceScan
  readonly marks: readonly ResolvedMark[]
  readonly groups: readonly PeopleGroup[]
  readonly links: readonly HarmLink[]
  readonly roles: readonly RoleMark[]
  readonly responsibility: readonly ResponsibilityMark[]
  /** Looked for where a word of fate stands. */
  readonly people: readonly Person[]
  readonly fates: readonly Fate[]
}

/** The signs of each sentence; `marksOf` are its speakers. */
export function* findSigns(
  scans: readonly SentenceScan[],
  marksOf: readonly (readonly ResolvedMark[])[],
): Steps<readonly SentenceSigns[]> {
  const signs = scans.map((scan, i) => draftOf(scan, marksOf[i] ?? []))
  for (const one of signs) one.groups = groupPeople(one.scan)
  yield
  linkAll(signs)
  yield
  for (const one of signs) one.roles = findRoles(one.scan, one.groups)
  yield
  for (const one of signs) one.responsibility = findResponsibility(one.scan, one.marks)
  yield
  const words = scans.map((scan) => (isHeadlineLink(scan) ? [] : fateWords(scan)))
  yield
  signs.forEach((one, i) => {
    if (words[i]?.length) one.people = findPeople(one.scan, one.groups)
  })
  yield
  signs.forEach((one, i) => {
    one.fates = findFates(one.scan, one.people, words[i] ?? [])
  })
  yield
  return signs
}

/** Signs while they are found. */
type Draft = { -readonly [K in keyof SentenceSigns]: SentenceSigns[K] }

function draftOf(scan: SentenceScan, marks: readonly ResolvedMark[]): Draft {
  return { scan, marks, groups: [], links: [], roles: [], responsibility: [], people: [], fates: [] }
}

/** How many sentences on a bare figure still counts the people told of last. */
const MEMORY = 3

function linkAll(signs: readonly Draft[]): void {
  let told: ToldHarm | null = null
  for (const one of signs) {
    const { index } = one.scan.sentence
    const isNear: boolean = told !== null && index - told.sentence <= MEMORY
    one.links = linkHarm(one.scan, one.groups, isNear ? told : null)
    told = rememberHarm(told, one.links, index)
  }
}
