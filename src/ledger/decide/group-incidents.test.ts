import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AccountId, IncidentId } from '../../model/index.ts'
import type { GroupingState, LedgerState } from '../evolve/ledger-state.ts'
import { byPolicy, sampleAccount, sampleReading, sampleReport } from '../ledger.contract.ts'
import { type Ledger, openLedger } from '../ledger.ts'
import { followIncident } from '../queries/incidents.ts'
import { openMemoryStore } from '../store/memory.ts'
import { mergeIncidents, moveAccount, splitIncident, undoGrouping } from './group-incidents.ts'
import { keepReport } from './keep-report.ts'
import { incidentIdOf, linkAccount, moveToOwnIncident, openIncident } from './link-account.ts'
import { recordReading } from './record-reading.ts'

const REPORTS = 6
const accounts = Array.from({ length: REPORTS }, (_, n) => sampleAccount(n))
const ada = { by: 'Ada', reason: 'the same strike' }

/** A ledger in which each account opened an incident of its own. */
function openRead(): Ledger {
  const ledger = openLedger(openMemoryStore())
  for (let n = 0; n < REPORTS; n++) {
    const report = sampleReport(n)
    ledger.append(keepReport(report, ledger.state()))
    ledger.append(recordReading(sampleReading(report), ledger.state()))
    ledger.append(openIncident(sampleAccount(n), ledger.state()))
  }
  return ledger
}

const at = (n: number) => accounts[n % REPORTS] as AccountId
const incidentOf = (state: LedgerState, n: number) => state.accounts.get(at(n))?.incident as IncidentId
const lastGrouping = (state: LedgerState) => [...state.groupings.values()].at(-1) as GroupingState

/** Where every account stands and what its place rests on, and which ids lead where. */
function standing(state: LedgerState): unknown {
  return {
    places: accounts.map((id) => [state.accounts.get(id)?.incident, state.accounts.get(id)?.held]),
    members: [...state.incidents].map(([id, { accounts: own }]) => [id, own.map(({ account }) => account).sort()]),
    redirects: [...state.redirects].sort(),
  }
}

describe('a person', () => {
  test('merges two incidents: the id that is gone leads to the one that stays', () => {
    const ledger = openRead()
    const [kept, gone] = [incidentIdOf(at(0)), incidentIdOf(at(1))]
    ledger.append(mergeIncidents({ incident: kept, merged: gone, ...ada }, ledger.state()))
    expect(followIncident(ledger.state(), gone)).toBe(kept)
    expect(
      ledger
        .state()
        .incidents.get(kept)
        ?.accounts.map(({ account }) => account),
    ).toEqual([at(0), at(1)])
    expect(ledger.state().incidents.get(kept)?.history.at(-1)?.decision).toMatchObject({ by: 'person', name: 'Ada' })
    // Merging by the old id reaches the incident it leads to.
    ledger.append(mergeIncidents({ incident: gone, merged: incidentIdOf(at(2)), ...ada }, ledger.state()))
    expect(ledger.state().incidents.get(kept)?.accounts).toHaveLength(3)
    expect(() => mergeIncidents({ incident: kept, merged: gone, ...ada }, ledger.state())).toThrow(
      'one incident already',
    )
  })

  test('splits what was merged, and the accounts stay where they were put', () => {
    const ledger = openRead()
    const kept = incidentIdOf(at(0))
    for (const n of [1, 2]) {
      const link = { incident: kept, account: at(n), decision: byPolicy }
      ledger.append(linkAccount(link, ledger.state()))
    }
    ledger.append(splitIncident({ incident: kept, accounts: [at(1), at(2)], ...ada }, ledger.state()))
    const opened = incidentOf(ledger.state(), 1)
    expect(opened).not.toBe(kept)
    expect(incidentOf(ledger.state(), 2)).toBe(opened)
    expect(linkAccount({ incident: kept, account: at(1), decision: byPolicy }, ledger.state())).toEqual([])
  })

  test('is told what cannot be done', () => {
    const ledger = openRead()
    const state = ledger.state()
    const [one, two] = [incidentIdOf(at(0)), incidentIdOf(at(1))]
    const refusals: readonly [string, () => unknown][] = [
      ['option-invalid', () => mergeIncidents({ incident: one, merged: two, by: '', reason: 'same' }, state)],
      ['option-invalid', () => mergeIncidents({ incident: one, merged: two, by: 'Ada', reason: ' ' }, state)],
      ['incident-unknown', () => mergeIncidents({ incident: one, merged: 'inc_0' as IncidentId, ...ada }, state)],
      ['option-invalid', () => splitIncident({ incident: one, accounts: [at(0)], ...ada }, state)],
      ['option-invalid', () => splitIncident({ incident: one, accounts: [], ...ada }, state)],
      ['option-invalid', () => splitIncident({ incident: one, accounts: [at(1)], ...ada }, state)],
      ['account-unknown', () => moveAccount({ account: 'acc_0' as AccountId, incident: one, ...ada }, state)],
      ['option-invalid', () => moveAccount({ account: at(0), incident: one, ...ada }, state)],
      ['option-invalid', () => undoGrouping({ undone: 1, ...ada }, state)],
    ]
    for (const [code, work] of refusals) expect(work).toThrow(expect.objectContaining({ code }))
  })

  test('a late account reopens what a person had settled, until the next decision', () => {
    const ledger = openRead()
    const kept = incidentIdOf(at(0))
    ledger.append(mergeIncidents({ incident: kept, merged: incidentIdOf(at(1)), ...ada }, ledger.state()))
    expect(ledger.state().incidents.get(kept)).toMatchObject({ reopened: null, settled: { position: 19 } })
    ledger.append(linkAccount({ incident: kept, account: at(2), decision: byPolicy }, ledger.state()))
    expect(ledger.state().incidents.get(kept)?.reopened?.position).toBe(20)
    ledger.append(mergeIncidents({ incident: kept, merged: incidentIdOf(at(3)), ...ada }, ledger.state()))
    expect(ledger.state().incidents.get(kept)?.reopened).toBeNull()
  })
})

