import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReports, openSample, type SampleWorkspace } from '../../../test/sample-workspace.ts'
import { getDesk } from '../desk-view.ts'
import { openWorkspace } from '../open-workspace.ts'
import { getTally } from '../tally-views.ts'
import type { Workspace } from '../workspace.ts'
import { getColumnsProgress, prepareColumns, warmUp } from './prepare-columns.ts'

let sample: SampleWorkspace
let cold: Workspace

beforeAll(async () => {
  sample = await openSample(makeReports(45))
  cold = await openWorkspace(sample.workspace.folder, { mode: 'read' })
})
afterAll(() => {
  cold.close()
  sample.close()
})

test('what is worked out beforehand answers as what is worked out when asked; many who ask wait for the same work', async () => {
  const { workspace } = sample
  const [first, second] = [warmUp(workspace), warmUp(workspace)]
  expect(getColumnsProgress(workspace).total).toBe(workspace.ledger.state().incidents.size)
  await Promise.all([first, second])
  expect(getColumnsProgress(workspace)).toEqual({ done: 0, total: 0 })
  expect(getDesk(workspace)).toEqual(getDesk(cold))
  const asked = { measure: 'killed', rule: 'range' } as const
  expect(getTally(workspace, asked)).toEqual(getTally(cold, asked))
  expect(await prepareColumns(workspace)).toEqual(await prepareColumns(cold))
})
