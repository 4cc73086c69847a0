/// <reference lib="dom" />
/** Review by keyboard alone: every decision, taking back, two readers, a cut line and a killed server, and how fast the next is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../run-cli.ts'
import { makeReports, writeReports } from '../sample-workspace.ts'
import { findBrowser, titleOf } from './browser.ts'
import { freePort, type ServedProcess, serveProcess } from './serve-process.ts'
import { goTo, openWatchedPage, type WatchedPage } from './watch-page.ts'

interface Decision {
  readonly target: string
  readonly kind: string
  readonly by: string
  readonly reason: string
  readonly withdrawn: object | null
}

const found = await findBrowser()

describe.skipIf(found.browser === null)(titleOf('review', found), () => {
  const folder = mkdtempSync(join(tmpdir(), 'review-'))
  const ledger = join(folder, 'ledger')
  let port: number
  let server: ServedProcess
  let watched: WatchedPage
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await watched.page.keyboard.press(key)
  }
  const current = () => watched.page.locator('main article').getAttribute('data-claim')
  const shown = async () => {
    await watched.page.waitForSelector('main article[data-claim^="clm_"]')
    return (await current()) ?? ''
  }
  const shownAfter = async (before: string) => {
    await watched.page.waitForFunction(
      (old) => document.querySelector(`main article[data-claim^="clm_"]:not([data-claim="${old}"])`) !== null,
      before,
    )
    return (await current()) ?? ''
  }
  /** Waits until the claims ahead have all come: nothing is asked for during half a second. */
  const aheadIsThere = async (decide: () => Promise<void>) => {
    const { page } = watched
    let asked = 0
    let since = Date.now()
    const isItem = (request: Request) => request.url().includes('/api/v1/review/clm_')
    const begun = (request: Request) => {
      if (isItem(request)) asked++
    }
    const ended = (request: Request) => {
      if (isItem(request)) asked--
      since = Date.now()
    }
    page.on('request', begun).on('requestfinished', ended).on('requestfailed', ended)
    await decide()
    since = Date.now()
    while (asked > 0 || Date.now() - since < 500) await page.waitForTimeout(50)
    page.off('request', begun).off('requestfinished', ended).off('requestfailed', ended)
  }
  const saved = (page: Page) =>
    page.waitForFunction(
      () => document.querySelector('aside [data-state="not saved"], aside [data-state^="taking"]') === null,
    )
  const decisions = (page: Page, query = 'by=Ada&reader=Ada&limit=500') =>
    page.evaluate(
      async (path) => ((await (await fetch(path)).json()) as { items: Decision[] }).items,
      `/api/v1/decisions?${query}`,
    )
  const begin = async (page: Page, name: string) => {
    await goTo(page, `${server.origin}/review`)
    await page.getByLabel('Who reviews?').focus()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await page.waitForSelector('main article[data-claim^="clm_"]')
  }

  beforeAll(async () => {
    if (!found.browser) return
    writeReports(join(folder, 'in'), makeReports(36))
    await runCli(['--ledger', ledger, 'open', join(folder, 'in')])
    port = await freePort()
    server = await serveProcess(ledger, port)
    watched = await openWatchedPage(found.browser, server.origin)
    await watched.page.goto(server.link)
    await begin(watched.page, 'Ada')
  }, 120_000)

  afterAll(async () => {
    await found.browser?.close()
    await server?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a claim stands in its sentence, with marks, fields, its incident, likely others and rival figures', async () => {
    const { page } = watched
    await shown()
    const article = page.locator('main article')
    expect(await article.locator('[data-rank]').getAttribute('data-rank')).toBe('differs')
    expect(await article.locator('blockquote .mark-on').count()).toBeGreaterThan(0)
    expect(await article.locator('blockquote .mark[data-tag]').count()).toBeGreaterThan(1)
    expect(await article.getByRole('heading', { name: 'Where it stands' }).count()).toBe(1)
    expect(await article.locator('section[aria-labelledby="others-title"] li').count()).toBeGreaterThan(0)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('ARTICLE')
  })

  test('one key accepts, two reject, and z takes back and returns', async () => {
    const { page } = watched
    const first = await shown()
    await press('a')
    const second = await shownAfter(first)
    await press('x', '1')
    const third = await shownAfter(second)
    await saved(page)
    expect((await decisions(page)).map(({ target, kind }) => `${kind} ${target}`)).toEqual([
      `reject ${second}`,
      `accept ${first}`,
    ])
    await press('z')
    expect(await shownAfter(third)).toBe(second)
    await press('Backspace')
    expect(await shownAfter(second)).toBe(first)
    await saved(page)
    expect((await decisions(page)).every(({ withdrawn }) => withdrawn !== null)).toBe(true)
    expect(await page.locator('aside [data-state="taken back"]').count()).toBe(2)
  })

  test('j, k and space walk without deciding; what is put off comes last', async () => {
    const first = await shown()
    await press('j')
    const second = await shownAfter(first)
    await press('k')
    expect(await shownAfter(second)).toBe(first)
    await press('Space')
    expect(await shownAfter(first)).toBe(second)
    await press('k')
    expect(await current()).toBe(second)
    expect((await decisions(watched.page)).filter(({ withdrawn }) => withdrawn === null)).toEqual([])
  })

  test('a value is corrected, a claim flagged with a note, while single keys are text', async () => {
    const { page } = watched
    await goTo(page, `${server.origin}/review?figures=true`)
    const first = await shown()
    await press('e')
    await page.keyboard.type('7-9')
    await press('Enter')
    const second = await shownAfter(first)
    await press('f')
    await page.keyboard.type('ask the axe maker')
    await press('Enter')
    await saved(page)
    expect((await decisions(page)).slice(0, 2).map(({ target, kind, reason }) => [target, kind, reason])).toEqual([
      [second, 'note', 'ask the axe maker'],
      [first, 'correct', 'as the sentence says'],
    ])
    expect(await current()).toBe(second)
    await press('Escape')
  })

  test('an account is made an incident of its own, moved back by number, and both are taken back', async () => {
    const { page } = watched
    await goTo(page, `${server.origin}/review`)
    const claim = await shown()
    const groupings = () =>
      page.evaluate(async () => {
        const { items } = (await (await fetch('/api/v1/groupings')).json()) as {
          items: { kind: string; undone: object | null }[]
        }
        return items.map(({ kind, undone }) => `${kind} ${undone === null ? 'stands' : 'undone'}`)
      })
    await press('n')
    await page.locator('aside [data-state="saved"]', { hasText: 'Made an incident of its own' }).waitFor()
    await goTo(page, `${server.origin}/review?claim=${claim}`)
    await shown()
    await press('m')
    await page.getByRole('region', { name: 'Which incident' }).getByRole('button').first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
    await press('1')
    await page.locator('aside [data-state="saved"]', { hasText: 'Moved to' }).waitFor()
    expect(await groupings()).toEqual(['move stands', 'split stands'])
    await press('z', 'z')
    await page.waitForFunction(() => document.querySelectorAll('aside [data-state="taken back"]').length >= 4)
    expect(await groupings()).toEqual(['move undone', 'split undone'])
  })

  test('the next claim is there at once: the slowest of twenty against opening a report', async () => {
    const { page } = watched
    const timeTo = (key: string, selector: string, old: string) =>
      page.evaluate(
        async ([pressed, wanted, before]) => {
          const start = performance.now()
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key: pressed ?? '', bubbles: true, cancelable: true }),
          )
          const isThere = () => {
            const at = document.querySelector(wanted ?? '')
            return at !== null && at.getAttribute('data-claim') !== before
          }
          while (!isThere() && performance.now() - start < 5000) await new Promise(requestAnimationFrame)
          return performance.now() - start
        },
        [key, selector, old],
      )
    const measure = async () => {
      await aheadIsThere(async () => {
        await goTo(page, `${server.origin}/review`)
        await shown()
      })
      const times: number[] = []
      for (let i = 0; i < 20; i++) {
        const before = await shown()
        times.push(await timeTo('a', 'main article[data-claim^="clm_"]', before))
      }
      times.sort((a, b) => a - b)
      await saved(page)
      const reports: number[] = []
      for (let i = 0; i < 5; i++) {
        await goTo(page, `${server.origin}/reports`)
        const link = page.locator('main [data-row]').nth(i)
        await link.focus()
        reports.push(
          await link.evaluate(async (element) => {
            const start = performance.now()
            ;(element as HTMLElement).click()
            while (document.querySelector('[data-report-text]') === null) await new Promise(requestAnimationFrame)
            return performance.now() - start
          }),
        )
      }
      reports.sort((a, b) => a - b)
      const p95 = times[18] ?? Number.NaN
      const report = reports[2] ?? Number.NaN
      process.stdout.write(
        `next claim: p95 ${p95.toFixed(0)} ms, median ${times[10]?.toFixed(0)} ms; a report: median ${report.toFixed(0)} ms\n`,
      )
      return p95 / report
    }
    // A busy machine only ever adds: the better of two tries is nearer to the truth.
    const first = await measure()
    expect(first < 2 ? first : Math.min(first, await measure())).toBeLessThan(2)
  })

  test('on a cut line nothing is lost: many decisions are kept, shown as not saved, and sent once each', async () => {
    const { page } = watched
    await aheadIsThere(async () => {
      await goTo(page, `${server.origin}/review`)
      await shown()
    })
    await saved(page)
    const before = (await decisions(page)).length
    await page.context().setOffline(true)
    const made: string[] = []
    for (let i = 0; i < 8; i++) {
      const claim = await shown()
      made.push(claim)
      await press(...(i % 3 === 2 ? ['x', String(1 + (i % 6))] : ['a']))
      await shownAfter(claim)
    }
    await page.getByText('8 not saved').waitFor()
    await press('z')
    const undone = made.pop()
    await page.getByText('7 not saved').waitFor()
    await page.context().setOffline(false)
    await saved(page)
    const after = await decisions(page)
    expect(after.length).toBe(before + 7)
    expect(after.slice(0, 7).map(({ target }) => target)).toEqual(made.toReversed())
    expect(after.some(({ target, withdrawn }) => target === undone && withdrawn === null)).toBe(false)
  })

  test('a server killed in the middle, and a page closed before it is back, lose and double nothing', async () => {
    const { page } = watched
    const before = new Set((await decisions(page)).map(({ target }) => target))
    const made: string[] = []
    for (let i = 0; i < 10; i++) {
      const claim = await shown()
      made.push(claim)
      const decide = async () => {
        await press('a')
        if (i === 4) await server.kill()
        if (i < 9) await shownAfter(claim)
      }
      await (i === 3 ? aheadIsThere(decide) : decide())
    }
    await page.locator('aside [data-state="not saved"]').first().waitFor()
    page.on('dialog', (dialog) => void dialog.accept())
    const context = page.context()
    server = await serveProcess(ledger, port)
    const again = await context.newPage()
    await page.close({ runBeforeUnload: false })
    await again.goto(server.link)
    await goTo(again, `${server.origin}/review`)
    await again.waitForSelector('aside [data-state]')
    await saved(again)
    const after = (await decisions(again)).filter(({ target }) => !before.has(target))
    expect(after.map(({ target }) => target).toSorted()).toEqual(made.toSorted())
    expect(after.every(({ kind, withdrawn }) => kind === 'accept' && withdrawn === null)).toBe(true)
    expect((await runCli(['--ledger', ledger, 'verify'])).code).toBe(0)
  })

  test('with two readers the second does not see what the first decided', async () => {
    if (!found.browser) return
    await server.kill()
    const blind = join(folder, 'blind')
    await runCli(['--ledger', blind, 'open', join(folder, 'in')])
    writeFileSync(join(blind, 'desk.yaml'), 'readers: 2\nreviewers: [Cem, Ben]\n')
    server = await serveProcess(blind, await freePort())
    watched = await openWatchedPage(found.browser, server.origin)
    const { page } = watched
    await page.goto(server.link)
    await begin(page, 'Cem')
    const claim = await shown()
    await press('x', '2')
    await shownAfter(claim)
    await saved(page)
    await page.getByRole('button', { name: 'Not you?' }).press('Enter')
    await page.getByLabel('Who reviews?').fill('Ben')
    await press('Enter')
    await goTo(page, `${server.origin}/review?claim=${claim}`)
    await page.waitForSelector(`main article[data-claim="${claim}"]`)
    const text = (await page.textContent('main')) ?? ''
    expect(text).not.toMatch(/Rejected|wrong incident|Cem/)
    const told = await page.evaluate(async (id) => {
      const paths = [`/api/v1/review/${id}?reader=Ben`, `/api/v1/decisions?target=${id}&reader=Ben`]
      const texts = await Promise.all(paths.map(async (path) => (await fetch(path)).text()))
      const status = (await (await fetch('/api/v1/status')).json()) as { asOf: number }
      return [...texts, await (await fetch(`/api/v1/changes?since=${status.asOf - 1}`)).text()].join('\n')
    }, claim)
    expect(told).not.toMatch(/"reject|wrong.incident|Cem/)
    await press('a')
    await saved(page)
    expect((await decisions(page, `target=${claim}&reader=Ben`)).length).toBe(2)
  })

  test('no foreign request and nothing stopped by the policy in the whole run', () => {
    const { foreign, violations } = watched
    expect({ foreign, violations }).toEqual({ foreign: [], violations: [] })
  })
})
