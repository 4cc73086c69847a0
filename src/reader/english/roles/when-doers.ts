/** Finds who did it in the clause that says when people were killed: "a driver was killed when armed youths stopped the convoy". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { BE, HAVE } from '../words/words.ts'
import { groupAfter } from './role-groups.ts'
import { type RoleMark, roleMark } from './role-mark.ts'

const WHEN = wordClass(/^(when|as)$/)
const KILLED = wordClass(/^(killed|wounded|injured|shot|murdered|slain|hurt|died|dead|abducted|kidnapped|lives)$/)
const STOPPED = wordClass(
  /^(stopped|intercepted|blocked|surrounded|burst|broke|stormed|entered|invaded|waylaid|arrived|rode|drove|jumped|boarded|raided|swooped|descended|used|turned|ran|came|set|laid|lay)$/,
)
const SUICIDE = wordClass(/^suicide$/)
const ARMED = wordClass(/^(armed|masked|hooded|unidentified|unknown)$/)
/** How far behind the harm its "when" may stand. */
const REACH = 12

/** The armed people behind "when" whose coming cost the lives told before. */
export function whenDoers(scan: SentenceScan): readonly RoleMark[] {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(WHEN, first + 2, last); i >= 0; i = scan.nextWord(WHEN, i + 1, last)) {
    if (scan.nextWord(KILLED, i - REACH, i) < 0) continue
    const group = groupAfter(scan, i + 1)
    if (!group || group.first > i + 4 || !isArmed(scan, group) || scan.is(group.first, SUICIDE)) continue
    const verb = scan.is(group.last, HAVE) ? group.last + 1 : group.last
    if (!scan.is(verb, BE) && scan.is(verb, STOPPED)) return [roleMark(scan, 'by', group, 'deed-active-subject')]
  }
  return []
}

function isArmed(scan: SentenceScan, { first, last, party }: { first: number; last: number; party: unknown }): boolean {
  const agent = scan.endAt('agent', last)
  if (!agent) return party !== null && scan.of('party').some((one) => one.first >= first && !one.data.isAmbiguous)
  const { status } = agent.data
  return status === 'attacker' || status === 'combatant' || scan.is(first, ARMED) || scan.is(first - 1, ARMED)
}
