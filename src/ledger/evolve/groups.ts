/** Incidents and series as they fill and empty. */
import type { IncidentId, SeriesId } from '../../model/index.ts'
import type { GroupState, LinkChange, LinkState, Stamp } from './ledger-state.ts'

/** Any kind of group. */
export type GroupId = IncidentId | SeriesId

/** Puts an account into a group, which is made when it is new. */
export function joinGroup<Id extends GroupId>(groups: Map<Id, GroupState<Id>>, id: Id, change: LinkChange): void {
  const { account, decision, position, at } = change
  const link: LinkState = { account, decision, position, at }
  const group = groups.get(id)
  groups.set(id, {
    id,
    openedPosition: group?.openedPosition ?? position,
    openedAt: group?.openedAt ?? at,
    changed: position,
    accounts: [...(group?.accounts ?? []), link],
    settled: group?.settled ?? null,
    reopened: group?.reopened ?? (group?.settled && decision?.by !== 'person' ? { position, at } : null),
    history: [...(group?.history ?? []), change],
  })
}

/** Takes an account out of a group. The group stays, with its history, even when it is empty then. */
export function leaveGroup<Id extends GroupId>(
  groups: Map<Id, GroupState<Id>>,
  id: Id,
  change: Stamp & Pick<LinkChange, 'account' | 'kind'> & Partial<Pick<LinkChange, 'decision'>>,
): void {
  const group = groups.get(id)
  if (!group) return
  groups.set(id, {
    ...group,
    changed: change.position,
    accounts: group.accounts.filter((link) => link.account !== change.account),
    history: [...group.history, { decision: null, ...change }],
  })
}

/** Makes a group anew with the same content: what was worked out from it no longer holds. */
export function touchGroup<Id extends GroupId>(groups: Map<Id, GroupState<Id>>, id: Id, position: number): void {
  const group = groups.get(id)
  if (group) groups.set(id, { ...group, changed: position })
}
