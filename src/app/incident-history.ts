/** What happened to an incident, oldest first: who did what, when and why, from what to what, and how it is taken back. */
import {
  type AddedClaimState,
  type GroupingState,
  getClaim,
  type LedgerState,
  type LinkChange,
} from '../ledger/index.ts'
import type { AccountId, IncidentId } from '../model/index.ts'
import { BARE, historyOfDecisions } from './decision-history.ts'
import { describeEvent } from './describe-event.ts'
import type { IncidentFacts } from './incident-facts.ts'
import { formatValueWords } from './value-words.ts'
import type { HistoryEntry } from './views.ts'

/** The history of an incident. `targets`: the incident and the claims whose decisions may be shown. */
export function viewHistory(
  facts: Pick<IncidentFacts, 'record' | 'said'>,
  state: LedgerState,
  targets: readonly string[],
): readonly HistoryEntry[] {
  const record = facts.record()
  const ids = new Set(record.history.map(({ account }) => account))
  const groupings = [...state.groupings.values()].filter((one) => isAbout(one, record.id, ids))
  const added = [...state.added.values()].filter(({ claim }) => ids.has(getClaim(state, claim).claim.account))
  const told = new Set([
    ...groupings.flatMap(({ position, undone }) => [position, undone?.position]),
    ...added.flatMap(({ position, withdrawn }) => [position, withdrawn?.position]),
  ])
  return [
    ...record.history.filter(({ position }) => !told.has(position)).map(describeChange),
    ...groupings.flatMap((one) => describeGrouping(one, record.id)),
    ...added.flatMap((one) => describeAdded(one, state)),
    ...historyOfDecisions(state, targets, facts.said),
  ].toSorted((a, b) => a.position - b.position)
}

function describeChange({ kind, decision, position, at }: LinkChange): HistoryEntry {
  const why = decision?.reasons.map(({ words }) => words).join('; ') || null
  const by = decision?.by === 'person' ? decision.name : null
  return { ...BARE, position, at, by, reason: why, words: CHANGES[kind] }
}

const CHANGES: { readonly [Kind in LinkChange['kind']]: string } = {
  opened: 'opened by its first account',
  linked: 'an account joined',
  'moved-out': 'an account was moved elsewhere',
  dropped: 'an account left: a newer reading of its report does not hold it',
}

function isAbout({ event, before }: GroupingState, id: IncidentId, accounts: ReadonlySet<AccountId>): boolean {
  const { data } = event
  const named = [data.incident, 'merged' in data ? data.merged : null, 'opened' in data ? data.opened : null]
  return named.includes(id) || before.some((one) => one.incident === id && accounts.has(one.account))
}

function describeGrouping(
  { event, before, undone, position, at }: GroupingState,
  id: IncidentId,
): readonly HistoryEntry[] {
  const { by, reason } = event.data
  const held = before.filter(({ incident }) => incident === id).length
  const moved = movedBy(event, before)
  const isGiver = before.some(({ account, incident }) => incident === id && moved.has(account))
  const now = isGiver ? held - moved.size : held + moved.size
  const made: HistoryEntry = {
    ...BARE,
    position,
    at,
    by,
    reason,
    words: describeEvent(event).words.replace(` by ${by}: ${reason}`, ''),
    before: countAccounts(held),
    after: countAccounts(now),
    undo: undone ? null : { kind: 'grouping', id: String(position) },
    takenBackAt: undone?.position ?? null,
  }
  if (!undone) return [made]
  const words = `what was decided at position ${position} was taken back`
  const back = { before: made.after, after: made.before }
  return [
    made,
    { ...BARE, ...back, position: undone.position, at: undone.at, by: undone.by, reason: undone.reason, words },
  ]
}

function movedBy({ type, data }: GroupingState['event'], before: GroupingState['before']): ReadonlySet<AccountId> {
  if (type === 'IncidentSplit') return new Set(data.accounts)
  if (type === 'AccountMoved') return new Set([data.account])
  return new Set(before.filter(({ incident }) => incident === data.merged).map(({ account }) => account))
}

function countAccounts(count: number): string {
  return `${count} ${count === 1 ? 'account' : 'accounts'}`
}

function describeAdded(
  { claim, position, at, by, reason, withdrawn }: AddedClaimState,
  state: LedgerState,
): readonly HistoryEntry[] {
  const text = formatValueWords(getClaim(state, claim).claim)
  const made: HistoryEntry = {
    ...BARE,
    position,
    at,
    by,
    reason,
    words: `a claim was added: ${text}`,
    undo: withdrawn ? null : { kind: 'claim', id: claim },
    takenBackAt: withdrawn?.position ?? null,
  }
  if (!withdrawn) return [made]
  const words = `an added claim was taken back: ${text}`
  return [
    made,
    { ...BARE, position: withdrawn.position, at: withdrawn.at, by: withdrawn.by, reason: withdrawn.reason, words },
  ]
}
