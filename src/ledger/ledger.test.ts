import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { keepReport } from './decide/keep-report.ts'
import { openIncident } from './decide/link-account.ts'
import { recordReading } from './decide/record-reading.ts'
import { foldEvents } from './evolve/evolve.ts'
import type { LedgerState } from './evolve/ledger-state.ts'
import {
  arbitraryHistory,
  decideSample,
  printState,
  sampleAccount,
  sampleReading,
  sampleReport,
} from './ledger.contract.ts'
import { openLedger } from './ledger.ts'
import { listIncidents } from './queries/incidents.ts'
import type { IncidentRecord } from './queries/records.ts'
import { openMemoryStore } from './store/memory.ts'
import { openSqliteStore } from './store/sqlite.ts'

/** An incident without the instants, which a cut that is appended anew has of its own. */
const shapeOf = ({ id, accounts }: IncidentRecord) => [id, accounts.map(({ account, claims }) => [account, claims])]

/** The state without what a lean one knows besides: where accounts are to be read again. */
const plainState = (state: LedgerState): LedgerState => ({
  ...state,
  claims: new Map(state.claims),
  accounts: new Map(
    [...state.accounts].map(([id, { account, isCurrent, incident, series, links, held }]) => {
      return [id, { account, isCurrent, incident, series, links, held }]
    }),
  ),
})

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function openTwo() {
  const folder = mkdtempSync(join(tmpdir(), 'reckoner-ledger-'))
  folders.push(folder)
  return [openLedger(await openSqliteStore(folder)), openLedger(await openSqliteStore(folder))] as const
}

describe('random histories', () => {
  test('following the events one by one gives what folding the log gives', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const ledger = openLedger(openMemoryStore())
        for (const command of history) ledger.append(decideSample(command, ledger.state()))
        expect(printState(ledger.state())).toBe(printState(foldEvents(ledger.events())))
        expect(ledger.verify(ledger.head()).ok).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('a batch gives what its decisions give one by one', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const now = () => '2024-01-01T00:00:00.000Z'
        const [single, batch] = [openLedger(openMemoryStore(), { now }), openLedger(openMemoryStore(), { now })]
        for (const command of history) single.append(decideSample(command, single.state()))
        batch.commit((draft) => {
          for (const command of history) draft.add(decideSample(command, draft.state()))
        })
        expect(printState(batch.state())).toBe(printState(single.state()))
        expect(batch.head()).toEqual(single.head())
      }),
      { numRuns: 300 },
    )
  })

  test('a lean ledger answers as any other, filled in batches, one by one, or opened anew', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const now = () => '2024-01-01T00:00:00.000Z'
        const stores = [openMemoryStore(), openMemoryStore()] as const
        const usual = openLedger(openMemoryStore(), { now })
        const single = openLedger(stores[0], { now, isLean: true })
        const batch = openLedger(stores[1], { now, isLean: true })
        for (const command of history) {
          usual.append(decideSample(command, usual.state()))
          single.append(decideSample(command, single.state()))
          batch.commit((draft) => draft.add(decideSample(command, draft.state())))
        }
        const expected = printState(usual.state())
        const again = openLedger(stores[0], { now, isLean: true })
        for (const lean of [single, batch, again]) expect(printState(plainState(lean.state()))).toBe(expected)
      }),
      { numRuns: 300 },
    )
  })

  test('the state as of a position is what the state was then', () => {
    fc.assert(
      fc.property(arbitraryHistory, fc.nat(), (history, pick) => {
        const ledger = openLedger(openMemoryStore())
        const seen = [{ position: 0, printed: printState(ledger.state()) }]
        for (const command of history) {
          ledger.append(decideSample(command, ledger.state()))
          seen.push({ position: ledger.head().position, printed: printState(ledger.state()) })
        }
        const then = seen[pick % seen.length]!
        expect(printState(ledger.stateAsOf(then.position))).toBe(then.printed)
        const cut = openMemoryStore()
        const kept = [...ledger.events(0, then.position)].map(({ event, key }) => ({ event, key }))
        cut.append(kept, { position: 0 }, '2024-01-01T00:00:00.000Z')
        expect(printState(foldEvents(ledger.events(0, then.position)))).toBe(then.printed)
        expect(listIncidents(openLedger(cut).state()).map(shapeOf)).toEqual(
          listIncidents(ledger.stateAsOf(then.position)).map(shapeOf),
        )
      }),
      { numRuns: 1000 },
    )
  })

  test('appending the same events again adds nothing', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const ledger = openLedger(openMemoryStore())
        const decided = history.flatMap((command) => {
          const events = decideSample(command, ledger.state())
          ledger.append(events)
          return events
        })
        const head = ledger.head()
        expect(ledger.append(decided)).toEqual([])
        expect(ledger.commit((draft) => draft.add(decided))).toEqual([])
        expect(ledger.head()).toEqual(head)
      }),
      { numRuns: 300 },
    )
  })
})

