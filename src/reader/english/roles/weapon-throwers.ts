/** Finds who threw, fired or dropped a weapon on what: "the army rained shells on the camp", "a military plane dropped bombs on a well". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { ADVERB, DETERMINER } from '../words/words.ts'
import { doerBefore, peopleBefore } from './doer-groups.ts'
import { isActor } from './role-groups.ts'
import { type RoleMark, roleMark } from './role-mark.ts'
import { aimAfter } from './role-names.ts'
import { auxiliaryStart } from './subject-end.ts'

/** The rule of the doer: a weapon thrown on something tells of an attack by itself. */
export const THROWN = 'weapon-thrown'
const THROWS = wordClass(
  /^(rained|rain|rains|lobbed|hurled|threw|throw|throws|dropped|drops|dropping|launched|launches|unleashed|aimed|flung|tossed|poured|used)$/,
)
const ON = wordClass(/^(on|onto|at|into|over|upon|towards?)$/)
/** How many words may stand between the verb and the end of the weapon. */
const LONGEST = 6

/** The doer and the aim of each weapon that is thrown. */
export function weaponThrowers(scan: SentenceScan): readonly RoleMark[] {
  const { first, last } = scan.sentence
  const marks: RoleMark[] = []
  for (let i = scan.nextWord(THROWS, first + 1, last); i >= 0; i = scan.nextWord(THROWS, i + 1, last)) {
    const weapon = scan
      .of('weapon')
      .find(({ data, first: from, last: to }) => data.type !== null && from > i && to <= i + LONGEST && isAimed(i, to))
    if (!weapon || !isObject(scan, i + 1, weapon.first)) continue
    const at = auxiliaryStart(scan, i)
    const doer = doerBefore(scan, at) ?? peopleBefore(scan, at)
    if (!doer) continue
    marks.push(roleMark(scan, 'by', doer, THROWN))
    const aim = aimAfter(scan, weapon.last + 1)
    if (aim && !isActor(scan, aim)) marks.push(roleMark(scan, 'against', aim, 'weapon-landed'))
  }
  return marks

  // "Used munitions against a compound"; what is only "used on" something may be a tool.
  function isAimed(verb: number, behind: number): boolean {
    return scan.is(verb, USED) ? scan.word(behind) === 'against' : scan.is(behind, ON)
  }
}

const USED = wordClass(/^used$/)

// "two barrel bombs", "a hail of shells".
function isObject(scan: SentenceScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const isPlain = scan.is(i, DETERMINER) || scan.is(i, ADVERB) || scan.over('number', i) !== undefined
    if (scan.isMark(i) || (!isPlain && !scan.is(i, BETWEEN))) return false
  }
  return true
}

const BETWEEN = wordClass(
  /^(barrage|hail|volley|salvo|wave|of|more|small|heavy|large|home-made|homemade|explosive|barrel|several|dozens|deadly|guided|precision)$/,
)
