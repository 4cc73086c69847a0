/** The tellings known, filed by time and place so that a new one is compared with a few only. */
import type { AccountId, ReportId } from '../model/index.ts'
import { isAccepted, type MatchRules, scoreTellings, type Telling } from './telling.ts'

/** The index. */
export interface TellingIndex<Profile, Id> {
  /** Files an account; gives every telling that changed by it. */
  add(account: AccountId, report: ReportId, profile: Profile, held: Id | null): void
  /** Takes an account out; gives the tellings that it could be one with, which are to be looked at anew. */
  remove(account: AccountId, report: ReportId): readonly Telling<Profile, Id>[]
  /** The telling of an account. */
  tellingOf(account: AccountId): Telling<Profile, Id> | undefined
  /** What it can be one with, each with its score. */
  edgesOf(telling: Telling<Profile, Id>): ReadonlyMap<Telling<Profile, Id>, number>
  /** The tellings that a person put into this group. */
  heldIn(group: Id): ReadonlySet<Telling<Profile, Id>>
}

/** Makes an empty index. */
export function createTellingIndex<Profile, Id extends string>(rules: MatchRules<Profile>): TellingIndex<Profile, Id> {
  type Own = Telling<Profile, Id>
  const byAccount = new Map<AccountId, Own>()
  const byKey = new Map<string, Own>()
  const buckets = new Map<string, Map<string, Set<Own>>>()
  const holds = new Map<Id, Set<Own>>()
  const fresh: Own[] = []
  let hasCompared = false

  const make = (key: string, profile: Profile, held: Id | null): Own => {
    const self = rules.score(profile, profile)
    const telling: Own = { key, profile, held, self, accounts: new Map(), edges: null }
    byKey.set(key, telling)
    const shelf = rules.shelfOf(profile)
    for (const bucket of rules.fileUnder(profile)) {
      const shelves = buckets.get(bucket) ?? new Map<string, Set<Own>>()
      buckets.set(bucket, shelves)
      addTo(shelves, shelf, telling)
    }
    if (held !== null) addTo(holds, held, telling)
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
    }
    telling.edges = edges
    hasCompared = true
    return edges
  }

  const put = (account: AccountId, report: ReportId, telling: Own): void => {
    telling.accounts.set(report, account)
    byAccount.set(account, telling)
  }

  return {
    // Accounts of one report that tell the same stand in the order of their ids, whichever came first.
    add(account, report, profile, held) {
      const base = `${rules.keyOf(profile)}${held === null ? '' : `@${held}`}`
      let placed = account
      for (let nth = 0; ; nth++) {
        const key = nth === 0 ? base : `${base}#${nth}`
        const telling = byKey.get(key) ?? make(key, profile, held)
        const there = telling.accounts.get(report)
        if (there === placed) return
        if (there !== undefined && there < placed) continue
        put(placed, report, telling)
        if (there === undefined) return
        placed = there
      }
    },
    remove(account, report) {
      const telling = byAccount.get(account)
      if (!telling) return []
      const touched = [...near(telling), ...(telling.held === null ? [] : (holds.get(telling.held) ?? []))]
      byAccount.delete(account)
      telling.accounts.delete(report)
      const [base = '', nth = '0'] = telling.key.split(/#(?=\d+$)/)
      let hole = telling
      for (let next = Number(nth) + 1; ; next++) {
        const after = byKey.get(`${base}#${next}`)
        const moved = after?.accounts.get(report)
        if (!after || moved === undefined) break
        after.accounts.delete(report)
        put(moved, report, hole)
        hole = after
      }
      if (hole.accounts.size === 0) drop(hole)
      return telling.accounts.size === 0 ? touched : [...touched, telling]
    },
    tellingOf: (account) => byAccount.get(account),
    edgesOf(telling) {
      // Nothing is compared while a ledger is loaded: a telling matters to others once one of them was compared.
      for (const one of fresh.splice(0)) if (hasCompared && byKey.get(one.key) === one) compare(one)
      return telling.edges ?? compare(telling)
    },
    heldIn: (group) => holds.get(group) ?? new Set(),
  }
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
