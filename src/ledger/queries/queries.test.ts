import { expect, test } from 'vitest'
import type { ClaimId, IncidentId, ReportId, SeriesId } from '../../model/index.ts'
import { keepReport } from '../decide/keep-report.ts'
import { incidentIdOf, linkAccount, openIncident } from '../decide/link-account.ts'
import { openSeries, seriesIdOf } from '../decide/link-total.ts'
import { recordReading } from '../decide/record-reading.ts'
import { refuseInput } from '../decide/refuse-input.ts'
import { emptyState } from '../evolve/evolve.ts'
import { byPerson, byPolicy, sampleAccount, sampleReading, sampleReport } from '../ledger.contract.ts'
import { openLedger } from '../ledger.ts'
import { openMemoryStore } from '../store/memory.ts'
import { listUnlinkedAccounts } from './accounts.ts'
import { getClaim, getClaimContext, listClaims } from './claims.ts'
import { getIncident, listIncidents } from './incidents.ts'
import { getCounts, listRefused, positionAt } from './overview.ts'
import { getReport, listReports, listReportsOfBytes } from './reports.ts'
import { getSeries, listSeries } from './series.ts'

const [first, second, total] = [sampleAccount(0), sampleAccount(1), sampleAccount(0, 'total')]
const incident = incidentIdOf(first)
const readings = [0, 1].map((n) => sampleReading(sampleReport(n)))

/** Two reports read and linked, a third only kept; a minute apart from 12:00 on. */
function openSample() {
  let minute = 0
  const ledger = openLedger(openMemoryStore(), { now: () => `2024-01-01T12:0${minute++}:00.000Z` })
  ledger.commit((draft) => {
    for (const n of [0, 1, 2]) draft.add(keepReport(sampleReport(n), draft.state()))
  })
  ledger.commit((draft) => {
    for (const reading of readings) draft.add(recordReading(reading, draft.state()))
  })
  ledger.commit((draft) => {
    draft.add(openIncident(first, draft.state()))
    draft.add(openSeries(total, draft.state()))
  })
  ledger.append(linkAccount({ incident, account: second, decision: byPolicy }, ledger.state()))
  const note = { code: 'file-empty', span: null, message: 'the file is empty' }
  ledger.append(refuseInput({ sourceName: 'x.txt', bytesHash: null, note }, ledger.state()))
  return ledger
}

test('reports come with their reading and where its accounts belong', () => {
  const state = openSample().state()
  expect(listReports(state).map(({ report, reading }) => [report.id, reading !== null])).toEqual([
    [sampleReport(0).id, true],
    [sampleReport(1).id, true],
    [sampleReport(2).id, false],
  ])
  const places = getReport(state, sampleReport(0).id).accounts.map((place) => [place.incident, place.series])
  expect(places).toEqual([
    [incident, null],
    [null, seriesIdOf(total)],
  ])
  expect(listReportsOfBytes(state, sampleReport(2).bytesHash)).toEqual([sampleReport(2).id])
  expect(listReportsOfBytes(state, 'unknown')).toEqual([])
})

test('an incident comes with its accounts, their reports, claims and why they are in it', () => {
  const state = openSample().state()
  expect(listIncidents(state)).toEqual([getIncident(state, incident)])
  const found = getIncident(state, incident).accounts.map(({ account, report, claims, decision }) => {
    return [account.id, report.id, claims.map((claim) => claim.attribute).join(), decision?.name ?? null]
  })
  expect(found).toEqual([
    [first, sampleReport(0).id, 'killed', null],
    [second, sampleReport(1).id, 'killed', byPolicy.name],
  ])
})

test('an incident that all accounts have left is not listed, but can be looked up', () => {
  const ledger = openSample()
  const other = sampleAccount(3)
  ledger.append(keepReport(sampleReport(3), ledger.state()))
  ledger.append(recordReading(sampleReading(sampleReport(3)), ledger.state()))
  ledger.append(openIncident(other, ledger.state()))
  expect(listIncidents(ledger.state())).toHaveLength(2)
  ledger.append(linkAccount({ incident, account: other, decision: byPerson }, ledger.state()))
  expect(listIncidents(ledger.state()).map(({ id }) => id)).toEqual([incident])
  expect(getIncident(ledger.state(), incidentIdOf(other))).toMatchObject({ accounts: [], openedPosition: 12 })
})

