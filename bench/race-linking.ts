/** What linking one more account costs, the more accounts there are. */
import { createKinship } from '../src/linker/kinship.ts'
import { createLinker } from '../src/linker/link.ts'
import type { Party, PartyId } from '../src/model/index.ts'
import { syntheticAccount } from './synthetic-accounts.ts'

/** The cost around one size. */
export interface LinkingCost {
  readonly accounts: number
  /** Microseconds of processor time for each account of the last stretch. */
  readonly microseconds: number
  readonly incidents: number
}

/** Links accounts one by one up to the last size, and measures the stretch before each size: the last tenth of it. */
export function raceLinking(sizes: readonly number[], parties: ReadonlyMap<PartyId, Party>): readonly LinkingCost[] {
  const linker = createLinker({ kinship: createKinship(parties) })
  const incidents = new Set<string>()
  const costs: LinkingCost[] = []
  let n = 0
  const linkUpTo = (end: number) => {
    for (; n < end; n++) {
      const told = syntheticAccount(n)
      linker.learn(told, null)
      for (const { group } of linker.settle([told.account.id])) incidents.add(group)
    }
  }
  for (const size of sizes) {
    const stretch = Math.max(1, Math.floor(Math.min(size, sizes[0] ?? size) / 2))
    linkUpTo(size - stretch)
    const started = process.cpuUsage()
    linkUpTo(size)
    const { user } = process.cpuUsage(started)
    costs.push({ accounts: size, microseconds: user / stretch, incidents: incidents.size })
  }
  return costs
}
