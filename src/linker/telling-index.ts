/** The tellings known, filed by time and place so that a new one is compared with a few only. */
import type { ReportId } from '../model/index.ts'
import { isAccepted, type MatchRules, type Standing, scoreTellings, type Telling } from './telling.ts'

/** The index. */
export interface TellingIndex<Profile, Id> {
  /** Files an account under its profile. */
  add(standing: Standing<Profile, Id>, profile: Profile, held: Id | null): void
  /** Takes an account out; gives the tellings that it could be one with, which are to be looked at anew. */
  remove(standing: Standing<Profile, Id>): readonly Telling<Profile, Id>[]
  /** Puts an account into a group. */
  place(standing: Standing<Profile, Id>, group: Id): void
  /** Compares what was filed since: the blocks that it changes are stale then. */
  refresh(): void
  /** What a telling can be one with, each with its score. */
  edgesOf(telling: Telling<Profile, Id>): ReadonlyMap<Telling<Profile, Id>, number>
  /** The tellings that a person put into this group. */
  heldIn(group: Id): ReadonlySet<Telling<Profile, Id>>
}

/** Makes an empty index. */
export function createTellingIndex<Profile, Id extends string>(rules: MatchRules<Profile>): TellingIndex<Profile, Id> {
  type Own = Telling<Profile, Id>
  const byKey = new Map<string, Own>()
  const buckets = new Map<string, Map<string, Set<Own>>>()
  const holds = new Map<Id, Set<Own>>()
  const fresh: Own[] = []
  let hasCompared = false

  const make = (key: string, profile: Profile, held: Id | null): Own => {
    const self = rules.score(profile, profile)
    const telling: Own = { key, profile, held, self, accounts: new Map(), groups: new Map(), edges: null, block: null }
    byKey.set(key, telling)
    const shelf = rules.shelfOf(profile)
    for (const bucket of rules.fileUnder(profile)) {
      const shelves = buckets.get(bucket) ?? new Map<string, Set<Own>>()
      buckets.set(bucket, shelves)
      addTo(shelves, shelf, telling)
    }
    if (held !== null) {
      for (const other of holds.get(held) ?? []) makeStale(other)
      addTo(holds, held, telling)
    }
    fresh.push(telling)
    return telling
  }

  const drop = (telling: Own): void => {
    byKey.delete(telling.key)
    const shelf = rules.shelfOf(telling.profile)
    for (const bucket of rules.fileUnder(telling.profile)) {
      const shelves = buckets.get(bucket)
      if (!shelves) continue
      removeFrom(shelves, shelf, telling)
      if (shelves.size === 0) buckets.delete(bucket)
    }
    if (telling.held !== null) removeFrom(holds, telling.held, telling)
    makeStale(telling)
    for (const other of near(telling)) other.edges?.delete(telling)
  }

  function near(telling: Own): ReadonlySet<Own> {
    const found = new Set<Own>()
    const shelf = rules.shelfOf(telling.profile)
    for (const bucket of rules.searchUnder(telling.profile)) {
      for (const [other, tellings] of buckets.get(bucket) ?? []) {
        if (rules.canMeet(shelf, other)) for (const one of tellings) if (one !== telling) found.add(one)
      }
    }
    return found
  }

  const compare = (telling: Own): Map<Own, number> => {
    if (telling.edges) return telling.edges
    const edges = new Map<Own, number>()
    for (const other of near(telling)) {
      const match = scoreTellings(telling, other, rules)
      if (!isAccepted(match, rules.acceptFrom)) continue
      edges.set(other, match.score)
      other.edges?.set(telling, match.score)
      makeStale(other)
    }
    telling.edges = edges
    hasCompared = true
    return edges
  }

  const put = (standing: Standing<Profile, Id>, telling: Own): void => {
    const { report, group } = standing
    const there = telling.accounts.get(report)
    if (there) countIn(telling, there.group, -1)
    else if (rules.isOnePerReport && parts(telling, report)) makeStale(telling)
    telling.accounts.set(report, standing)
    standing.telling = telling
    countIn(telling, group, 1)
  }

  return {
    // Accounts of one report that tell the same stand in the order of their ids, whichever came first.
    add(standing, profile, held) {
      const base = `${rules.keyOf(profile)}${held === null ? '' : `@${held}`}`
      let placed = standing
      for (let nth = 0; ; nth++) {
        const key = nth === 0 ? base : `${base}#${nth}`
        const telling = byKey.get(key) ?? make(key, profile, held)
        const there = telling.accounts.get(placed.report)
        if (there && there.account < placed.account) continue
        put(placed, telling)
        if (!there) return
        placed = there
      }
    },
    remove(standing) {
      const { telling, report } = standing
      if (!telling) return []
      const touched = [...near(telling), ...(telling.held === null ? [] : (holds.get(telling.held) ?? []))]
      const take = (from: Own): void => {
        countIn(from, from.accounts.get(report)?.group ?? null, -1)
        from.accounts.delete(report)
        makeStale(from)
      }
      take(telling)
      standing.telling = null
      const [base = '', nth = '0'] = telling.key.split(/#(?=\d+$)/)
      let hole = telling
      for (let next = Number(nth) + 1; ; next++) {
        const after = byKey.get(`${base}#${next}`)
        const moved = after?.accounts.get(report)
        if (!after || moved === undefined) break
        take(after)
        put(moved, hole)
        hole = after
      }
      if (hole.accounts.size === 0) drop(hole)
      return telling.accounts.size === 0 ? touched : [...touched, telling]
    },
    place(standing, group) {
      if (standing.telling) {
        countIn(standing.telling, standing.group, -1)
        countIn(standing.telling, group, 1)
      }
      standing.group = group
    },
    // Nothing is compared while a ledger is loaded: a telling matters to others once one of them was compared.
    refresh() {
      for (const one of fresh.splice(0)) if (hasCompared && byKey.get(one.key) === one) compare(one)
    },
    edgesOf: (telling) => telling.edges ?? compare(telling),
    heldIn: (group) => holds.get(group) ?? new Set(),
  }
}

/** Whether this telling, with one more report, tells something beside another of its block for the first time: the two are kept apart then. */
function parts<Profile, Id>(telling: Telling<Profile, Id>, report: ReportId): boolean {
  const { block, accounts } = telling
  if (!block || block.isStale) return false
  return block.tellings.some(
    (other) => other !== telling && other.accounts.has(report) && !shareKey(accounts, other.accounts),
  )
}

/** Whether two maps have a key in common. */
export function shareKey<Key>(one: KeySet<Key>, other: KeySet<Key>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  for (const key of small.keys()) if (large.has(key)) return true
  return false
}

/** What a map and a set have in common. */
export type KeySet<Key> = Pick<ReadonlyMap<Key, unknown>, 'has' | 'keys' | 'size'>

function makeStale<Profile, Id>({ block }: Telling<Profile, Id>): void {
  if (block) block.isStale = true
}

function countIn<Profile, Id>({ groups }: Telling<Profile, Id>, group: Id | null, change: number): void {
  if (group === null) return
  const size = (groups.get(group) ?? 0) + change
  if (size > 0) groups.set(group, size)
  else groups.delete(group)
}

function addTo<Key, Item>(map: Map<Key, Set<Item>>, key: Key, item: Item): void {
  const set = map.get(key)
  if (set) set.add(item)
  else map.set(key, new Set([item]))
}

function removeFrom<Key, Item>(map: Map<Key, Set<Item>>, key: Key, item: Item): void {
  const set = map.get(key)
  if (!set) return
  set.delete(item)
  if (set.size === 0) map.delete(key)
}