test('series come with their accounts', () => {
  const state = openSample().state()
  expect(listSeries(state)).toEqual([getSeries(state, seriesIdOf(total))])
  expect(listSeries(state)[0]?.accounts[0]?.claims[0]?.attribute).toBe('total')
})

test('a claim comes with its account, its report and the words around it', () => {
  const state = openSample().state()
  const claim = readings[0]!.claims[0]!
  expect(getClaim(state, claim.id)).toMatchObject({ claim, incident, series: null, isCurrent: true })
  const { sentence, from, to, passageText } = getClaimContext(state, claim.id)
  expect(sentence.slice(from, to)).toBe(claim.evidence.quote)
  expect(passageText).toBe(sampleReport(0).text.slice(10))
})

test('a claim of an earlier reading can still be looked up, and is not listed', () => {
  const ledger = openSample()
  const claim = readings[0]!.claims[0]!
  ledger.append(recordReading(sampleReading(sampleReport(0), 'b'), ledger.state()))
  expect(getClaim(ledger.state(), claim.id)).toMatchObject({ isCurrent: false, incident: null })
  expect(listClaims(ledger.state()).map((record) => record.claim.id)).not.toContain(claim.id)
  expect(listClaims(ledger.state())).toHaveLength(4)
  expect(getIncident(ledger.state(), incident).accounts.map(({ account }) => account.id)).toEqual([second])
})

test('what is left to link', () => {
  const state = openSample().state()
  expect(listUnlinkedAccounts(state).map(({ account }) => account.id)).toEqual([sampleAccount(1, 'total')])
})

test('counts', () => {
  const counts = { reports: 3, unread: 1, refused: 1, claims: 4, accounts: 4, incidents: 1, series: 1, publishers: 2 }
  const state = openSample().state()
  expect(getCounts(state)).toEqual(counts)
  expect(listRefused(state)).toMatchObject([{ sourceName: 'x.txt', position: 9, at: '2024-01-01T12:04:00.000Z' }])
  expect(Object.values(getCounts(emptyState()))).toEqual(Array(8).fill(0))
})

test('the position at an instant', () => {
  const state = openSample().state()
  const expected: readonly [string, number][] = [
    ['2024-01-01T11:59:59.999Z', 0],
    ['2024-01-01T12:00:00Z', 3],
    ['2024-01-01T13:00:30+01:00', 3],
    ['2024-01-01T12:01:00.000Z', 5],
    ['2024-01-01T12:03:59Z', 8],
    ['2023-12-31', 0],
    ['2024-01-01', 9],
    ['2030-01-01T00:00:00Z', 9],
  ]
  for (const [instant, position] of expected) expect(positionAt(state, instant), instant).toBe(position)
  expect(positionAt(emptyState(), '2024-01-01')).toBe(0)
  for (const odd of [
    '',
    'yesterday',
    '2024-02-30',
    '2024-13-01',
    '2024-01-01T25:00Z',
    '2024-01-01T12:00',
    '1704110400',
  ]) {
    expect(() => positionAt(state, odd), odd).toThrow(expect.objectContaining({ code: 'date-invalid' }))
  }
})

test('what does not exist is named', () => {
  const state = openSample().state()
  const lookups: readonly [string, () => unknown][] = [
    ['report-unknown', () => getReport(state, 'rep_0' as ReportId)],
    ['incident-unknown', () => getIncident(state, 'inc_0' as IncidentId)],
    ['series-unknown', () => getSeries(state, 'ser_0' as SeriesId)],
    ['claim-unknown', () => getClaim(state, 'clm_0' as ClaimId)],
    ['claim-unknown', () => getClaimContext(state, '__proto__' as ClaimId)],
  ]
  for (const [code, work] of lookups) expect(work, code).toThrow(expect.objectContaining({ code }))
})
