/** A tally over many incidents beside the same aggregate in plain SQL. */
import Sqlite from 'better-sqlite3'
import { parseDeskSettings } from '../src/app/desk-settings.ts'
import { getTally } from '../src/app/tally-views.ts'
import type { Workspace } from '../src/app/workspace.ts'
import type { LedgerEvent, LedgerState, StoredEvent } from '../src/ledger/index.ts'
import { foldEvents } from '../src/ledger/index.ts'
import { createKinship } from '../src/linker/kinship.ts'
import type { IncidentId, Party, PartyId } from '../src/model/index.ts'
import { syntheticAccount } from './synthetic-accounts.ts'

/** What was measured; milliseconds of processor time, of the best round. */
export interface TallyRace {
  readonly incidents: number
  readonly counted: number
  readonly min: number
  /** The first tally after opening: every incident's figures are worked out. */
  readonly cold: number
  readonly warm: number
  /** Plain SQL over a table of incidents with their figures. */
  readonly sqlIncidents: number
  /** Plain SQL over a table of claims. */
  readonly sqlClaims: number
}

const EACH = 2
const REPEATS = 5
const ASKED = {
  measure: 'killed',
  where: ['IQ', 'SY'],
  since: '2014-02-01',
  against: 'us-military',
  rule: 'range',
} as const

/** Races over as many incidents of two accounts each. Throws when the two answers differ. */
export function raceTally(incidents: number, rounds: number, parties: ReadonlyMap<PartyId, Party>): TallyRace {
  const state = foldEvents(eventsOf(incidents))
  const workspace = workspaceOf(state, parties)
  const cold = timeOf(() => getTally(workspace, ASKED))
  const db = tablesOf(incidents)
  const overIncidents = db.prepare<[], Sums>(
    `SELECT count(*) AS counted, sum(min) AS min, sum(max) AS max FROM incidents
     WHERE country IN ('IQ', 'SY') AND day >= '2014-02-01' AND against = 'us-military'`,
  )
  const overClaims = db.prepare<[], Sums>(
    `SELECT count(*) AS counted, sum(min) AS min, sum(max) AS max FROM (
       SELECT min(min) AS min, max(max) AS max FROM claims
       WHERE country IN ('IQ', 'SY') AND day >= '2014-02-01' AND against = 'us-military' GROUP BY incident)`,
  )
  const ours = getTally(workspace, ASKED)
  for (const { counted, min } of [overIncidents.get() as Sums, overClaims.get() as Sums]) {
    if (counted !== ours.incidents.length || min !== ours.min)
      throw new Error(`SQL counts ${counted} with ${min}, the tally ${ours.incidents.length} with ${ours.min}`)
  }
  const best = (work: () => unknown) => Math.min(...Array.from({ length: rounds }, () => timeOf(work, REPEATS)))
  const [warm, sqlIncidents, sqlClaims] = [
    best(() => getTally(workspace, ASKED)),
    best(() => overIncidents.get()),
    best(() => overClaims.get()),
  ]
  db.close()
  return { incidents, counted: ours.incidents.length, min: ours.min ?? 0, cold, warm, sqlIncidents, sqlClaims }
}

interface Sums {
  readonly counted: number
  readonly min: number
  readonly max: number
}

/** Milliseconds of processor time: other programs on the machine do not count. */
function timeOf(work: () => unknown, repeats = 1): number {
  const started = process.cpuUsage()
  for (let i = 0; i < repeats; i++) work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000 / repeats
}

function* eventsOf(incidents: number): Iterable<StoredEvent> {
  let position = 0
  const stored = (event: LedgerEvent, key: string): StoredEvent => {
    position += 1
    return { position, at: '2024-01-01T00:00:00.000Z', event, key, previousHash: '', hash: '' }
  }
  for (let n = 0; n < incidents * EACH; n++) {
    const { account, claims, report } = syntheticAccount(n, EACH)
    const incident = `inc_${Math.floor(n / EACH)}` as IncidentId
    const reading = {
      report: report.id,
      reader: 'bench',
      language: 'en',
      isRead: true,
      passages: [],
      accounts: [account],
      claims,
      notes: [],
    }
    yield stored({ type: 'ReportKept', data: { report } }, `report:${n}`)
    yield stored({ type: 'ReportRead', data: { reading } }, `reading:${n}`)
    if (n % EACH === 0)
      yield stored({ type: 'IncidentOpened', data: { incident, account: account.id } }, `account:${n}`)
    else {
      const decision = { by: 'policy', name: 'bench', score: 1, reasons: [] } as const
      yield stored({ type: 'AccountLinked', data: { incident, account: account.id, decision } }, `account:${n}`)
    }
  }
}

function workspaceOf(state: LedgerState, parties: ReadonlyMap<PartyId, Party>): Workspace {
  const names = {
    parties,
    countryNames: new Map([
      ['IQ', 'Iraq'],
      ['SY', 'Syria'],
    ]),
    kinship: createKinship(parties),
  }
  const desk = parseDeskSettings('', 'desk.yaml')
  const ledger = { state: () => state, stateAsOf: () => state } as unknown as Workspace['ledger']
  return { folder: '', ledger, names: () => names, desk: () => desk } as unknown as Workspace
}

function tablesOf(incidents: number): Sqlite.Database {
  const db = new Sqlite(':memory:')
  db.exec(`CREATE TABLE incidents (id INTEGER PRIMARY KEY, day TEXT, country TEXT, against TEXT, min INTEGER, max INTEGER);
    CREATE TABLE claims (incident INTEGER, day TEXT, country TEXT, against TEXT, min INTEGER, max INTEGER);
    CREATE INDEX claims_of_incident ON claims (incident);`)
  const one = db.prepare('INSERT INTO incidents VALUES (?, ?, ?, ?, ?, ?)')
  const claim = db.prepare('INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?)')
  db.transaction(() => {
    for (let id = 0; id < incidents; id++) {
      const told = Array.from({ length: EACH }, (_, i) => factsOf(id * EACH + i))
      const [first] = told as [ReturnType<typeof factsOf>]
      for (const { day, country, against, min, max } of told) claim.run(id, day, country, against, min, max)
      const min = Math.min(...told.map((facts) => facts.min))
      one.run(id, first.day, first.country, first.against, min, Math.max(...told.map((facts) => facts.max ?? 0)))
    }
  })()
  return db
}

function factsOf(n: number) {
  const { claims } = syntheticAccount(n, EACH)
  const found = { day: '', country: '', against: '', min: 0, max: null as number | null }
  for (const { value } of claims) {
    if (value.kind === 'date') found.day = value.first ?? ''
    if (value.kind === 'place') found.country = value.country ?? ''
    if (value.kind === 'party') found.against = value.party ?? ''
    if (value.kind === 'count') {
      found.min = value.min ?? 0
      found.max = value.max
    }
  }
  return found
}
