import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeTempFolder, openSample } from '../../test/sample-workspace.ts'
import { backupLedger } from './backup-ledger.ts'
import { listIncidents } from './list-incidents.ts'
import { openWorkspace } from './open-workspace.ts'
import { verifyLedger } from './verify-ledger.ts'

test('a backup is a ledger that answers as the original did, and its head proves it', async () => {
  const sample = await openSample([
    {
      name: 'a.md',
      title: 'Strike in Mosul',
      publisher: 'A',
      publishedOn: '2023-11-02',
      text: 'An air strike hit a house in Mosul, Iraq, on November 1. Five people were killed, police said.',
    },
  ])
  const target = makeTempFolder()
  try {
    const folder = join(target.path, 'copy')
    const { head } = await backupLedger(sample.workspace, folder)
    expect(head).toBe(verifyLedger(sample.workspace).headText)
    const copy = await openWorkspace(folder, { mode: 'read' })
    expect(verifyLedger(copy, head)).toMatchObject({ ok: true, missingBlobs: [] })
    expect(listIncidents(copy)).toEqual(listIncidents(sample.workspace))
    copy.close()
    await expect(backupLedger(sample.workspace, folder)).rejects.toThrow('holds a ledger already')
  } finally {
    sample.close()
    target.remove()
  }
})
