/** Finds who took which place or ship by force: "the rebels captured the town of Nyabibwe", "the base fell to the militia", "pirates boarded a tanker". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { DETERMINER } from '../words/words.ts'
import { byPhrase } from './by-phrase.ts'
import { doerBefore } from './doer-groups.ts'
import { type Group, groupAfter, groupBefore, isActor } from './role-groups.ts'
import { type RoleMark, roleMark } from './role-mark.ts'
import { aimAfter, withFullName } from './role-names.ts'
import { subjectOfClause } from './shared-doer.ts'
import { auxiliaryStart } from './subject-end.ts'

/** The rule of both marks: they tell of an attack where no word of attack does. */
export const CAPTURE = 'captured'
const TOOK = wordClass(/^(captured|seized|took|retook|recaptured|overran|occupied|conquered)$/)
const FELL = wordClass(/^(fell|fallen)$/)
const GROUND = wordClass(
  /^(towns?|villages?|city|base|bases|outpost|camp|garrison|headquarters|positions?|checkpoint|airport|airbase|airfield|bridge|district|barracks|post|posts|hill|hills|island|mine|port)$/,
)
const CONTROL = wordClass(/^(control|possession)$/)
/** What is taken with those aboard. */
export const SHIP = wordClass(
  /^(ships?|vessels?|tankers?|carriers?|trawlers?|freighters?|ferry|yachts?|barges?|boats?|dhows?|bus|buses|minibus|train|plane|airliner)$/,
)
const BOARDED = wordClass(/^(seized|boarded|captured|commandeered|hijacked)$/)
/** What a coast guard seizes a ship for. */
const LAWFUL = wordClass(
  /^(cocaine|heroin|drugs?|narcotics|hashish|poaching|smuggl(ed|ing|ers?)|trafficking|traffickers|illegally|contraband|sanctions|court|customs|creditors)$/,
)
/** How far behind the verb what was taken may stand. */
const LONGEST = 7

/** The doer and what was taken. */
export function captors(scan: SentenceScan): readonly RoleMark[] {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(TOOK, first + 1, last); i >= 0; i = scan.nextWord(TOOK, i + 1, last)) {
    const taken = groundAfter(scan, i + 1)
    const doer = taken && doerBefore(scan, auxiliaryStart(scan, i))
    if (taken && doer) return toMarks(scan, doer, taken)
  }
  const boarded = scan.hasWord(LAWFUL) ? null : boarders(scan)
  if (boarded) return boarded
  for (let i = scan.nextWord(FELL, first + 1, last); i >= 0; i = scan.nextWord(FELL, i + 1, last)) {
    if (scan.word(i + 1) !== 'to') continue
    const doer = groupAfter(scan, i + 2)
    const taken = groupBefore(scan, auxiliaryStart(scan, i))
    if (doer && taken && isActor(scan, doer) && scan.endAt('target', taken.last))
      return toMarks(scan, doer, withFullName(scan, taken))
  }
  return []
}

// "Commandos came down from a helicopter and seized a container ship", "a tanker was boarded by pirates".
function boarders(scan: SentenceScan): readonly RoleMark[] | null {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(BOARDED, first + 1, last); i >= 0; i = scan.nextWord(BOARDED, i + 1, last)) {
    const taken = shipAfter(scan, i + 1)
    const end = auxiliaryStart(scan, i)
    const doer = taken && (doerBefore(scan, end) ?? subjectOfClause(scan, i))
    if (taken && doer) return toMarks(scan, doer, taken)
    const by = taken ? null : byPhrase(scan, i + 1)
    const ship = by && groupBefore(scan, end)
    if (by && ship && isShip(scan, ship)) return toMarks(scan, by, withFullName(scan, ship))
  }
  return null
}

function shipAfter(scan: SentenceScan, from: number): Group | null {
  const group = aimAfter(scan, from)
  return group && isShip(scan, group) ? { ...group, party: null } : null
}

// "Sea Star" behind "the tanker" too.
function isShip(scan: SentenceScan, { first, last }: Group): boolean {
  for (let i = first; i < last; i++) if (scan.is(i, SHIP)) return true
  return false
}

function toMarks(scan: SentenceScan, doer: Group, taken: Group): readonly RoleMark[] {
  return [roleMark(scan, 'by', doer, CAPTURE), roleMark(scan, 'against', taken, CAPTURE)]
}

// "the town of Nyabibwe", "control of a border guard headquarters"; a person or a ship is taken otherwise.
function groundAfter(scan: SentenceScan, from: number): Group | null {
  let at = scan.is(from, CONTROL) && scan.word(from + 1) === 'of' ? from + 2 : from
  while (scan.is(at, DETERMINER)) at++
  for (let i = at; i < at + LONGEST && !scan.isMark(i); i++) {
    const target = scan.startAt('target', i)
    if (target && scan.is(target.last - 1, GROUND))
      return withFullName(scan, { first: target.first, last: target.last, party: null })
    if (target || scan.startAt('date', i)) return null
  }
  return null
}
