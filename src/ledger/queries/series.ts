/** Series in the ledger. */
import type { SeriesId } from '../../model/index.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import type { SeriesRecord } from './records.ts'

/** Every series that holds an account now, in the order they were opened. */
export declare function listSeries(state: LedgerState): readonly SeriesRecord[]
/** One series (also one that all accounts have left); throws `series-unknown`. */
export declare function getSeries(state: LedgerState, id: SeriesId): SeriesRecord
