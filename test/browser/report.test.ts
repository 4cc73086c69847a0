/// <reference lib="dom" />
/** The report page in a real browser: claims that persons add, versions, what was not understood, Arabic text. */
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTempFolder, type TempFolder, writeReports } from '../sample-workspace.ts'
import { findFaults } from './axe.ts'
import { findBrowser, titleOf } from './browser.ts'
import { type Desk, serveDesk } from './desk-server.ts'
import { press, sign, tabTo, typeInto } from './keyboard.ts'
import { goTo, openWatchedPage, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()
const strike = 'An air strike hit a house in Mosul, Iraq, on November 1.'
const address = 'https://news.example/strike'

describe.skipIf(found.browser === null)(titleOf('the report page', found), () => {
  let desk: Desk
  let watched: WatchedPage
  let folder: TempFolder
  const page = () => watched.page
  const idOf = async (name: string) =>
    page().evaluate(async (part) => {
      const answer = await fetch('/api/v1/reports?limit=100')
      const { items } = (await answer.json()) as { items: { id: string; sourceName: string }[] }
      return items.find(({ sourceName }) => sourceName.includes(part))?.id
    }, name)
  const open = async (name: string) => goTo(page(), `${desk.origin}/reports/${await idOf(name)}`)

  beforeAll(async () => {
    if (!found.browser) return
    folder = makeTempFolder()
    const base = {
      title: 'Strike in Mosul',
      publisher: 'Plain Gazette',
      publishedOn: `2023-11-02\naddress: ${address}`,
    }
    writeReports(folder.path, [
      { ...base, name: 'first.md', text: `${strike} Five people were killed, police said. The roof fell in.` },
      { ...base, name: 'second.md', text: `${strike} Eight people were killed, police said. The roof fell in.` },
      {
        name: 'unread.md',
        title: 'The toll in Mosul',
        publisher: 'Northern Post',
        publishedOn: '2023-11-03',
        text: `${strike} Five people were killed, police said.\n\nThe families sat outside and mourned.\n\nHe was wounded at kilometre 37 of the road.`,
      },
    ])
    const samples = fileURLToPath(new URL('../../examples/kirkuk', import.meta.url))
    cpSync(join(samples, '027-riwayat-mutadariba.md'), join(folder.path, 'arabic.md'))
    desk = await serveDesk(folder.path)
    watched = await openWatchedPage(found.browser, desk.origin)
    await page().goto(desk.link)
  }, 120_000)
  afterAll(async () => {
    await found.browser?.close()
    await desk?.close()
    folder?.remove()
  })

  test('versions: the words and the figure that changed are marked, by more than colour', async () => {
    await open('second.md')
    const versions = page().locator('section[aria-labelledby="versions-title"]')
    await versions.getByText('2 versions of this page').waitFor()
    expect(await versions.locator('del.diff-figure').textContent()).toContain('Five')
    expect(await versions.locator('ins.diff-figure').textContent()).toContain('Eight')
    expect(await versions.textContent()).toMatch(/Killed: 5.*(→|became).*8/)
  })

  test('a number near words of harm that became no claim is underlined with dots, and its tip shows at focus', async () => {
    await open('unread.md')
    const number = page().locator('[data-report-text] .mark-unread')
    expect(await number.textContent()).toBe('37')
    expect(await number.evaluate((node) => getComputedStyle(node).textDecorationStyle)).toBe('dotted')
    await tabTo(page(), /^37: /)
    const tip = await number.evaluate((node) => getComputedStyle(node, '::after').content)
    expect(tip).toContain('became no claim')
  })

  test('a claim is added by keyboard: sentence from a list, words checked, and it counts until it is taken back', async () => {
    await open('unread.md')
    await press(page(), 'i')
    const dialog = page().getByRole('dialog', { name: 'Add a claim' })
    await dialog.waitFor()
    await tabTo(page(), /^Sentence/)
    await press(page(), 'End')
    await typeInto(page(), /^Words/, 'kilometre 73')
    await dialog.getByText('do not stand in this sentence').waitFor()
    expect(await dialog.getByRole('button', { name: 'Add the claim' }).isDisabled()).toBe(true)
    await press(page(), 'Shift+Tab')
    await typeInto(page(), /^Words/, 'kilometre 37')
    await dialog.getByText('✓ These words stand').waitFor()
    await typeInto(page(), /^Value/, '37')
    await typeInto(page(), /^Speaker/, 'The families')
    await sign(page(), /^Add the claim$/, 'the reader passed it over')
    await page().getByRole('status').filter({ hasText: 'Added: 37 killed.' }).waitFor()
    const line = page().locator('[data-outline] li', { hasText: 'added by a person' })
    await line.waitFor()
    const claim = await line.getAttribute('id')
    const lit = page().locator(`[data-report-text] [data-claims~="${claim}"]`)
    expect((await lit.allTextContents()).join('')).toBe('kilometre 37')
    const killed = () =>
      page().evaluate(async () => {
        const { items } = await (await fetch('/api/v1/incidents?text=Mosul')).json()
        return items.map((row: { killed: { text: string } }) => row.killed.text).join()
      })
    expect(await killed()).toContain('37')
    await press(page(), 'z')
    await line.waitFor({ state: 'detached' })
    expect(await killed()).not.toContain('37')
  })

  test('the original: its bytes are saved, its source shown as plain text, and it is never opened as a page', async () => {
    await open('first.md')
    const id = await idOf('first.md')
    await tabTo(page(), /^Save the bytes/)
    const [file] = await Promise.all([page().waitForEvent('download'), press(page(), 'Enter')])
    expect(file.suggestedFilename()).toBe(`${id}.raw`)
    const raw = readFileSync(join(folder.path, 'first.md'), 'utf8')
    expect(readFileSync(await file.path(), 'utf8')).toBe(raw)
    await tabTo(page(), /^Show the source as text/)
    await press(page(), 'Enter')
    const source = page().getByRole('region', { name: 'The source' })
    await source.waitFor()
    expect(await source.locator('pre').textContent()).toBe(raw)
    expect(await findFaults(page())).toEqual([])
  })

  test('words that are marked in the text are the evidence, to the letter', async () => {
    await open('unread.md')
    await page().evaluate(() => {
      const parts = Array.from(document.querySelectorAll('article [data-report-text] [data-from]'))
      const node = parts.map((part) => part.lastChild).find((child) => child?.textContent?.includes('and mourned'))
      const at = node?.textContent?.indexOf('and mourned') ?? -1
      document.getSelection()?.setBaseAndExtent(node as Node, at, node as Node, at + 'and mourned'.length)
    })
    await page()
      .getByRole('button', { name: /^Add a claim/ })
      .last()
      .click()
    const dialog = page().getByRole('dialog', { name: 'Add a claim' })
    expect(await dialog.getByLabel('Words').inputValue()).toBe('and mourned')
    expect(await dialog.locator('blockquote').textContent()).toContain('The families sat')
    expect(await findFaults(page())).toEqual([])
    await press(page(), 'Escape')
  })

  test('Arabic: the text runs from the right, a claim of it too, and its words are lit by range over line ends', async () => {
    await open('arabic.md')
    const text = page().locator('[data-report-text] p').nth(1)
    expect(await text.evaluate((node) => getComputedStyle(node).direction)).toBe('rtl')
    const words = await text.evaluate((node) => node.textContent?.trim().split(' ').slice(0, 14).join(' ') ?? '')
    await press(page(), 'i')
    const dialog = page().getByRole('dialog', { name: 'Add a claim' })
    await tabTo(page(), /^Sentence/)
    await press(page(), 'ArrowDown')
    await typeInto(page(), /^Words/, words)
    await dialog.getByText('✓ These words stand').waitFor()
    expect(await dialog.locator('blockquote').evaluate((node) => getComputedStyle(node).direction)).toBe('rtl')
    expect(await dialog.locator('blockquote .lit-strong').textContent()).toBe(words)
    await typeInto(page(), /^Value/, '5')
    await tabTo(page(), /^Incident/)
    await press(page(), 'End')
    await sign(page(), /^Add the claim$/, 'Arabic is not read')
    const line = page().locator('[data-outline] li', { hasText: 'added by a person' })
    const claim = await line.getAttribute('id')
    await page().setViewportSize({ width: 400, height: 900 })
    const lit = page().locator(`[data-report-text] [data-claims~="${claim}"]`).first()
    const boxes = await lit.evaluate((node) => node.getClientRects().length)
    expect(boxes).toBeGreaterThan(1)
    await page().setViewportSize({ width: 1440, height: 1000 })
    await page().locator('[data-outline] a[href*="inc_"]').click()
    await page().waitForURL('**/incidents/**')
    await page().waitForSelector('main article ul [data-row]')
    await press(page(), 'j', 'Enter')
    const quote = page().locator('main figure blockquote').first()
    expect(await quote.evaluate((node) => getComputedStyle(node).direction)).toBe('rtl')
    expect(
      await page()
        .locator('main figure figcaption')
        .first()
        .evaluate((node) => getComputedStyle(node).direction),
    ).toBe('ltr')
  })

  test('no foreign request, no error, nothing stopped by the policy in the whole run', () => {
    const { foreign, errors, violations, dialogs } = watched
    expect({ foreign, errors, violations, dialogs }).toEqual({ foreign: [], errors: [], violations: [], dialogs: [] })
  })
})
