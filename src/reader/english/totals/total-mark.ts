/** A running total as a sentence gives it. */
import type { CountValue, Measure, RuleId, SeriesDefinition } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import type { HarmLink } from '../harm/harm-link.ts'
import type { Scope } from './total-scope.ts'

/** A running total read from one sentence. Token range half-open; `links` are the harms it takes the figure of. */
export interface TotalMark {
  readonly measure: Measure
  readonly count: CountValue
  readonly definition: SeriesDefinition
  readonly first: number
  readonly last: number
  readonly rule: RuleId
  readonly link: HarmLink | null
}

/** The definition of a total of so much under the terms of its sentence. */
export function definition(scope: Scope, what: Pick<SeriesDefinition, 'measure' | 'what'>): SeriesDefinition {
  const { against, by, where, since, until, excludes, isClaimed } = scope
  return { ...what, against, by, where, since, until, excludes, counts: isClaimed ? 'claimed' : 'counted' }
}

/** The count that a number gives of people or deeds, before it is known whose they are. */
export function countOf(scan: SentenceScan, number: Mention<'number'>, of: string | null): CountValue {
  const { min, max, qualifier } = number.data
  return {
    kind: 'count',
    min,
    max,
    qualifier,
    words: scan.text(number.first, number.last),
    of,
    ofParty: null,
    status: 'unstated',
  }
}
