/** What visits may cost: so many pages, bytes and seconds a feed between two visits of it, and a host a day. Pure: the time comes from outside. */
import { usedUp, type VisitBudget, type WatchedSource } from '../intake/index.ts'
import type { PageState, Spending, WatchState } from './watch-state.ts'

const DAY = 24 * 3_600_000

/** Why a page must wait, and until when. `key` names what is used up. */
export interface UsedUp {
  readonly key: string
  readonly words: string
  readonly resumesAt: number
}

/** Keeps the budgets of one watch; what was spent stands in its state, so that a restart does not start anew. */
export interface BudgetBook {
  /** Why this page is not visited now; null when it may be. */
  check(address: string, page: PageState): UsedUp | null
  add(
    address: string,
    source: string | undefined,
    cost: { readonly bytes: number; readonly milliseconds: number },
  ): void
  /** A feed was visited: its round begins anew. */
  begin(source: string): void
}

/** Settings of the book. */
export interface BudgetBookOptions {
  readonly state: WatchState
  readonly list: ReadonlyMap<string, WatchedSource>
  /** Of each host, a day. */
  readonly hostBudget: VisitBudget | null
  readonly now: () => number
}

/** Opens the book. */
export function openBudgetBook({ state, list, hostBudget, now }: BudgetBookOptions): BudgetBook {
  const { spending } = state
  const hostSpending = (key: string): Spending => {
    const kept = spending[key]
    return kept && Math.floor(kept.since / DAY) === Math.floor(now() / DAY) ? kept : nothing(now())
  }
  return {
    check(address, { source }) {
      const budget = source === undefined ? null : (list.get(source)?.budget ?? null)
      const ofSource = budget && usedUp(budget, spending[source as string] ?? nothing(now()))
      if (ofSource) {
        const next = state.sources[source as string]?.nextAt ?? now() + DAY
        return { key: source as string, words: ofSource, resumesAt: Math.max(next, now() + 1) }
      }
      const host = hostOf(address)
      const ofHost = hostBudget && usedUp(hostBudget, hostSpending(host))
      return ofHost ? { key: host, words: ofHost, resumesAt: (Math.floor(now() / DAY) + 1) * DAY } : null
    },
    add(address, source, cost) {
      const host = hostOf(address)
      spending[host] = added(hostSpending(host), cost)
      if (source !== undefined) spending[source] = added(spending[source] ?? nothing(now()), cost)
    },
    begin(source) {
      spending[source] = nothing(now())
    },
  }
}

function nothing(since: number): Spending {
  return { since, pages: 0, bytes: 0, milliseconds: 0 }
}

function added(
  spending: Spending,
  { bytes, milliseconds }: { readonly bytes: number; readonly milliseconds: number },
): Spending {
  return {
    ...spending,
    pages: spending.pages + 1,
    bytes: spending.bytes + bytes,
    milliseconds: spending.milliseconds + milliseconds,
  }
}

function hostOf(address: string): string {
  return `host ${new URL(address).host}`
}
