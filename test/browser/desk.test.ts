/// <reference lib="dom" />
/** The desk in a real browser: every screen, by mouse and by keyboard, without an error or a foreign request. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, titleOf } from './browser.ts'
import type { Desk } from './desk-server.ts'
import type { Screens } from './find-screens.ts'
import { openSampleDesk } from './sample-desk.ts'
import { goTo, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()

describe.skipIf(found.browser === null)(titleOf('the desk', found), () => {
  let desk: Desk
  let watched: WatchedPage
  let screens: Screens
  const open = (path: string) => goTo(watched.page, desk.origin + path)

  beforeAll(async () => {
    if (!found.browser) return
    ;({ desk, watched, screens } = await openSampleDesk(found.browser))
  }, 120_000)

  afterAll(async () => {
    await found.browser?.close()
    await desk?.close()
  })

  describe('the screens', () => {
    test('explore: the strike near Kirkuk is one line with its figure', async () => {
      expect(await open(screens.explore)).toMatch(/\d+ incidents/)
      const line = watched.page.locator(`main tr[id="${screens.incident.split('/').at(-1)}"]`)
      expect(await line.textContent()).toMatch(/(Kirkuk|Dibis)[\s\S]*Killed\s*(≥ ?)?5/)
    })

    test('incident: what each speaker said, by origin, and what the accounts disagree on', async () => {
      const text = await open(screens.incident)
      for (const words of [
        'Iraqi security sources',
        'defence official in Baghdad',
        'US Central Command',
        'AFP',
        'Reuters',
      ])
        expect(text).toContain(words)
      expect(await watched.page.locator('section[aria-label="Killed"] .text-5xl').textContent()).toMatch(/5/)
      for (const name of ['What the accounts disagree on', 'Claims by origin', 'Why these accounts are one incident'])
        expect(await watched.page.getByRole('heading', { name }).count(), name).toBe(1)
    })

    test('incident: rival figures stand side by side, each with who said it', async () => {
      const rival = await watched.page.evaluate(async () => {
        const answer = await fetch('/api/v1/incidents?limit=100')
        const { items } = (await answer.json()) as { items: { id: string; hasDisagreement: boolean }[] }
        return items.find(({ hasDisagreement }) => hasDisagreement)?.id
      })
      await open(`/incidents/${rival}`)
      const sides = watched.page.locator('section[aria-labelledby="differ-title"] dl > div')
      expect(await sides.count()).toBeGreaterThan(1)
      expect(await sides.first().locator('dd').textContent()).toMatch(/\(\d+ claims?\)/)
    })

    test('incident: choosing a dot opens its sentence with the evidence marked, choosing it again closes it', async () => {
      await open(screens.incident)
      const dot = watched.page.locator('ul[aria-label="Claims of killed"] button[aria-expanded]').first()
      await dot.locator('circle').first().click()
      const quote = watched.page.locator('ul[aria-label="Claims of killed"] blockquote')
      expect(await quote.textContent()).toMatch(/kill|dead|death|bodies/)
      expect(await quote.locator('.mark-number').first().textContent()).toMatch(/five|5/)
      await dot.click()
      await quote.waitFor({ state: 'detached' })
    })

    test('report: a claim lights its words in the text, and words light their claim', async () => {
      expect(await open(screens.report)).toMatch(/\d+ claims in \d+ accounts/)
      const { page } = watched
      const line = page.locator('[data-outline] li[id^="clm_"]', { hasText: /killed/ }).first()
      const claim = await line.getAttribute('id')
      const words = page.locator(`[data-report-text] [data-claims~="${claim}"]`).first()
      expect(await words.locator('.mark-on').count()).toBe(0)
      await line.locator('button').hover()
      await words.locator('.mark-on').first().waitFor()
      await words.hover()
      expect(await page.locator('[data-outline] li button[class*="lit-strong"]').count()).toBe(1)
      await words.click()
      await page.waitForURL(/#c=clm_/)
      expect(await page.locator('[data-outline] button[aria-pressed="true"]').count()).toBe(1)
      await page.mouse.move(0, 0)
      expect(await page.locator('[data-report-text] .mark-on').count()).toBeGreaterThan(0)
    })

    test('tallies: 76 and 94 are points of two lines that open their sentence', async () => {
      expect(await open(screens.tallies)).toContain('Washington Institute')
      const { page } = watched
      const mine = page.locator('svg [role="button"][aria-label*="at least 76"]').first()
      const card = page.locator('main section[id]', { has: mine }).last()
      expect(await card.locator('svg[role="group"]').getAttribute('aria-label')).toMatch(/([2-9]|\d\d) lines/)
      expect(
        await card.locator('svg [role="button"][aria-label*="Washington Institute"][aria-label$=": 94"]').count(),
      ).toBe(1)
      await mine.focus()
      await page.keyboard.press('Enter')
      expect(await card.locator('[aria-live] blockquote').textContent()).toContain('76')
    })

    test('reports: unread languages are marked', async () => {
      const text = await open(screens.reports)
      expect(text).toMatch(/not read, Arabic/)
      expect(text).toMatch(/\d+ reports · \d+ read · \d+ not read/)
    })

    test('an unknown incident gives an error with its code', async () => {
      expect(await open('/incidents/inc_00000000000000000000')).toContain('incident-unknown')
      // The browser itself writes the refusal down as an error.
      watched.errors.splice(0, watched.errors.length, ...watched.errors.filter((text) => !text.includes('404')))
    })
  })

  describe('by keyboard alone', () => {
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await watched.page.keyboard.press(key)
    }
    const focused = () => watched.page.evaluate(() => document.activeElement?.closest('[id^="inc_"]')?.id ?? '')

    test('g then a letter changes the screen, ? opens the sheet, / goes to the search', async () => {
      const { page } = watched
      await open(screens.explore)
      await press('g', 't')
      await page.waitForURL('**/tallies')
      await press('g', 'r')
      await page.waitForURL('**/reports')
      await press('?')
      await page.waitForSelector('dialog[open]')
      await press('Escape')
      await page.waitForSelector('dialog[open]', { state: 'hidden' })
      await press('/')
      await page.waitForFunction(() => document.activeElement?.id === 'search')
      await page.keyboard.type('Kirkuk')
      await press('Enter')
      await page.waitForURL('**/reports?text=Kirkuk')
    })

    test('j and k walk the incidents, Enter opens one, and its claims open too', async () => {
      const { page } = watched
      await open(screens.explore)
      await press('j')
      const first = await focused()
      await press('j')
      expect(await focused()).not.toBe(first)
      await press('k')
      expect(await focused()).toBe(first)
      await press('Enter')
      await page.waitForURL(`**/incidents/${first}`)
      await page.waitForSelector('main article [data-row]')
      await press('j', 'Enter')
      await page.waitForSelector('main article blockquote .mark')
    })

    test('filters stand in the address and survive a reload', async () => {
      const { page } = watched
      const all = await open('/explore')
      await page.getByRole('textbox', { name: 'From' }).fill('2023-12-01')
      await page.waitForURL(/from=2023-12-01/)
      await page.getByRole('textbox', { name: 'To' }).fill('2023-12-31')
      await page.waitForURL(/to=2023-12-31/)
      await page.reload()
      const some = await goTo(page, page.url())
      expect(page.url()).toMatch(/from=2023-12-01.*to=2023-12-31/)
      expect(await page.getByRole('textbox', { name: 'From' }).inputValue()).toBe('2023-12-01')
      expect(some.length).toBeLessThan(all.length)
      expect(some).toMatch(/3\sDecember\s2023/)
    })
  })

  test('no foreign request, no error, nothing stopped by the policy in the whole run', () => {
    const { foreign, errors, violations, dialogs } = watched
    expect({ foreign, errors, violations, dialogs }).toEqual({ foreign: [], errors: [], violations: [], dialogs: [] })
  })
})
