/** The start screen: what changed since a reader was last here, in a line for each kind of news. */
import { findDisagreements } from '../counting/disagreements.ts'
import { type IncidentState, type LedgerState, listDecisions, listRefused } from '../ledger/index.ts'
import type { DeskItem, DeskLine, DeskView } from './desk-views.ts'
import { createPacker } from './explore/packer.ts'
import { factsOf, type IncidentFacts } from './incident-facts.ts'
import { toIncidentRow } from './incident-row.ts'
import { countQueue } from './review-queue.ts'
import type { IncidentRow } from './views.ts'
import type { Workspace } from './workspace.ts'

/** Since which position, and for whom. */
export interface DeskQuery {
  /** The position last seen; one past the end is that of another ledger, and then everything is new. */
  readonly since?: number | undefined
  readonly reader?: string | undefined
}

/** How many of each kind are named. */
const NAMED = 12

/** The start screen. */
export function getDesk(workspace: Workspace, query: DeskQuery = {}): DeskView {
  const state = workspace.ledger.state()
  const since = (query.since ?? 0) > state.position ? 0 : (query.since ?? 0)
  const changed = changedAfter(since, state)
  return {
    since,
    sinceAt: state.instants.find(({ position }) => position >= since && since > 0)?.at ?? null,
    asOf: state.position,
    lines: [
      reportsLine(since, state),
      { topic: 'review', count: countQueue(workspace, query.reader), words: 'waiting for review', items: [] },
      incidentsLine(changed, since, workspace),
      reopenedLine(since, state, workspace),
      disagreementsLine(changed, workspace),
      refusedLine(since, state),
    ],
    done: { reports: state.reports.size, decisions: listDecisions(state).length },
  }
}

function reportsLine(since: number, state: LedgerState): DeskLine {
  const fresh = [...state.reports.values()].filter(({ position }) => position > since).reverse()
  const isUnread = (id: (typeof fresh)[number]['report']['id']) => !state.readings.get(id)?.reading.isRead
  const unread = fresh.filter(({ report }) => isUnread(report.id)).length
  return {
    topic: 'reports',
    count: fresh.length,
    words: unread > 0 ? `new, ${unread} of them not read` : 'new',
    items: fresh.slice(0, NAMED).map(({ report }) => ({
      words: report.title ?? report.sourceName,
      note: report.publisher ?? '',
      incident: null,
      report: report.id,
    })),
  }
}

/** The incidents that gained, lost or changed something after the position, the latest first. */
function changedAfter(since: number, state: LedgerState): readonly IncidentState[] {
  const decided = new Set<string>()
  for (const { decision, position, withdrawn } of listDecisions(state)) {
    if (Math.max(position, withdrawn?.position ?? 0) <= since) continue
    if ('incident' in decision) decided.add(decision.incident)
    if (!('claim' in decision)) continue
    const account = state.claims.get(decision.claim)?.claim.account
    const incident = account && state.accounts.get(account)?.incident
    if (incident) decided.add(incident)
  }
  return [...state.incidents.values()]
    .filter((one) => one.accounts.length > 0 && (lastChange(one) > since || decided.has(one.id)))
    .sort((a, b) => lastChange(b) - lastChange(a))
}

function lastChange({ history, openedPosition, settled }: IncidentState): number {
  return Math.max(openedPosition, history.at(-1)?.position ?? 0, settled?.position ?? 0)
}

function incidentsLine(changed: readonly IncidentState[], since: number, workspace: Workspace): DeskLine {
  const opened = changed.filter(({ openedPosition }) => openedPosition > since).length
  const others = changed.length - opened
  return {
    topic: 'incidents',
    count: changed.length,
    words: others === 0 ? 'opened' : opened === 0 ? 'changed' : `opened or changed, ${opened} of them new`,
    items: changed.slice(0, NAMED).map((one) => incidentItem(one, workspace)),
  }
}

function reopenedLine(since: number, state: LedgerState, workspace: Workspace): DeskLine {
  const late = [...state.incidents.values()].filter(
    ({ reopened, accounts }) => accounts.length > 0 && (reopened?.position ?? 0) > since,
  )
  return {
    topic: 'reopened',
    count: late.length,
    words: 'reopened by a late claim',
    items: late.slice(0, NAMED).map((one) => incidentItem(one, workspace)),
  }
}

function disagreementsLine(changed: readonly IncidentState[], workspace: Workspace): DeskLine {
  const { kinship } = workspace.names()
  const packer = createPacker(workspace, workspace.desk().rule)
  const state = workspace.ledger.state()
  const differing = changed.flatMap((one) => {
    const facts = packer.pack(one.id, state)?.differ === 1 ? factsIn(one, workspace) : undefined
    return facts ? [{ one, facts }] : []
  })
  return {
    topic: 'disagreements',
    count: differing.length,
    words: 'where accounts differ',
    items: differing.slice(0, NAMED).map(({ one, facts }) => ({
      ...incidentItem(one, workspace),
      note: findDisagreements(facts.claims, { origins: facts.origins(), kinship })[0]?.words ?? '',
    })),
  }
}

function refusedLine(since: number, state: LedgerState): DeskLine {
  const fresh = listRefused(state)
    .filter(({ position }) => position > since)
    .toReversed()
  return {
    topic: 'refused',
    count: fresh.length,
    words: 'refused',
    items: fresh.slice(0, NAMED).map(({ sourceName, note }) => ({
      words: sourceName.split(/[\\/]/).at(-1) ?? sourceName,
      note: note.message,
      incident: null,
      report: null,
    })),
  }
}

function incidentItem(one: IncidentState, workspace: Workspace): DeskItem {
  const facts = factsIn(one, workspace)
  const row = facts && toRow(facts, workspace)
  const killed = row?.killed.isKnown ? `${row.killed.text} killed` : ''
  return { words: row?.title ?? one.id, note: killed, incident: one.id, report: null }
}

function factsIn({ id }: IncidentState, workspace: Workspace): IncidentFacts | undefined {
  return factsOf(workspace.ledger.state(), workspace.desk().readers).get(id)
}

const rows = new WeakMap<IncidentFacts, IncidentRow>()

function toRow(facts: IncidentFacts, workspace: Workspace): IncidentRow {
  const row = rows.get(facts) ?? toIncidentRow(facts, workspace.desk().rule, workspace)
  rows.set(facts, row)
  return row
}
