/** Pairs the events of two lists: one to one, the best first, and said to be ambiguous where another would fit as well. */
import type { PartyKinship } from '../types.ts'
import type { ListItem } from './event-list.ts'
import { DAYS_APART, scorePair } from './score-pair.ts'

/** Two events held to be one. `rivals`: ids of other events, of either list, that would fit about as well. */
export interface MatchedPair {
  readonly a: ListItem
  readonly b: ListItem
  readonly score: number
  readonly reasons: readonly string[]
  readonly rivals: readonly string[]
}

/** Pairs, and near misses: pairs that fit and went to others, or nearly fit. */
export interface ListMatch {
  readonly pairs: readonly MatchedPair[]
  readonly near: readonly MatchedPair[]
}

/** How to match. `byKeysOnly`: both lists come from one ledger, where two incidents are never one. */
export interface MatchOptions {
  readonly kinship: PartyKinship
  readonly byKeysOnly?: boolean
}

/** From this score on two events are held to be one. */
export const MATCH_FROM = 0.65
/** Scores this close are no reason to prefer one to another. */
const MARGIN = 0.06
const NEAR_FROM = 0.45

/** Matches two lists. The result for (B, A) is the result for (A, B) with its sides changed. */
export function matchLists(a: readonly ListItem[], b: readonly ListItem[], options: MatchOptions): ListMatch {
  const candidates = findCandidates(a, b, options)
  const takenA = new Set<ListItem>()
  const takenB = new Set<ListItem>()
  const pairs: MatchedPair[] = []
  const near: MatchedPair[] = []
  const byItem = new Map<ListItem, MatchedPair[]>()
  for (const pair of candidates)
    for (const item of [pair.a, pair.b]) byItem.set(item, [...(byItem.get(item) ?? []), pair])
  for (const pair of candidates) {
    if (pair.score < MATCH_FROM || takenA.has(pair.a) || takenB.has(pair.b)) {
      near.push(pair)
      continue
    }
    const isOpen = (other: MatchedPair) => !takenA.has(other.a) && !takenB.has(other.b)
    const rivals = [...(byItem.get(pair.a) ?? []), ...(byItem.get(pair.b) ?? [])]
      .filter(
        (other) => other !== pair && other.score > pair.score - MARGIN && other.score >= MATCH_FROM && isOpen(other),
      )
      .map((other) => (other.a === pair.a ? other.b.id : other.a.id))
    pairs.push({ ...pair, rivals: [...new Set(rivals)].sort() })
    takenA.add(pair.a)
    takenB.add(pair.b)
  }
  return { pairs, near }
}

/** Every pair that may be one event, the best first; equal scores in an order that does not depend on the side. */
function findCandidates(
  a: readonly ListItem[],
  b: readonly ListItem[],
  { kinship, byKeysOnly = false }: MatchOptions,
): readonly MatchedPair[] {
  const byKey = new Map<string, ListItem[]>()
  const byDay = new Map<number, ListItem[]>()
  for (const item of b) {
    for (const key of item.keys) add(byKey, key, item)
    if (!byKeysOnly) for (const day of daysOf(item, 0)) add(byDay, day, item)
  }
  const found: MatchedPair[] = []
  for (const one of a) {
    const others = new Set(one.keys.flatMap((key) => byKey.get(key) ?? []))
    if (!byKeysOnly)
      for (const day of daysOf(one, DAYS_APART)) for (const other of byDay.get(day) ?? []) others.add(other)
    for (const other of others) {
      const { score, reasons, isRuledOut } = scorePair(one, other, kinship)
      if (!isRuledOut && score >= NEAR_FROM) found.push({ a: one, b: other, score, reasons, rivals: [] })
    }
  }
  const keyOf = (pair: MatchedPair) => [pair.a.id, pair.b.id].sort().join(' ')
  return found.sort((x, y) => y.score - x.score || compareText(keyOf(x), keyOf(y)))
}

/** Longer spells are no day: they are matched by their keys only. */
const MOST_DAYS = 40

function daysOf({ first, last }: ListItem, more: number): readonly number[] {
  const [from, to] = [first ?? last, last ?? first].map((day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000)
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to) || to - from > MOST_DAYS)
    return []
  return Array.from({ length: to - from + 1 + 2 * more }, (_, i) => from - more + i)
}

function add<K>(map: Map<K, ListItem[]>, key: K, item: ListItem): void {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
