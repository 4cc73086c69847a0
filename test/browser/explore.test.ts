/// <reference lib="dom" />
/** The explore screen in a real browser: one query, four views, each brush also typed, everything by keyboard. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, titleOf } from './browser.ts'
import { type Desk, serveDesk } from './desk-server.ts'
import { press as pressKeys, tabTo } from './keyboard.ts'
import { goTo, openWatchedPage, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()

describe.skipIf(found.browser === null)(titleOf('explore', found), () => {
  let desk: Desk
  let watched: WatchedPage
  const open = (path: string) => goTo(watched.page, desk.origin + path)
  const press = (...keys: readonly string[]) => pressKeys(watched.page, ...keys)
  /** How many incidents remain, as the screen says. */
  const remaining = async () => Number(await watched.page.getAttribute('main [data-found]', 'data-found'))
  const expectRemaining = (count: number) => expect.poll(remaining).toBe(count)
  /** Waits until the table shows the rows of the answer. */
  const settle = async () => {
    await watched.page.waitForFunction(() => {
      const table = document.querySelector('main table[aria-busy]')
      return table?.getAttribute('aria-busy') === 'false' && table.querySelector('tbody tr') !== null
    })
  }
  const ask = (path: string) =>
    watched.page.evaluate(async (at) => (await (await fetch(at)).json()) as { total: number; asOf: number }, path)
  const facet = (name: string) => watched.page.getByRole('group', { name, exact: true })

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

  test('the old address of the list still leads here, its filters with it', async () => {
    await open('/incidents?country=IQ&disagree=true')
    expect(watched.page.url()).toMatch(/\/explore\?.*country=IQ/)
    expect(
      await facet('Accounts')
        .getByRole('checkbox', { name: /^differ/ })
        .isChecked(),
    ).toBe(true)
    await expectRemaining((await ask('/api/v1/incidents?country=IQ&isDisputed=true&limit=1')).total)
  })

  test('a facet says what would remain, for each of its values and whatever else is chosen', async () => {
    await open('/explore?country=IQ&type=air-strike')
    for (const [label, type] of [
      ['air strike', 'air-strike'],
      ['drone strike', 'drone-strike'],
    ] as const) {
      const row = await facet('Kind').locator('li', { hasText: label }).textContent()
      const { total } = await ask(`/api/v1/incidents?country=IQ&type=${type}&limit=1`)
      expect(row, label).toBe(`${label}${total}`)
    }
  })

  test('by keyboard: a value of a facet narrows the table and the other facets, and leaves with its button', async () => {
    const { page } = watched
    await open('/explore')
    const all = await remaining()
    const box = facet('Kind').getByRole('checkbox', { name: /^drone strike/ })
    await box.focus()
    await press('Space')
    await page.waitForURL(/type=drone-strike/)
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.checked)).toBe(true)
    await expectRemaining((await ask('/api/v1/incidents?type=drone-strike&limit=1')).total)
    await expect.poll(() => page.locator('main table[aria-busy] tbody tr').count()).toBe(await remaining())
    await page.getByRole('button', { name: 'Take away: drone strike' }).focus()
    await press('Enter')
    await page.waitForURL(/\/explore$/)
    await expectRemaining(all)
  })

  test('the timeline is brushed by dragging, and by typing the same two dates', async () => {
    const { page } = watched
    await open('/explore')
    const chart = page.locator('section[aria-labelledby="timeline-title"] svg[role="img"]')
    const box = await chart.boundingBox()
    if (!box) throw new Error('no timeline')
    await page.mouse.move(box.x + box.width * 0.3, box.y + 50)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.6, box.y + 50, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL(/from=.*to=/)
    const [from, to] = ['From', 'To'].map((name) => page.getByLabel(name, { exact: true }))
    const days = [await from?.inputValue(), await to?.inputValue()]
    const { total } = await ask(`/api/v1/incidents?from=${days[0]}&to=${days[1]}&limit=1`)
    await expectRemaining(total)
    await open('/explore')
    await from?.fill(days[0] ?? '')
    await page.waitForURL(/from=/)
    await to?.fill(days[1] ?? '')
    await page.waitForURL(/to=/)
    await expectRemaining(total)
  })

  test('a place and a radius are typed; what is far away goes, and the map says what it cannot draw', async () => {
    const { page } = watched
    const all = await open('/explore')
    expect(all).toMatch(/incidents? drawn; each circle covers where it may have happened/)
    expect(all).toMatch(/incidents? without a place|known only by country/)
    await page.getByLabel('Within reach of').focus()
    await page.keyboard.type('baghdad')
    await press('Tab')
    await page.keyboard.type('60')
    await press('Enter')
    await page.waitForURL(/near=/)
    await page.getByText('possibly within 60 km of Baghdad').waitFor()
    await settle()
    const near = await page.locator('main table[aria-busy] tbody').textContent()
    expect(near).toContain('Baghdad')
    expect(near).not.toContain('Deir ez-Zor')
    await page.getByLabel('Within reach of').fill('Atlantis')
    await press('Enter')
    await page.getByText('No incident here has a place of that name.').waitFor()
  })

  test('land is drawn in rough outlines until the map has its own', async () => {
    const { page } = watched
    let letCome = () => {}
    const held = new Promise<void>((resolve) => {
      letCome = resolve
    })
    await page.route('**/countries-50m*', async (route) => {
      await held
      await route.continue()
    })
    await open('/explore')
    const land = page.locator('canvas[data-land]')
    await land.waitFor({ state: 'visible' })
    /** How many colours the canvas holds: sea alone is one. */
    const colours = () =>
      land.evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
        return new Set(new Uint32Array(Uint8Array.from(data).buffer)).size
      })
    expect(await colours()).toBeGreaterThan(2)
    expect(await page.locator('[data-map]').getAttribute('data-map')).toBe('loading')
    letCome()
    await page.waitForSelector('[data-map="ready"]')
    expect(await land.isVisible()).toBe(false)
    await page.unroute('**/countries-50m*')
  })

  test('the map draws a circle by dragging', async () => {
    const { page } = watched
    await open('/explore')
    await page.waitForSelector('[data-map="ready"]')
    await page.getByRole('button', { name: 'Draw a circle' }).click()
    const box = await page.locator('[data-map] .maplibregl-canvas').boundingBox()
    if (!box) throw new Error('no map')
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.5)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.5, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL(/near=/)
    expect(await page.locator('main').textContent()).toMatch(/possibly within [\d,]+ km of/)
  })

  test('what was known when: the slider by keys, a typed date, and back to now', async () => {
    const { page } = watched
    await open('/explore')
    const all = await remaining()
    const { asOf } = await ask('/api/v1/status')
    await page.getByRole('slider').focus()
    await press('Home')
    await page.waitForURL(/asof=0$/)
    await page.getByText('Nothing was known yet').waitFor()
    await page.getByRole('spinbutton', { name: 'Position' }).fill('60')
    await page.waitForURL(/asof=60$/)
    await expectRemaining((await ask('/api/v1/incidents?asOf=60&limit=1')).total)
    expect(await page.locator('main').textContent()).toMatch(/What was known: as known on .*position 60/)
    await page.getByRole('link', { name: 'What has changed since, and why' }).focus()
    await press('Enter')
    await page.waitForURL(/\/changes\?from=60$/)
    await page.getByText(/from position 60 to \d+: [1-9]\d* new incidents/i).waitFor()
    await open('/explore?asof=60')
    await page.getByLabel('At the end of').fill('2001-01-01')
    await page.waitForURL(/asof=0$/)
    await page.getByRole('button', { name: 'Back to now' }).focus()
    await press('Enter')
    await page.waitForURL(/\/explore$/)
    await expectRemaining(all)
    expect(Number(await page.getByRole('slider').inputValue())).toBe(asOf)
  })

  test('a view is saved with its name, opened again and deleted, all by keyboard; the permalink holds query and position', async () => {
    const { page } = watched
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await open('/explore?type=air-strike&from=2023-12-01')
    const { asOf } = await ask('/api/v1/status')
    const some = await remaining()
    const menu = page.locator('summary', { hasText: 'Views and links' })
    await menu.focus()
    await press('Enter')
    await page.getByLabel('Save this view as').fill('Winter strikes')
    await press('Enter')
    await page.getByText('Saved in this browser.').waitFor()
    await page.getByRole('button', { name: 'Copy the permalink' }).focus()
    await press('Enter')
    await page.getByRole('button', { name: 'Copy the permalink', exact: true }).getByText('Copied').waitFor()
    const permalink = await page.evaluate(() => navigator.clipboard.readText())
    expect(permalink).toMatch(/\/explore\?/)
    for (const part of ['type=air-strike', 'from=2023-12-01', `asof=${asOf}`]) expect(permalink).toContain(part)
    await open('/explore')
    await menu.focus()
    await press('Enter')
    await page.getByRole('link', { name: 'Winter strikes' }).focus()
    await press('Enter')
    await page.waitForURL(/type=air-strike/)
    await expectRemaining(some)
    await page.getByRole('button', { name: 'Delete the view Winter strikes' }).focus()
    await press('Enter')
    await page.getByRole('link', { name: 'Winter strikes' }).waitFor({ state: 'detached' })
  })

  test('the table is ordered by its heads, by keyboard', async () => {
    const { page } = watched
    await open('/explore')
    await page.getByRole('button', { name: 'Killed', exact: true }).focus()
    await press('Enter')
    await page.waitForURL(/order=killed/)
    await page.waitForFunction(() =>
      document.querySelector('main th[aria-sort="descending"]')?.textContent?.startsWith('Killed'),
    )
    await settle()
    const figures = await page.locator('main table[aria-busy] tbody tr td:nth-child(2) bdi').allTextContents()
    const least = figures.slice(0, 5).map((text) => Number(/\d+/.exec(text.replaceAll(',', ''))?.[0]))
    expect(least).toEqual(least.toSorted((a, b) => b - a))
  })

  test('the charts have a table and files: SVG, PNG and CSV', async () => {
    const { page } = watched
    await open('/explore')
    const timeline = page.locator('section[aria-labelledby="timeline-title"]')
    await timeline.locator('summary').focus()
    await press('Enter')
    await timeline.locator('tbody tr').nth(3).waitFor()
    const read = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        timeline.getByRole('button', { name }).press('Enter'),
      ])
      return readFileSync(await file.path())
    }
    expect((await read('Save SVG')).toString('utf8')).toMatch(/^<svg [\s\S]*<title>Incidents per/)
    expect((await read('Save PNG')).subarray(1, 4).toString('latin1')).toBe('PNG')
    const csv = (await read('Save CSV')).toString('utf8')
    const sum = csv
      .trim()
      .split('\r\n')
      .slice(1)
      .reduce((total, line) => total + Number(line.split(',')[2]), 0)
    const undated = Number(
      /^(\d+) incidents? without a day/.exec((await timeline.locator('p.label').first().textContent()) ?? '')?.[1] ?? 0,
    )
    expect(sum + undated).toBe(await remaining())
  })

  test('what remains is saved as a file, for whom it is, with its manifest, by keyboard', async () => {
    const { page } = watched
    await open('/explore?type=air-strike')
    const save = async (name: RegExp) => {
      await tabTo(page, name)
      const [file] = await Promise.all([page.waitForEvent('download'), press('Enter')])
      return readFileSync(await file.path(), 'utf8')
    }
    await tabTo(page, /^Save as a file/)
    await press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Save these incidents' })
    await dialog.waitFor()
    expect(await dialog.getByRole('radio', { name: /^Our own use/ }).isChecked()).toBe(true)
    const rows = (await save(/^Save the file/)).trim().split('\r\n')
    expect(rows.length - 1).toBe(await remaining())
    expect(rows[1]).toMatch(/^inc_[0-9a-f]{20},/)
    await tabTo(page, /^What/)
    await page.keyboard.type('Claims')
    await tabTo(page, /^Our own use/)
    await press('ArrowDown', 'ArrowDown')
    expect(await dialog.getByRole('radio', { name: /^The public/ }).isChecked()).toBe(true)
    const manifest = JSON.parse(await save(/^Save the manifest/))
    expect(manifest).toMatchObject({ format: 'claims-csv', profile: 'public', complete: true })
    expect(manifest.withheld).toContain('names of victims')
    expect(await save(/^Save the file/)).toMatch(/^clm_/m)
    await press('Escape')
    await page.waitForSelector('dialog[open]', { state: 'hidden' })
  })

  test('the places of what remains are saved for whom they are: no home as exactly as for ourselves', async () => {
    const { page } = watched
    await open('/explore?country=IQ')
    const map = page.locator('section[aria-labelledby="map-title"]')
    await map.locator('summary').press('Enter')
    await map.getByRole('button', { name: 'Save CSV' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Save these incidents' })
    await dialog.waitFor()
    expect(await dialog.getByLabel('What', { exact: true }).inputValue()).toBe('places-csv')
    await dialog.getByRole('radio', { name: /^The public/ }).press('Space')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('link', { name: 'Save the file' }).press('Enter'),
    ])
    expect(file.suggestedFilename()).toMatch(/-public\.places\.csv$/)
    const [head, ...rows] = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n')
    expect(head).toBe('place,admin1,country,precision,lat,lon,radius_km,incidents')
    const sum = rows.reduce((total, row) => total + Number(row.split(',').at(-1)), 0)
    expect(sum).toBe(await remaining())
    await press('Escape')
  })

  test('the screen, its file and its permalink hold the same incidents, whatever is brushed', async () => {
    const { page } = watched
    const idsOf = (csv: string) => [...new Set(csv.match(/^inc_[0-9a-f]+/gm))].sort()
    const views = [
      'near=35.47%2C44.39%2C150',
      'against=US+military~-',
      'by=-&precision=exact~-',
      'killed=1~2-4~-&accounts=agree',
      'type=-~air-strike&country=IQ~-&role=main',
      'from=2023-11-01&near=33.3%2C44.4%2C90&precision=near~exact~district',
    ]
    for (const view of views) {
      await open(`/explore?${view}`)
      const count = await remaining()
      expect(count, view).toBeGreaterThan(0)
      await page.getByRole('button', { name: 'Save as a file' }).press('Enter')
      const link = page.getByRole('link', { name: 'Save the file' })
      const [file] = await Promise.all([page.waitForEvent('download'), link.press('Enter')])
      const saved = idsOf(readFileSync(await file.path(), 'utf8'))
      expect(saved.length, view).toBe(count)
      const address = (await link.getAttribute('href')) ?? ''
      const read = (at: string) => page.evaluate(async (from) => (await fetch(from)).text(), at)
      expect(await read(address.replace('format=csv', 'format=claims-csv')), view).toMatch(/^clm_/m)
      const { asOf } = await ask('/api/v1/status')
      await open(`/explore?${view}&asof=${asOf}`)
      await expectRemaining(count)
    }
  })

  test('a year that is half typed asks for nothing; a whole one does', async () => {
    const { page } = watched
    await open('/explore')
    const all = await remaining()
    await page.getByLabel('From', { exact: true }).focus()
    for (const key of '1201202') {
      await press(key)
      await page.waitForTimeout(50)
      expect(page.url()).not.toContain('from=')
    }
    expect(await remaining()).toBe(all)
    await press('3')
    await page.waitForURL(/from=2023-12-01/)
    await expectRemaining((await ask('/api/v1/incidents?from=2023-12-01&limit=1')).total)
  })

  test('a query that nothing fits teaches the way out', async () => {
    expect(await open('/explore?country=BR')).toContain('Nothing fits this query')
    await watched.page.getByRole('button', { name: 'Clear the query' }).press('Enter')
    await watched.page.waitForURL(/\/explore$/)
  })

  test('no foreign request, no error, nothing stopped by the policy in the whole run', () => {
    const { foreign, errors, violations, dialogs } = watched
    expect({ foreign, errors, violations, dialogs }).toEqual({ foreign: [], errors: [], violations: [], dialogs: [] })
  })
})
