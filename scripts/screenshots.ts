/// <reference lib="dom" />
/** Takes pictures of every screen at three widths, light and dark, into a folder (`npm run screenshots [-- FOLDER]`); the light desktop ones that the guide shows go to docs/guide. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../test/browser/browser.ts'
import { serveDesk } from '../test/browser/desk-server.ts'
import { findScreens } from '../test/browser/find-screens.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'reckoner-pictures-'))
const sizes = { 360: 800, 768: 1000, 1440: 1000 } as const
mkdirSync(out, { recursive: true })

const desk = await serveDesk(`${root}examples/kirkuk`)
const browser = await launchBrowser()
const page = await browser.newPage()
page.setDefaultTimeout(20_000)
await page.goto(desk.link)
const screens = await findScreens(page)
for (const [width, height] of Object.entries(sizes)) {
  await page.setViewportSize({ width: Number(width), height })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const [name, path] of Object.entries(screens)) {
      await page.goto(desk.origin + path, { waitUntil: 'load' })
      await page.waitForFunction(() => document.querySelector('main .skeleton') === null)
      // The map is drawn after the network has gone quiet.
      if (name === 'explore' && Number(width) >= 768) await page.waitForSelector('[data-map="ready"]')
      await page.waitForTimeout(name === 'explore' ? 1500 : 300)
      const file = join(out, `${name}-${width}-${colorScheme}.png`)
      await page.screenshot({ path: file })
      const guide = `${root}docs/guide/${name}.png`
      if (width === '1440' && colorScheme === 'light' && existsSync(guide)) copyFileSync(file, guide)
    }
  }
}
await browser.close()
await desk.close()
console.log(`pictures in ${out}`)
