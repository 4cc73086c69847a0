import { mkdtempSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWatchList } from '../intake/index.ts'
import { listReports } from '../ledger/index.ts'
import { openWorkspace } from './open-workspace.ts'
import { listVersions } from './report-versions.ts'
import { type WatchEvent, watchFeeds } from './watch-feeds.ts'

const DAY = 86_400_000
const START = Date.UTC(2024, 0, 1)

/** A site on its own clock: every fourth day an article, silently corrected two days later; sometimes it fails. */
let server: Server
let base = ''
let now = START
const asked = new Map<string, number>()

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? '/'
    asked.set(url, (asked.get(url) ?? 0) + 1)
    const day = Math.floor((now - START) / DAY)
    if (day % 17 === 5) response.writeHead(503).end()
    else if (url === '/robots.txt') response.writeHead(200).end('User-agent: *\nDisallow: /private\n')
    else if (url === '/feed') sendFeed(day, request.headers['if-none-match'], response)
    else if (url.startsWith('/article/')) sendArticle(Number(url.slice(9)), day, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

type Response = Parameters<NonNullable<Parameters<typeof createServer>[1]>>[1]

function sendFeed(day: number, known: string | undefined, response: Response): void {
  const last = Math.floor(day / 4)
  const etag = `"${last}"`
  if (known === etag) {
    response.writeHead(304).end()
    return
  }
  // A feed shows its latest ten, as feeds do, and one page that robots may not read.
  const items = Array.from({ length: Math.min(10, last + 1) }, (_, i) => last - i)
    .map((n) => `<item><title>Market ${n} hit</title><link>${base}/article/${n}</link></item>`)
    .join('')
  const xml = `<rss version="2.0"><channel><title>Example News</title>${items}<item><link>${base}/private/1</link></item></channel></rss>`
  response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(xml)
}

function sendArticle(n: number, day: number, response: Response): void {
  const killed = day >= 4 * n + 2 ? 'Seven' : 'Five'
  const words = `${killed} people were killed when a rocket hit market number ${n} in Kirkuk, the mayor said. Officials opened an inquiry and asked the province for help.`
  response
    .writeHead(200, { 'content-type': 'text/html' })
    .end(
      `<html lang="en"><title>Market ${n} hit</title><body><article><h1>Market ${n} hit</h1><p>${words}</p></article></body></html>`,
    )
}

const clock = {
  now: () => now,
  wait: (milliseconds: number) => {
    now += milliseconds
    return Promise.resolve()
  },
}

async function watchUntil(end: number, folder: string, events: WatchEvent[]): Promise<void> {
  const workspace = await openWorkspace(folder, { mode: 'write' })
  const stop = new AbortController()
  const list = readWatchList(`watch:\n  - feed: ${base}/feed\n    every: 1d\n    publisher: Example\n`)
  try {
    await watchFeeds(workspace, list, {
      signal: stop.signal,
      clock: {
        ...clock,
        wait: (milliseconds) => (now + milliseconds > end ? Promise.resolve(stop.abort()) : clock.wait(milliseconds)),
      },
      intake: { isPrivateAllowed: true, hostInterval: 0 },
      onEvent: (event) => {
        events.push(event)
      },
    })
  } finally {
    workspace.close()
  }
}

describe('watching for 200 days', () => {
  test('no version is missed and none doubled, through failures and a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watch-'))
    const events: WatchEvent[] = []
    await watchUntil(START + 100 * DAY, folder, events)
    await watchUntil(START + 200 * DAY, folder, events)
    const workspace = await openWorkspace(folder, { mode: 'read' })
    const reports = listReports(workspace.ledger.state()).map(({ report }) => report)
    // Articles of days 0, 4, ... 188 have had all their visits; the last ones may still wait for theirs.
    for (let n = 0; n <= 47; n++) {
      const of = reports.filter(({ address }) => address === `${base}/article/${n}`)
      expect(
        of.map(({ text }) => /(Five|Seven) people/.exec(text)?.[1]),
        `article ${n}`,
      ).toEqual(['Five', 'Seven'])
    }
    expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length)
    expect(reports.every(({ publisher }) => publisher === 'Example')).toBe(true)
    const changed = events.filter((event) => event.kind === 'changed')
    expect(changed.length).toBeGreaterThanOrEqual(48)
    expect(changed[0]?.kind === 'changed' && changed[0].change.figures).toEqual([
      { attribute: 'killed', before: '5', after: '7' },
    ])
    expect(asked.has('/private/1')).toBe(false)
    const [first, second] = listVersions(workspace, reports.find(({ text }) => text.includes('Seven'))?.id as never)
    expect(first?.change).toBeNull()
    expect(second?.change?.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', words: 'Five', isFigure: true },
      { kind: 'added', words: 'Seven', isFigure: true },
    ])
    workspace.close()
  }, 300_000)
})

describe('a budget', () => {
  test('is used up, told once, kept over a restart, and what waited is visited in the next round', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watch-'))
    now = START + 40 * DAY
    const list = readWatchList(`watch:\n  - feed: ${base}/feed\n    every: 1d\n    budget: { pages: 3 }\n`)
    const events: WatchEvent[] = []
    const visit = async () => {
      const workspace = await openWorkspace(folder, { mode: 'write' })
      await watchFeeds(workspace, list, {
        isOnce: true,
        clock,
        intake: { isPrivateAllowed: true, hostInterval: 0 },
        onEvent: (event) => {
          events.push(event)
        },
      })
      const kept = listReports(workspace.ledger.state()).length
      workspace.close()
      return kept
    }
    expect(await visit()).toBe(3)
    expect(events.filter(({ kind }) => kind === 'used-up')).toMatchObject([
      { address: `${base}/feed`, reason: '3 pages were visited' },
    ])
    expect(await visit()).toBe(3)
    now += DAY + 1
    expect(await visit()).toBe(6)
  }, 60_000)
})

describe('the list of what is watched', () => {
  test.each([
    ['nothing', '', 'no list called "watch"'],
    ['no list', 'watch: 3', 'no list called "watch"'],
    [
      'a word too many',
      'watch:\n  - feed: https://example.org\n    evry: 3m',
      'entry 1 of the watch list: found "evry"',
    ],
    ['no address', 'watch:\n  - feed: example.org', 'found the address "example.org"'],
    ['two kinds', 'watch:\n  - feed: https://a.org\n    page: https://b.org', 'found feed and page'],
    ['too often', 'watch:\n  - feed: https://a.org\n    every: 10s', 'every: 10s'],
    ['an odd budget', 'watch:\n  - feed: https://a.org\n    budget: { page: 3 }', 'found budget: {"page":3}'],
    ['broken YAML', 'watch: [', 'no YAML'],
    ['aliases without end', 'a: &a [x]\nwatch: *a', 'no YAML'],
  ])('%s is told', (_, source, words) => {
    expect(() => readWatchList(source)).toThrow(words)
  })
})
