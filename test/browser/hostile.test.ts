/// <reference lib="dom" />
/** A hundred hostile reports through every screen of the desk: none of them runs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type Desk, serveDesk } from './desk-server.ts'

const PAYLOADS = [
  '<script>window.__ran=1</script>',
  '<img src=x onerror="window.__ran=1">',
  '<svg onload="window.__ran=1"></svg>',
  '"><iframe srcdoc="<script>parent.__ran=1</script>"></iframe>',
  'javascript:window.__ran=1',
  '<a href="javascript:window.__ran=1">x</a>',
  '{{constructor.constructor("window.__ran=1")()}}',
  '${window.__ran=1}',
  '\u202e<b onmouseover=window.__ran=1>\u202c',
  '<math><mtext><style><img src=x onerror=window.__ran=1></style></mtext></math>',
]

let folder = ''
let desk: Desk
let browser: Browser
let page: Page

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  mkdirSync(join(folder, 'in'))
  for (let i = 0; i < 100; i++) {
    const bad = PAYLOADS[i % PAYLOADS.length] as string
    const day = String((i % 28) + 1).padStart(2, '0')
    const text = `A strike in Kirkuk, Iraq, on 1 March 2024 killed ${i + 2} ${bad} soldiers, ${bad} the army said. ${bad}`
    writeFileSync(
      join(folder, 'in', `${i}.md`),
      `---\ntitle: ${bad} strike ${i}\npublisher: ${bad}\npublished: 2024-03-${day}\naddress: ${i % 2 ? 'javascript:window.__ran=1' : `https://example.org/${encodeURIComponent(bad)}`}\n---\n${text}\n`,
    )
  }
  desk = await serveDesk(join(folder, 'in'))
  browser = await launchBrowser()
  page = await browser.newPage()
  page.setDefaultTimeout(15_000)
  page.on('dialog', (dialog) => void dialog.dismiss())
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await desk?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('no payload runs on any screen, and no link leads to a script', async () => {
  await page.goto(desk.link)
  const ids = await page.evaluate(async () => {
    const ask = async (path: string) =>
      ((await (await fetch(path)).json()) as { items: { id: string }[] }).items.map(({ id }) => id)
    return { incidents: await ask('/api/v1/incidents?limit=12'), reports: await ask('/api/v1/reports?limit=100') }
  })
  expect(ids.reports).toHaveLength(100)
  const paths = [
    '/',
    '/reports',
    '/tallies',
    ...ids.incidents.map((id) => `/incidents/${id}`),
    ...ids.reports.slice(0, 30).map((id) => `/reports/${id}`),
  ]
  for (const path of paths) {
    await page.goto(desk.origin + path, { waitUntil: 'load' })
    expect(
      await page.waitForSelector('main h1, main [data-passage="title"], main .serif').then(
        () => true,
        () => page.innerText('body'),
      ),
      path,
    ).toBe(true)
    const state = await page.evaluate(() => ({
      ran: '__ran' in window,
      links: Array.from(document.querySelectorAll('a')).filter((link) => link.href.startsWith('javascript:')).length,
    }))
    expect(state, path).toEqual({ ran: false, links: 0 })
  }
}, 120_000)
