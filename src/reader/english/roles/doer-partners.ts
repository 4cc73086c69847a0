/** Finds the second of two doers: "Wagner mercenaries and Malian soldiers massacred", "killed by the army and its allies". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { DETERMINER } from '../words/words.ts'
import { type Group, groupAfter, groupBefore, isActor } from './role-groups.ts'
import { type RoleMark, roleMark } from './role-mark.ts'

/** The marks with those who did the deed together with a doer among them. */
export function withPartners(scan: SentenceScan, marks: readonly RoleMark[]): readonly RoleMark[] {
  const found: RoleMark[] = []
  for (const { role, rule, first, last } of marks) {
    if (role !== 'by') continue
    const partner =
      rule === 'deed-active-subject'
        ? partnerBefore(scan, first)
        : rule === 'deed-by-phrase'
          ? partnerAfter(scan, last)
          : null
    if (partner) found.push(roleMark(scan, 'by', partner, rule))
  }
  return found.length > 0 ? [...marks, ...found] : marks
}

const ALLIED = wordClass(/^(allied|affiliated|friendly|local|pro-government|foreign|other)$/)
const OPENS = wordClass(/^(,|that|when|as|after|where|while|if|said|then|before|because)$/)

// "Mercenaries and soldiers massacred": both stand at the head of their clause.
function partnerBefore(scan: SentenceScan, first: number): Group | null {
  let and = first - 1
  while (scan.is(and, DETERMINER) || scan.is(and, ALLIED)) and--
  if (scan.word(and) !== 'and') return null
  const group = groupBefore(scan, and)
  if (!group || !isActor(scan, group)) return null
  let head = group.first
  while (
    head > group.first - 3 &&
    !scan.is(head - 1, OPENS) &&
    (scan.is(head - 1, DETERMINER) || scan.startAt('number', head - 1))
  )
    head--
  return head === scan.sentence.first || scan.is(head - 1, OPENS) ? group : null
}

function partnerAfter(scan: SentenceScan, last: number): Group | null {
  if (scan.word(last) !== 'and') return null
  const group = groupAfter(scan, scan.is(last + 1, ALLIED) ? last + 2 : last + 1)
  return group && isActor(scan, group) ? group : null
}
