/** What the visits of one run may cost a host: so many pages, bytes and seconds. */
import type { VisitBudget } from '../feeds/watch-list.ts'

/** What was spent. */
export interface VisitCost {
  readonly pages: number
  readonly bytes: number
  readonly milliseconds: number
}

/** Counts what each host cost. */
export interface HostBudget {
  /** Why the host is not visited any more; null while it may be. */
  check(host: string): string | null
  add(host: string, cost: Omit<VisitCost, 'pages'>): void
}

/** A new count; without a budget everything is allowed. */
export function createHostBudget(budget: VisitBudget | null): HostBudget {
  const spent = new Map<string, VisitCost>()
  return {
    check(host) {
      const cost = spent.get(host)
      return budget && cost ? usedUp(budget, cost) : null
    },
    add(host, { bytes, milliseconds }) {
      const before = spent.get(host) ?? { pages: 0, bytes: 0, milliseconds: 0 }
      spent.set(host, {
        pages: before.pages + 1,
        bytes: before.bytes + bytes,
        milliseconds: before.milliseconds + milliseconds,
      })
    },
  }
}

/** Which part of a budget is used up, in words; null while none is. */
export function usedUp({ pages, megabytes, seconds }: VisitBudget, spent: VisitCost): string | null {
  if (pages !== null && spent.pages >= pages) return `${pages} pages were visited`
  if (megabytes !== null && spent.bytes >= megabytes * 1024 ** 2) return `${megabytes} MB were fetched`
  if (seconds !== null && spent.milliseconds >= seconds * 1000) return `${seconds} seconds were spent`
  return null
}
