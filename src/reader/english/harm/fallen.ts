/** "Nine soldiers of the junta fell": fighters who fall are dead. */
import type { RuleId } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { PeopleGroup } from '../refine/people-groups.ts'
import type { HarmLink } from './harm-link.ts'
import { impliedDeath } from './implied-harm.ts'

const FELL = wordClass(/^fell$/)
/** What else falls, or falls otherwise: "fell back", "fell ill", "fell into an ambush". */
const OTHERWISE = wordClass(
  /^(back|behind|ill|sick|silent|short|into|to|out|off|from|down|through|under|by|for|asleep|foul|victim|prey)$/,
)
const REACH = 5

/** Those who fell, where no word of harm counts them yet. */
export function fallen(
  scan: SentenceScan,
  groups: readonly PeopleGroup[],
  known: readonly HarmLink[],
): readonly HarmLink[] {
  const { first, last } = scan.sentence
  const links: HarmLink[] = []
  for (let i = scan.nextWord(FELL, first, last); i >= 0; i = scan.nextWord(FELL, i + 1, last)) {
    if (scan.over('harm', i) || scan.is(i + 1, OTHERWISE)) continue
    const group = groups.findLast((one) => one.last <= i && one.number !== null)
    if (group?.status !== 'combatant' || !isSubject(scan, group.last, i)) continue
    if (known.some((link) => link.group.first === group.first)) continue
    links.push(impliedDeath(scan, group, { first: i, last: i + 1 }, RULE))
  }
  return links
}

const RULE = 'fallen-fighters' as RuleId

// Nothing but whose they are, "all", "have" may stand between.
function isSubject(scan: SentenceScan, from: number, to: number): boolean {
  if (to - from > REACH) return false
  for (let i = from; i < to; i++) if (scan.isMark(i) || scan.startAt('deed', i) || scan.startAt('cue', i)) return false
  return from === to || scan.word(from) === 'of'
}
