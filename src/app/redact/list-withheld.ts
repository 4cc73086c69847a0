/** What exports for others withhold of an incident, one by one, and what persons released. */
import { type DecisionState, type LedgerState, listDecisionsOf } from '../../ledger/index.ts'
import type { ClaimId } from '../../model/index.ts'
import { viewDecision } from '../decision-views.ts'
import type { IncidentFacts } from '../incident-facts.ts'
import type { WithheldItem } from '../named-views.ts'
import { RELEASED_AS, type SecretKind, secretsOf } from './secrets.ts'

/** What persons released of an incident's claims, and did not take back. */
export interface Released {
  of(claim: ClaimId, kind: SecretKind): DecisionState | undefined
}

/** The releases that stand. */
export function releasedOf({ said }: IncidentFacts, state: LedgerState): Released {
  const found = new Map<string, DecisionState>()
  for (const { claim } of state.decisions.size === 0 ? [] : said) {
    for (const known of listDecisionsOf(state, claim.id)) {
      const { decision, withdrawn } = known
      if (decision.kind === 'release' && withdrawn === null) found.set(`${claim.id} ${decision.what}`, known)
    }
  }
  return { of: (claim, kind) => found.get(`${claim} ${RELEASED_AS[kind]}`) }
}

/** "A relative" gives nobody away; "the mayor's brother" does. */
function tells(words: string, kind: SecretKind): boolean {
  return (
    (kind !== 'witness' && kind !== 'relative') ||
    /\p{Lu}|\p{Lo}/u.test(words.slice(1)) ||
    words.split(/\s+/).length > 2
  )
}

/** Each name, witness and home once, however many claims hold it; those withheld first. */
export function listWithheld(facts: IncidentFacts, state: LedgerState): readonly WithheldItem[] {
  const released = releasedOf(facts, state)
  const found = new Map<string, { readonly item: WithheldItem; readonly claims: ClaimId[] }>()
  for (const { claim } of facts.said) {
    for (const { kind, words } of secretsOf(claim)) {
      if (!tells(words, kind)) continue
      const key = `${kind} ${words.toLowerCase()}`
      const release = released.of(claim.id, kind)
      const known = found.get(key)
      const claims = known?.claims ?? []
      if (!claims.includes(claim.id)) claims.push(claim.id)
      const item = known?.item ?? { kind, words, claims, release: null }
      found.set(key, { claims, item: release ? { ...item, release: viewDecision(release) } : item })
    }
  }
  return [...found.values()]
    .map(({ item }) => item)
    .sort((a, b) => Number(a.release !== null) - Number(b.release !== null))
}
