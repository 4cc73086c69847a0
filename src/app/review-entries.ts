/** The claims that review goes through, in the orders it offers. */
import { findDisagreements } from '../counting/disagreements.ts'
import { type LedgerState, listSeries } from '../ledger/index.ts'
import type { AnyClaim, ClaimId, IncidentId, Report } from '../model/index.ts'
import type { QueueItem, QueueRank } from './desk-views.ts'
import { createPacker } from './explore/packer.ts'
import { factsOf, type IncidentFacts } from './incident-facts.ts'
import { compareText } from './take-page.ts'
import type { Workspace } from './workspace.ts'

/** `doubt`: what accounts differ on, then what was worked out, then the newest. `incident`: incident by incident. */
export type QueueOrder = 'doubt' | 'incident'

/** A claim with what it is put in order by. */
export interface Entry extends QueueItem {
  readonly from: number
  readonly day: string
  /** Where in the ledger the report was read. */
  readonly position: number
}

/** Why a claim is worth looking at. */
export function rankOf(claim: AnyClaim, disputed: ReadonlySet<ClaimId>): QueueRank {
  if (disputed.has(claim.id)) return 'differs'
  return claim.basis === 'inferred' ? 'inferred' : 'newest'
}

const disputedIn = new WeakMap<IncidentFacts, ReadonlySet<ClaimId>>()

/** The claims of an incident that others rule out. */
export function disputedOf(facts: IncidentFacts, { names }: Pick<Workspace, 'names'>): ReadonlySet<ClaimId> {
  const known = disputedIn.get(facts)
  if (known) return known
  const found = findDisagreements(facts.claims, { origins: facts.origins(), kinship: names().kinship })
  const disputed = new Set(found.flatMap(({ sides }) => sides.flatMap((side) => side.claims)))
  disputedIn.set(facts, disputed)
  return disputed
}

const RANKS: readonly QueueRank[] = ['differs', 'inferred', 'newest']

interface Sorted {
  readonly state: LedgerState
  readonly all: readonly Entry[]
  /** Those of each incident: the same list for as long as nothing about the incident changes. */
  readonly parts: ReadonlyMap<IncidentId, readonly Entry[]>
}

const kept = new WeakMap<Workspace, Map<QueueOrder, Sorted>>()

/** The claims of all incidents and running totals as they stand now, in an order; a decision costs the incidents it touches. */
export function listEntries(workspace: Workspace, order: QueueOrder): readonly Entry[] {
  const byOrder = kept.get(workspace) ?? new Map<QueueOrder, Sorted>()
  kept.set(workspace, byOrder)
  const state = workspace.ledger.state()
  const last = byOrder.get(order)
  if (last?.state === state) return last.all
  const parts = partsOf(state, workspace)
  const compare = order === 'doubt' ? byDoubt : byIncident
  const all = last ? renew(last, parts, compare) : [...parts.values()].flat().sort(compare)
  byOrder.set(order, { state, all, parts })
  const totals = totalsIn(state)
  return totals.length === 0 ? all : [...all, ...totals].sort(compare)
}

function partsOf(state: LedgerState, workspace: Workspace): ReadonlyMap<IncidentId, readonly Entry[]> {
  const packer = createPacker(workspace, workspace.desk().rule)
  const parts = new Map<IncidentId, readonly Entry[]>()
  for (const [id, facts] of factsOf(state, workspace.desk().readers)) {
    const isDisputed = () => packer.pack(id, state)?.differ === 1
    parts.set(id, byFacts.get(facts) ?? entriesIn(facts, isDisputed() ? disputedOf(facts, workspace) : NONE, state))
  }
  return parts
}

type Compare = (a: Entry, b: Entry) => number

/** Takes out what belongs to incidents that changed, and puts in what they hold now. */
function renew({ all, parts: before }: Sorted, parts: Sorted['parts'], compare: Compare): readonly Entry[] {
  const changed = new Set<IncidentId | null>()
  for (const [id, part] of parts) if (before.get(id) !== part) changed.add(id)
  for (const id of before.keys()) if (!parts.has(id)) changed.add(id)
  if (changed.size === 0) return all
  const fresh = [...changed].flatMap((id) => (id === null ? [] : (parts.get(id) ?? []))).sort(compare)
  const merged: Entry[] = []
  let next = 0
  for (const entry of all) {
    if (changed.has(entry.incident)) continue
    for (let one = fresh[next]; one && compare(one, entry) < 0; one = fresh[++next]) merged.push(one)
    merged.push(entry)
  }
  return [...merged, ...fresh.slice(next)]
}

const byFacts = new WeakMap<IncidentFacts, readonly Entry[]>()

const NONE: ReadonlySet<ClaimId> = new Set()

function entriesIn(facts: IncidentFacts, disputed: ReadonlySet<ClaimId>, state: LedgerState): readonly Entry[] {
  const entries = facts.said.flatMap(({ claim, report }): readonly Entry[] => {
    const found = facts.reports().get(report)
    return found ? [entryOf(claim, found, { incident: facts.id, rank: rankOf(claim, disputed), state })] : []
  })
  byFacts.set(facts, entries)
  return entries
}

function totalsIn(state: LedgerState): readonly Entry[] {
  return listSeries(state).flatMap(({ accounts }) =>
    accounts.flatMap(({ claims, report }) =>
      claims.map((claim) => entryOf(claim, report, { incident: null, rank: rankOf(claim, new Set()), state })),
    ),
  )
}

interface Place {
  readonly incident: IncidentId | null
  readonly rank: QueueRank
  readonly state: LedgerState
}

function entryOf(claim: AnyClaim, report: Report, { incident, rank, state }: Place): Entry {
  return {
    claim: claim.id,
    attribute: claim.attribute,
    rank,
    incident,
    from: claim.evidence.from,
    day: report.publishedOn ?? '',
    position: state.readings.get(report.id)?.position ?? 0,
  }
}

function byDoubt(a: Entry, b: Entry): number {
  return (
    RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
    compareText(b.day, a.day) ||
    b.position - a.position ||
    a.from - b.from ||
    compareText(a.claim, b.claim)
  )
}

function byIncident(a: Entry, b: Entry): number {
  return compareText(a.incident ?? '~', b.incident ?? '~') || byDoubt(a, b)
}
