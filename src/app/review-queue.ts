/** The queue of review: the claims that still wait for a reader, in the order they are worth looking at. */
import { type LedgerState, listDecisions, listSeries } from '../ledger/index.ts'
import { type AnyClaim, type ClaimId, HARM_ATTRIBUTES } from '../model/index.ts'
import type { QueueItem, QueueView } from './desk-views.ts'
import { factsOf } from './incident-facts.ts'
import { isAboutClaim, reviewOf } from './review-claims.ts'
import { listEntries, type QueueOrder } from './review-entries.ts'
import type { Workspace } from './workspace.ts'

/** Which claims, for whom, in which order. */
export interface QueueQuery {
  /** Who reads: what they decided about already does not come again. */
  readonly reader?: string | undefined
  /** `doubt`: what accounts differ on, then what was worked out, then the newest. `incident`: incident by incident. */
  readonly order?: QueueOrder | undefined
  /** Only figures of people harmed, and running totals. */
  readonly figuresOnly?: boolean | undefined
  readonly limit?: number | undefined
}

/** The first claims of the queue. */
export function listQueue(workspace: Workspace, query: QueueQuery = {}): QueueView {
  const { reader = '', order = 'doubt', figuresOnly = false, limit = 100 } = query
  const state = workspace.ledger.state()
  const { readers, reviewers } = workspace.desk()
  const decided = decidedBy(reader, state)
  // Few claims of a large ledger have been decided: what is looked up for each of the others must be small.
  const closed = new Set(
    [...state.decisionsByTarget.keys(), ...decided].filter(
      (id) => decided.has(id as ClaimId) || !isOpen(id as ClaimId, state, readers),
    ),
  )
  const items: QueueItem[] = []
  let left = 0
  for (const { claim, attribute, rank, incident } of listEntries(workspace, order)) {
    if (closed.has(claim) || (figuresOnly && !isFigure(attribute))) continue
    left += 1
    if (items.length < limit) items.push({ claim, attribute, rank, incident })
  }
  return {
    items,
    left,
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
