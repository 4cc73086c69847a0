import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  makeAccount,
  makeClaim,
  makeCount,
  makeDate,
  makeParty,
  makePlace,
  makeReport,
  makeTotal,
  makeType,
} from '../../test/make-claim.ts'
import type { AccountId, AnyClaim, IncidentId, SeriesId } from '../model/index.ts'
import { createKinship } from './kinship.ts'
import { createLinker } from './link.ts'
import { createTotalLinker } from './link-total.ts'
import { profileAccount } from './profile-account.ts'
import { relateIncidents } from './relate-incidents.ts'
import { isMatchVetoed, scoreMatch } from './score-match.ts'
import type { LinkAccount, Linker } from './types.ts'

const kinship = createKinship(new Map())
const PLACES = [
  makePlace('Dibis', { admin1: 'Kirkuk', lat: 35.68, lon: 44.07, radiusKm: 5 }),
  makePlace('Kirkuk', { admin1: 'Kirkuk', lat: 35.47, lon: 44.39, radiusKm: 10 }),
  makePlace('Kirkuk', { admin1: 'Kirkuk', lat: 35.4, lon: 44.3, radiusKm: 80, precision: 'province' }),
  makePlace('Erbil', { admin1: 'Erbil', lat: 36.19, lon: 44.01, radiusKm: 8 }),
  makePlace('Iraq', { lat: 33, lon: 44, radiusKm: 500, precision: 'country' }),
  makePlace('Deir ez-Zor', { country: 'SY', countryName: 'Syria', admin1: 'Deir ez-Zor', lat: 35.33, lon: 40.14 }),
  makePlace('the border', { country: null, countryName: null }),
]
const TYPES = ['air-strike', 'drone-strike', 'armed-attack', 'abduction'] as const

/** Accounts that fit several incidents at once: near days, near places, figures that may or may not agree. */
const telling = fc.record({
  report: fc.nat(9),
  day: fc.nat(4),
  span: fc.constantFrom(0, 0, 0, 1, 6),
  place: fc.nat(PLACES.length - 1),
  type: fc.nat(TYPES.length - 1),
  killed: fc.option(fc.constantFrom(0, 2, 5, 6, 30), { nil: null }),
  by: fc.option(fc.constantFrom('the army', 'gunmen'), { nil: null }),
  isDated: fc.integer({ min: 0, max: 24 }).map((nth) => nth > 0),
  held: fc.option(fc.constantFrom('inc_x', 'inc_y'), { nil: null, freq: 5 }),
})

interface Placed extends LinkAccount {
  readonly held: IncidentId | null
}

function accountOf(given: typeof telling extends fc.Arbitrary<infer T> ? T : never, i: number): Placed {
  const first = `2023-12-0${1 + given.day}`
  const last = `2023-12-${String(1 + given.day + given.span).padStart(2, '0')}`
  const claims: AnyClaim[] = [
    makeClaim('type', makeType(TYPES[given.type] ?? 'other')),
    makeClaim('where', PLACES[given.place] ?? makePlace('nowhere')),
  ]
  if (given.isDated) claims.push(makeClaim('when', makeDate(first, last, given.span > 0 ? 'interval' : 'day')))
  if (given.killed !== null) claims.push(makeClaim('killed', makeCount(given.killed)))
  if (given.by !== null) claims.push(makeClaim('by', makeParty(given.by)))
  const report = makeReport(`rep_${given.report}`)
  return {
    ...makeAccount(`acc_${String(i).padStart(2, '0')}`, report.id, claims),
    report,
    held: given.held as IncidentId | null,
  }
}

/** Which accounts stand together, the way in which they were told of left out. */
function partitionOf<Id extends string>(
  linker: Linker<Id>,
  batches: readonly (readonly Placed[])[],
): readonly string[] {
  const groupOf = new Map<AccountId, string>()
  for (const batch of batches) {
    for (const one of batch) {
      linker.learn(one, one.held as Id | null, { isHeld: one.held !== null })
      if (one.held !== null) groupOf.set(one.account.id, one.held)
    }
    for (const { account, group } of linker.settle(batch.map((one) => one.account.id))) groupOf.set(account, group)
  }
  const groups = new Map<string, string[]>()
  for (const [account, group] of groupOf) groups.set(group, [...(groups.get(group) ?? []), account])
  return [...groups.values()].map((accounts) => accounts.sort().join()).sort()
}

