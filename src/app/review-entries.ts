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

type FactsOfAll = ReadonlyMap<IncidentId, IncidentFacts>

interface Sorted {
  readonly facts: FactsOfAll
  readonly all: readonly Entry[]
}

const kept = new WeakMap<Workspace, Map<QueueOrder, Sorted>>()
/** Where more has changed, sorting anew is cheaper. */
const MOST_PUT = 200

/** The claims of all incidents and running totals as they stand now, in an order; a decision costs the incidents it touches. */
export function listEntries(workspace: Workspace, order: QueueOrder): readonly Entry[] {
  const byOrder = kept.get(workspace) ?? new Map<QueueOrder, Sorted>()
  kept.set(workspace, byOrder)
  const state = workspace.ledger.state()
  const facts = factsOf(state, workspace.desk().readers)
  const compare = order === 'doubt' ? byDoubt : byIncident
  const packer = createPacker(workspace, workspace.desk().rule)
  const entriesOf = (one: IncidentFacts) => {
    const known = byFacts.get(one)
    if (known) return known
    const differs = packer.pack(one.id, state)?.differ === 1
    return entriesIn(one, differs ? disputedOf(one, workspace) : NONE, state)
  }
  const last = byOrder.get(order)
  const all =
    (last && renew(last, facts, { compare, entriesOf })) ?? [...facts.values()].flatMap(entriesOf).sort(compare)
  byOrder.set(order, { facts, all })
  const totals = totalsIn(state)
  return totals.length === 0 ? all : [...all, ...totals].sort(compare)
}

interface Renewing {
  readonly compare: (a: Entry, b: Entry) => number
  readonly entriesOf: (facts: IncidentFacts) => readonly Entry[]
}

/** Takes out what belonged to incidents that have changed and puts in what they hold now; null where that is too much. */
function renew({ facts: before, all }: Sorted, facts: FactsOfAll, { compare, entriesOf }: Renewing) {
  if (before === facts) return all
  const { gone, come } = differenceOf(before, facts)
  if (gone.length + come.length > MOST_PUT) return null
  const renewed = [...all]
  for (const entry of gone.flatMap(entriesOf)) {
    const at = placeOf(entry, renewed, compare)
    if (renewed[at]?.claim !== entry.claim) return null
    renewed.splice(at, 1)
  }
  for (const entry of come.flatMap(entriesOf)) renewed.splice(placeOf(entry, renewed, compare), 0, entry)
  return renewed
}

/** The facts that are no longer, and those that are new. Both run in the order of the ledger, so hardly any is looked up. */
function differenceOf(before: FactsOfAll, facts: FactsOfAll) {
  const gone: IncidentFacts[] = []
  const come: IncidentFacts[] = []
  const old = before.values()
  for (const one of facts.values()) {
    const other = old.next().value
    if (other !== one && before.get(one.id) !== one) come.push(one)
    if (other && other !== one && facts.get(other.id) !== other) gone.push(other)
  }
  for (const other of old) if (facts.get(other.id) !== other) gone.push(other)
  return { gone, come }
}

/** The first place whose entry does not come before this one. */
function placeOf(entry: Entry, all: readonly Entry[], compare: Renewing['compare']): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = all[middle]
    if (other && compare(other, entry) < 0) low = middle + 1
    else high = middle
  }
  return low
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
