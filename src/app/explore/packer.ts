/** Packs the incidents of a ledger's states, each once for as long as nothing about it changes. */
import type { LedgerState } from '../../ledger/index.ts'
import type { IncidentId } from '../../model/index.ts'
import { factsOfIncident } from '../incident-facts.ts'
import type { Workspace } from '../workspace.ts'
import { type KeptColumns, loadColumns } from './kept-columns.ts'
import { type PackedIncident, packIncident } from './pack-incident.ts'

/** Packs incidents under one rule. */
export interface Packer {
  /** The row as of a state; null when the incident holds no account then. */
  pack(id: IncidentId, state: LedgerState): PackedIncident | null
  /** How many rows had to be worked out since the packer was made. */
  fresh(): number
}

const keptOf = new WeakMap<Workspace, KeptColumns | null>()

/** Makes a packer. What has not changed since a state is what it is now, and what has not changed since the columns were kept is what was kept. */
export function createPacker(workspace: Workspace, rule: string): Packer {
  const desk = workspace.desk()
  if (!keptOf.has(workspace)) keptOf.set(workspace, loadColumns(workspace))
  const kept = rule === desk.rule ? (keptOf.get(workspace) ?? null) : null
  let fresh = 0
  return {
    pack(id, state) {
      if (!state.incidents.get(id)?.accounts.length) return null
      const now = workspace.ledger.state()
      const changed = now.incidents.get(id)?.changed ?? Number.POSITIVE_INFINITY
      const isAsNow = changed <= state.position
      const row = isAsNow && kept !== null && changed <= kept.position ? kept.rows.get(id) : undefined
      if (row) return row
      const facts = factsOfIncident(isAsNow ? now : state, id, desk.readers)
      if (!facts.packed.has(rule)) fresh += 1
      return packIncident(facts, rule, workspace)
    },
    fresh: () => fresh,
  }
}
