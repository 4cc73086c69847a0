import { expect, test } from 'vitest'
import type { AccountId, IncidentId, SeriesId } from '../../model/index.ts'
import { byPerson, byPolicy, sampleAccount, sampleReading, sampleReport } from '../ledger.contract.ts'
import { type Ledger, openLedger } from '../ledger.ts'
import { followIncident } from '../queries/incidents.ts'
import { openMemoryStore } from '../store/memory.ts'
import { keepReport } from './keep-report.ts'
import { incidentIdOf, linkAccount, moveToOwnIncident, openIncident } from './link-account.ts'
import { linkTotal, openSeries, seriesIdOf } from './link-total.ts'
import { recordReading } from './record-reading.ts'
import { refuseInput } from './refuse-input.ts'

const [first, second] = [sampleAccount(0), sampleAccount(1)]
const [firstTotal, secondTotal] = [sampleAccount(0, 'total'), sampleAccount(1, 'total')]
const [incident, other] = [incidentIdOf(first), incidentIdOf(second)]
const series = seriesIdOf(firstTotal)

function openRead(): Ledger {
  const ledger = openLedger(openMemoryStore())
  for (const report of [sampleReport(0), sampleReport(1)]) {
    ledger.append(keepReport(report, ledger.state()))
    ledger.append(recordReading(sampleReading(report), ledger.state()))
  }
  return ledger
}
const accountsOf = (ledger: Ledger, id: IncidentId) =>
  ledger
    .state()
    .incidents.get(id)
    ?.accounts.map((link) => link.account)

test('an account opens an incident and another joins it; again adds nothing', () => {
  const ledger = openRead()
  ledger.append(openIncident(first, ledger.state()))
  ledger.append(linkAccount({ incident, account: second, decision: byPolicy }, ledger.state()))
  expect(accountsOf(ledger, incident)).toEqual([first, second])
  expect(openIncident(first, ledger.state())).toEqual([])
  expect(openIncident(second, ledger.state())).toEqual([])
  expect(linkAccount({ incident, account: second, decision: byPolicy }, ledger.state())).toEqual([])
  expect(linkAccount({ incident, account: second, decision: byPerson }, ledger.state())).toEqual([])
})

test('a policy moves what a policy placed, and an incident that is left leads to where its account went', () => {
  const ledger = openRead()
  for (const account of [first, second]) ledger.append(openIncident(account, ledger.state()))
  ledger.append(linkAccount({ incident, account: second, decision: byPolicy }, ledger.state()))
  expect(followIncident(ledger.state(), other)).toBe(incident)
  ledger.append(moveToOwnIncident(second, other, ledger.state()))
  expect(followIncident(ledger.state(), other)).toBe(other)
  expect([accountsOf(ledger, incident), accountsOf(ledger, other)]).toEqual([[first], [second]])
})

test('a person moves an account and moves it back, the policy leaves it there, and all of it stays told', () => {
  const ledger = openRead()
  for (const account of [first, second]) ledger.append(openIncident(account, ledger.state()))
  ledger.append(linkAccount({ incident, account: second, decision: byPerson }, ledger.state()))
  expect([accountsOf(ledger, incident), accountsOf(ledger, other)]).toEqual([[first, second], []])
  expect(linkAccount({ incident: other, account: second, decision: byPolicy }, ledger.state())).toEqual([])
  expect(moveToOwnIncident(second, other, ledger.state())).toEqual([])
  ledger.append(linkAccount({ incident: other, account: second, decision: byPerson }, ledger.state()))
  expect([accountsOf(ledger, incident), accountsOf(ledger, other)]).toEqual([[first], [second]])
  const history = ledger
    .state()
    .incidents.get(other)
    ?.history.map((change) => `${change.kind} ${change.decision?.name}`)
  expect(history).toEqual(['opened undefined', 'moved-out Ada', 'linked Ada'])
  expect([...ledger.events(6)].map((stored) => stored.key)).toEqual([`account:${second}#2`, `account:${second}#3`])
})

