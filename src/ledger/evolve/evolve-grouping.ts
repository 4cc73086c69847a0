/** A person merges, splits or moves, or takes that back. What a person has looked at is held where it then stands. */
import type { AccountId, IncidentId } from '../../model/index.ts'
import type {
  AccountMoved,
  GroupingUndone,
  IncidentSplit,
  IncidentsMerged,
  LinkDecision,
  PersonGrounds,
} from '../events.ts'
import type { Draft } from './draft.ts'
import { placeInIncident } from './evolve-link.ts'
import type { AccountStanding, Stamp } from './ledger-state.ts'

/** Applies a decision of a person about which accounts stand together. */
export function evolveGrouping(
  draft: Draft,
  event: IncidentsMerged | IncidentSplit | AccountMoved | GroupingUndone,
  stamp: Stamp,
): void {
  if (event.type === 'GroupingUndone') {
    undo(draft, event, stamp)
    return
  }
  const { accounts, target, incidents } = planOf(draft, event)
  const touched = [...new Set(incidents.flatMap((id) => membersOf(draft, id)).concat(accounts))]
  const before = touched.flatMap((id): AccountStanding[] => {
    const known = draft.accounts.get(id)
    return known ? [{ account: id, incident: known.incident, held: known.held }] : []
  })
  const decision = decisionOf(event.data)
  for (const account of accounts)
    placeInIncident(draft, { account, incident: target, decision, held: stamp.position }, stamp)
  for (const id of touched) hold(draft, id, stamp.position)
  for (const id of incidents) settle(draft, id, stamp)
  draft.groupings.set(stamp.position, { event, before, undone: null, ...stamp })
}

/** Which accounts go where, and which incidents the person has looked at. */
function planOf(
  draft: Draft,
  { type, data }: IncidentsMerged | IncidentSplit | AccountMoved,
): { readonly accounts: readonly AccountId[]; readonly target: IncidentId; readonly incidents: readonly IncidentId[] } {
  switch (type) {
    case 'IncidentsMerged':
      return {
        accounts: membersOf(draft, data.merged),
        target: data.incident,
        incidents: [data.incident, data.merged],
      }
    case 'IncidentSplit':
      return { accounts: data.accounts, target: data.opened, incidents: [data.incident, data.opened] }
    case 'AccountMoved': {
      const from = draft.accounts.get(data.account)?.incident
      return { accounts: [data.account], target: data.incident, incidents: [data.incident, ...(from ? [from] : [])] }
    }
  }
}

function undo(draft: Draft, { data }: GroupingUndone, stamp: Stamp): void {
  const grouping = draft.groupings.get(data.undone)
  if (!grouping) return
  const decision = decisionOf(data)
  for (const { account, incident, held } of grouping.before) {
    const known = draft.accounts.get(account)
    if (!known?.isCurrent || incident === null) continue
    if (known.incident !== incident) placeInIncident(draft, { account, incident, decision, held }, stamp)
    hold(draft, account, held)
  }
  draft.groupings.set(data.undone, { ...grouping, undone: { by: data.by, reason: data.reason, ...stamp } })
}

function membersOf(draft: Draft, id: IncidentId): readonly AccountId[] {
  return (draft.incidents.get(id)?.accounts ?? []).map(({ account }) => account)
}

function hold(draft: Draft, id: AccountId, held: number | null): void {
  const known = draft.accounts.get(id)
  if (known && known.held !== held) draft.accounts.set(id, { ...known, held })
}

function settle(draft: Draft, id: IncidentId, { position, at }: Stamp): void {
  const group = draft.incidents.get(id)
  if (group) draft.incidents.set(id, { ...group, changed: position, settled: { position, at }, reopened: null })
}

function decisionOf({ by, reason }: PersonGrounds): LinkDecision {
  return { by: 'person', name: by, score: 1, reasons: [{ code: 'person', words: reason, score: 1 }] }
}
