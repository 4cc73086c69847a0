/** Deciding which series an account of a running total belongs to. */
import { type AccountId, ReckonerError, type SeriesId } from '../../model/index.ts'
import type { TotalLinked } from '../events.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import type { NewEvent } from '../new-event.ts'
import { accountToPlace, hasEffect, keyOfLink } from './place-account.ts'

/** The id of the series that an account opens: `ser_` and the hash of the account. */
export function seriesIdOf(account: AccountId): SeriesId {
  return `ser_${account.slice('acc_'.length)}` as SeriesId
}

/** Decides what opening a series with its first account adds: nothing when the account has its place already. */
export function openSeries(
  account: AccountId,
  state: LedgerState,
  series: SeriesId = seriesIdOf(account),
): readonly NewEvent[] {
  const known = accountToPlace(account, 'total', state)
  if (known.series !== null) return []
  return [{ event: { type: 'SeriesOpened', data: { series, account } }, key: keyOfLink(known) }]
}

/** Decides what the policy adds when a total is found to be a series of its own after all: nothing when a person placed it. */
export function moveToOwnSeries(account: AccountId, series: SeriesId, state: LedgerState): readonly NewEvent[] {
  const known = accountToPlace(account, 'total', state)
  if (known.series === series || known.held !== null) return []
  return [{ event: { type: 'SeriesOpened', data: { series, account } }, key: keyOfLink(known) }]
}

/**
 * Decides what linking a running total to a series adds: nothing when it is there already, or elsewhere and a policy decides.
 * Throws `series-unknown`, `account-unknown`, `option-invalid` (an account of an incident).
 */
export function linkTotal(link: TotalLinked['data'], state: LedgerState): readonly NewEvent[] {
  const known = accountToPlace(link.account, 'total', state)
  if (!state.series.has(link.series)) {
    throw new ReckonerError('series-unknown', `no series ${link.series}: open it with its first account`)
  }
  if (!hasEffect(known, link.series, link.decision)) return []
  return [{ event: { type: 'TotalLinked', data: link }, key: keyOfLink(known) }]
}
