/** The main text of pages beside Readability on jsdom: the same pages, in turns, in one run. */
import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'
import { readPageParts } from '../src/intake/page-parts.ts'
import type { SyntheticPage } from './synthetic-pages.ts'

/** A page, and the text that is its article where that is known. */
export type RacedPage = Pick<SyntheticPage, 'html'> & Partial<SyntheticPage>

/** One extractor, in milliseconds a page. `score`: F1 of its words against those of the article, averaged over the pages; null when no article is known. */
export interface PagesResult {
  readonly name: string
  readonly milliseconds: number
  readonly processor: number
  /** Its processor time as a multiple of Reckoner's. */
  readonly ratio: number
  readonly score: number | null
}

/** What was raced over, and how it ended. */
export interface PagesRace {
  readonly pages: number
  readonly kilobytes: number
  readonly results: readonly PagesResult[]
}

/** Races over the pages: from the HTML text to the main text, all in this process. A round to warm up gives the score; of the others the best counts. */
export function racePages(pages: readonly RacedPage[], rounds: number): PagesRace {
  // Nothing of a page goes to the terminal.
  const virtualConsole = new VirtualConsole()
  const runners = [
    { name: 'Reckoner', extract: ({ html }: RacedPage) => readPageParts(html, null).main },
    {
      name: 'Readability on jsdom',
      extract: ({ html }: RacedPage) => {
        const { window } = new JSDOM(html, { virtualConsole })
        const text = new Readability(window.document).parse()?.textContent ?? ''
        window.close()
        return text
      },
    },
  ].map(({ name, extract }) => ({ name, extract, score: scorePages(pages, extract), wall: LONG, processor: LONG }))
  for (let round = 0; round < rounds; round++) {
    for (const runner of runners) {
      const start = performance.now()
      const before = process.cpuUsage()
      for (const page of pages) runner.extract(page)
      const { user, system } = process.cpuUsage(before)
      runner.wall = Math.min(runner.wall, (performance.now() - start) / pages.length)
      runner.processor = Math.min(runner.processor, (user + system) / 1000 / pages.length)
    }
  }
  const own = runners[0]?.processor ?? 1
  const bytes = pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0)
  return {
    pages: pages.length,
    kilobytes: bytes / pages.length / 1024,
    results: runners.map(({ name, wall, processor, score }) => {
      return { name, milliseconds: wall, processor, ratio: processor / own, score }
    }),
  }
}

const LONG = Number.POSITIVE_INFINITY

function scorePages(pages: readonly RacedPage[], extract: (page: RacedPage) => string): number | null {
  let sum = 0
  let scored = 0
  for (const page of pages) {
    const found = extract(page)
    if (page.article === undefined) continue
    sum += scoreWords(page.article, found)
    scored++
  }
  return scored === 0 ? null : sum / scored
}

function scoreWords(gold: string, found: string): number {
  const [a, b] = [gold, found].map(countWords) as [Map<string, number>, Map<string, number>]
  let shared = 0
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0)
  const [of, in_] = [a, b].map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0)) as [
    number,
    number,
  ]
  return of + in_ === 0 ? 1 : (2 * shared) / (of + in_)
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
