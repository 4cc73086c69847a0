/** An account gets its place, or changes it. */
import type { AccountId } from '../../model/index.ts'
import type { AccountLinked, IncidentOpened, SeriesOpened, TotalLinked } from '../events.ts'
import type { Draft } from './draft.ts'
import { joinGroup, leaveGroup } from './groups.ts'
import type { LinkChange, Stamp } from './ledger-state.ts'

/** Puts the account where the event says, and takes it out of where it was. */
export function evolveLink(
  draft: Draft,
  event: IncidentOpened | AccountLinked | SeriesOpened | TotalLinked,
  stamp: Stamp,
): void {
  const { account } = event.data
  const decision = 'decision' in event.data ? event.data.decision : null
  const change: LinkChange = { account, decision, kind: decision ? 'linked' : 'opened', ...stamp }
  const left = { account, decision, kind: 'moved-out', ...stamp } as const
  const known = draft.accounts.get(account)
  if ('incident' in event.data) {
    if (known?.incident) leaveGroup(draft.incidents, known.incident, left)
    joinGroup(draft.incidents, event.data.incident, change)
    setPlace(draft, account, { incident: event.data.incident })
  } else {
    if (known?.series) leaveGroup(draft.series, known.series, left)
    joinGroup(draft.series, event.data.series, change)
    setPlace(draft, account, { series: event.data.series })
  }
}

function setPlace(draft: Draft, id: AccountId, place: Partial<Pick<DraftAccount, 'incident' | 'series'>>): void {
  const known = draft.accounts.get(id)
  if (known) draft.accounts.set(id, { ...known, ...place, links: known.links + 1 })
}

type DraftAccount = Draft['accounts'] extends Map<AccountId, infer State> ? State : never
