/** A folder of everything, poison among it: the poison is refused and listed, the rest is read, and a stop loses nothing. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeMixedFiles } from '../bench/mixed-files.ts'
import { openFolder } from '../bench/open-folder.ts'
import { listRefusedRows } from '../src/app/list-refused.ts'
import { openWorkspace } from '../src/app/open-workspace.ts'
import { makeTempFolder } from './sample-workspace.ts'

const FILES = 400

test('400 mixed files, one in twenty poison, stopped and gone on with', async () => {
  const folder = makeTempFolder()
  const files = join(folder.path, 'files')
  const ledger = join(folder.path, 'ledger')
  const made = await writeMixedFiles(files, FILES)
  expect(made.poison).toBe(FILES / 20)
  const stopped = await openFolder(files, ledger, stopAfter(100))
  expect(stopped.kept).toBeGreaterThan(0)
  expect(stopped.kept).toBeLessThan(made.reports)
  const rest = await openFolder(files, ledger)
  expect(stopped.kept + rest.kept).toBe(made.reports)
  const workspace = await openWorkspace(ledger, { mode: 'read' })
  const refused = listRefusedRows(workspace, { limit: 500 })
  expect(refused.total).toBe(made.poison)
  expect(refused.items.every(({ canRetry, tries }) => canRetry && tries === 1)).toBe(true)
  expect(workspace.ledger.verify()).toMatchObject({ ok: true, missingBlobs: [] })
  expect(workspace.ledger.state().reports.size).toBe(made.reports)
  for (const stage of Object.values(rest.perSecond)) expect(stage).toBeGreaterThan(0)
  workspace.close()
  folder.remove()
}, 300_000)

/** A signal that is given at the n-th look at it: no clock decides where the job stops. */
function stopAfter(looks: number): AbortSignal {
  let left = looks
  return Object.defineProperty(new AbortController().signal, 'aborted', { get: () => left-- <= 0 })
}
