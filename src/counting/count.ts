/** Counts one attribute of one incident under a rule. */
import type { HarmAttribute } from '../model/index.ts'
import { formatFigure } from './figure-text.ts'
import { selectLatest } from './latest-figures.ts'
import { getRule } from './rules/index.ts'
import { claimsOf, countOrigins } from './rules/rule.ts'
import type { ClaimOrigin, Figure, ReportedClaim, RuleOptions } from './types.ts'

/** The claims of an incident, and where they come from. */
export interface FigureSources {
  readonly claims: readonly ReportedClaim[]
  readonly origins: readonly ClaimOrigin[]
}

/** Resolves a figure from an incident's claims under the rule of this id. Throws `option-invalid` for an unknown rule. */
export function resolveFigure(
  attribute: HarmAttribute,
  { claims, origins }: FigureSources,
  rule: string,
  options: RuleOptions = {},
): Figure {
  const figures = selectLatest(attribute, claims, origins)
  const { isKnown, min, best, max, used, words } = getRule(rule).count(figures, options)
  const isAttackers = used.length > 0 && used.every((figure) => figure.isAttackers)
  return {
    attribute,
    isKnown,
    min,
    best,
    max,
    text: isKnown ? formatFigure(min, max) : 'not stated',
    rule,
    claims: claimsOf(used),
    origins: countOrigins(used),
    words: isAttackers ? `${words}; attackers only` : words,
  }
}