test('an account opens a series and another joins it; again adds nothing', () => {
  const ledger = openRead()
  ledger.append(openSeries(firstTotal, ledger.state()))
  ledger.append(linkTotal({ series, account: secondTotal, decision: byPolicy }, ledger.state()))
  expect(
    ledger
      .state()
      .series.get(series)
      ?.accounts.map((link) => link.account),
  ).toEqual([firstTotal, secondTotal])
  expect(openSeries(firstTotal, ledger.state())).toEqual([])
  expect(linkTotal({ series, account: secondTotal, decision: byPolicy }, ledger.state())).toEqual([])
})

test('what does not exist is named', () => {
  const state = openRead().state()
  const nobody = 'acc_0' as AccountId
  const refusals: readonly [string, () => unknown][] = [
    ['account-unknown', () => openIncident(nobody, state)],
    ['account-unknown', () => openSeries(nobody, state)],
    ['account-unknown', () => linkAccount({ incident, account: nobody, decision: byPolicy }, state)],
    ['account-unknown', () => linkTotal({ series, account: nobody, decision: byPolicy }, state)],
    ['incident-unknown', () => linkAccount({ incident, account: first, decision: byPolicy }, state)],
    [
      'series-unknown',
      () => linkTotal({ series: 'ser_0' as SeriesId, account: firstTotal, decision: byPolicy }, state),
    ],
    ['option-invalid', () => openIncident(firstTotal, state)],
    ['option-invalid', () => openSeries(first, state)],
  ]
  for (const [code, work] of refusals) expect(work, code).toThrow(expect.objectContaining({ code }))
})

test('a new reading that names its accounts anew empties the incident, which can be filled again', () => {
  const ledger = openRead()
  ledger.append(openIncident(first, ledger.state()))
  ledger.append(recordReading(sampleReading(sampleReport(0), 'b'), ledger.state()))
  expect(accountsOf(ledger, incident)).toEqual([])
  expect(() => openIncident(first, ledger.state())).toThrow(expect.objectContaining({ code: 'account-unknown' }))
  ledger.append(
    linkAccount({ incident, account: sampleAccount(0, 'incident', 'b'), decision: byPolicy }, ledger.state()),
  )
  const history = ledger
    .state()
    .incidents.get(incident)
    ?.history.map((change) => change.kind)
  expect(history).toEqual(['opened', 'dropped', 'linked'])
})

test('a new reading that finds the same account leaves it in its place', () => {
  const ledger = openRead()
  ledger.append(openIncident(first, ledger.state()))
  ledger.append(recordReading(sampleReading(sampleReport(0), 'c'), ledger.state()))
  expect(accountsOf(ledger, incident)).toEqual([first])
  ledger.append(recordReading(sampleReading(sampleReport(0), 'b'), ledger.state()))
  ledger.append(recordReading({ ...sampleReading(sampleReport(0), 'c'), reader: 'd' }, ledger.state()))
  expect(accountsOf(ledger, incident)).toEqual([])
  expect(ledger.append(openIncident(first, ledger.state()))[0]?.key).toBe(`account:${first}#2`)
  expect(accountsOf(ledger, incident)).toEqual([first])
})

test('the same input is refused once for one reason', () => {
  const ledger = openRead()
  const note = { code: 'file-empty', span: null, message: 'the file is empty' }
  const refusal = { sourceName: 'a.txt', bytesHash: null, note }
  ledger.append(refuseInput(refusal, ledger.state()))
  expect(refuseInput(refusal, ledger.state())).toEqual([])
  expect(refuseInput({ ...refusal, sourceName: 'b.txt' }, ledger.state())).toHaveLength(1)
  expect(refuseInput({ ...refusal, note: { ...note, code: 'file-binary' } }, ledger.state())).toHaveLength(1)
})
