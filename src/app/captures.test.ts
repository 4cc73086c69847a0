import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageOf, warcOf } from '../../test/make-archives.ts'
import { readWatchList } from '../intake/index.ts'
import { listReports } from '../ledger/index.ts'
import { openReports } from './open-reports.ts'
import { openWorkspace } from './open-workspace.ts'
import { getRawBytes, getReportView } from './report-views.ts'
import { watchFeeds } from './watch-feeds.ts'
import type { Workspace } from './workspace.ts'

const HOUR = 3_600_000
const START = Date.UTC(2024, 0, 1)
const html = pageOf('Market hit')
/** What the page is at each visit: the same, unchanged by the server's word, the same words in other bytes. */
const answers = [
  { etag: '"1"', body: html },
  { etag: '"1"', body: html },
  { etag: '"2"', body: html },
  { etag: '"3"', body: `${html}<!-- counted -->` },
]

let server: Server
let base = ''
let visits = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/old') response.writeHead(301, { location: '/market' }).end()
    else if (request.url !== '/market') response.writeHead(404).end()
    else {
      const { etag, body } = answers[Math.min(visits++, answers.length - 1)] as (typeof answers)[number]
      if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
      else response.writeHead(200, { 'content-type': 'text/html', etag, 'set-cookie': 'session=secret' }).end(body)
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

const open = (): Promise<Workspace> => openWorkspace(mkdtempSync(join(tmpdir(), 'captures-')), { mode: 'write' })
const only = (workspace: Workspace) => {
  const reports = listReports(workspace.ledger.state()).map(({ report }) => report)
  expect(reports).toHaveLength(1)
  return getReportView(workspace, reports[0]?.id as never)
}

describe('how a report came in', () => {
  test('each visit is kept with status, redirects, headers and time; unchanged words are no new version', async () => {
    const workspace = await open()
    let now = START
    const stop = new AbortController()
    const wait = async (milliseconds: number) => {
      now += milliseconds
      if (now > START + 3.5 * HOUR) stop.abort()
    }
    const list = readWatchList(`watch:\n  - page: ${base}/old\n    every: 1h\n`)
    const intake = { isPrivateAllowed: true, hostInterval: 0 }
    await watchFeeds(workspace, list, { signal: stop.signal, clock: { now: () => now, wait }, intake })
    const { captures, bytesHash, id } = only(workspace)
    expect(captures.map(({ status, fetchedAt }) => `${status} ${fetchedAt}`)).toEqual([
      '200 2024-01-01T00:00:00.000Z',
      '304 2024-01-01T01:00:00.000Z',
      '200 2024-01-01T02:00:00.000Z',
      '200 2024-01-01T03:00:00.000Z',
    ])
    const [first, , same, other] = captures
    expect(first).toMatchObject({
      kind: 'fetch',
      askedFor: `${base}/old`,
      address: `${base}/market`,
      redirects: [{ status: 301, from: `${base}/old`, to: `${base}/market` }],
      words: `fetched 2024-01-01T00:00:00.000Z from ${base}/market (200, 1 redirect)`,
      bytesHash,
    })
    expect(first?.headers).toContainEqual({ name: 'etag', value: '"1"' })
    expect(first?.headers.some(({ value }) => value.includes('secret'))).toBe(false)
    expect(same?.bytesHash).toBe(bytesHash)
    expect(Buffer.from(getRawBytes(workspace, id)).toString()).toBe(html)
    const kept = workspace.ledger.getBlob(other?.bytesHash ?? '')
    expect(Buffer.from(kept?.bytes ?? []).toString()).toBe(answers[3]?.body)
    expect(workspace.ledger.verify()).toMatchObject({ ok: true, missingBlobs: [] })
    workspace.close()
  })

  test('a web archive gives the answer, its head and the redirects before it, once', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'captures-')), 'a.warc.gz')
    const to = 'https://example.org/market'
    const pages = [
      { address: 'https://example.org/m', html: '', status: 302, location: '/old' },
      { address: 'https://example.org/old', html: '', status: 301, location: to },
      { address: to, html },
    ]
    writeFileSync(path, warcOf(pages, { isPacked: true }))
    const workspace = await open()
    await openReports(workspace, [path])
    await openReports(workspace, [path])
    const { captures } = only(workspace)
    expect(captures).toMatchObject([
      {
        kind: 'archive',
        status: 200,
        askedFor: 'https://example.org/m',
        redirects: [{ status: 302 }, { status: 301, to }],
        fetchedAt: '2024-03-05T10:00:00.000Z',
        bytesHash: createHash('sha256').update(html).digest('hex'),
      },
    ])
    expect(captures[0]?.headers).toContainEqual({ name: 'content-type', value: 'text/html; charset=utf-8' })
    workspace.close()
  })

  test('an e-mail gives its head and the time of sending; a plain file gives nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'captures-'))
    const head = 'From: Desk <desk@example.org>\r\nSubject: Market\r\nDate: Tue, 5 Mar 2024 10:00:00 +0200\r\n\r\n'
    writeFileSync(join(folder, 'a.eml'), `${head}Four people were killed in Izium.\r\n`)
    const workspace = await open()
    await openReports(workspace, [join(folder, 'a.eml')])
    expect(only(workspace).captures).toMatchObject([{ kind: 'email', fetchedAt: '2024-03-05T08:00:00.000Z' }])
    expect(only(workspace).captures[0]?.headers).toContainEqual({ name: 'subject', value: 'Market' })
    writeFileSync(join(folder, 'b.txt'), 'Five people were killed in Dibis.\n')
    await openReports(workspace, [join(folder, 'b.txt')])
    const plain = listReports(workspace.ledger.state()).find(({ report }) => report.sourceName === 'b.txt')
    expect(getReportView(workspace, plain?.report.id as never).captures).toEqual([])
    workspace.close()
  })
})
