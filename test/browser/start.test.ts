/// <reference lib="dom" />
/** The start screen: what changed since the last visit, by number; and the ledger followed while another process writes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../run-cli.ts'
import { makeReports, writeReports } from '../sample-workspace.ts'
import { findBrowser, titleOf } from './browser.ts'
import { freePort, type ServedProcess, serveProcess } from './serve-process.ts'
import { goTo, openWatchedPage, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()
const kirkuk = fileURLToPath(new URL('../../examples/kirkuk', import.meta.url))

describe.skipIf(found.browser === null)(titleOf('the start screen', found), () => {
  const folder = mkdtempSync(join(tmpdir(), 'start-'))
  const ledger = join(folder, 'ledger')
  let server: ServedProcess
  let watched: WatchedPage
  const open = async (...paths: readonly string[]) =>
    expect((await runCli(['--ledger', ledger, 'open', ...paths])).code).toBe(0)
  const line = (topic: RegExp) => watched.page.locator('main ol > li', { hasText: topic }).first()
  const countIn = async (topic: RegExp) =>
    Number((await line(topic).locator('.figure').textContent())?.replace(',', ''))

  beforeAll(async () => {
    if (!found.browser) return
    writeFileSync(join(folder, 'empty.md'), '')
    await open(kirkuk)
    server = await serveProcess(ledger, await freePort())
    watched = await openWatchedPage(found.browser, server.origin)
    await watched.page.goto(server.link)
  }, 120_000)

  afterAll(async () => {
    await found.browser?.close()
    await server?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a first visit is told everything; each line opens by its number', async () => {
    const { page } = watched
    await goTo(page, `${server.origin}/`)
    expect(await countIn(/reports new/)).toBeGreaterThan(10)
    expect(await countIn(/claims waiting for review/)).toBeGreaterThan(50)
    expect(await countIn(/incidents where accounts differ/)).toBeGreaterThan(0)
    await page.keyboard.press('5')
    expect(
      await line(/where accounts differ/)
        .getByRole('button')
        .getAttribute('aria-expanded'),
    ).toBe('true')
    await page.keyboard.press('2')
    await page.waitForURL('**/review')
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.waitForURL(`${server.origin}/`)
  })

  test('what was seen is not told again, and the next visit starts there', async () => {
    const { page } = watched
    await page.keyboard.press('.')
    await page.getByText('nothing new').waitFor()
    expect(await countIn(/reports? new/)).toBe(0)
    await page.reload()
    await page.getByText('nothing new').waitFor()
    const fresh = await page.context().newPage()
    await fresh.goto(`${server.origin}/`)
    await fresh.getByText('nothing new').waitFor()
    await fresh.close()
  })

  test('reports that another process reads appear with no reload: on the desk and in a list', async () => {
    const { page } = watched
    const list = await page.context().newPage()
    await list.goto(`${server.origin}/reports`)
    await list.waitForFunction(() => /\d+ reports/.test(document.querySelector('main')?.textContent ?? ''))
    const before = Number(/(\d+) reports/.exec((await list.textContent('main')) ?? '')?.[1])
    writeReports(join(folder, 'more'), makeReports(6))
    writeFileSync(join(folder, 'more', 'refused.md'), '')
    await page.evaluate(() => {
      ;(window as unknown as { isSamePage: boolean }).isSamePage = true
    })
    await open(join(folder, 'more'))
    await page.waitForFunction(() => /6\s*reports new/.test(document.querySelector('main ol')?.textContent ?? ''))
    await list.waitForFunction((n) => document.querySelector('main')?.textContent?.includes(`${n} reports`), before + 6)
    expect(await countIn(/refused/)).toBe(1)
    expect(await line(/refused/).textContent()).toContain('refused.md')
    expect(await countIn(/incidents? opened/)).toBeGreaterThan(0)
    expect(await page.evaluate(() => (window as unknown as { isSamePage?: boolean }).isSamePage)).toBe(true)
    await list.close()
  })

  test('after a break the desk goes on from where it was', async () => {
    const { page } = watched
    await page.getByText('live', { exact: true }).or(page.getByText('● live')).first().waitFor()
    await page.context().setOffline(true)
    await page.getByText('no answer: asking again').waitFor()
    writeReports(join(folder, 'late'), makeReports(8).slice(6))
    await open(join(folder, 'late'))
    await page.context().setOffline(false)
    await page.waitForFunction(() => /8\s*reports new/.test(document.querySelector('main ol')?.textContent ?? ''))
    await page.getByText('live').first().waitFor()
  })

  test('the first ten minutes are ticked off as they are done, and can be hidden', async () => {
    const { page } = watched
    const list = page.getByRole('complementary', { name: 'First 10 minutes' })
    const steps = async () => (await list.getByText(', done').all()).length
    const before = await steps()
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.waitForURL('**/tallies')
    await page.keyboard.press('g')
    await page.keyboard.press('d')
    await page.waitForURL(`${server.origin}/`)
    await list.waitFor()
    expect(await steps()).toBe(before + 1)
    await list.getByRole('button', { name: 'Hide' }).press('Enter')
    await list.waitFor({ state: 'detached' })
    await page.reload()
    await page.waitForSelector('main ol')
    expect(await list.count()).toBe(0)
  })

  test('an empty ledger shows the command that fills it', async () => {
    if (!found.browser) return
    const empty = join(folder, 'nothing')
    await runCli(['--ledger', empty, 'open', join(folder, 'empty.md')])
    const other = await serveProcess(empty, await freePort())
    const second = await openWatchedPage(found.browser, other.origin)
    await second.page.goto(other.link)
    expect(await goTo(second.page, `${other.origin}/review`)).toContain('Who reviews?')
    expect(await goTo(second.page, `${other.origin}/`)).toMatch(/1\s*file or address refused/)
    for (const path of ['explore', 'reports', 'tallies', 'health']) {
      await goTo(second.page, `${other.origin}/${path}`)
      await second.page.locator('main code', { hasText: 'npx reckoner open ./reports' }).first().waitFor()
    }
    await goTo(second.page, `${other.origin}/review`)
    await second.page.getByLabel('Who reviews?').fill('Ada')
    await second.page.keyboard.press('Enter')
    await second.page.locator('main code', { hasText: 'npx reckoner open ./reports' }).first().waitFor()
    await second.page.context().close()
    await other.kill()
  })

  test('no foreign request and nothing stopped by the policy in the whole run', () => {
    const { foreign, violations } = watched
    expect({ foreign, violations }).toEqual({ foreign: [], violations: [] })
  })
})
