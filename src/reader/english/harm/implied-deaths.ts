/** Deaths that no word of harm counts: fighters who fell, people hacked to death, those who did not survive. */
import type { SentenceScan } from '../../scan.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import { fallen } from './fallen.ts'
import type { HarmLink } from './harm-link.ts'
import { notSurviving } from './survivors.ts'
import { killedToDeath } from './to-death.ts'

/** All of them in the sentence. `known` are the links found before, whose groups are left alone. */
export function impliedDeaths(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  known: readonly HarmLink[],
): readonly HarmLink[] {
  return [...killedToDeath(scan, groups, known), ...fallen(scan, groups, known), ...notSurviving(scan, groups, known)]
}
