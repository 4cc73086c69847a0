/// <reference lib="dom" />
/** The desk in a real browser: every screen, by keyboard, in both themes and directions, without one foreign request. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type Desk, serveDesk } from './desk-server.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let desk: Desk
let browser: Browser
let page: Page
let strike = ''
let report = ''
const foreign: string[] = []
const problems: string[] = []

beforeAll(async () => {
  desk = await serveDesk(fileURLToPath(new URL('../../examples/kirkuk', import.meta.url)))
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1440, height: 1000 } })
  page.setDefaultTimeout(15_000)
  page.on('request', (request) => {
    if (!request.url().startsWith(desk.origin) && !/^(data|blob):/.test(request.url())) foreign.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(desk.link)
  const ask = (path: string) =>
    page.evaluate(async (at) => (await fetch(at)).json() as Promise<{ items: Record<string, unknown>[] }>, path)
  const incidents = (await ask('/api/v1/incidents?limit=100')).items
  strike = String(incidents.find((row) => row.first === '2023-12-03' && Number(row.reports) >= 3)?.id)
  const reports = (await ask('/api/v1/reports?limit=100')).items
  report = String(reports.find((row) => String(row.sourceName).includes('self-defence'))?.id)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

async function open(path: string): Promise<string> {
  await page.goto(desk.origin + path, { waitUntil: 'load' })
  await page.waitForSelector('main h1')
  await page.waitForTimeout(300)
  return page.innerText('main')
}

describe('the screens', () => {
  test('incidents: the strike near Kirkuk is one line with its figures', async () => {
    const text = await open('/')
    expect(text).toContain('Kirkuk')
    expect(text).toMatch(/\d+ incidents/)
  })

  test('incident: what each speaker said, by origin, each figure with its sentence', async () => {
    const text = await open(`/incidents/${strike}`)
    for (const words of ['Iraqi security sources', 'defence official in Baghdad', 'US military official', 'AFP'])
      expect(text).toContain(words)
    await page.locator('ul[aria-label="Claims of killed"] button[aria-expanded]').first().click()
    await page.waitForSelector('main blockquote .mark')
    expect(await page.locator('main blockquote').first().innerText()).toMatch(/killed|dead|deaths/)
  })

  test('report: the clean text with its claims lit and an outline', async () => {
    const text = await open(`/reports/${report}`)
    expect(text).toContain('five dead')
    expect(text).toMatch(/\d+ claims in \d+ accounts/)
  })

  test('tallies: 76 and 94 are points of two lines', async () => {
    const text = await open('/tallies')
    expect(text).toContain('Washington Institute')
    expect(text).toMatch(/\b94\b/)
    expect(await page.textContent('main')).toMatch(/at least 76/)
    expect(await page.locator('main svg path').count()).toBeGreaterThan(1)
  })

  test('reports: unread languages are marked', async () => {
    const text = await open('/reports')
    expect(text).toMatch(/Arabic/)
    expect(text).toMatch(/not read/i)
  })

  test('an unknown incident gives an error with its code', async () => {
    expect(await open('/incidents/inc_00000000000000000000').catch(() => page.innerText('main'))).toContain(
      'incident-unknown',
    )
    problems.splice(0, problems.length, ...problems.filter((text) => !text.includes('404')))
  })
})

describe('by keyboard alone', () => {
  test('g then t goes to the tallies, ? opens the sheet, / goes to the search', async () => {
    await open('/')
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.waitForURL('**/tallies')
    await page.keyboard.press('?')
    await page.waitForSelector('dialog[open]')
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog[open]', { state: 'hidden' })
    await page.keyboard.press('/')
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT')
  })

  test('j chooses an incident and Enter opens it', async () => {
    await open('/')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/incidents/inc_*')
  })

  test('filters stand in the address and survive a reload', async () => {
    const all = await open('/')
    const some = await open('/?from=2023-12-01&to=2023-12-31')
    expect(some.length).toBeLessThan(all.length)
    await page.reload()
    await page.waitForSelector('main h1')
    expect(page.url()).toContain('from=2023-12-01')
  })
})

describe('for everybody', () => {
  const screens = () => ['/', `/incidents/${strike}`, `/reports/${report}`, '/tallies', '/reports']

  test.each([360, 1440])('nothing runs over the side at %i px', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    for (const path of screens()) {
      await open(path)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        path,
      ).toBeLessThanOrEqual(0)
    }
    await page.setViewportSize({ width: 1440, height: 1000 })
  })

  test.each([
    ['light', 'ltr'],
    ['dark', 'ltr'],
    ['light', 'rtl'],
    ['dark', 'rtl'],
  ] as const)('axe finds nothing serious in %s, %s', async (colorScheme, direction) => {
    await page.emulateMedia({ colorScheme })
    for (const path of screens()) {
      await open(path)
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction)
      await page.evaluate(AXE)
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> }
        }
        return (await axe.run()).violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
      })
      expect(found, path).toEqual([])
    }
  })
})

test('no foreign request and no error in the whole run', () => {
  expect(foreign).toEqual([])
  expect(problems).toEqual([])
})
