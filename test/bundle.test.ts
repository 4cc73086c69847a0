/** What a browser must load before a screen stands: scripts and styles of the built desk, compressed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const WEB = fileURLToPath(new URL('../dist/web/', import.meta.url))
const LIMIT = 250 * 1024

const isBuilt = existsSync(`${WEB}index.html`)
const assets = isBuilt ? readdirSync(`${WEB}assets`) : []
const read = (name: string) => readFileSync(`${WEB}assets/${name}`, 'utf8')
const gzipped = (names: ReadonlySet<string>) =>
  [...names].reduce((sum, name) => sum + gzipSync(readFileSync(`${WEB}assets/${name}`)).length, 0)

/** The script and all that it imports at once; what it imports when asked (`import()`) waits. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const [, next] of read(name).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
    if (next) withImports(next, seen)
  return seen
}

/** What index.html itself asks for. */
function entry(): Set<string> {
  const html = readFileSync(`${WEB}index.html`, 'utf8')
  const names = [...html.matchAll(/\/assets\/([\w.-]+\.(?:js|css))/g)].map((match) => match[1] ?? '')
  return new Set(names.flatMap((name) => (name.endsWith('.js') ? [...withImports(name)] : [name])))
}

test.skipIf(!isBuilt)(
  `the first screen, and every other, loads under 250 KB compressed${isBuilt ? '' : ' [skipped: the desk is not built]'}`,
  () => {
    const start = entry()
    const pages = assets.filter((name) => /-page-[\w-]+\.js$/.test(name))
    expect(pages.length).toBeGreaterThan(3)
    const sizes = pages.map((page) => [page, gzipped(new Set([...start, ...withImports(page)]))] as const)
    const widest = sizes.toSorted((a, b) => b[1] - a[1])[0]
    process.stdout.write(
      `loaded before a screen stands: ${Math.round(gzipped(start) / 1024)} KB, at most ${Math.round((widest?.[1] ?? 0) / 1024)} KB (${widest?.[0]})\n`,
    )
    for (const [page, size] of sizes) expect(size, page).toBeLessThan(LIMIT)
  },
)

test.skipIf(!isBuilt)('the map waits until it is asked for', () => {
  const loaded = assets.filter((name) => /-page-[\w-]+\.js$/.test(name)).flatMap((page) => [...withImports(page)])
  const isMap = (name: string) => read(name).includes('maplibregl-canvas')
  expect(assets.filter((name) => name.endsWith('.js')).some(isMap)).toBe(true)
  expect([...entry(), ...loaded].filter((name) => name.endsWith('.js') && isMap(name))).toEqual([])
})
