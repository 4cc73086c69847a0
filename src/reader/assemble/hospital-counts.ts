/** Reads what hospitals count: "Hospitals have treated 129 people", "the clinic took in 48 casualties", "has another 36 in hospital". */
import type { PeopleGroup } from '../refine/people-groups.ts'
import type { SentenceScan } from '../scan.ts'
import { wordClass } from '../word-class.ts'

const HOSPITAL = wordClass(/^(hospitals?|clinics?|infirmary|infirmaries|surgeons|paramedics|medics|doctors)$/)
const TREATS = wordClass(/^(treated|treating|treats|admitted|received|receiving)$/)
const TAKES = wordClass(/^(took|taken|taking)$/)
const IN = wordClass(/^in$/)
const HAS = wordClass(/^(has|have|had|with|keeps|kept|holds)$/)
const NOT_HURT = wordClass(
  /^(years?|calls?|units?|ambulances?|vehicles?|beds?|bags?|doctors?|nurses?|staff|bodies|corpses|dead|patients|tonnes?|tons|litres?|hours?|days?|percent|%)$/,
)

/** The group that a hospital says it treated or took in; null when nobody was. `groups` are those without a harm of their own. */
export function hospitalCount(scan: SentenceScan, groups: readonly PeopleGroup[]): PeopleGroup | null {
  if (!scan.hasWord(HOSPITAL)) return null
  const at = scan.nextWord(HOSPITAL, scan.sentence.first, scan.sentence.last)
  for (const group of groups) {
    if (!group.number || group.number.rule === 'article-as-one' || group.max === 0 || (group.min ?? 0) < 2) continue
    if (scan.is(group.last - 1, NOT_HURT) || scan.is(group.last, NOT_HURT)) continue
    if (isTreated(scan, group, at) || isStillIn(scan, group)) return group
  }
  return null
}

// "had taken in 48", "treated 129 people": the hospital stands in front.
function isTreated(scan: SentenceScan, { first }: PeopleGroup, hospital: number): boolean {
  if (hospital > first) return false
  let at = first - 1
  while (/^(another|further|some|about|in|all)$/.test(scan.word(at)) && !scan.is(at - 1, TAKES)) at--
  return scan.is(at, TREATS) || (scan.is(at, IN) && scan.is(at - 1, TAKES))
}

// "which has another 36 in hospital", "more than seventy are still in hospital".
function isStillIn(scan: SentenceScan, { first, last }: PeopleGroup): boolean {
  const be = /^(are|were|remain|remained)$/.test(scan.word(last)) ? last + 1 : -1
  const inside = scan.word(be) === 'still' ? be + 1 : be
  if (be > 0 && scan.word(inside) === 'in' && scan.is(inside + 1, HOSPITAL)) return true
  const at = /^(another|a|still)$/.test(scan.word(first - 1)) ? first - 2 : first - 1
  const behind = scan.word(last) === 'still' ? last + 1 : last
  return scan.is(at, HAS) && scan.word(behind) === 'in' && scan.is(behind + 1, HOSPITAL)
}
