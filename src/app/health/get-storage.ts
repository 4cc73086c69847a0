/** What the ledger takes up on disk. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { LedgerState } from '../../ledger/index.ts'
import { pageKeyOf } from '../report-versions.ts'
import type { Workspace } from '../workspace.ts'
import type { StorageView } from './health-views.ts'

/** The sizes of the ledger's files, of the raw bytes in it, and how much they hold. */
export function getStorage({ folder, ledger }: Workspace): StorageView {
  const state = ledger.state()
  const raw = ledger.measureBlobs()
  return {
    folder,
    bytes: ['ledger.sqlite', 'ledger.sqlite-wal'].reduce((sum, name) => sum + sizeOf(join(folder, name)), 0),
    rawBytes: raw.bytes,
    rawItems: raw.count,
    events: state.position,
    reports: state.reports.size,
    versions: countVersions(state),
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function countVersions(state: LedgerState): number {
  const pages = new Set<string>()
  let versions = 0
  for (const { report } of state.reports.values()) {
    if (report.address === null) continue
    const key = pageKeyOf(report.address)
    if (pages.has(key)) versions += 1
    pages.add(key)
  }
  return versions
}
