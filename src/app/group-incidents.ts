/** People merge, split and move, and take it back; the policy then looks anew at what stands near. */
import {
  type GroupingState,
  type LedgerDraft,
  type LedgerState,
  mergeIncidents,
  moveAccount,
  type NewEvent,
  splitIncident,
  undoGrouping,
} from '../ledger/index.ts'
import { type AccountId, type IncidentId, ReckonerError } from '../model/index.ts'
import { describeEvent } from './describe-event.ts'
import { createAccountLinker } from './link-accounts.ts'
import type { GroupingView } from './views.ts'
import type { Workspace } from './workspace.ts'

/** What a person asks for. */
export type GroupingAsked =
  | { readonly kind: 'merge'; readonly incident: IncidentId; readonly merged: IncidentId }
  | { readonly kind: 'split'; readonly incident: IncidentId; readonly accounts: readonly AccountId[] }
  | { readonly kind: 'move'; readonly account: AccountId; readonly incident: IncidentId }

/** Who decides, and why. */
export interface Grounds {
  readonly by: string
  readonly reason: string
  /** Sent before without an answer: what stands just so already is given back, not refused. */
  readonly again?: boolean | undefined
}

/** Records it. Throws what the ledger's decisions throw: `incident-unknown`, `account-unknown`, `option-invalid`. */
export function regroup(
  workspace: Workspace,
  asked: GroupingAsked,
  { again = false, ...grounds }: Grounds,
): GroupingView {
  workspace.ledger.refresh()
  const same = again ? findSame(asked, grounds, workspace.ledger.state()) : undefined
  if (same !== undefined) return viewGrouping(workspace.ledger.state(), same)
  const position = commit(workspace, (state) => decide(asked, grounds, state))
  return viewGrouping(workspace.ledger.state(), position)
}

/** Takes a merge, split or move back, by the position it stands at. Throws `option-invalid`. */
export function undoRegrouping(
  workspace: Workspace,
  undone: number,
  { again = false, ...grounds }: Grounds,
): GroupingView {
  workspace.ledger.refresh()
  const isDone = again && workspace.ledger.state().groupings.get(undone)?.undone?.by === grounds.by
  if (isDone) return viewGrouping(workspace.ledger.state(), undone)
  commit(workspace, (state) => undoGrouping({ undone, ...grounds }, state))
  return viewGrouping(workspace.ledger.state(), undone)
}

/** Every merge, split and move, the latest first. */
export function listGroupings({ ledger }: Workspace): readonly GroupingView[] {
  const state = ledger.state()
  return [...state.groupings.keys()].reverse().map((position) => viewGrouping(state, position))
}

function decide(asked: GroupingAsked, grounds: Grounds, state: LedgerState): readonly NewEvent[] {
  switch (asked.kind) {
    case 'merge':
      return mergeIncidents({ incident: asked.incident, merged: asked.merged, ...grounds }, state)
    case 'split':
      return splitIncident({ incident: asked.incident, accounts: asked.accounts, ...grounds }, state)
    case 'move':
      return moveAccount({ account: asked.account, incident: asked.incident, ...grounds }, state)
  }
}

/** Appends what is decided and what the policy makes of it; gives the position of the decision. */
function commit(workspace: Workspace, work: (state: LedgerState) => readonly NewEvent[]): number {
  const linker = createAccountLinker({ parties: workspace.names().parties, settings: workspace.desk().linking })
  let position = 0
  workspace.ledger.commit((draft: LedgerDraft) => {
    draft.add(work(draft.state()))
    const state = draft.state()
    position = state.position
    linker.begin(state)
    linker.settle(touchedBy(state, position), draft)
  })
  return position
}

/** The position of the same decision of the same person, if it stands. */
function findSame(asked: GroupingAsked, { by, reason }: Grounds, state: LedgerState): number | undefined {
  const own = [...state.groupings.values()].filter(
    ({ event, undone }) => undone === null && event.data.by === by && event.data.reason === reason,
  )
  return own.findLast(({ event }) => isAsked(event, asked))?.position
}

function isAsked({ type, data }: GroupingState['event'], asked: GroupingAsked): boolean {
  if (type === 'IncidentsMerged') return asked.kind === 'merge' && data.merged === asked.merged
  if (type === 'AccountMoved') return asked.kind === 'move' && data.account === asked.account
  return asked.kind === 'split' && asked.accounts.toSorted().join() === data.accounts.join()
}

function touchedBy({ groupings }: LedgerState, position: number): readonly AccountId[] {
  const own = groupings.get(position) ?? [...groupings.values()].find(({ undone }) => undone?.position === position)
  return (own?.before ?? []).map(({ account }) => account)
}

function viewGrouping({ groupings }: LedgerState, position: number): GroupingView {
  const grouping = groupings.get(position)
  if (!grouping) throw new ReckonerError('option-invalid', `position ${position} is no merge, split or move`)
  const { event, at, undone } = grouping
  const { by, reason, incident } = event.data
  const opened = event.type === 'IncidentSplit' ? event.data.opened : null
  const { words } = describeEvent(event)
  return { position, at, kind: KINDS[event.type], by, reason, incident, opened, words, undone }
}

const KINDS: { readonly [Type in GroupingState['event']['type']]: GroupingView['kind'] } = {
  IncidentsMerged: 'merge',
  IncidentSplit: 'split',
  AccountMoved: 'move',
}
