/** Where the ledger stands. */
import { countLanguages, getCounts, type LedgerState } from '../ledger/index.ts'
import { stateAt } from './state-at.ts'
import type { StatusView } from './views.ts'
import type { Workspace } from './workspace.ts'

/** Counts, position and head; `reader` is the version of the latest reading, or of this program's reader in an empty ledger. */
export function getStatus(workspace: Workspace, { asOf }: { readonly asOf?: number | undefined } = {}): StatusView {
  const state = stateAt(workspace, asOf)
  return {
    version: workspace.version,
    reader: latestReader(state) ?? workspace.reader().version,
    asOf: state.position,
    head: workspace.ledger.head(),
    counts: getCounts(state),
    languages: countLanguages(state),
    lastAt: state.lastAt,
  }
}

/** The version of the reader that read last; null when nothing was read. */
export function latestReader(state: LedgerState): string | null {
  let latest: { position: number; reader: string } | null = null
  for (const { position, reading } of state.readings.values()) {
    if (!latest || position > latest.position) latest = { position, reader: reading.reader }
  }
  return latest?.reader ?? null
}