type Step = readonly ['merge' | 'split' | 'move' | 'join' | 'leave', number, number]
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.tuple(fc.constantFrom('merge', 'split', 'move', 'join', 'leave'), fc.nat(5), fc.nat(5)),
  { maxLength: 8 },
)

/** Takes one step where it can be taken. */
function take(ledger: Ledger, [kind, a, b]: Step): void {
  const state = ledger.state()
  const [from, to] = [incidentOf(state, a), incidentOf(state, b)]
  if (kind === 'leave') ledger.append(moveToOwnIncident(at(a), incidentIdOf(at(a)), state))
  if (kind === 'split') {
    const members = state.incidents.get(from)?.accounts ?? []
    const some = members.map(({ account }) => account).filter((id, i) => id === at(a) || i % 2 === b % 2)
    if (some.length < members.length) ledger.append(splitIncident({ incident: from, accounts: some, ...ada }, state))
  }
  if (from === to) return
  if (kind === 'merge') ledger.append(mergeIncidents({ incident: to, merged: from, ...ada }, state))
  if (kind === 'move') ledger.append(moveAccount({ account: at(a), incident: to, ...ada }, state))
  if (kind === 'join') ledger.append(linkAccount({ incident: to, account: at(a), decision: byPolicy }, state))
}

const base = [...openRead().events()].map(({ event, key }) => ({ event, key }))
const openFrom = (events: typeof base) => {
  const store = openMemoryStore()
  store.append(events, { position: 0 }, '2024-01-01T00:00:00.000Z')
  return openLedger(store)
}

describe('undo', () => {
  test('a decision and its undo leave everything where it was, after any history', () => {
    let undone = 0
    fc.assert(
      fc.property(steps, fc.tuple(fc.constantFrom('merge', 'split', 'move'), fc.nat(5), fc.nat(5)), (history, last) => {
        const ledger = openFrom(base)
        for (const step of history) take(ledger, step)
        const before = standing(ledger.state())
        const groupings = ledger.state().groupings.size
        take(ledger, last as Step)
        if (ledger.state().groupings.size === groupings) return
        expect(standing(ledger.state())).not.toEqual(before)
        ledger.append(undoGrouping({ undone: lastGrouping(ledger.state()).position, ...ada }, ledger.state()))
        const after = standing(ledger.state()) as { members: readonly [string, readonly string[]][] }
        // A split opens an incident; it stays in the history, empty, and leads to where its accounts went.
        const known = new Set((before as typeof after).members.map(([id]) => id))
        const opened = after.members.filter(([id]) => !known.has(id))
        expect(opened.every(([, members]) => members.length === 0)).toBe(true)
        const old = before as { redirects: unknown[] }
        expect({
          ...after,
          members: after.members.filter(([id]) => known.has(id)),
          redirects: [...ledger.state().redirects].filter(([id]) => known.has(id)).sort(),
        }).toEqual({ ...(before as object), redirects: old.redirects })
        undone += 1
      }),
      { numRuns: 1000 },
    )
    expect(undone).toBeGreaterThan(200)
  })

  test('all decisions taken back, the last first, leave every account where the policy had it', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const ledger = openFrom(base)
        const before = standing(ledger.state()) as { places: unknown }
        for (const step of history.filter(([kind]) => kind !== 'join' && kind !== 'leave')) take(ledger, step)
        for (const { position } of [...ledger.state().groupings.values()].reverse())
          ledger.append(undoGrouping({ undone: position, ...ada }, ledger.state()))
        expect((standing(ledger.state()) as typeof before).places).toEqual(before.places)
      }),
      { numRuns: 1000 },
    )
  })

  test('goes from the last to the first, each once', () => {
    const ledger = openRead()
    const kept = incidentIdOf(at(0))
    for (const n of [1, 2])
      ledger.append(mergeIncidents({ incident: kept, merged: incidentIdOf(at(n)), ...ada }, ledger.state()))
    const [first, second] = [...ledger.state().groupings.keys()] as [number, number]
    expect(() => undoGrouping({ undone: first, ...ada }, ledger.state())).toThrow(`position ${second} decided`)
    ledger.append(undoGrouping({ undone: second, ...ada }, ledger.state()))
    expect(() => undoGrouping({ undone: second, ...ada }, ledger.state())).toThrow('was taken back')
    ledger.append(undoGrouping({ undone: first, ...ada }, ledger.state()))
    expect(incidentOf(ledger.state(), 1)).toBe(incidentIdOf(at(1)))
  })
})
