import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReports, openSample, type SampleWorkspace } from '../../../test/sample-workspace.ts'
import { hashText } from '../../model/index.ts'
import { openWorkspace } from '../open-workspace.ts'
import type { Workspace } from '../workspace.ts'
import { getColumns } from './get-columns.ts'
import { loadColumns, saveColumns } from './kept-columns.ts'
import { prepareColumns } from './prepare-columns.ts'
import { unpackColumns } from './unpack-columns.ts'

let sample: SampleWorkspace
let again: Workspace

beforeAll(async () => {
  sample = await openSample(makeReports(45))
  again = await openWorkspace(sample.workspace.folder, { mode: 'read' })
  saveColumns(sample.workspace, getColumns(sample.workspace))
})
afterAll(() => {
  again.close()
  sample.close()
})

const path = () => join(sample.workspace.folder, 'explore-columns.json')

test('what is kept is what was worked out, and a new start shows the same', async () => {
  const view = getColumns(sample.workspace)
  const kept = loadColumns(again)
  expect(kept?.position).toBe(view.asOf)
  expect([...(kept?.rows.values() ?? [])]).toEqual(unpackColumns(view))
  expect(await prepareColumns(again)).toEqual(view)
})

test('what does not fit is not believed: other bytes, another history, rows that the ledger does not give', () => {
  const right = readFileSync(path(), 'utf8')
  const file = JSON.parse(right)
  const keep = (change: object) => writeFileSync(path(), JSON.stringify({ ...file, ...change }))
  const other = JSON.parse(file.columns)
  const killed = new Int32Array(Uint8Array.from(Buffer.from(other.killedMin, 'base64')).buffer).map((n) => n + 1)
  const wrong = JSON.stringify({ ...other, killedMin: Buffer.from(killed.buffer).toString('base64') })
  for (const change of [
    { columns: wrong },
    { columns: wrong, hash: hashText(wrong) },
    { head: '0'.repeat(64) },
    { position: file.position - 1 },
    { basis: `${file.basis} or other` },
  ]) {
    keep(change)
    expect(loadColumns(again), Object.keys(change).join()).toBeNull()
  }
  writeFileSync(path(), 'no JSON')
  expect(loadColumns(again)).toBeNull()
  writeFileSync(path(), right)
  expect(loadColumns(again)).not.toBeNull()
})