const orders = <T>(item: fc.Arbitrary<T>) =>
  fc.array(item, { maxLength: 12 }).chain((items) => {
    const all = items.map((_, i) => i)
    return fc.tuple(fc.constant(items), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(4))
  })

/** The order cut into batches of this size. */
function cut<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const batches: T[][] = []
  for (let i = 0; i < items.length; i += size + 1) batches.push(items.slice(i, i + size + 1))
  return batches
}

test('whatever the order and the batches, the same accounts and decisions give the same incidents', () => {
  let joined = 0
  fc.assert(
    fc.property(orders(telling), ([items, order, size]) => {
      const accounts = items.map(accountOf)
      const given = partitionOf(createLinker({ kinship }), cut(accounts, 0))
      const shuffled = order.map((i) => accounts[i] as Placed)
      expect(partitionOf(createLinker({ kinship }), cut(shuffled, size))).toEqual(given)
      joined += accounts.length - given.length
    }),
    { numRuns: 1000 },
  )
  expect(joined).toBeGreaterThan(1000)
})

/** The pairs of incidents that belong together, told by their accounts, with the reasons. */
function relationsOf(partition: readonly string[], accounts: readonly Placed[]): readonly string[] {
  const profiles = new Map(
    accounts.map(({ account, claims, report }) => [account.id, profileAccount(account, claims, report)]),
  )
  const profilesOf = (group: string) => group.split(',').flatMap((id) => profiles.get(id as AccountId) ?? [])
  return partition.flatMap((one, i) =>
    partition.slice(i + 1).flatMap((other) => {
      const relation = relateIncidents(profilesOf(one), profilesOf(other), kinship)
      return relation ? [`${one} ${other} ${JSON.stringify(relation)}`] : []
    }),
  )
}

test('whatever the order, the same incidents are told as parts of one operation, for the same reasons', () => {
  let related = 0
  fc.assert(
    fc.property(orders(telling), ([items, order, size]) => {
      const accounts = items.map(accountOf)
      const shuffled = order.map((i) => accounts[i] as Placed)
      const given = relationsOf(partitionOf(createLinker({ kinship }), cut(accounts, 0)), accounts)
      expect(relationsOf(partitionOf(createLinker({ kinship }), cut(shuffled, size)), shuffled)).toEqual(given)
      related += given.length
    }),
    { numRuns: 1000 },
  )
  expect(related).toBeGreaterThan(300)
})

test('a veto that is asked for without reasons is the veto of the score', () => {
  let vetoed = 0
  fc.assert(
    fc.property(telling, telling, (one, other) => {
      const [a, b] = [accountOf(one, 0), accountOf(other, 1)].map((told) =>
        profileAccount(told.account, told.claims, told.report),
      )
      if (!a || !b) return
      const { isVetoed } = scoreMatch(a, b, kinship)
      expect(isMatchVetoed(a, b, kinship)).toBe(isVetoed)
      if (isVetoed) vetoed++
    }),
    { numRuns: 2000 },
  )
  expect(vetoed).toBeGreaterThan(500)
  expect(vetoed).toBeLessThan(1900)
})

/** What comes after one another: a telling of a few, in a report of a few, and what is not settled at once. */
const step = fc.record({
  nth: fc.nat(6),
  report: fc.nat(7),
  isSettled: fc.integer({ min: 0, max: 3 }).map((nth) => nth > 0),
  forgets: fc.option(fc.nat(20), { nil: null, freq: 5 }),
})

