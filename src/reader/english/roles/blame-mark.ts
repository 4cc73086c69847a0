/** The makings of a mark of blame, shared by the phrases that blame. */
import type { RuleId, Stance } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { NEGATION } from '../words/words.ts'
import { withBacker } from './by-phrase.ts'
import type { ResponsibilityMark } from './claims-of-responsibility.ts'
import { namedBand } from './named-band.ts'
import { type Group, groupAfter, isActor } from './role-groups.ts'

const NOBODY = wordClass(/^(nobody|no|none|never|not)$/)

/** The doer named at token `at`, a party, armed people or a band that no lexicon knows. */
export function blamedAt(scan: SentenceScan, at: number, stance: Stance): ResponsibilityMark | null {
  const group = groupAfter(scan, at)
  if (group && isActor(scan, group)) return blameMark(withBacker(scan, group), stance)
  const band = namedBand(scan, at)
  return band && blameMark(band, stance)
}

/** Whether tokens `from` to `to` deny. */
export function isDenied(scan: SentenceScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scan.is(i, NOBODY) || scan.is(i, NEGATION)) return true
  return false
}

/** The mark of a group that is blamed or claims. */
export function blameMark(group: Group, stance: Stance): ResponsibilityMark {
  return { ...group, stance, isSelf: stance === 'claims', mark: null, rule: 'blame-phrase' as RuleId }
}
