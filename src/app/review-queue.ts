/** The queue of review: the claims that still wait for a reader, in the order they are worth looking at. */
import { findDisagreements } from '../counting/disagreements.ts'
import { type LedgerState, listDecisions, listSeries } from '../ledger/index.ts'
import { type AnyClaim, type ClaimId, HARM_ATTRIBUTES, type IncidentId, type Report } from '../model/index.ts'
import type { QueueItem, QueueRank, QueueView } from './desk-views.ts'
import { createPacker } from './explore/packer.ts'
import { factsOf, type IncidentFacts } from './incident-facts.ts'
import { isAboutClaim, reviewOf } from './review-claims.ts'
import { compareText } from './take-page.ts'
import type { Workspace } from './workspace.ts'

/** Which claims, for whom, in which order. */
export interface QueueQuery {
  /** Who reads: what they decided about already does not come again. */
  readonly reader?: string | undefined
  /** `doubt`: what accounts differ on, then what was worked out, then the newest. `incident`: incident by incident. */
  readonly order?: 'doubt' | 'incident' | undefined
  /** Only figures of people harmed, and running totals. */
  readonly figuresOnly?: boolean | undefined
  readonly limit?: number | undefined
}

interface Entry extends QueueItem {
  readonly from: number
  readonly day: string
  /** Where in the ledger the report was read. */
  readonly position: number
}

/** The first claims of the queue. */
export function listQueue(workspace: Workspace, query: QueueQuery = {}): QueueView {
  const { reader = '', order = 'doubt', figuresOnly = false, limit = 100 } = query
  const state = workspace.ledger.state()
  const { readers, reviewers } = workspace.desk()
  const decided = decidedBy(reader, state)
  const waiting = entriesOf(state, order, workspace).filter(
    ({ claim, attribute }) =>
      !decided.has(claim) && (!figuresOnly || isFigure(attribute)) && isOpen(claim, state, readers),
  )
  return {
    items: waiting
      .slice(0, limit)
      .map(({ claim, attribute, rank, incident }) => ({ claim, attribute, rank, incident })),
    left: waiting.length,
    done: decided.size,
    readers,
    reviewers,
    asOf: state.position,
    words: `${figuresOnly ? 'figures' : 'claims'} that wait for ${reader || 'a reader'}, ${ORDER_WORDS[order]}`,
  }
}

/** How many claims wait for a reader: the queue's `left`, without the queue. */
export function countQueue(workspace: Workspace, reader = ''): number {
  const state = workspace.ledger.state()
  const { readers } = workspace.desk()
  const decided = decidedBy(reader, state)
  const waits = (claim: ClaimId) => !decided.has(claim) && isOpen(claim, state, readers)
  let left = 0
  for (const { said } of factsOf(state, readers).values()) {
    for (const { claim, report } of said) if (waits(claim.id) && state.reports.has(report)) left += 1
  }
  for (const { accounts } of listSeries(state)) {
    for (const { claims } of accounts) left += claims.filter(({ id }) => waits(id)).length
  }
  return left
}

const ORDER_WORDS = {
  doubt: 'what accounts differ on first, then what was worked out, then the newest',
  incident: 'incident by incident',
} as const

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
const sorted = new WeakMap<LedgerState, Map<string, readonly Entry[]>>()

function entriesOf(state: LedgerState, order: 'doubt' | 'incident', workspace: Workspace): readonly Entry[] {
  const byOrder = sorted.get(state) ?? new Map<string, readonly Entry[]>()
  sorted.set(state, byOrder)
  const known = byOrder.get(order)
  if (known) return known
  const packer = createPacker(workspace, workspace.desk().rule)
  const all = [...factsOf(state, workspace.desk().readers).values()].flatMap((facts) => {
    const differs = packer.pack(facts.id, state)?.differ === 1
    return entriesIn(facts, differs ? disputedOf(facts, workspace) : NONE, state)
  })
  const entries = [...all, ...totalsIn(state)].sort(order === 'doubt' ? byDoubt : byIncident)
  byOrder.set(order, entries)
  return entries
}

const byFacts = new WeakMap<IncidentFacts, readonly Entry[]>()

const NONE: ReadonlySet<ClaimId> = new Set()

function entriesIn(facts: IncidentFacts, disputed: ReadonlySet<ClaimId>, state: LedgerState): readonly Entry[] {
  const known = byFacts.get(facts)
  if (known) return known
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

function isFigure(attribute: AnyClaim['attribute']): boolean {
  return attribute === 'total' || HARM_ATTRIBUTES.some((harm) => harm === attribute)
}

function isOpen(claim: ClaimId, state: LedgerState, readers: number): boolean {
  if (!state.decisionsByTarget.has(claim)) return true
  const { status } = reviewOf(claim, state, readers)
  return status === 'unreviewed' || status === 'waiting' || status === 'split'
}

function decidedBy(reader: string, state: LedgerState): ReadonlySet<ClaimId> {
  const own = listDecisions(state).flatMap(({ decision, withdrawn }) =>
    withdrawn === null && decision.by === reader && isAboutClaim(decision) ? [decision.claim] : [],
  )
  return new Set(own)
}
