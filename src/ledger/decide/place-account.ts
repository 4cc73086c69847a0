/** What linking to incidents and to series have in common: which account may get a place, and under which key. */
import { type Account, type AccountId, type IncidentId, ReckonerError, type SeriesId } from '../../model/index.ts'
import type { LinkDecision } from '../events.ts'
import type { AccountState, LedgerState } from '../evolve/ledger-state.ts'

/** The account, when the latest reading holds it and it is of this kind; throws `account-unknown` or `option-invalid`. */
export function accountToPlace(id: AccountId, kind: Account['kind'], state: LedgerState): AccountState {
  const account = state.accounts.get(id)
  if (!account) throw new ReckonerError('account-unknown', `no account ${id}: record the reading that holds it first`)
  if (!account.isCurrent) {
    throw new ReckonerError(
      'account-unknown',
      `account ${id} is of an earlier reading: link the accounts of the latest one`,
    )
  }
  if (account.account.kind !== kind) {
    throw new ReckonerError('option-invalid', `account ${id} is of kind ${account.account.kind}, expected ${kind}`)
  }
  return account
}

/** Whether the decision changes where the account belongs. A policy never moves what a person placed. */
export function hasEffect(
  { incident, series, held }: AccountState,
  target: IncidentId | SeriesId,
  decision: LinkDecision,
): boolean {
  const place = incident ?? series
  return place === null || (place !== target && (decision.by === 'person' || held === null))
}

/** The key of the account's next link: `account:acc_…`, then `account:acc_…#2` when it is linked again. */
export function keyOfLink({ account, links }: AccountState): string {
  return links === 0 ? `account:${account.id}` : `account:${account.id}#${links + 1}`
}
