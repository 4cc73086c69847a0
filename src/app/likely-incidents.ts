/** The incidents that an account may belong to, besides the one it stands in, each with why. */
import type { LedgerState } from '../ledger/index.ts'
import { fileUnder, searchUnder } from '../linker/block-keys.ts'
import { DAY_TOLERANCE } from '../linker/features/match-dates.ts'
import { type AccountProfile, profileAccount } from '../linker/profile-account.ts'
import { scoreMatch } from '../linker/score-match.ts'
import type { LinkAccount, MatchScore } from '../linker/types.ts'
import type { IncidentId } from '../model/index.ts'
import type { LikelyIncident } from './desk-views.ts'
import { factsOf, type IncidentFacts } from './incident-facts.ts'
import { toIncidentRow } from './incident-row.ts'
import { compareText } from './take-page.ts'
import type { Workspace } from './workspace.ts'

/** How many are offered. */
const OFFERED = 3

interface Filed {
  readonly profiles: readonly AccountProfile[]
  /** The buckets of day and place in which its accounts lie. */
  readonly keys: ReadonlySet<string>
}

const filed = new WeakMap<IncidentFacts, Filed>()

/** At most three, the likeliest first: near in time and place, and nothing rules them out. */
export function findLikely(
  account: LinkAccount,
  own: IncidentId | null,
  { state, workspace }: { readonly state: LedgerState; readonly workspace: Workspace },
): readonly LikelyIncident[] {
  const { kinship } = workspace.names()
  const { readers, rule } = workspace.desk()
  const profile = profileAccount(account.account, account.claims, account.report)
  const search = new Set(searchUnder(profile))
  const near = [...factsOf(state, readers).values()].filter((facts) => facts.id !== own && mayMeet(profile, facts))
  const found = near.flatMap((facts) => {
    const { profiles, keys } = fileOf(facts)
    if (!sharesKey(search, keys)) return []
    const scores = profiles.map((other) => scoreMatch(profile, other, kinship))
    const best = scores.filter(({ isVetoed }) => !isVetoed).sort((a, b) => b.score - a.score)[0]
    return best ? [{ facts, best }] : []
  })
  return found
    .sort((a, b) => b.best.score - a.best.score || compareText(a.facts.id, b.facts.id))
    .slice(0, OFFERED)
    .map(({ facts, best }) => ({ incident: toIncidentRow(facts, rule, workspace), ...wordsOf(best) }))
}

/** Whether any of their days are close enough: of a hundred thousand incidents few are, and only those are looked at closely. */
function mayMeet({ days }: AccountProfile, { days: span }: IncidentFacts): boolean {
  if (days.length === 0 || span === null) return true
  return days.some(({ first, last }) => first - DAY_TOLERANCE <= span.last && last + DAY_TOLERANCE >= span.first)
}

function wordsOf({ score, reasons }: MatchScore): Pick<LikelyIncident, 'score' | 'reasons'> {
  return { score, reasons }
}

function fileOf(facts: IncidentFacts): Filed {
  const known = filed.get(facts)
  if (known) return known
  const profiles = facts.record().accounts.map(({ account, claims, report }) => profileAccount(account, claims, report))
  const made = { profiles, keys: new Set(profiles.flatMap((profile) => [...fileUnder(profile)])) }
  filed.set(facts, made)
  return made
}

function sharesKey(search: ReadonlySet<string>, keys: ReadonlySet<string>): boolean {
  for (const key of keys) if (search.has(key)) return true
  return false
}
