import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { NEWS, pageOf, warcOf, zipOf } from '../../test/make-archives.ts'
import { intakePath } from '../intake/index.ts'
import { openReports } from './open-reports.ts'
import { openWorkspace } from './open-workspace.ts'

const folder = mkdtempSync(join(tmpdir(), 'reckoner-known-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const mailOf = (sender: string, words: string) =>
  `From: ${sender} <desk@example.org>\r\nSubject: Market\r\nDate: Mon, 4 Mar 2024 10:00:00 +0000\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${pageOf('Seen', words)}\r\n`

test('what a mail, a capture or a list of lines holds is passed over when it is opened again, and what was refused is not', async () => {
  const files = join(folder, 'files')
  const zip = await zipOf([
    { name: 'mail.eml', content: mailOf('Desk', NEWS) },
    {
      name: 'b.jsonl',
      content: `${JSON.stringify({ title: 'Line', text: NEWS, published: '2024-03-04' })}\nno json\n`,
    },
  ])
  const warc = warcOf([{ address: 'https://a.example/1', html: pageOf('Archived', `${NEWS} It was noon.`) }], {
    isPacked: true,
  })
  mkdirSync(files)
  writeFileSync(join(files, 'a.zip'), zip)
  writeFileSync(join(files, 'c.warc.gz'), warc)
  const workspace = await openWorkspace(join(folder, 'ledger'), { mode: 'write' })
  expect(await openReports(workspace, [files])).toMatchObject({ kept: 3, known: 0, refused: 1 })
  const head = workspace.ledger.head()
  const put = vi.spyOn(workspace.ledger, 'putBlobs')
  expect(await openReports(workspace, [files])).toMatchObject({ kept: 0, known: 3, refused: 1 })
  expect(workspace.ledger.head()).toEqual(head)
  // Had they been taken apart again, their bytes would have been handed over with how they came in.
  expect(put.mock.calls.flatMap(([blobs]) => blobs)).toEqual([])
  const kinds: string[] = []
  const { reportsByBytes } = workspace.ledger.state()
  const isKnown = (bytesHash: string) => reportsByBytes.has(bytesHash)
  for await (const { kind } of intakePath(files, { isKnown })) kinds.push(kind)
  expect(kinds).toEqual(['known', 'known', 'refused', 'known'])

  // The same body from another sender, and the same page captured at another address, are other reports.
  writeFileSync(join(files, 'd.eml'), mailOf('Another desk', NEWS))
  writeFileSync(
    join(files, 'e.warc'),
    warcOf([{ address: 'https://b.example/1', html: pageOf('Archived', `${NEWS} It was noon.`) }], { isPacked: false }),
  )
  expect(await openReports(workspace, [files])).toMatchObject({ kept: 2, known: 3, refused: 1 })
  workspace.close()
})
