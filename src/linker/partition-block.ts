/** Divides the tellings of one block into happenings: a function of what is told, never of what came first. */
import { type MatchRules, scoreTellings, type Telling } from './telling.ts'
import type { TellingIndex } from './telling-index.ts'

/** A happening: its tellings, and the group that a person decided on. */
export interface Cluster<Profile, Id> {
  readonly tellings: Telling<Profile, Id>[]
  held: Id | null
}

/** In a block of more tellings than this, each brings its best matches only. */
export const LARGE_BLOCK = 64
const BEST_EDGES = 16

/** All tellings that a chain of accepted matches, or a person's decision, ties to these. */
export function gatherBlock<Profile, Id extends string>(
  start: Iterable<Telling<Profile, Id>>,
  index: TellingIndex<Profile, Id>,
): ReadonlySet<Telling<Profile, Id>> {
  const block = new Set(start)
  for (const telling of block) {
    for (const other of index.edgesOf(telling).keys()) block.add(other)
    if (telling.held !== null) for (const other of index.heldIn(telling.held)) block.add(other)
  }
  return block
}

/**
 * Joins the best matches first; a join that a veto, a shared report or two decisions of a person forbid is not made.
 * What a person put together stays together.
 */
export function partitionBlock<Profile, Id extends string>(
  block: ReadonlySet<Telling<Profile, Id>>,
  index: TellingIndex<Profile, Id>,
  rules: MatchRules<Profile>,
): readonly Cluster<Profile, Id>[] {
  const clusterOf = new Map<Telling<Profile, Id>, Cluster<Profile, Id>>()
  const byHold = new Map<Id, Cluster<Profile, Id>>()
  for (const telling of [...block].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const known = telling.held === null ? undefined : byHold.get(telling.held)
    const cluster = known ?? { tellings: [], held: telling.held }
    cluster.tellings.push(telling)
    if (telling.held !== null) byHold.set(telling.held, cluster)
    clusterOf.set(telling, cluster)
  }
  const canJoin = joinTest(index, rules)
  for (const { a, b } of edgesIn(block, index)) {
    const [one, other] = [clusterOf.get(a), clusterOf.get(b)]
    if (!one || !other || one === other || !canJoin(one, other)) continue
    const [large, small] = one.tellings.length >= other.tellings.length ? [one, other] : [other, one]
    for (const telling of small.tellings) clusterOf.set(telling, large)
    large.tellings.push(...small.tellings)
    large.held ??= small.held
  }
  return [...new Set(clusterOf.values())]
}

interface Edge<Profile, Id> {
  readonly a: Telling<Profile, Id>
  readonly b: Telling<Profile, Id>
  readonly score: number
}

function edgesIn<Profile, Id extends string>(
  block: ReadonlySet<Telling<Profile, Id>>,
  index: TellingIndex<Profile, Id>,
): readonly Edge<Profile, Id>[] {
  const found = new Map<string, Edge<Profile, Id>>()
  const edges: Edge<Profile, Id>[] = []
  for (const telling of block) {
    const own = [...index.edgesOf(telling)].map(([other, score]): Edge<Profile, Id> => {
      return telling.key < other.key ? { a: telling, b: other, score } : { a: other, b: telling, score }
    })
    if (block.size <= LARGE_BLOCK) edges.push(...own.filter(({ a }) => a === telling))
    else for (const edge of own.sort(compareEdges).slice(0, BEST_EDGES)) found.set(`${edge.a.key} ${edge.b.key}`, edge)
  }
  return [...edges, ...found.values()].sort(compareEdges)
}

function compareEdges<Profile, Id>(x: Edge<Profile, Id>, y: Edge<Profile, Id>): number {
  return y.score - x.score || compareText(x.a.key, y.a.key) || compareText(x.b.key, y.b.key)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function joinTest<Profile, Id extends string>(index: TellingIndex<Profile, Id>, rules: MatchRules<Profile>) {
  type Own = Cluster<Profile, Id>
  const hasVeto = ({ tellings }: Own, other: Telling<Profile, Id>): boolean => {
    // Whom a person put together vouches for each other: one that fits one of them fits all.
    const isVouched =
      tellings.some(({ held }) => held !== null) && tellings.some((one) => index.edgesOf(one).has(other))
    return tellings.some(
      (one) =>
        !(isVouched && one.held !== null) &&
        !index.edgesOf(one).has(other) &&
        scoreTellings(one, other, rules).isVetoed,
    )
  }
  return (one: Own, other: Own): boolean => {
    if (one.held !== null && other.held !== null) return false
    if (rules.isOnePerReport && sharesReport(one, other)) return false
    const [by, of] = one.held === null ? [other, one] : [one, other]
    return !of.tellings.some((telling) => hasVeto(by, telling))
  }
}

function sharesReport<Profile, Id>(one: Cluster<Profile, Id>, other: Cluster<Profile, Id>): boolean {
  return one.tellings.some(({ accounts: a }) =>
    other.tellings.some(({ accounts: b }) => {
      const [small, large] = a.size <= b.size ? [a, b] : [b, a]
      for (const report of small.keys()) if (large.has(report)) return true
      return false
    }),
  )
}
