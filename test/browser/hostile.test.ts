/// <reference lib="dom" />
/** A hundred hostile reports through every screen of the desk: none of them runs, and each is shown as text. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTempFolder } from '../sample-workspace.ts'
import { findBrowser, titleOf } from './browser.ts'
import { type Desk, serveDesk } from './desk-server.ts'
import { PAYLOADS } from './payloads.ts'
import { goTo, openWatchedPage, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()
const folder = makeTempFolder()

describe.skipIf(found.browser === null)(titleOf('hostile reports', found), () => {
  let desk: Desk
  let watched: WatchedPage

  beforeAll(async () => {
    if (!found.browser) return
    mkdirSync(join(folder.path, 'in'))
    for (const [i, payload] of PAYLOADS.entries())
      writeFileSync(join(folder.path, 'in', `${i}.md`), makeReport(payload, i))
    desk = await serveDesk(join(folder.path, 'in'))
    watched = await openWatchedPage(found.browser, desk.origin)
    await watched.page.goto(desk.link)
  }, 120_000)

  afterAll(async () => {
    await found.browser?.close()
    await desk?.close()
    folder.remove()
  })

  /** What a screen must never hold, looked at after a sentence has been opened on it. */
  async function look(path: string): Promise<string> {
    const { page } = watched
    await goTo(page, desk.origin + path)
    const closed = page.locator('main button[aria-expanded="false"]:visible')
    if ((await closed.count()) > 0) await closed.last().click()
    const state = await page.evaluate(() => ({
      hasRun: '__pwned' in window || '__pwned' in Object.prototype,
      links: Array.from(document.querySelectorAll('[href], [src], [action]'))
        .flatMap((one) => ['href', 'src', 'action'].map((name) => one.getAttribute(name) ?? ''))
        .filter((address) => /^[\s\0]*(java\s*script|vbscript|data:text|blob:java)/i.test(address)),
      planted: document.querySelectorAll('main :is(script, iframe, object, video, audio, img, base, meta, marquee)')
        .length,
      handlers: Array.from(document.querySelectorAll('main *')).filter((one) =>
        one.getAttributeNames().some((name) => name.startsWith('on')),
      ).length,
    }))
    expect(state, path).toEqual({ hasRun: false, links: [], planted: 0, handlers: 0 })
    return (await page.textContent('body')) ?? ''
  }

  test('there are a hundred different ones', () => {
    expect(new Set(PAYLOADS).size).toBe(100)
  })

  test('the lists show them as text and run none', async () => {
    const reports = await look('/reports')
    expect(reports).toContain('100 reports')
    for (const words of ['<script>window.__pwned=1</script>', '{{constructor.constructor(', '<img src=x tabindex=1'])
      expect(reports).toContain(words)
    await look('/explore')
    await look('/tallies')
    await look('/')
    await look('/health')
    await watched.page.evaluate(() => localStorage.setItem('reckoner-person', '<img src=x onerror=window.__pwned=1>'))
    await look('/review')
    await look(`/incidents?text=${encodeURIComponent(PAYLOADS[0] ?? '')}`)
    await look(`/reports?text=${encodeURIComponent('<img src=x onerror=window.__pwned=1>')}`)
    await look(`/reports/${encodeURIComponent('<svg onload=window.__pwned=1>')}`)
  })

  test('every report shows its text to the letter and runs nothing', async () => {
    for (const { id, sourceName } of await askFor<{ id: string; sourceName: string }>('reports')) {
      const payload = PAYLOADS[Number.parseInt(sourceName.split('/').at(-1) ?? '', 10)] ?? '?'
      const text = await look(`/reports/${id}`)
      if (isPlain(payload)) expect(text, sourceName).toContain(payload)
    }
  })

  test('the sources of these reports are text to the letter and run nothing', async () => {
    const { page } = watched
    for (const { id, sourceName } of (await askFor<{ id: string; sourceName: string }>('reports')).slice(0, 12)) {
      const payload = PAYLOADS[Number.parseInt(sourceName.split('/').at(-1) ?? '', 10)] ?? '?'
      await goTo(page, `${desk.origin}/reports/${id}`)
      await page.getByRole('button', { name: 'Show the source as text' }).click()
      const source = page.getByRole('region', { name: 'The source' })
      await source.waitFor()
      if (isPlain(payload)) expect(await source.textContent(), sourceName).toContain(payload)
      expect(await source.locator('pre > *').count()).toBe(0)
      expect(await page.evaluate(() => '__pwned' in window), sourceName).toBe(false)
    }
  })

  test('the incidents of these reports run nothing', async () => {
    const incidents = await askFor<{ id: string }>('incidents')
    expect(incidents.length).toBeGreaterThan(0)
    for (const { id } of incidents.slice(0, 20)) await look(`/incidents/${id}`)
  })

  test('no dialog, no foreign request, no script stopped only at the last door', () => {
    const { dialogs, foreign, violations } = watched
    expect({ dialogs, foreign, violations }).toEqual({ dialogs: [], foreign: [], violations: [] })
  })

  function askFor<Row>(what: 'reports' | 'incidents'): Promise<readonly Row[]> {
    return watched.page.evaluate(
      async (path) => ((await (await fetch(path)).json()) as { items: Row[] }).items,
      `/api/v1/${what}?limit=100`,
    )
  }
})

/** Reports in which everything a stranger can write is hostile, and enough is plain to make incidents of. */
function makeReport(payload: string, i: number): string {
  const line = payload.replaceAll('\t', ' ')
  const day = 1 + (i % 28)
  return `---
title: ${JSON.stringify(`${line} strike ${i}`)}
publisher: ${JSON.stringify(line)}
author: ${JSON.stringify(line)}
published: 2024-03-${String(day).padStart(2, '0')}
address: ${JSON.stringify(i % 2 ? line : `https://example.org/${encodeURIComponent(line)}`)}
---
A strike in Kirkuk, Iraq, on March ${day} killed ${i + 2} soldiers, the ${payload} army said.

There have been ${i + 20} attacks on US forces in Iraq and Syria since October 17, ${payload} said.

${payload}
`
}

/** Whether intake keeps it as written: invisible controls and tabs are cleaned away before a text is kept. */
function isPlain(payload: string): boolean {
  return !/[\t\u200b-\u200f\u202a-\u202e\u2066-\u2069]|^\s|&|^!?\[/.test(payload)
}
