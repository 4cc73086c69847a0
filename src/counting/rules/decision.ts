/** The counting rule `decision`. */

import type { CountingRule } from './rule.ts'
import { pointOf } from './rule.ts'

/**
 * What a reviewer pinned, with the reason, one of the ways that Every Casualty describes. Where nobody decided it falls back
 * to another rule and says so. `getRule` finds the rule to fall back to.
 */
export function createDecision(getRule: (id: string) => CountingRule): CountingRule {
  return {
    id: 'decision',
    title: 'Decision',
    words: 'What a reviewer pinned, with the reason; where nobody did, another rule is used and named.',
    count(figures, options, incident) {
      const { pin } = incident
      if (!pin) {
        const other = getRule(options.fallback ?? 'range')
        const outcome = other.count(figures, options, incident)
        return { ...outcome, words: `nobody decided; ${other.title.toLowerCase()} rule: ${outcome.words}` }
      }
      const { min, best, max, claims, by, reason } = pin
      const ids = new Set(claims)
      const used = figures.filter((figure) => figure.claims.some(({ claim }) => ids.has(claim.id)))
      // A reviewer may give the figure alone: then it stands on the claims that say the same.
      const same = figures.filter(({ value }) => pointOf(value) === (best ?? min ?? max))
      return {
        isKnown: true,
        min,
        best,
        max,
        used: ids.size > 0 ? used : same,
        words: `decided by ${by}${reason ? `: ${reason}` : ''}`,
      }
    },
  }
}
