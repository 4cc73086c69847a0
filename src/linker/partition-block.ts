/** Divides the tellings of one block into happenings: a function of what is told, never of what came first. */
import type { ReportId } from '../model/index.ts'
import type { Block, Cluster, MatchRules, Telling } from './telling.ts'
import { type KeySet, shareKey, type TellingIndex } from './telling-index.ts'

/** In a block of more tellings than this, each brings its best matches only. */
export const LARGE_BLOCK = 64
const BEST_EDGES = 16

/** What dividing works with. */
export interface Dividing<Profile, Id> {
  readonly index: TellingIndex<Profile, Id>
  readonly rules: MatchRules<Profile>
}

/** All tellings that a chain of accepted matches, or a person's decision, ties to this one: a block that is not divided yet. */
export function gatherBlock<Profile, Id extends string>(
  start: Telling<Profile, Id>,
  index: TellingIndex<Profile, Id>,
): Block<Profile, Id> {
  const found = new Set([start])
  for (const telling of found) {
    for (const other of index.edgesOf(telling).keys()) found.add(other)
    if (telling.held !== null) for (const other of index.heldIn(telling.held)) found.add(other)
  }
  const tellings = [...found].sort((a, b) => (a.key < b.key ? -1 : 1))
  return { tellings, clusters: [], by: 'either', isStale: true }
}

/**
 * Joins the best matches first; a join that a veto, a shared report or two decisions of a person forbid is not made.
 * What a person put together stays together. `isLarge`: each telling brings its best matches only.
 */
export function divideBlock<Profile, Id extends string>(
  block: Block<Profile, Id>,
  isLarge: boolean,
  { index, rules }: Dividing<Profile, Id>,
): void {
  const clusterOf = new Map<Telling<Profile, Id>, Growing<Profile, Id>>()
  const byHold = new Map<Id, Growing<Profile, Id>>()
  for (const telling of block.tellings) {
    const known = telling.held === null ? undefined : byHold.get(telling.held)
    const cluster = known ?? { tellings: [], held: telling.held, reports: null, apart: new Set() }
    cluster.tellings.push(telling)
    if (telling.held !== null) byHold.set(telling.held, cluster)
    clusterOf.set(telling, cluster)
  }
  const canJoin = joinTest({ index, rules })
  for (const { a, b } of edgesIn(block, isLarge, index)) {
    const one = clusterOf.get(block.tellings[a] as Telling<Profile, Id>)
    const other = clusterOf.get(block.tellings[b] as Telling<Profile, Id>)
    if (!one || !other || one === other || !canJoin(one, other)) continue
    const [large, small] = one.tellings.length >= other.tellings.length ? [one, other] : [other, one]
    for (const telling of small.tellings) clusterOf.set(telling, large)
    join(large, small)
  }
  const clusters = new Map<Growing<Profile, Id>, Cluster<Profile, Id>>()
  for (const [{ key }, cluster] of clusterOf) {
    const { tellings, held } = cluster
    if (!clusters.has(cluster)) clusters.set(cluster, { key, tellings, held })
  }
  block.clusters = [...clusters.values()]
  const hasMany = block.tellings.some((telling) => index.edgesOf(telling).size > BEST_EDGES)
  block.by = hasMany ? (isLarge ? 'best' : 'all') : 'either'
  block.isStale = false
}

/** A cluster while it grows. */
interface Growing<Profile, Id> {
  readonly tellings: Telling<Profile, Id>[]
  held: Id | null
  /** The reports of its tellings; null until somebody asks. */
  reports: KeySet<ReportId> | null
  /** Clusters that it cannot be joined with, whatever joins either of them. */
  readonly apart: Set<Growing<Profile, Id>>
}

function join<Profile, Id>(large: Growing<Profile, Id>, small: Growing<Profile, Id>): void {
  large.tellings.push(...small.tellings)
  large.held ??= small.held
  large.reports = null
  for (const other of small.apart) {
    other.apart.add(large)
    large.apart.add(other)
  }
}

interface Edge {
  /** Places in the block; `a` comes before `b`. */
  readonly a: number
  readonly b: number
  readonly score: number
}

function edgesIn<Profile, Id extends string>(
  { tellings }: Block<Profile, Id>,
  isLarge: boolean,
  index: TellingIndex<Profile, Id>,
): readonly Edge[] {
  const rankOf = new Map(tellings.map((telling, rank) => [telling, rank]))
  const found = new Map<number, Edge>()
  const edges: Edge[] = []
  for (const [rank, telling] of tellings.entries()) {
    const own: Edge[] = []
    for (const [telling2, score] of index.edgesOf(telling)) {
      const other = rankOf.get(telling2) as number
      if (isLarge) own.push(rank < other ? { a: rank, b: other, score } : { a: other, b: rank, score })
      else if (rank < other) edges.push({ a: rank, b: other, score })
    }
    if (own.length > BEST_EDGES) own.sort(compareEdges)
    for (const edge of own.slice(0, BEST_EDGES)) found.set(edge.a * tellings.length + edge.b, edge)
  }
  return [...edges, ...found.values()].sort(compareEdges)
}

function compareEdges(x: Edge, y: Edge): number {
  return y.score - x.score || x.a - y.a || x.b - y.b
}

function joinTest<Profile, Id extends string>({ index, rules }: Dividing<Profile, Id>) {
  type Own = Growing<Profile, Id>
  const isVetoed = (a: Telling<Profile, Id>, b: Telling<Profile, Id>): boolean =>
    a.key <= b.key ? rules.isVetoed(a.profile, b.profile) : rules.isVetoed(b.profile, a.profile)
  const hasVeto = ({ tellings, held }: Own, other: Telling<Profile, Id>): boolean => {
    const edges = index.edgesOf(other)
    // Whom a person put together vouches for each other: one that fits one of them fits all.
    const isVouched = held !== null && tellings.some((one) => edges.has(one))
    return tellings.some((one) => !(isVouched && one.held !== null) && !edges.has(one) && isVetoed(one, other))
  }
  return (one: Own, other: Own): boolean => {
    if (one.held !== null && other.held !== null) return false
    if (one.apart.has(other)) return false
    const [by, of] = one.held === null ? [other, one] : [one, other]
    const isFree =
      !(rules.isOnePerReport && shareKey(reportsOf(one), reportsOf(other))) &&
      !of.tellings.some((telling) => hasVeto(by, telling))
    // A decision of a person can take a veto away later; nothing else can.
    if (!isFree && by.held === null) {
      one.apart.add(other)
      other.apart.add(one)
    }
    return isFree
  }
}

function reportsOf<Profile, Id>(cluster: Growing<Profile, Id>): KeySet<ReportId> {
  const { tellings, reports } = cluster
  if (reports) return reports
  const [only, ...more] = tellings
  if (only && more.length === 0) return only.accounts
  const found = new Set(tellings.flatMap(({ accounts }) => [...accounts.keys()]))
  cluster.reports = found
  return found
}
