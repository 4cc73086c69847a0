/** Pages broken at random: each is taken apart or read partly, none throws. `RECKONER_PAGES` sets how many. */
import { expect, test } from 'vitest'
import { pageOf } from '../../test/make-archives.ts'
import { readPageParts } from './page-parts.ts'

const COUNT = Number(process.env.RECKONER_PAGES ?? 10_000)
const SEED = Number(process.env.RECKONER_SEED ?? 20231203)

const BITS = [
  '<',
  '>',
  '</',
  '<!--',
  ']]>',
  '&#x0;',
  '&#1114112;',
  '&amp',
  '"',
  "'",
  '\0',
  '\ud800',
  '\u202e',
  '<table>',
  '</body>',
  '<html>',
  '<template>',
  '<svg><foreignObject>',
  '<math><mi>',
  '<select><p>',
  '<script type="application/ld+json">[{"@graph":[{}]}',
  '<time datetime="2024-01-01T00:00Z">',
  '<p '.repeat(50),
  '<b>'.repeat(200),
  '<div>'.repeat(700),
]
const LIVE = `<html lang="en"><head><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Live","liveBlogUpdate":[{"headline":"One","datePublished":"2024-03-04T10:00:00Z"}]}</script></head><body><main><h1>Live</h1>${[1, 2, 3, 4].map((n) => `<article><time datetime="2024-03-04T1${n}:00:00Z">1${n}:00</time><p>Shells struck a market in the old town, killing ${n} people, the governor said.</p></article>`).join('')}</main></body></html>`
const PAGES = [pageOf('Market hit'), LIVE, `<table><tr><td>${pageOf('In a table')}</td></tr></table>`]

function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** One to eight cuts, copies, insertions and swaps. */
function mutate(page: string, random: (below: number) => number): string {
  let html = page
  for (let n = random(8) + 1; n > 0; n--) {
    const at = random(html.length)
    const to = at + random(60)
    const kind = random(4)
    if (kind === 0) html = html.slice(0, at) + html.slice(to)
    else if (kind === 1) html = html.slice(0, to) + html.slice(at)
    else if (kind === 2) html = html.slice(0, at) + (BITS[random(BITS.length)] as string) + html.slice(at)
    else html = html.slice(0, at) + String.fromCharCode(random(0x3000)) + html.slice(at + 1)
  }
  return html
}

test(`${COUNT} mutated pages (seed ${SEED}): none throws, most still give their text`, () => {
  const random = createRandom(SEED)
  let read = 0
  for (let i = 0; i < COUNT; i++) {
    const html = mutate(PAGES[i % PAGES.length] as string, random)
    const { main, facts } = readPageParts(html, 'https://example.org/a')
    expect(typeof main).toBe('string')
    expect(facts.address).toMatch(/^https:\/\/(\w+\.)?example\.org\//)
    if (/people/.test(main)) read++
  }
  expect(read).toBeGreaterThan(COUNT / 2)
}, 300_000)
