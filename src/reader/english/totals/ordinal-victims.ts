/** Finds totals that an ordinal before a victim gives: "the 32nd politician to be murdered since September", "the 12th ship attacked this year". */
import type { Measure, RuleId } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { HarmLink } from '../harm/harm-link.ts'
import { FEWEST, hasPeriodAfter, NTH, nthAt } from './ordinal-totals.ts'
import { definition, type TotalMark } from './total-mark.ts'
import type { Scope } from './total-scope.ts'

const KILLED = wordClass(/^(killed|murdered|assassinated|slain|executed)$/)
const HURT = wordClass(/^(wounded|injured)$/)
const TAKEN = wordClass(/^(abducted|kidnapped)$/)
const STRUCK = wordClass(/^(attacked|hit|struck|targeted|bombed|shelled|hijacked)$/)
const PASSIVE = wordClass(/^(to|be|have|been|being|was|were|who|has)$/)
const DIED = wordClass(/^(die|died)$/)
/** The words of the noun behind the ordinal: "merchant ship", "aid worker". */
const NOUN = 5

/** The totals that count who or what was harmed in a period, the last one among them. */
export function ordinalVictims(scan: SentenceScan, links: readonly HarmLink[], scope: Scope): readonly TotalMark[] {
  const { first, last } = scan.sentence
  for (let i = scan.nextWord(NTH, first, last); i >= 0; i = scan.nextWord(NTH, i + 1, last)) {
    const number = nthAt(scan, i)
    if (number < FEWEST || scan.over('date', i)) continue
    const verb = verbBehind(scan, i)
    const measure = verb < 0 ? null : measureOf(scan, verb)
    if (!measure || !hasPeriodAfter(scan, verb + 1)) continue
    const words = scan.text(i, i + 1)
    const of = scan.text(i + 1, nounEnd(scan, i + 1, verb))
    const link = links.find((one) => one.first <= i && i < one.last) ?? links.find((one) => one.mention.first === verb)
    const common = { kind: 'count', min: number, max: number, qualifier: 'exactly', words, of } as const
    return [
      {
        measure,
        count: { ...common, ofParty: null, status: 'unstated' },
        definition: definition(scope, { measure, what: of }),
        first: i,
        last: verb + 1,
        rule: 'total-by-ordinal' as RuleId,
        link: link ?? null,
      },
    ]
  }
  return []
}

function measureOf(scan: SentenceScan, verb: number): Measure | null {
  if (scan.is(verb, KILLED) || scan.is(verb, DIED)) return 'killed'
  if (scan.is(verb, HURT)) return 'injured'
  if (scan.is(verb, TAKEN)) return 'abducted'
  return scan.is(verb, STRUCK) ? 'attacks' : null
}

// Nothing but the noun, and "to be" or "who was", stands between.
function verbBehind(scan: SentenceScan, nth: number): number {
  for (let i = nth + 2; i < Math.min(nth + 2 + NOUN + 3, scan.sentence.last); i++) {
    if (scan.isMark(i) && scan.word(i) !== '-') return -1
    if (measureOf(scan, i) !== null) return i
  }
  return -1
}

function nounEnd(scan: SentenceScan, from: number, verb: number): number {
  let end = verb
  while (end > from + 1 && scan.is(end - 1, PASSIVE)) end--
  return end
}
