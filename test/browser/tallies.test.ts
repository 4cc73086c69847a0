/// <reference lib="dom" />
/** Tallies compared, the method and what changed, in a real browser, every action by keyboard. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, titleOf } from './browser.ts'
import { type Desk, serveDesk } from './desk-server.ts'
import { goTo, openWatchedPage, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()
const HAND_LIST = fileURLToPath(new URL('../../examples/lists/hand-list.csv', import.meta.url))
const KILLED = '/tallies?measure=killed&where=IQ%2CSY&since=2023-10-17'

interface RulesAnswer {
  readonly differing: number
  readonly counted: number
  readonly total: number
  readonly rules: readonly {
    readonly id: string
    readonly title: string
    readonly text: string
    readonly apart: number
  }[]
}

describe.skipIf(found.browser === null)(titleOf('tallies compared', found), () => {
  let desk: Desk
  let watched: WatchedPage
  const open = (path: string) => goTo(watched.page, desk.origin + path)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await watched.page.keyboard.press(key)
  }
  const ask = <Answer>(path: string) =>
    watched.page.evaluate(async (at) => (await (await fetch(at)).json()) as unknown, path) as Promise<Answer>
  const table = () => watched.page.getByRole('region', { name: 'Counts under every rule' })
  const rows = () => table().locator('tbody tr:has(th)')
  const download = async (name: string) => {
    const button = watched.page.getByRole('button', { name, exact: true }).first()
    const [file] = await Promise.all([watched.page.waitForEvent('download'), button.press('Enter')])
    return readFileSync(await file.path(), 'utf8')
  }

  beforeAll(async () => {
    if (!found.browser) return
    desk = await serveDesk(fileURLToPath(new URL('../../examples/kirkuk', import.meta.url)))
    watched = await openWatchedPage(found.browser, desk.origin)
    await watched.page.goto(desk.link)
  }, 120_000)

  afterAll(async () => {
    await found.browser?.close()
    await desk?.close()
  })

  test('a definition is typed and counted under every rule, each total the one of its own tally', async () => {
    const { page } = watched
    expect(await open('/tallies')).toContain('Say what to count')
    await page.getByRole('combobox', { name: 'Count', exact: true }).selectOption('killed')
    await page.getByLabel('Where (codes or places)').focus()
    await page.keyboard.type('IQ, SY')
    await press('Enter')
    await page.waitForURL(/measure=killed.*where=IQ/)
    await table().waitFor()
    const { rules } = await ask<RulesAnswer>('/api/v1/tally/rules?measure=killed&where=IQ,SY')
    const heads = await table().locator('thead th').allTextContents()
    for (const [at, { id, title, text }] of rules.entries()) {
      expect(heads[at + 1]).toContain(`${title}${text}`)
      expect((await ask<{ text: string }>(`/api/v1/tally?measure=killed&where=IQ,SY&rule=${id}`)).text).toBe(text)
    }
  })

  test('a difference opens the incidents that cause it', async () => {
    const { page } = watched
    await open(KILLED)
    const query = 'measure=killed&where=IQ,SY&since=2023-10-17'
    const all = await ask<RulesAnswer>(`/api/v1/tally/rules?${query}`)
    expect(all.differing).toBeGreaterThan(0)
    expect(all.differing).toBeLessThan(all.counted)
    await expect.poll(() => rows().count()).toBe(all.counted)
    await page.getByRole('button', { name: `Only the ${all.differing} where rules differ` }).press('Enter')
    await expect.poll(() => rows().count()).toBe(all.differing)
    const other =
      all.rules.find(({ apart }) => apart > 0 && apart < all.differing) ?? all.rules.find(({ apart }) => apart > 0)
    const head = table().locator('thead th', { hasText: other?.title ?? '' })
    await head.getByRole('button', { name: /from \d+ incident/ }).press('Enter')
    await page.waitForURL(new RegExp(`apart=${other?.id}`))
    await expect.poll(() => rows().count()).toBe(other?.apart ?? -1)
    const at = all.rules.findIndex(({ id }) => id === other?.id)
    for (const row of await rows().all()) {
      expect(await row.locator('td').nth(at).getByRole('button').getAttribute('aria-label')).toMatch(/, differs$/)
    }
  })

  test('a figure opens its claims by one key, and the report by a second', async () => {
    const { page } = watched
    await open(KILLED)
    const cell = rows()
      .filter({ hasText: /Kirkuk/ })
      .first()
      .locator('td')
      .first()
      .getByRole('button')
    await cell.press('Enter')
    expect(await cell.getAttribute('aria-expanded')).toBe('true')
    const quote = table().locator('blockquote').first()
    await quote.waitFor()
    expect(await quote.textContent()).toMatch(/kill|dead|five|5/i)
    await table().getByRole('link', { name: 'see it in the report' }).first().press('Enter')
    await page.waitForURL(/\/reports\/rep_[0-9a-f]{20}#c=clm_/)
  })

  test('beside another rule and another day: what is in one only, and why', async () => {
    const { page } = watched
    await open(KILLED)
    await page.getByLabel('Compare our count with').selectOption('ours/lowest')
    await page.waitForURL(/beside=ours%2Flowest/)
    await page.getByText(/In both \(\d+\)/).waitFor()
    await page.getByLabel('or with what was known on').fill('2001-01-01')
    await page.waitForURL(/beside=ours%402001-01-01/)
    const missing = page.locator('details', { hasText: /^Only in ours \(\d+\)/ }).first()
    await missing.waitFor()
    expect(await missing.locator('li').first().textContent()).toContain('not yet known')
  })

  test('beside a table of one’s own: its columns are guessed and can be changed, and it stays in the list of choices', async () => {
    const { page } = watched
    await open('/tallies?measure=attacks&where=IQ%2CSY&since=2023-10-17')
    await page.getByRole('button', { name: 'or with a table of yours' }).press('Enter')
    await page.getByLabel('A CSV file with one header line').setInputFiles(HAND_LIST)
    expect(await page.getByRole('combobox', { name: 'Day', exact: true }).inputValue()).toBe('day')
    expect(await page.getByRole('combobox', { name: 'Place', exact: true }).inputValue()).toBe('site')
    await page.getByRole('combobox', { name: 'Kind', exact: true }).selectOption('')
    await page.getByLabel('Call it').fill('the hand list')
    await page.getByRole('button', { name: 'Compare with it' }).press('Enter')
    await page.waitForURL(/beside=hand-list.csv/)
    await page.getByText(/Only in the hand list \(\d+\)/).waitFor()
    expect(await page.getByText(/Only in ours \(\d+\)/).count()).toBe(1)
    const rowsOfList = readFileSync(HAND_LIST, 'utf8').trim().split('\n').length - 1
    const answer = await ask<{ b: { events: number } }>('/api/v1/compare?a=ours&b=hand-list.csv&measure=attacks')
    expect(answer.b.events).toBe(rowsOfList)
    await page.reload()
    await page.getByText(/Only in the hand list \(\d+\)/).waitFor()
    expect(await page.getByLabel('Compare our count with').inputValue()).toBe('hand-list.csv')
  })

  test('a table that cannot be read is refused in words, and nothing is kept', async () => {
    const { page } = watched
    await open(KILLED)
    await page.getByRole('button', { name: 'or with a table of yours' }).press('Enter')
    await page.getByLabel('A CSV file with one header line').setInputFiles({
      name: 'empty.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('day,place\n'),
    })
    await page.getByRole('button', { name: 'Compare with it' }).press('Enter')
    await page.getByRole('alert').getByText('file-malformed').waitFor()
    expect((await ask<{ items: { id: string }[] }>('/api/v1/lists')).items.map(({ id }) => id)).not.toContain(
      'empty.csv',
    )
    // The browser itself writes the refusal down as an error.
    watched.errors.splice(0, watched.errors.length, ...watched.errors.filter((text) => !/4\d\d/.test(text)))
  })

  test('the count is saved as CSV and as JSON', async () => {
    await open(KILLED)
    await table().waitFor()
    const counted = await rows().count()
    const csv = (await download('Save CSV')).trim().split('\r\n')
    expect(csv[0]).toMatch(/^incident,title,range_min,range_best,range_max/)
    expect(csv.length).toBe(counted + 2)
    const json = JSON.parse(await download('Save JSON')) as { items: unknown[]; words: string }
    expect(json.items.length).toBe(counted)
    expect(json.words).toContain('killed')
  })

  test('the method stands on a page of its own, ready to be published', async () => {
    const text = await open('/method')
    for (const words of ['Definitions', 'The counting rule', 'Sources', 'Known gaps', 'Version'])
      expect(text).toContain(words)
    expect(await download('Save as text')).toMatch(/^# How .* counts\n\n## Definitions/)
  })

  test('what changed between two positions, with what did it, and the positions typed', async () => {
    const { page } = watched
    expect(await open('/changes')).toContain('Choose where to start')
    await page.getByRole('button', { name: 'Since the beginning' }).press('Enter')
    await page.waitForURL(/from=0/)
    await page.getByText(/From position 0 to \d+: \d+ new incidents/).waitFor()
    const from = page.getByRole('group', { name: 'From' }).getByLabel('Position')
    await from.fill('100')
    await press('Enter')
    await page.waitForURL(/from=100/)
    const diff = await ask<{ words: string; entries: unknown[] }>('/api/v1/diff?from=100')
    await page.getByText(diff.words.slice(5)).waitFor()
    const changes = page.getByRole('region', { name: 'Changes' })
    await expect.poll(() => changes.locator('li').count()).toBe(Math.min(100, diff.entries.length))
    expect(await changes.locator('li').first().textContent()).toMatch(/position \d+: /)
    await page.getByRole('button', { name: 'Save as a file' }).press('Enter')
    await page.getByRole('dialog', { name: 'Save what changed' }).waitFor()
    expect((await download('Save CSV')).trim().split('\r\n').length).toBe(diff.entries.length + 1)
    await page.getByRole('radio', { name: /^Our own use/ }).focus()
    await press('ArrowUp')
    expect(await page.getByRole('radio', { name: /^The public/ }).isChecked()).toBe(true)
    expect((JSON.parse(await download('Save JSON')) as { entries: unknown[] }).entries.length).toBe(diff.entries.length)
    await press('Escape')
  })

  test('no foreign request, no error, nothing stopped by the policy in the whole run', () => {
    const { foreign, errors, violations, dialogs } = watched
    expect({ foreign, errors, violations, dialogs }).toEqual({ foreign: [], errors: [], violations: [], dialogs: [] })
  })
})
