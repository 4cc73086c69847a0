/** Incidents in the ledger. */
import type { IncidentId } from '../../model/index.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import type { IncidentRecord } from './records.ts'

/** Every incident that holds an account now, in the order they were opened. */
export declare function listIncidents(state: LedgerState): readonly IncidentRecord[]
/** One incident (also one that all accounts have left); throws `incident-unknown`. */
export declare function getIncident(state: LedgerState, id: IncidentId): IncidentRecord
