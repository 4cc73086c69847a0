/** Links people whom somebody lost or carried off to that harm: "the army lost 23 soldiers", "they carried off 20 women", "residents buried 28 people", "five pupils were seized by armed men". */
import type { RuleId } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { buriedPeople } from './buried-people.ts'
import { linkOf } from './harm-extra.ts'
import { coordinated, type HarmLink } from './harm-link.ts'
import { carriedOff, lostPeople } from './hospital-counts.ts'
import { impliedHarm } from './implied-harm.ts'
import { takenPeople } from './taken-people.ts'

const NO_LINKS: readonly HarmLink[] = []

/** The people lost or carried off in this sentence, of those to whom no word of harm is joined. */
export function gonePeople(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  known: readonly HarmLink[],
): readonly HarmLink[] {
  if (groups.length === 0) return taken(scan, groups)
  const free = groups.filter((one) => !known.some((link) => link.first < one.last && one.first < link.last))
  const dead = lostPeople(scan, free) ?? buriedPeople(scan, free)
  const group = dead ?? carriedOff(scan, free)
  if (!group) return taken(scan, free)
  const harm = dead ? ('killed' as const) : ('abducted' as const)
  const at = { first: group.first - 1, last: group.first }
  const mention = impliedHarm(scan, at, { harm, rule: 'people-lost' as RuleId })
  return [linkOf(harm, mention, group, 'people-lost')]
}

function taken(scan: SentenceScan, free: readonly PeopleGroup[]): readonly HarmLink[] {
  const taking = takenPeople(scan, free)
  if (!taking) return NO_LINKS
  const { verb, people } = taking
  const at = { first: verb, last: verb + 1 }
  const mention = impliedHarm(scan, at, { harm: 'abducted', rule: 'people-taken' as RuleId })
  return [people, ...coordinated(scan, free, people)].map((group) => linkOf('abducted', mention, group, 'people-taken'))
}
