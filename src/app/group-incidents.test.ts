import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSample, type SampleWorkspace, writeReports } from '../../test/sample-workspace.ts'
import { type LedgerState, listIncidents } from '../ledger/index.ts'
import type { AccountId, IncidentId } from '../model/index.ts'
import { listGroupings, regroup, undoRegrouping } from './group-incidents.ts'
import { getIncident } from './incident-views.ts'
import { openReports } from './open-reports.ts'

let sample: SampleWorkspace
const strike = (name: string, town: string, killed: string) => ({
  name,
  title: `Strike in ${town}`,
  publisher: name,
  publishedOn: '2023-11-02',
  text: `An air strike hit a house in ${town}, Iraq, on November 1. ${killed} people were killed, police said.`,
})
const ada = { by: 'Ada', reason: 'one strike' }

beforeEach(async () => {
  sample = await openSample([
    strike('a.md', 'Mosul', 'Five'),
    strike('b.md', 'Mosul', 'Six'),
    strike('c.md', 'Basra', 'Nine'),
  ])
})
afterEach(() => sample.close())

const state = (): LedgerState => sample.workspace.ledger.state()
const groups = () =>
  listIncidents(state()).map(({ id, accounts }) => ({ id, accounts: accounts.map(({ account }) => account.id) }))
const incidentWith = (size: number) =>
  groups().find(({ accounts }) => accounts.length === size) as { id: IncidentId; accounts: AccountId[] }

test('a merged id shows the incident it leads to and says so, until the merge is taken back', () => {
  const before = groups()
  const [kept, gone] = [incidentWith(2).id, incidentWith(1).id]
  const merged = regroup(sample.workspace, { kind: 'merge', incident: kept, merged: gone }, ada)
  expect(getIncident(sample.workspace, gone)).toMatchObject({ id: kept, redirectedFrom: gone, reports: 3 })
  expect(getIncident(sample.workspace, kept).redirectedFrom).toBeNull()
  expect(getIncident(sample.workspace, gone, { asOf: merged.position - 1 })).toMatchObject({ id: gone, reports: 1 })
  const undone = undoRegrouping(sample.workspace, merged.position, { by: 'Bea', reason: 'two towns' })
  expect(undone.undone).toMatchObject({ by: 'Bea', reason: 'two towns' })
  expect(groups()).toEqual(before)
  expect(listGroupings(sample.workspace)).toEqual([undone])
})

test('what a person split is not joined again, and a late account reopens what was settled', async () => {
  const { id, accounts } = incidentWith(2)
  const { opened } = regroup(
    sample.workspace,
    { kind: 'split', incident: id, accounts: [accounts[1] as AccountId] },
    ada,
  )
  expect(getIncident(sample.workspace, id).reopenedAt).toBeNull()
  const late = `${sample.folder.path}/late`
  writeReports(late, [strike('d.md', 'Mosul', 'Five')])
  await openReports(sample.workspace, [late])
  expect(getIncident(sample.workspace, opened as IncidentId).reports + getIncident(sample.workspace, id).reports).toBe(
    3,
  )
  const reopened = [id, opened as IncidentId].map((one) => getIncident(sample.workspace, one).reopenedAt !== null)
  expect(reopened.filter(Boolean)).toHaveLength(1)
})

test('an account that is moved stays there when its neighbours are looked at anew', async () => {
  const [from, to] = [incidentWith(2), incidentWith(1)]
  regroup(sample.workspace, { kind: 'move', account: from.accounts[1] as AccountId, incident: to.id }, ada)
  const late = `${sample.folder.path}/late`
  writeReports(late, [strike('d.md', 'Mosul', 'Five')])
  await openReports(sample.workspace, [late])
  expect(state().accounts.get(from.accounts[1] as AccountId)?.incident).toBe(to.id)
})
