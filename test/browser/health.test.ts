/// <reference lib="dom" />
/** Sources and health: what is kept of whom, who copies whom, what was refused, backups and the head, all by keyboard alone. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'uqr'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../run-cli.ts'
import { makeTempFolder, type SampleReport, writeReports } from '../sample-workspace.ts'
import { findFaults } from './axe.ts'
import { findBrowser, titleOf } from './browser.ts'
import { press, tabTo, typeInto } from './keyboard.ts'
import { freePort, type ServedProcess, serveProcess } from './serve-process.ts'
import { goTo, openWatchedPage, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()
const folder = makeTempFolder()
const ledger = join(folder.path, 'ledger')
const inbox = join(folder.path, 'in')
const wire =
  'Five people were killed and nine were wounded when the roof fell in, police said. Neighbours dug all night.'
const strike = (name: string, publisher: string, publishedOn: string, words: string): SampleReport => ({
  name,
  title: `Strike in Mosul, by ${publisher}`,
  publisher,
  publishedOn,
  text: `An air strike hit a house in Mosul, Iraq, on November 1. ${words}`,
})
const hostile = '<img src=x onerror="window.__pwned=1">'

describe.skipIf(found.browser === null)(titleOf('sources and health', found), () => {
  let server: ServedProcess
  let watched: WatchedPage

  beforeAll(async () => {
    if (!found.browser) return
    writeReports(inbox, [
      strike('a.md', 'Tigris Wire', '2023-11-02', wire),
      strike('b.md', 'Plain Gazette', '2023-11-03', wire),
      strike('c.md', 'Northern Post', '2023-11-03', 'Eight people were killed, a hospital said.'),
      { ...strike('d.md', 'Plain Gazette', '2023-11-30', ''), text: 'Police in Mosul said that nobody was arrested.' },
      {
        ...strike('e.md', 'Le Courrier', '2023-11-15', ''),
        text: 'Une frappe a tué cinq personnes à Mossoul mercredi.',
      },
    ])
    for (const name of ['one', 'two', 'three']) writeFileSync(join(inbox, `${name}.pdf`), `%PDF-1.7 ${hostile}`)
    expect((await runCli(['--ledger', ledger, 'open', inbox])).code).toBe(0)
    mkdirSync(ledger, { recursive: true })
    const source = {
      marks: null,
      visits: 3,
      failures: 2,
      nextAt: Date.UTC(2024, 0, 2),
      visitedAt: Date.UTC(2024, 0, 1),
    }
    const sources = { 'https://news.example/feed.xml': { ...source, trouble: `no answer ${hostile}` } }
    writeFileSync(join(ledger, 'watch.json'), JSON.stringify({ sources, pages: {}, spending: {} }))
    server = await serveProcess(ledger, await freePort())
    watched = await openWatchedPage(found.browser, server.origin)
    await watched.page.goto(server.link)
  }, 120_000)

  afterAll(async () => {
    await found.browser?.close()
    await server?.kill()
    folder.remove()
  })

  const section = (id: string) => watched.page.locator(`section#${id}`)
  const open = () => goTo(watched.page, `${server.origin}/health`)

  test('g then h leads there; coverage shows each publisher, the silent weeks and what is kept unread', async () => {
    const { page } = watched
    await goTo(page, `${server.origin}/`)
    await press(page, 'g', 'h')
    await page.waitForURL('**/health')
    const chart = section('coverage').locator('svg[role=img]')
    await chart.waitFor()
    expect(await chart.getAttribute('aria-label')).toMatch(/^5 reports of 4 publishers in 5 weeks/)
    expect(await chart.locator('circle').count()).toBe(3)
    const words = await section('coverage').textContent()
    expect(words).toContain('Plain Gazette was silent from 6 November 2023 to 26 November 2023, 3 weeks')
    expect(words).toContain('Nobody printed anything from 6 November 2023 to 12 November 2023, 1 week')
    expect(words).toContain('1 report kept and not read')
    expect(words).toContain('French')
  })

  test('the weeks are chosen by two days, kept in the address; the twin and the files are reached by keyboard', async () => {
    const { page } = watched
    await open()
    await tabTo(page, /^Weeks from/)
    await page.keyboard.type('11272023')
    await press(page, 'Enter')
    await page.waitForURL('**/health?from=2023-11-27&to=2023-11-30')
    await section('coverage').getByText('printed in other weeks').waitFor()
    expect(await section('coverage').textContent()).toContain('4 reports printed in other weeks')
    await tabTo(page, /^The last year of print/)
    await press(page, 'Enter')
    await page.waitForURL('**/health')
    await section('coverage').getByText('printed in other weeks').waitFor({ state: 'hidden' })
    await tabTo(page, /^As a table, and files/)
    await press(page, 'Enter')
    await tabTo(page, /^Save CSV/)
    const [csv] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')])
    const lines = readFileSync(await csv.path(), 'utf8')
      .trim()
      .split('\r\n')
    expect(lines).toHaveLength(1 + 4 * 5)
    expect(lines).toContain('Plain Gazette,2023-11-06,0,0')
    expect(lines).toContain('Le Courrier,2023-11-13,1,1')
    for (const ending of ['SVG', 'PNG']) {
      await section('coverage')
        .getByRole('button', { name: `Save ${ending}` })
        .focus()
      const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')])
      expect(file.suggestedFilename()).toBe(`coverage.${ending.toLowerCase()}`)
    }
    await tabTo(page, /^Plain Gazette/)
    await press(page, 'Enter')
    await page.waitForURL('**/reports?text=Plain*')
  })

  test('who copies whom: a pair opens its reports and the reasons', async () => {
    const { page } = watched
    await open()
    await tabTo(page, /^Plain Gazette repeats Tigris Wire: 1 report/)
    await press(page, 'Enter')
    const list = section('copies').locator('li', { hasText: 'folds into' })
    expect(await list.textContent()).toMatch(/Strike in Mosul, by Plain Gazette.*folds into.*by Tigris Wire/)
    await tabTo(page, /^Strike in Mosul, by Plain Gazette/)
    await press(page, 'Enter')
    await page.waitForURL('**/reports/rep_*')
  })

  test('what is watched: the last visit, the failures and that nobody watches now', async () => {
    await open()
    const words = await section('watched').textContent()
    expect(words).toContain('1 visit overdue: nobody is watching now')
    expect(words).toContain('Last visit 1 January 2024, 00:00 UTC')
    expect(words).toContain(`2 failures in a row: no answer ${hostile}`)
  })

  test('what was refused shows how it begins as text, and is tried again one by one or all at once', async () => {
    const { page } = watched
    await open()
    await tabTo(page, /^How it begins/)
    await press(page, 'Enter')
    expect(await section('refused').locator('details[open] pre').textContent()).toContain(hostile)
    expect(await section('refused').locator('img, script').count()).toBe(0)
    await tabTo(page, /^Try again: .*pdf/)
    await press(page, 'Enter')
    await section('refused').getByText('0 reports kept now, 1 refused still.').waitFor()
    writeFileSync(
      join(inbox, 'two.pdf'),
      'A drone hit a bridge in Hit, Iraq, on November 9, 2023. Two people were killed, police said.',
    )
    await open()
    await tabTo(page, /^Try 3 again/)
    await press(page, 'Enter')
    await section('refused').getByText('1 report kept now, 2 refused still.').waitFor()
    expect(
      await section('refused')
        .getByRole('button', { name: /^Try again/ })
        .count(),
    ).toBe(2)
    expect(await section('refused').textContent()).toContain('It rests')
  })

  test('a backup is made, listed with its head, and checked again', async () => {
    const { page } = watched
    await open()
    expect(await section('backups').textContent()).toContain('No backup yet')
    await tabTo(page, /^Make a backup/)
    await press(page, 'Enter')
    await section('backups').getByText('Copied, opened and checked.').waitFor()
    expect(await section('backups').textContent()).toContain('The latest holds everything.')
    await tabTo(page, /^Check again the backup/)
    await press(page, 'Enter')
    await section('backups').getByText('That copy is whole.').waitFor()
  })

  test('agreement of readers: what it takes, then the fields and the claims they differ on', async () => {
    const { page } = watched
    await open()
    expect(await section('agreement').textContent()).toContain('readers: 2')
    await page.evaluate(async () => {
      const { items } = (await (await fetch('/api/v1/review?reader=Bea&limit=2')).json()) as {
        items: { claim: string }[]
      }
      const send = (claim: string | undefined, by: string, kind: string) =>
        fetch('/api/v1/decisions', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ kind, target: claim, by, reason: 'as it reads' }),
        })
      for (const [by, kind] of [
        ['Ada', 'accept'],
        ['Bea', 'reject'],
      ] as const)
        await send(items[0]?.claim, by, kind)
      for (const by of ['Ada', 'Bea']) await send(items[1]?.claim, by, 'accept')
    })
    await open()
    const words = (await section('agreement').textContent()) ?? ''
    expect(words).toContain('2 claims decided by several people')
    expect(words).toMatch(/All fields2.*50 %/)
    await tabTo(page, /claim 1 they differ on/)
    await press(page, 'Enter')
    await page.waitForURL('**/review?claim=clm_*')
  })

  test('the head is shown whole; the history is verified, also against a head written down earlier', async () => {
    const { page } = watched
    await open()
    const head = (await section('witness').locator('code').first().textContent()) ?? ''
    expect(head).toMatch(/^[0-9a-f]{64}@\d+$/)
    const picture = section('witness').getByRole('img', { name: /QR picture/ })
    const squares = (await picture.locator('path').getAttribute('d'))?.match(/M\d+ \d+/g)
    expect(squares).toEqual(
      encode(head, { ecc: 'M', border: 4 }).data.flatMap((row, y) =>
        row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}`] : [])),
      ),
    )
    expect(squares?.length).toBeGreaterThan(400)
    await tabTo(page, /^Save as a file/)
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')])
    expect(readFileSync(await file.path(), 'utf8')).toContain(head)
    await tabTo(page, /^Verify the history/)
    await press(page, 'Enter')
    await section('witness')
      .getByText(/^✓ Whole: \d+ events and all raw bytes checked\.$/)
      .waitFor()
    await open()
    await typeInto(page, /^A head written down earlier/, `${'0'.repeat(64)}@3`)
    await press(page, 'Enter')
    await section('witness')
      .getByText(/^✗ Not whole/)
      .waitFor()
    expect(await section('witness').textContent()).toContain('Do not write to this ledger')
    await open()
    await typeInto(page, /^A head written down earlier/, head)
    await press(page, 'Enter')
    await section('witness')
      .getByText(/it holds the head written down earlier/)
      .waitFor()
  })

  test.each(['light', 'dark'] as const)(
    'full of things it has no serious fault in %s, and does not run over',
    async (colorScheme) => {
      const { page } = watched
      await page.emulateMedia({ colorScheme })
      for (const direction of ['ltr', 'rtl']) {
        await page.setViewportSize({ width: direction === 'ltr' ? 1440 : 360, height: 900 })
        await open()
        await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction)
        await page
          .getByRole('button', { name: /repeats/ })
          .first()
          .click()
        expect(await findFaults(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      }
      await page.setViewportSize({ width: 1440, height: 1000 })
    },
  )

  test('nothing hostile ran and nothing left the desk', async () => {
    const { foreign, errors, violations, dialogs, page } = watched
    expect(await page.evaluate(() => '__pwned' in window)).toBe(false)
    expect({ foreign, errors, violations, dialogs }).toEqual({ foreign: [], errors: [], violations: [], dialogs: [] })
  })
})
