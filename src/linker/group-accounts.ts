/** Keeps accounts in groups: whatever arrives, only the block it touches is divided anew, and the same accounts give the same groups. */
import type { AccountId, ReportId } from '../model/index.ts'
import { divideBlocks, type FoundCluster } from './divide-blocks.ts'
import { isAccepted, type MatchRules, type Standing, scoreTellings, type Telling } from './telling.ts'
import { createTellingIndex, type TellingIndex } from './telling-index.ts'
import type { LinkDecision, PlaceChange } from './types.ts'

/** How groups are named and decisions signed. */
export interface GroupRules<Profile, Id extends string> extends MatchRules<Profile> {
  /** The name under which the policy signs. */
  readonly policy: string
  /** The nth id that this account can give to a group it opens, from 0. */
  idOf(account: AccountId, nth: number): Id
}

/** An account as it stands: in no group yet (null), in one by the policy, or where a person put it. */
export interface GroupedAccount<Profile, Id> {
  readonly account: AccountId
  readonly report: ReportId
  readonly profile: Profile
  readonly group: Id | null
  readonly isHeld: boolean
}

/** The groups. */
export interface AccountGroups<Profile, Id extends string> {
  /** Tells of an account as it stands; nothing is compared. Told again, it replaces what was known. */
  learn(account: GroupedAccount<Profile, Id>): void
  /** Forgets an account that no reading holds any more. `settle` looks at what it leaves behind. */
  forget(account: AccountId): void
  /** Divides the blocks anew that these accounts, and those forgotten since, lie in; gives what changes, and takes it in. */
  settle(accounts: readonly AccountId[]): readonly PlaceChange<Id>[]
}

/** Makes groups without accounts. */
export function createAccountGroups<Profile, Id extends string>(
  rules: GroupRules<Profile, Id>,
): AccountGroups<Profile, Id> {
  const index = createTellingIndex<Profile, Id>(rules)
  const standing = new Map<AccountId, Standing<Profile, Id>>()
  const sizes = new Map<Id, number>()
  const loose = new Set<Telling<Profile, Id>>()

  const count = (group: Id | null, change: number): void => {
    if (group === null) return
    const size = (sizes.get(group) ?? 0) + change
    if (size > 0) sizes.set(group, size)
    else sizes.delete(group)
  }
  const forget = (account: AccountId): void => {
    const known = standing.get(account)
    if (!known) return
    for (const telling of index.remove(known)) loose.add(telling)
    count(known.group, -1)
    standing.delete(account)
  }

  return {
    learn({ account, report, profile, group, isHeld }) {
      forget(account)
      const known: Standing<Profile, Id> = { account, report, group, telling: null }
      standing.set(account, known)
      index.add(known, profile, isHeld ? group : null)
      count(group, 1)
    },
    forget,
    settle(accounts) {
      const start = accounts.flatMap((account) => standing.get(account)?.telling ?? [])
      const left = [...loose].filter(({ accounts: own }) => own.size > 0)
      loose.clear()
      const clusters = divideBlocks([...start, ...left], { index, rules })
      const parts = clusters.flatMap((cluster) => partsOf(cluster, rules.acceptFrom))
      const order = new Map(accounts.map((account, i) => [account, i]))
      const changes = nameParts(parts, { rules, sizes }).flatMap(({ part, group }) =>
        changesOf(part, group, { rules, index, order, isOpen: sizes.has(group) }),
      )
      for (const { account, group } of changes) {
        const known = standing.get(account)
        if (!known) continue
        count(known.group, -1)
        count(group, 1)
        index.place(known, group)
      }
      return changes
    },
  }
}

/** The accounts of one happening: all of its tellings, or the one of a telling that ties nobody. */
interface Part<Profile, Id> {
  readonly held: Id | null
  readonly tellings: readonly Telling<Profile, Id>[]
  readonly only: Standing<Profile, Id> | null
}

/** A cluster is one happening, unless it is one telling that says too little to tie its own copies. */
function partsOf<Profile, Id>(
  { tellings, held, isNew }: FoundCluster<Profile, Id>,
  acceptFrom: number,
): readonly Part<Profile, Id>[] {
  const [telling] = tellings
  if (!telling || held !== null || tellings.length > 1 || isAccepted(telling.self, acceptFrom))
    return [{ held, tellings, only: null }]
  // Those that stood apart when it was divided have each its own group by now.
  const apart = [...telling.accounts.values()].filter(({ group }) => isNew || group === null)
  apart.sort((a, b) => (a.account < b.account ? -1 : 1))
  return apart.map((only) => ({ held, tellings, only }))
}

