/** Series in the ledger. */
import { ReckonerError, type SeriesId } from '../../model/index.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import { groupRecord } from './group-record.ts'
import type { SeriesRecord } from './records.ts'

/** Every series that holds an account now, in the order they were opened. */
export function listSeries(state: LedgerState): readonly SeriesRecord[] {
  const groups = [...state.series.values()].filter((series) => series.accounts.length > 0)
  return groups.map((series) => groupRecord(state, series))
}

/** One series (also one that all accounts have left); throws `series-unknown`. */
export function getSeries(state: LedgerState, id: SeriesId): SeriesRecord {
  const series = state.series.get(id)
  if (series) return groupRecord(state, series)
  throw new ReckonerError('series-unknown', `no series ${id} in the ledger at position ${state.position}`)
}
