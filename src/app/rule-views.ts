/** The counting rules that can be chosen. */
import { COUNTING_RULES } from '../counting/rules/index.ts'
import type { RuleView } from './views.ts'

/** Every rule with what it does, in the order they are offered. */
export function listRuleViews(): readonly RuleView[] {
  return COUNTING_RULES.map(({ id, title, words }) => ({ id, title, words }))
}