test('a batch that fails leaves nothing, in the state and in the store', () => {
  const ledger = openLedger(openMemoryStore())
  ledger.append(keepReport(sampleReport(0), ledger.state()))
  const before = printState(ledger.state())
  const work = () =>
    ledger.commit((draft) => {
      draft.add(keepReport(sampleReport(1), draft.state()))
      throw new Error('stop')
    })
  expect(work).toThrow('stop')
  expect(printState(ledger.state())).toBe(before)
  expect([...ledger.events()]).toHaveLength(1)
})

test('a clock that is set back does not turn the order of instants', () => {
  const times = ['2024-01-02T00:00:00.000Z', '2024-01-01T00:00:00.000Z']
  const ledger = openLedger(openMemoryStore(), { now: () => times.shift()! })
  for (const n of [0, 1]) ledger.append(keepReport(sampleReport(n), ledger.state()))
  expect([...ledger.events()].map((stored) => stored.at)).toEqual(Array(2).fill('2024-01-02T00:00:00.000Z'))
})

test('a position past the end is refused', () => {
  const ledger = openLedger(openMemoryStore())
  for (const position of [1, -1, 0.5])
    expect(() => ledger.stateAsOf(position)).toThrow('the ledger has positions 0 to 0')
})

test('a ledger sees what another process appended', async () => {
  const [here, there] = await openTwo()
  there.append(keepReport(sampleReport(0), there.state()))
  expect(here.state().position).toBe(0)
  expect(here.refresh()).toBe(1)
  expect(here.refresh()).toBe(0)
  expect(printState(here.state())).toBe(printState(there.state()))
  here.close()
  there.close()
})

test('a decision taken on an old state is refused, and can be taken anew', async () => {
  const [here, there] = await openTwo()
  there.append(keepReport(sampleReport(0), there.state()))
  expect(() => here.append(keepReport(sampleReport(1), here.state()))).toThrow(/position 1, expected 0/)
  expect(here.state().reports.has(sampleReport(0).id)).toBe(true)
  expect(here.append(keepReport(sampleReport(1), here.state()))).toHaveLength(1)
  here.close()
  there.close()
})

test('a report that another process kept meanwhile is not kept twice', async () => {
  const [here, there] = await openTwo()
  there.append(keepReport(sampleReport(0), there.state()))
  expect(here.append(keepReport(sampleReport(0), here.state()))).toEqual([])
  expect(printState(here.state())).toBe(printState(there.state()))
  here.close()
  there.close()
})

test('a batch is decided anew when another process appends in between', async () => {
  const [here, there] = await openTwo()
  let runs = 0
  const stored = here.commit((draft) => {
    runs += 1
    if (runs === 1) there.append(keepReport(sampleReport(0), there.state()))
    draft.add(keepReport(sampleReport(0), draft.state()))
    draft.add(recordReading(sampleReading(sampleReport(0)), draft.state()))
    draft.add(openIncident(sampleAccount(0), draft.state()))
  })
  expect(runs).toBe(2)
  expect(stored.map(({ event, position }) => `${position} ${event.type}`)).toEqual(['2 ReportRead', '3 IncidentOpened'])
  expect(printState(here.state())).toBe(printState(foldEvents(here.events())))
  here.close()
  there.close()
})
