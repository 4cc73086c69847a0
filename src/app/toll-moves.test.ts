import { afterEach, expect, test } from 'vitest'
import { openSample, type SampleReport, type SampleWorkspace } from '../../test/sample-workspace.ts'
import { listIncidents } from '../ledger/index.ts'
import type { IncidentId } from '../model/index.ts'
import { getIncident } from './incident-views.ts'

let sample: SampleWorkspace
afterEach(() => sample.close())

const report = (day: number, text: string): SampleReport => ({
  name: `${day}.md`,
  title: 'Strike in Mosul',
  publisher: 'Tigris Wire',
  publishedOn: `2023-11-0${day}`,
  text: `A Turkish air strike hit a market in Mosul, Iraq, on November 1. ${text}`,
})
const view = async (reports: readonly SampleReport[]) => {
  sample = await openSample(reports)
  const [first] = listIncidents(sample.workspace.ledger.state())
  return getIncident(sample.workspace, first?.id as IncidentId)
}

test('the missing fall as the killed rise: as many as the smaller change may have moved', async () => {
  const { moves } = await view([
    report(2, 'Three people were killed and ten people are missing, the governor said.'),
    report(4, 'Eight people were killed and four people are missing, the governor said.'),
  ])
  expect(moves.map(({ on, from, to, fell, rose, atMost }) => ({ on, from, to, fell, rose, atMost }))).toEqual([
    { on: '2023-11-04', from: 'missing', to: 'killed', fell: ['10', '4–10'], rose: ['3', '3–8'], atMost: 5 },
  ])
  expect(moves[0]?.claims.length).toBeGreaterThan(0)
})

test('both rise: nobody moved', async () => {
  const { moves } = await view([
    report(2, 'Three people were killed and four people are missing, the governor said.'),
    report(4, 'Eight people were killed and ten people are missing, the governor said.'),
  ])
  expect(moves).toEqual([])
})

test('bodies found and people presumed dead keep their unit', async () => {
  const { claims } = await view([
    report(2, 'Rescuers recovered 12 bodies, the governor said. Five people are presumed dead, police said.'),
  ])
  expect(claims.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['12 bodies found', '5 presumed dead (people)']),
  )
})
