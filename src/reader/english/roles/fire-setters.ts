/** Finds who set what on fire: "fighters set three lorries on fire", "the mob set the station ablaze", "a school was set alight by rebels". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { BE } from '../words/words.ts'
import { doerBefore, peopleBefore } from './doer-groups.ts'
import { type RoleMark, roleMark } from './role-mark.ts'
import { aimAfter } from './role-names.ts'
import { auxiliaryStart } from './subject-end.ts'

const SET = wordClass(/^(set|sets|setting)$/)
const ABLAZE = wordClass(/^(ablaze|alight|aflame)$/)
const LONGEST = 8

/** The roles around "set … on fire". */
export function fireSetters(scan: SentenceScan): readonly RoleMark[] {
  const { first, last } = scan.sentence
  const marks: RoleMark[] = []
  for (let i = scan.nextWord(SET, first, last); i >= 0; i = scan.nextWord(SET, i + 1, last)) {
    const end = fireAfter(scan, i)
    if (end < 0 || scan.is(i - 1, BE)) continue
    const isTo = scan.word(i + 1) === 'fire'
    const thing = aimAfter(scan, isTo ? i + 3 : i + 1)
    const isBetween = thing !== null && (isTo || thing.last <= end)
    if (!isBetween) continue
    const at = auxiliaryStart(scan, i)
    const doer = doerBefore(scan, at) ?? peopleBefore(scan, at)
    if (doer) marks.push(roleMark(scan, 'by', doer, 'deed-active-subject'))
    marks.push(roleMark(scan, 'against', thing, 'set-on-fire'))
  }
  return marks
}

// "set fire to", "set … on fire", "set … ablaze".
function fireAfter(scan: SentenceScan, at: number): number {
  if (scan.word(at + 1) === 'fire') return scan.word(at + 2) === 'to' ? at + 1 : -1
  for (let i = at + 1; i < at + LONGEST && !scan.isMark(i); i++)
    if (scan.is(i, ABLAZE) || (scan.word(i) === 'fire' && scan.word(i - 1) === 'on')) return i
  return -1
}
