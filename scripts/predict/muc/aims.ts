/** What bombs and shots were meant for: the site of an explosion, whom a rifle was fired at. */
import type { NounGroup } from '../../../src/reader/english/refine/noun-groups.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { listAfter } from './lists.ts'

const AIMED = /^(fired|fires|firing|fire|opened|shot|shooting|hurled|threw|thrown|throwing|launched|lobbed|tossed)$/
const AIM = /^(at|on|against|upon|into|toward|towards)$/

/** Whether a word sends shots or missiles at something. */
export function isAimed(scan: SentenceScan, at: number): boolean {
  return AIMED.test(scan.word(at))
}

/** "fired a rifle at a woman": whom or what shots and missiles were meant for. */
export function aimedAt(scan: SentenceScan, from: number): readonly NounGroup[] {
  for (let i = from; i < Math.min(from + 12, scan.sentence.last); i++) {
    if (/^[;,]$/.test(scan.word(i))) return []
    if (!AIM.test(scan.word(i)) || scan.startAt('date', i + 1)) continue
    const groups = listAfter(scan, i + 1).filter(({ kind }) => kind !== 'place' && kind !== 'other')
    if (groups.length > 0) return groups.filter((group) => !isWeaponGroup(scan, group))
  }
  return []
}

/** "a bomb was placed in the bank": what was put is no target. */
export function isWeaponGroup(scan: SentenceScan, group: NounGroup): boolean {
  if (group.kind !== 'other' && group.kind !== 'thing') return false
  return scan
    .of('weapon')
    .some(
      (one) =>
        one.last === group.last || (one.first >= group.first && one.last <= group.last && group.kind === 'other'),
    )
}

const SITE = new Set([
  'at',
  'in',
  'near',
  'outside',
  'inside',
  'against',
  'under',
  'beneath',
  'on',
  'of',
  'opposite',
  'to',
  'beside',
  'into',
])

/** "exploded in front of the bank": the first thing of the lexicon behind a preposition of place. */
export function siteOf(scan: SentenceScan, from: number): readonly NounGroup[] {
  for (let i = from; i < Math.min(from + 24, scan.sentence.last); i++) {
    if (scan.word(i) === ';') return []
    if (!SITE.has(scan.word(i))) continue
    const start = scan.word(i + 1) === 'front' && scan.word(i + 2) === 'of' ? i + 3 : i + 1
    const groups = listAfter(scan, start).filter((group) => group.kind === 'thing' && !isWeaponGroup(scan, group))
    if (groups.length > 0) return groups
  }
  return []
}