test('a linker that remembers gives what one that has just learned all that stands gives, change by change', () => {
  let kept = 0
  const tellings = fc.array(telling, { minLength: 7, maxLength: 7 })
  fc.assert(
    fc.property(tellings, fc.array(step, { minLength: 10, maxLength: 30 }), (told, steps) => {
      const linker = createLinker({ kinship })
      const standing = new Map<Placed, IncidentId | null>()
      const say = (on: Linker<IncidentId>, one: Placed) =>
        on.learn(one, standing.get(one) ?? one.held, { isHeld: one.held !== null })
      for (const [i, { nth, report, isSettled, forgets }] of steps.entries()) {
        const one = accountOf({ ...(told[nth] as (typeof told)[number]), report }, i)
        const gone = forgets === null ? undefined : [...standing.keys()][forgets]
        if (gone) {
          linker.forget(gone.account.id)
          standing.delete(gone)
        }
        standing.set(one, one.held)
        say(linker, one)
        if (!isSettled && !gone) continue
        // What lost a neighbour is looked at by the one that remembers; the other is asked for all of them.
        const asked = gone ? [...standing.keys()].map(({ account }) => account.id) : [one.account.id]
        const anew = createLinker({ kinship })
        for (const known of standing.keys()) say(anew, known)
        const changes = linker.settle(asked)
        expect(JSON.stringify(changes)).toBe(JSON.stringify(anew.settle(asked)))
        const groupOf = new Map(changes.map(({ account, group }) => [account, group]))
        for (const known of standing.keys()) {
          standing.set(known, groupOf.get(known.account.id) ?? standing.get(known) ?? null)
        }
        kept += standing.size - changes.length
      }
    }),
    { numRuns: 500 },
  )
  expect(kept).toBeGreaterThan(20_000)
})

test('an account that is forgotten leaves what would stand there without it', () => {
  fc.assert(
    fc.property(orders(telling), ([items, order]) => {
      const accounts = items.map(accountOf)
      const gone = new Set(order.slice(0, order.length >> 1))
      const linker = createLinker({ kinship })
      const first = new Map<AccountId, string>()
      const settle = (ids: readonly AccountId[]) => {
        for (const { account, group } of linker.settle(ids)) first.set(account, group)
      }
      for (const one of accounts) {
        linker.learn(one, one.held, { isHeld: one.held !== null })
        if (one.held !== null) first.set(one.account.id, one.held)
        settle([one.account.id])
      }
      for (const i of gone) {
        const id = accounts[i]?.account.id as AccountId
        linker.forget(id)
        first.delete(id)
        settle([])
      }
      const groups = new Map<string, string[]>()
      for (const [account, group] of first) groups.set(group, [...(groups.get(group) ?? []), account])
      const left = [...groups.values()].map((ids) => ids.sort().join()).sort()
      const kept = accounts.filter((_, i) => !gone.has(i))
      expect(left).toEqual(partitionOf(createLinker({ kinship }), cut(kept, 0)))
    }),
    { numRuns: 1000 },
  )
})

test('series too are the same whatever the order', () => {
  const total = fc.record({
    report: fc.nat(9),
    since: fc.option(fc.constantFrom('2023-10-07', '2023-10-17', '2023-10-20', '2023-11-02'), { nil: null }),
    where: fc.constantFrom<readonly string[]>([], ['IQ'], ['IQ', 'SY'], ['PS']),
    against: fc.option(fc.constantFrom('us-military', 'israel'), { nil: null }),
    measure: fc.constantFrom('attacks' as const, 'killed' as const),
  })
  fc.assert(
    fc.property(orders(total), ([items, order, size]) => {
      const accounts = items.map(({ report: n, measure, since, where, against }, i): Placed => {
        const report = makeReport(`rep_${n}`)
        const value = makeTotal(70 + i, { measure, since, where, against: against as never })
        const parts = { kind: 'total', role: 'aggregate' } as const
        return { ...makeAccount(`acc_${i}`, report.id, [makeClaim('total', value)], parts), report, held: null }
      })
      const given = partitionOf<SeriesId>(createTotalLinker({ kinship }), cut(accounts, 0))
      const shuffled = order.map((i) => accounts[i] as Placed)
      expect(partitionOf<SeriesId>(createTotalLinker({ kinship }), cut(shuffled, size))).toEqual(given)
    }),
    { numRuns: 1000 },
  )
})