function accountsOf<Profile, Id>({ tellings, only }: Part<Profile, Id>): readonly Standing<Profile, Id>[] {
  return only ? [only] : tellings.flatMap(({ accounts }) => [...accounts.values()])
}

/** How many accounts of the part stand in each group. */
function sharesOf<Profile, Id>({ tellings, only }: Part<Profile, Id>): ReadonlyMap<Id, number> {
  const shares = new Map<Id, number>()
  if (only) return only.group === null ? shares : shares.set(only.group, 1)
  for (const { groups } of tellings) {
    for (const [group, size] of groups) shares.set(group, (shares.get(group) ?? 0) + size)
  }
  return shares
}

interface Naming<Profile, Id extends string> {
  readonly rules: GroupRules<Profile, Id>
  readonly sizes: ReadonlyMap<Id, number>
}

/** Each part keeps the group that most of its accounts are in; a person's decision goes first, a part without one gets a new id. */
function nameParts<Profile, Id extends string>(
  parts: readonly Part<Profile, Id>[],
  { rules, sizes }: Naming<Profile, Id>,
): readonly { readonly part: Part<Profile, Id>; readonly group: Id }[] {
  const taken = new Set<Id>()
  const named = new Map<Part<Profile, Id>, Id>()
  const give = (part: Part<Profile, Id>, group: Id) => {
    taken.add(group)
    named.set(part, group)
  }
  for (const part of parts) if (part.held !== null) give(part, part.held)
  const claims = parts.flatMap((part) => [...sharesOf(part)].map(([group, share]) => ({ part, group, share })))
  claims.sort((a, b) => b.share - a.share || (a.group < b.group ? -1 : a.group > b.group ? 1 : 0))
  for (const { part, group } of claims) if (!named.has(part) && !taken.has(group)) give(part, group)
  for (const part of parts) {
    if (named.has(part)) continue
    const [first, ...more] = accountsOf(part)
    if (first === undefined) continue
    let opener = first.account
    for (const { account } of more) if (account < opener) opener = account
    let nth = 0
    while (taken.has(rules.idOf(opener, nth)) || sizes.has(rules.idOf(opener, nth))) nth++
    give(part, rules.idOf(opener, nth))
  }
  return [...named].map(([part, group]) => ({ part, group }))
}

interface Changing<Profile, Id extends string> {
  readonly rules: GroupRules<Profile, Id>
  readonly index: TellingIndex<Profile, Id>
  readonly order: ReadonlyMap<AccountId, number>
  readonly isOpen: boolean
}

function changesOf<Profile, Id extends string>(
  part: Part<Profile, Id>,
  group: Id,
  { rules, index, order, isOpen }: Changing<Profile, Id>,
): readonly PlaceChange<Id>[] {
  const others = part.tellings.filter(({ accounts, groups }) => (groups.get(group) ?? 0) < accounts.size)
  const moved = accountsOf({ ...part, tellings: others }).filter((known) => known.group !== group)
  const rank = (account: AccountId) => order.get(account) ?? -1
  moved.sort((a, b) => rank(a.account) - rank(b.account) || (a.account < b.account ? -1 : 1))
  return moved.map((known, i): PlaceChange<Id> => {
    const { account, group: from } = known
    if (i === 0 && !isOpen) return { account, group, from, decision: null }
    const { score, reasons } = bestMatch(known, part, { rules, index })
    return { account, group, from, decision: { by: 'policy', name: rules.policy, score, reasons } }
  })
}

/** The match that speaks most for the account's place: with another telling of the part, or with its own copies. */
function bestMatch<Profile, Id extends string>(
  { telling: own }: Standing<Profile, Id>,
  part: Part<Profile, Id>,
  { rules, index }: Pick<Changing<Profile, Id>, 'rules' | 'index'>,
): Pick<LinkDecision, 'score' | 'reasons'> {
  if (!own) return { score: 0, reasons: [] }
  if (own.accounts.size > 1 && isAccepted(own.self, rules.acceptFrom)) return own.self
  const edges = index.edgesOf(own)
  let best: Telling<Profile, Id> | null = null
  for (const other of part.tellings) {
    const score = edges.get(other)
    if (score === undefined) continue
    const known = best === null ? -1 : (edges.get(best) ?? -1)
    if (score > known || (score === known && best !== null && other.key < best.key)) best = other
  }
  return best === null ? { score: 0, reasons: [] } : scoreTellings(own, best, rules)
}
