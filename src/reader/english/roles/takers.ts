/** Gives the roles of people carried off: "armed men seized five pupils", "two drivers were taken away". */
import type { SentenceScan } from '../../scan.ts'
import { coordinated } from '../harm/harm-link.ts'
import { takenPeople } from '../harm/taken-people.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { type RoleMark, roleMark } from './role-mark.ts'

/** The rule of both marks: they tell of an abduction where no word of abduction does. */
export const TAKEN = 'people-taken'

/** The doer and those who were taken. */
export function takers(scan: SentenceScan, groups: readonly PeopleGroup[]): readonly RoleMark[] {
  const taking = takenPeople(scan, groups)
  if (!taking) return []
  const { people, doer } = taking
  const against = [people, ...coordinated(scan, groups, people)].map(({ nounFirst, nounLast }) =>
    roleMark(scan, 'against', { first: nounFirst, last: nounLast, party: null }, TAKEN),
  )
  return doer ? [roleMark(scan, 'by', doer, TAKEN), ...against] : against
}
