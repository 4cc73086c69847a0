/** The main text of pages beside Readability on jsdom: the same pages, in turns, in one run. */
import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'
import { readPageParts } from '../src/intake/page-parts.ts'
import { type SyntheticPage, syntheticPages } from './synthetic-pages.ts'

/** How large a race is. */
export interface PagesRaceSize {
  readonly pages: number
  readonly rounds: number
}

/** One extractor. `score`: F1 of its words against those of the article, averaged over the pages. */
export interface PagesResult {
  readonly name: string
  readonly milliseconds: number
  readonly ratio: number
  readonly score: number
}

/** What was raced over, and how it ended. */
export interface PagesRace {
  readonly kilobytes: number
  readonly results: readonly PagesResult[]
}

/** Races; each extractor's best round counts, in milliseconds a page. */
export function racePages({ pages: count, rounds }: PagesRaceSize): PagesRace {
  const pages = syntheticPages(count)
  // Nothing of a page goes to the terminal.
  const virtualConsole = new VirtualConsole()
  const runners = [
    { name: 'Reckoner', extract: ({ html }: SyntheticPage) => readPageParts(html, null).main },
    {
      name: 'Readability on jsdom',
      extract: ({ html }: SyntheticPage) => {
        const { window } = new JSDOM(html, { virtualConsole })
        const text = new Readability(window.document).parse()?.textContent ?? ''
        window.close()
        return text
      },
    },
  ].map((runner) => ({ ...runner, best: Number.POSITIVE_INFINITY, score: 0 }))
  for (const runner of runners) {
    const scores = pages.map((page) => scoreWords(page.article, runner.extract(page)))
    runner.score = scores.reduce((sum, score) => sum + score, 0) / pages.length
  }
  for (let round = 0; round < rounds; round++) {
    for (const runner of runners) {
      const start = performance.now()
      for (const page of pages) runner.extract(page)
      runner.best = Math.min(runner.best, (performance.now() - start) / pages.length)
    }
  }
  const own = runners[0]?.best ?? 1
  const bytes = pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0)
  return {
    kilobytes: bytes / pages.length / 1024,
    results: runners.map(({ name, best, score }) => ({ name, milliseconds: best, ratio: best / own, score })),
  }
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
