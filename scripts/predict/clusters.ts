/** Links the accounts of many readings as the ledger would: which accounts, across reports, tell of one happening. */
import { createKinship } from '../../src/linker/kinship.ts'
import { createLinker } from '../../src/linker/link.ts'
import type { AccountId, Reading, Report } from '../../src/model/index.ts'
import { lexicon } from './shared.ts'

/** A report and what was read in it. */
export interface ReadReport {
  readonly report: Report
  readonly reading: Reading
}

/** The cluster of every account that the linker places; the others stand alone. */
export function clusterAccounts(reports: readonly ReadReport[]): ReadonlyMap<AccountId, string> {
  const linker = createLinker({ kinship: createKinship(lexicon.parties) })
  const clusters = new Map<AccountId, string>()
  for (const { report, reading } of reports) {
    for (const account of reading.accounts.filter(({ kind }) => kind === 'incident'))
      linker.learn({ account, claims: reading.claims, report }, null)
    for (const { account, group } of linker.settle(reading.accounts.map(({ id }) => id))) clusters.set(account, group)
  }
  return clusters
}
