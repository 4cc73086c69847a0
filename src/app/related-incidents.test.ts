import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSample, type SampleReport, type SampleWorkspace, writeReports } from '../../test/sample-workspace.ts'
import { listIncidents } from '../ledger/index.ts'
import type { IncidentId } from '../model/index.ts'
import { type DecisionInput, toDraft } from './decision-input.ts'
import { regroup } from './group-incidents.ts'
import { getIncident } from './incident-views.ts'
import { openReports } from './open-reports.ts'
import { decide, withdraw } from './review.ts'
import { getTally } from './tally-views.ts'

let sample: SampleWorkspace
const strike = (name: string, by: string, town: string, killed: string): SampleReport => ({
  name,
  title: `Strike in ${town}`,
  publisher: name,
  publishedOn: '2023-11-02',
  text: `${by} air strikes hit a house in ${town}, Iraq, on November 1. ${killed} people were killed, police said.`,
})

beforeEach(async () => {
  sample = await openSample([
    strike('a.md', 'US', 'Mosul', 'Five'),
    strike('b.md', 'US', 'Tal Afar', 'Nine'),
    strike('c.md', 'US', 'Basra', 'Two'),
    strike('d.md', 'Turkish', 'Sinjar', 'Four'),
  ])
})
afterEach(() => sample.close())

const idOf = (town: string): IncidentId =>
  listIncidents(sample.workspace.ledger.state())
    .map(({ id }) => id)
    .find((id) => getIncident(sample.workspace, id).place?.name === town) as IncidentId
const related = (town: string, asOf?: number) =>
  getIncident(sample.workspace, idOf(town), { asOf }).related.map(({ incident, status }) => [
    getIncident(sample.workspace, incident).place?.name,
    status,
  ])
const by = (input: Omit<DecisionInput, 'by' | 'kind'>) =>
  decide(sample.workspace, toDraft(sample.workspace, { kind: 'relation', by: 'Ada', ...input }))

test('two strikes of one doer near each other on one day, with reasons; neither a far one nor another doer’s', () => {
  expect(related('Mosul')).toEqual([['Tal Afar', 'proposed']])
  expect(related('Tal Afar')).toEqual([['Mosul', 'proposed']])
  expect(related('Basra')).toEqual([])
  expect(related('Sinjar')).toEqual([])
  const [only] = getIncident(sample.workspace, idOf('Mosul')).related
  expect(only?.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['same-day', 'same-kind', 'same-by']))
  expect(only?.score).toBeGreaterThanOrEqual(0.6)
})

test('related incidents are counted as two, whatever is decided', () => {
  const told = () => {
    const { min, max, incidents } = getTally(sample.workspace, { measure: 'killed' })
    return { min, max, n: incidents.length }
  }
  expect(told()).toEqual({ min: 20, max: 20, n: 4 })
  by({ target: idOf('Mosul'), other: idOf('Tal Afar'), value: 'related', reason: 'one wave' })
  expect(told()).toEqual({ min: 20, max: 20, n: 4 })
})

test('a person confirms, denies, relates what nothing proposed, and takes it back', () => {
  const { position } = sample.workspace.ledger.head()
  const first = by({ target: idOf('Mosul'), other: idOf('Tal Afar'), value: 'related', reason: 'one wave' })
  expect(related('Tal Afar')).toEqual([['Mosul', 'confirmed']])
  const second = by({ target: idOf('Tal Afar'), other: idOf('Mosul'), value: 'unrelated', reason: 'two wings' })
  expect(related('Mosul')).toEqual([['Tal Afar', 'denied']])
  expect(related('Mosul', position)).toEqual([['Tal Afar', 'proposed']])
  withdraw(sample.workspace, second.id, { by: 'Ada', reason: '' })
  expect(related('Mosul')).toEqual([['Tal Afar', 'confirmed']])
  withdraw(sample.workspace, first.id, { by: 'Ada', reason: '' })
  expect(related('Mosul')).toEqual([['Tal Afar', 'proposed']])
  by({ target: idOf('Basra'), other: idOf('Mosul'), value: 'related', reason: 'the ministry says so' })
  expect(related('Mosul')).toEqual([
    ['Basra', 'confirmed'],
    ['Tal Afar', 'proposed'],
  ])
})

test('a decision follows an incident that is merged, and one incident is not related to itself', () => {
  const [mosul, far, basra] = [idOf('Mosul'), idOf('Tal Afar'), idOf('Basra')]
  by({ target: basra, other: mosul, value: 'related', reason: 'one wave' })
  regroup(sample.workspace, { kind: 'merge', incident: far, merged: mosul }, { by: 'Ada', reason: 'one strike' })
  const view = getIncident(sample.workspace, basra)
  expect(view.related.map(({ incident, status }) => [incident, status])).toEqual([[far, 'confirmed']])
  expect(() => by({ target: far, other: mosul, value: 'related', reason: 'x' })).toThrow('one incident')
  expect(() => by({ target: far, other: 'inc_x', value: 'related', reason: 'x' })).toThrow('no incident inc_x')
  expect(() => by({ target: far, other: basra, value: 'maybe', reason: 'x' })).toThrow('related, unrelated')
})

test('copies bring no other relation', async () => {
  const told = () =>
    getIncident(sample.workspace, idOf('Mosul')).related.map(({ score, reasons }) => ({ score, reasons }))
  const before = told()
  const copies = `${sample.folder.path}/copies`
  writeReports(
    copies,
    Array.from({ length: 20 }, (_, i) => strike(`${i}.md`, 'US', 'Mosul', 'Five')),
  )
  await openReports(sample.workspace, [copies])
  expect(told()).toEqual(before)
})
