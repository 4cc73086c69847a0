/** The counting rules, in the order they are offered. */
import { ReckonerError } from '../../model/index.ts'
import { createDecision } from './decision.ts'
import { hierarchy } from './hierarchy.ts'
import { lowBestHigh } from './low-best-high.ts'
import { lowest } from './lowest.ts'
import { majority } from './majority.ts'
import { range } from './range.ts'
import type { CountingRule } from './rule.ts'

/** Every rule that can be chosen. */
export const COUNTING_RULES: readonly CountingRule[] = [
  range,
  lowBestHigh,
  lowest,
  majority,
  hierarchy,
  createDecision((id) => getRule(id)),
]

/** The rule used when none is named. */
export const DEFAULT_RULE = range.id

/** The rule of this id. Throws `option-invalid` when there is none. */
export function getRule(id: string): CountingRule {
  const rule = COUNTING_RULES.find((candidate) => candidate.id === id)
  if (rule) return rule
  const known = COUNTING_RULES.map((candidate) => candidate.id).join(', ')
  throw new ReckonerError('option-invalid', `no counting rule "${id}": expected one of ${known}`)
}
