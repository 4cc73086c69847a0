import { afterEach, expect, test } from 'vitest'
import { openSample, type SampleReport, type SampleWorkspace, writeReports } from '../../test/sample-workspace.ts'
import { getIncident } from './incident-views.ts'
import { openReports } from './open-reports.ts'
import { getTally } from './tally-views.ts'

let sample: SampleWorkspace
afterEach(() => sample.close())

const report = (name: string, publisher: string, killed: string, source: string): SampleReport => ({
  name,
  title: 'Strike in Mosul',
  publisher,
  publishedOn: '2023-11-02',
  text: `An air strike hit a house in Mosul, Iraq, on November 1. ${killed} people were killed, ${source} said. Rescue workers searched the ruins of the house until the evening.`,
})

test('1,000 copies change no tally', { timeout: 300_000 }, async () => {
  sample = await openSample([report('a.md', 'A', 'Five', 'police'), report('b.md', 'B', 'Seven', 'a hospital')])
  const told = (rule: string) => {
    const { min, best, max, incidents } = getTally(sample.workspace, { measure: 'killed', rule })
    return { min, best, max, incidents: incidents.map(({ incident }) => incident.id) }
  }
  const rules = ['range', 'low-best-high', 'lowest', 'majority', 'hierarchy']
  const before = rules.map(told)
  const [id] = before[0]?.incidents ?? []
  if (id === undefined) throw new Error('the reports tell of one incident')
  const { origins } = getIncident(sample.workspace, id)
  const copies = `${sample.folder.path}/copies`
  writeReports(
    copies,
    Array.from({ length: 1000 }, (_, i) => report(`${i}.md`, `Outlet ${i}`, 'Seven', 'a hospital')),
  )
  await openReports(sample.workspace, [copies], { batchSize: 250 })
  expect(rules.map(told)).toEqual(before)
  expect(getIncident(sample.workspace, id)).toMatchObject({ origins, reports: 1002 })
})
