/** Incidents in the ledger. */
import { type IncidentId, ReckonerError } from '../../model/index.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import { groupRecord } from './group-record.ts'
import type { IncidentRecord } from './records.ts'

/** Every incident that holds an account now, in the order they were opened. */
export function listIncidents(state: LedgerState): readonly IncidentRecord[] {
  const groups = [...state.incidents.values()].filter((incident) => incident.accounts.length > 0)
  return groups.map((incident) => groupRecord(state, incident))
}

/** Where an incident is found now: itself, or the one that its accounts went to when it was merged. */
export function followIncident(state: LedgerState, id: IncidentId): IncidentId {
  const seen = new Set<IncidentId>()
  let at = id
  for (let next = state.redirects.get(at); next !== undefined && !seen.has(next); next = state.redirects.get(at)) {
    seen.add(at)
    at = next
  }
  return at
}

/** One incident (also one that all accounts have left); throws `incident-unknown`. */
export function getIncident(state: LedgerState, id: IncidentId): IncidentRecord {
  const incident = state.incidents.get(id)
  if (incident) return groupRecord(state, incident)
  throw new ReckonerError('incident-unknown', `no incident ${id} in the ledger at position ${state.position}`)
}
