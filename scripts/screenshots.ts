/** Takes pictures of every screen: `npm run screenshots [-- FOLDER]`. The README's pictures go to docs/guide. */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../test/browser/browser.ts'
import { serveDesk } from '../test/browser/desk-server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = process.argv[2] ?? `${root}docs/guide`
const isForGuide = process.argv[2] === undefined
mkdirSync(out, { recursive: true })
const desk = await serveDesk(`${root}examples/kirkuk`)
const browser = await launchBrowser()
const widths = isForGuide ? [1440] : [360, 768, 1440]
const schemes = isForGuide ? (['light'] as const) : (['light', 'dark'] as const)
const page = await browser.newPage()
page.setDefaultTimeout(20_000)
await page.goto(desk.link)
const list = await page.evaluate(
  async () =>
    (await fetch('/api/v1/incidents?limit=100')).json() as Promise<{
      items: { id: string; first: string; reports: number }[]
    }>,
)
const strike = list.items.find((row) => row.first === '2023-12-03' && row.reports > 3)
const kept = await page.evaluate(
  async () =>
    (await fetch('/api/v1/reports?limit=100')).json() as Promise<{ items: { id: string; sourceName: string }[] }>,
)
const report = kept.items.find((row) => row.sourceName.includes('self-defence'))
const screens = {
  incidents: '/incidents',
  incident: `/incidents/${strike?.id}`,
  report: `/reports/${report?.id}`,
  reports: '/reports',
  tallies: '/tallies',
}
for (const width of widths) {
  await page.setViewportSize({ width, height: width < 500 ? 800 : 1000 })
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    for (const [name, path] of Object.entries(screens)) {
      await page.goto(desk.origin + path, { waitUntil: 'load' })
      await page.waitForTimeout(name === 'incidents' ? 4000 : 1200)
      await page.screenshot({ path: isForGuide ? `${out}/${name}.png` : `${out}/${name}-${width}-${colorScheme}.png` })
    }
  }
}
await browser.close()
await desk.close()
console.log(`pictures in ${out}`)
