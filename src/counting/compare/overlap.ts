/** Which incidents are in which lists: the table that multiple-systems estimation starts from, and Chao's lower bound. */
import type { PartyKinship } from '../types.ts'
import type { EventList, ListItem } from './event-list.ts'
import { matchLists } from './match-lists.ts'

/** One incident over all lists: its event in each, null where a list does not have it. */
export interface OverlapRow {
  readonly title: string
  readonly items: readonly (ListItem | null)[]
}

/** The table. `patterns` counts incidents by the lists that hold them: `{ "1 0 1": 4 }`. */
export interface OverlapTable {
  readonly lists: readonly string[]
  readonly rows: readonly OverlapRow[]
  readonly patterns: Readonly<Record<string, number>>
}

/** Makes the table: each list is matched with all before it, an event at a time, each incident with at most one event a list. */
export function overlapLists(lists: readonly EventList[], kinship: PartyKinship): OverlapTable {
  const rows: (ListItem | null)[][] = []
  lists.forEach((list, at) => {
    const known = rows.map((row) => row.find((item) => item !== null) as ListItem)
    const { pairs } = matchLists(known, list.items, { kinship })
    const taken = new Set(pairs.map(({ b }) => b))
    for (const row of rows) row.push(null)
    for (const { a, b } of pairs) (rows[known.indexOf(a)] as (ListItem | null)[])[at] = b
    for (const item of list.items) if (!taken.has(item)) rows.push([...lists.slice(0, at).map(() => null), item])
  })
  const patterns: Record<string, number> = {}
  for (const row of rows) {
    const pattern = row.map((item) => (item === null ? 0 : 1)).join(' ')
    patterns[pattern] = (patterns[pattern] ?? 0) + 1
  }
  return {
    lists: lists.map(({ name }) => name),
    rows: rows.map((items) => ({ title: items.find((item) => item !== null)?.title ?? '', items })),
    patterns,
  }
}

/** A lower bound of how many there were, and what it takes for granted. `bound` null: it cannot be had. */
export interface LowerBound {
  readonly seen: number
  readonly bound: number | null
  readonly once: number
  readonly twice: number
  readonly assumptions: readonly string[]
}

/** What has to hold for the bound to mean anything. */
export const BOUND_ASSUMPTIONS: readonly string[] = [
  'all lists look at the same incidents: one period, one area, one definition',
  'being in one list makes being in another neither more nor less likely; lists that copy each other push the bound down, lists that avoid each other push it up',
  'events were matched rightly: a missed match raises the bound',
  'every incident had some chance to be in each list; what no list could see is not in the bound',
]

/** Chao's lower bound for incidents that no list holds: seen + (t−1)/t · f1²/(2·f2), with t lists. */
export function estimateLowerBound({ lists, rows }: OverlapTable): LowerBound {
  const timesSeen = rows.map(({ items }) => items.filter((item) => item !== null).length)
  const once = timesSeen.filter((times) => times === 1).length
  const twice = timesSeen.filter((times) => times === 2).length
  const seen = rows.length
  const share = (lists.length - 1) / lists.length
  const unseen = twice > 0 ? once ** 2 / (2 * twice) : (once * (once - 1)) / 2
  const bound = lists.length < 2 || seen === 0 ? null : seen + share * unseen
  return { seen, bound, once, twice, assumptions: BOUND_ASSUMPTIONS }
}
