/** The incidents that belong together with one: proposed by the linker, confirmed or denied by persons. */
import { followIncident, type IncidentRecord, type LedgerState, listDecisionsOf } from '../ledger/index.ts'
import { dayNumber } from '../linker/days.ts'
import { DAY_TOLERANCE } from '../linker/features/match-dates.ts'
import { type AccountProfile, profileAccount } from '../linker/profile-account.ts'
import { type Relation, relateIncidents } from '../linker/relate-incidents.ts'
import type { IncidentId, RelationDecision } from '../model/index.ts'
import { viewDecision } from './decision-views.ts'
import { factsOf, type IncidentFacts } from './incident-facts.ts'
import { rowOf } from './list-incidents.ts'
import type { RelatedView } from './views.ts'
import type { Workspace } from './workspace.ts'

/** Proposals beyond this many are not shown. */
export const PROPOSALS_SHOWN = 12
/** An incident that may lie in more days than this is near everything. */
const LONGEST_DAYS = 7

/** What belongs together with an incident: what persons confirmed, then the proposals, the best first, then what they denied. */
export function listRelated(workspace: Workspace, state: LedgerState, id: IncidentId): readonly RelatedView[] {
  const { readers, rule, linking } = workspace.desk()
  const facts = factsOf(state, readers)
  const own = facts.get(id)
  if (!own) return []
  const { kinship } = workspace.names()
  const decided = decisionsOn(id, state)
  const near = nearOf(own, state, facts)
  const found = [...new Set([...near, ...decided.keys()])].flatMap((other): RelatedView[] => {
    const theirs = facts.get(other)
    if (!theirs || other === id) return []
    const decision = decided.get(other) ?? null
    const relation = relateIncidents(profilesOf(own.record()), profilesOf(theirs.record()), kinship)
    const isProposed = relation !== null && relation.score >= linking.relateFrom
    if (decision === null && !isProposed) return []
    const { title } = rowOf(theirs, rule, workspace)
    return [
      {
        incident: other,
        title,
        status: statusOf(decision?.verdict),
        ...(relation ?? NOTHING),
        decision: decision?.view ?? null,
      },
    ]
  })
  const ranked = found.sort(
    (a, b) => RANK[a.status] - RANK[b.status] || b.score - a.score || (a.title < b.title ? -1 : 1),
  )
  let proposals = 0
  return ranked.filter(({ status }) => status !== 'proposed' || ++proposals <= PROPOSALS_SHOWN)
}

const NOTHING: Relation = { score: 0, reasons: [] }
const RANK = { confirmed: 0, proposed: 1, denied: 2 } as const

function statusOf(verdict: RelationDecision['verdict'] | undefined): RelatedView['status'] {
  if (verdict === undefined) return 'proposed'
  return verdict === 'related' ? 'confirmed' : 'denied'
}

interface DecidedRelation {
  readonly verdict: RelationDecision['verdict']
  readonly view: RelatedView['decision']
}

/** The last standing decision about each other incident. Ids that lead elsewhere are followed. */
function decisionsOn(id: IncidentId, state: LedgerState): ReadonlyMap<IncidentId, DecidedRelation> {
  const found = new Map<IncidentId, DecidedRelation>()
  if (state.decisions.size === 0) return found
  const names = [id, ...[...state.redirects.keys()].filter((from) => followIncident(state, from) === id)]
  const all = names.flatMap((name) => listDecisionsOf(state, name)).sort((a, b) => a.position - b.position)
  for (const known of all) {
    const { decision, withdrawn } = known
    if (decision.kind !== 'relation' || withdrawn !== null) continue
    const ends = [decision.incident, decision.other].map((end) => followIncident(state, end))
    const other = ends.find((end) => end !== id)
    if (other) found.set(other, { verdict: decision.verdict, view: viewDecision(known) })
  }
  return found
}

const profiles = new WeakMap<IncidentRecord, readonly AccountProfile[]>()

function profilesOf(record: IncidentRecord): readonly AccountProfile[] {
  const known = profiles.get(record)
  if (known) return known
  const made = record.accounts.map(({ account, claims, report }) => profileAccount(account, claims, report))
  profiles.set(record, made)
  return made
}

const byState = new WeakMap<LedgerState, ReadonlyMap<number, readonly IncidentId[]>>()

/** The incidents within a day of this one. */
function nearOf(
  own: IncidentFacts,
  state: LedgerState,
  facts: ReadonlyMap<IncidentId, IncidentFacts>,
): ReadonlySet<IncidentId> {
  const days = byState.get(state) ?? fileByDay(facts)
  byState.set(state, days)
  const found = new Set<IncidentId>()
  for (const day of daysOf(own)) {
    for (let near = day - DAY_TOLERANCE; near <= day + DAY_TOLERANCE; near++) {
      for (const id of days.get(near) ?? []) found.add(id)
    }
  }
  return found
}

function fileByDay(facts: ReadonlyMap<IncidentId, IncidentFacts>): ReadonlyMap<number, readonly IncidentId[]> {
  const days = new Map<number, IncidentId[]>()
  for (const [id, one] of facts) {
    for (const day of daysOf(one)) {
      const list = days.get(day)
      if (list) list.push(id)
      else days.set(day, [id])
    }
  }
  return days
}

function daysOf({ card }: IncidentFacts): ReadonlySet<number> {
  const days = new Set<number>()
  for (const { from, to } of card.dates) {
    const [first, last] = [dayNumber(from), dayNumber(to)]
    if (first === null || last === null || last - first >= LONGEST_DAYS) continue
    for (let day = first; day <= last; day++) days.add(day)
  }
  return days
}
