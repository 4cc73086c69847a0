import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeReports, openSample, writeReports } from '../../test/sample-workspace.ts'
import { openReports } from './open-reports.ts'
import { openWorkspace } from './open-workspace.ts'
import { watchChanges } from './watch-changes.ts'

test('what another connection writes is noticed, from the position that was known', async () => {
  const sample = await openSample(makeReports(3))
  const over = new AbortController()
  const start = sample.workspace.ledger.head().position
  const pulses = watchChanges(sample.workspace, { since: 2, signal: over.signal, everyMs: 5 })[Symbol.asyncIterator]()
  expect((await pulses.next()).value).toEqual({ from: 2, position: start })
  const next = pulses.next()
  const other = await openWorkspace(sample.workspace.folder, { mode: 'write' })
  writeReports(join(sample.folder.path, 'more'), makeReports(6).slice(3))
  await openReports(other, [join(sample.folder.path, 'more')])
  const { value } = await next
  expect(value.from).toBe(start)
  expect(value.position).toBeGreaterThan(start)
  over.abort()
  while (!(await pulses.next()).done);
  other.close()
  sample.close()
})
