/** Who stands in front of a verb and did not do it: those whom the verb before befell, and those who only back the doer. */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { BE, DETERMINER } from '../words/words.ts'
import type { Group } from './role-groups.ts'

const OBJECT_REACH = 3

/** "Killed seven fighters of the force and wounded 18": whether the group is the object of the verb that "and" goes on from. `verb` is the token of the verb. */
export function isObjectBefore(scan: SentenceScan, { first, last }: Group, verb: number): boolean {
  if (scan.word(verb - 1) !== 'and' || last > verb - 1) return false
  return [...scan.of('harm'), ...scan.of('deed')].some(
    (one) =>
      (one.data.form === 'past' || one.data.form === 'third') &&
      one.last <= first &&
      first - one.last <= OBJECT_REACH &&
      !scan.is(one.first - 1, BE) &&
      scan.nextWord(AND_COMMA, one.last, first) < 0,
  )
}

const AND_COMMA = wordClass(/^(and|,|who|that|which)$/)
const BACKED = wordClass(/^(backed|supported|funded|trained|armed|equipped|sponsored)$/)

/** "Fighters backed by Iran attacked a base": the token of "backed"; -1 where the group backs nobody. */
export function backedBefore(scan: SentenceScan, { first }: Group): number {
  const by = scan.is(first - 1, DETERMINER) ? first - 2 : first - 1
  return scan.word(by) === 'by' && scan.is(by - 1, BACKED) ? by - 1 : -1
}
