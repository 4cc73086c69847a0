/** Keeps accounts in groups: whatever arrives, only the block it touches is divided anew, and the same accounts give the same groups. */
import type { AccountId, ReportId } from '../model/index.ts'
import { type Cluster, gatherBlock, partitionBlock } from './partition-block.ts'
import { isAccepted, type MatchRules, scoreTellings, type Telling } from './telling.ts'
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
  const standing = new Map<AccountId, { readonly report: ReportId; group: Id | null }>()
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
    for (const telling of index.remove(account, known.report)) loose.add(telling)
    count(known.group, -1)
    standing.delete(account)
  }

  return {
    learn({ account, report, profile, group, isHeld }) {
      forget(account)
      index.add(account, report, profile, isHeld ? group : null)
      standing.set(account, { report, group })
      count(group, 1)
    },
    forget,
    settle(accounts) {
      const start = accounts.flatMap((account) => index.tellingOf(account) ?? [])
      const left = [...loose].filter(({ accounts: own }) => own.size > 0)
      loose.clear()
      const block = gatherBlock([...start, ...left], index)
      const parts = partitionBlock(block, index, rules).flatMap((cluster) => partsOf(cluster, rules.acceptFrom))
      const groupOf = (account: AccountId) => standing.get(account)?.group ?? null
      const order = new Map(accounts.map((account, i) => [account, i]))
      const changes = nameParts(parts, { rules, sizes, groupOf }).flatMap(({ part, group }) =>
        changesOf(part, group, { rules, index, groupOf, order, isOpen: sizes.has(group) }),
      )
      for (const { account, group } of changes) {
        const known = standing.get(account)
        if (!known) continue
        count(known.group, -1)
        count(group, 1)
        known.group = group
      }
      return changes
    },
  }
}

/** The accounts of one happening. */
interface Part<Profile, Id> {
  readonly held: Id | null
  readonly tellings: readonly Telling<Profile, Id>[]
  readonly accounts: readonly AccountId[]
}

/** A cluster is one happening, unless it is one telling that says too little to tie its own copies. */
function partsOf<Profile, Id>(
  { tellings, held }: Cluster<Profile, Id>,
  acceptFrom: number,
): readonly Part<Profile, Id>[] {
  const accounts = tellings.flatMap((telling) => [...telling.accounts.values()]).sort()
  const [only] = tellings
  const isTied = held !== null || tellings.length > 1 || (only && isAccepted(only.self, acceptFrom))
  return isTied ? [{ held, tellings, accounts }] : accounts.map((account) => ({ held, tellings, accounts: [account] }))
}

interface Naming<Profile, Id extends string> {
  readonly rules: GroupRules<Profile, Id>
  readonly sizes: ReadonlyMap<Id, number>
  groupOf(account: AccountId): Id | null
}

/** Each part keeps the group that most of its accounts are in; a person's decision goes first, a part without one gets a new id. */
function nameParts<Profile, Id extends string>(
  parts: readonly Part<Profile, Id>[],
  { rules, sizes, groupOf }: Naming<Profile, Id>,
): readonly { readonly part: Part<Profile, Id>; readonly group: Id }[] {
  const taken = new Map<Id, Part<Profile, Id>>()
  const named = new Map<Part<Profile, Id>, Id>()
  const give = (part: Part<Profile, Id>, group: Id) => {
    taken.set(group, part)
    named.set(part, group)
  }
  for (const part of parts) if (part.held !== null) give(part, part.held)
  const claims = parts.flatMap((part) => {
    const shares = new Map<Id, number>()
    for (const account of part.accounts) {
      const group = groupOf(account)
      if (group !== null) shares.set(group, (shares.get(group) ?? 0) + 1)
    }
    return [...shares].map(([group, share]) => ({ part, group, share }))
  })
  claims.sort((a, b) => b.share - a.share || (a.group < b.group ? -1 : a.group > b.group ? 1 : 0))
  for (const { part, group } of claims) if (!named.has(part) && !taken.has(group)) give(part, group)
  for (const part of parts) {
    if (named.has(part)) continue
    const [first] = part.accounts
    if (first === undefined) continue
    let nth = 0
    while (taken.has(rules.idOf(first, nth)) || sizes.has(rules.idOf(first, nth))) nth++
    give(part, rules.idOf(first, nth))
  }
  return [...named].map(([part, group]) => ({ part, group }))
}

interface Changing<Profile, Id extends string> {
  readonly rules: GroupRules<Profile, Id>
  readonly index: TellingIndex<Profile, Id>
  readonly order: ReadonlyMap<AccountId, number>
  readonly isOpen: boolean
  groupOf(account: AccountId): Id | null
}

function changesOf<Profile, Id extends string>(
  part: Part<Profile, Id>,
  group: Id,
  { rules, index, order, isOpen, groupOf }: Changing<Profile, Id>,
): readonly PlaceChange<Id>[] {
  const moved = part.accounts.filter((account) => groupOf(account) !== group)
  const rank = (account: AccountId) => order.get(account) ?? -1
  moved.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return moved.map((account, i): PlaceChange<Id> => {
    const from = groupOf(account)
    if (i === 0 && !isOpen) return { account, group, from, decision: null }
    const { score, reasons } = bestMatch(account, part, { rules, index })
    return { account, group, from, decision: { by: 'policy', name: rules.policy, score, reasons } }
  })
}

/** The match that speaks most for the account's place: with another telling of the part, or with its own copies. */
function bestMatch<Profile, Id extends string>(
  account: AccountId,
  part: Part<Profile, Id>,
  { rules, index }: Pick<Changing<Profile, Id>, 'rules' | 'index'>,
): Pick<LinkDecision, 'score' | 'reasons'> {
  const own = index.tellingOf(account)
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
