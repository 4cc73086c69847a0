/** Runs readers over the same texts in turns, so that a slow moment of the machine meets all of them. */
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import { createReader } from '../src/reader/index.ts'
import { makeReport } from '../test/golden.ts'
import { loadCorpus } from './corpus.ts'

/** How large a race is. */
export interface RaceSize {
  /** Characters of the corpus. */
  readonly size: number
  readonly rounds: number
}

/** How fast a reader was in its best round, and Reckoner beside it. */
export interface RaceResult {
  readonly name: string
  readonly tokensPerSecond: number
  /** Reckoner's speed as a multiple of this one's. */
  readonly ratio: number
}

/** What was raced over, and how it ended. */
export interface Race {
  readonly tokens: number
  /** Reckoner's speed in the first round, in which the engine compiles most of its code. */
  readonly firstTokensPerSecond: number
  readonly results: readonly RaceResult[]
}

/** Reports that Reckoner is given at once. The peers know no such reading. */
export const AT_ONCE = 64

/** Races with the reader that `make` makes. Tokens are those of wink-nlp for every reader, so that the speeds have one unit. */
export function runRace({ size, rounds }: RaceSize, make: typeof createReader = createReader): Race {
  return raceOver(loadCorpus(size), rounds, make)
}

/** Races over some texts; see `runRace`. */
export function raceOver(corpus: readonly string[], rounds: number, make: typeof createReader): Race {
  // The slowest reader gets every tenth report.
  const tenth = corpus.filter((_, i) => i % 10 === 0)
  const wink = winkNlp(model)
  const tokensOf = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + wink.readDoc(text).tokens().length(), 0)
  const own = make(loadLexicon())
  const options = new Map([['published', '2023-12-04']])
  const reports = corpus.map((text) => makeReport(text, options))
  const runners = [
    {
      name: 'Reckoner, whole reading',
      texts: corpus,
      readAll() {
        for (let i = 0; i < reports.length; i += AT_ONCE) own.readMany(reports.slice(i, i + AT_ONCE))
      },
    },
    {
      name: 'Reckoner, one report at a time',
      texts: corpus,
      readAll() {
        for (const report of reports) own.read(report)
      },
    },
    {
      name: 'wink-nlp, all pipes',
      texts: corpus,
      readAll() {
        for (const text of corpus) wink.readDoc(text)
      },
    },
    {
      name: 'compromise',
      texts: tenth,
      readAll() {
        for (const text of tenth) compromise(text)
      },
    },
  ].map((runner) => ({ ...runner, tokens: tokensOf(runner.texts), best: 0 }))
  let first = 0
  for (let round = 0; round < rounds; round++) {
    for (const runner of runners) {
      const start = performance.now()
      runner.readAll()
      const speed = (runner.tokens / (performance.now() - start)) * 1000
      runner.best = Math.max(runner.best, speed)
      first ||= speed
    }
  }
  const ownSpeed = runners[0]?.best ?? 0
  return {
    tokens: runners[0]?.tokens ?? 0,
    firstTokensPerSecond: first,
    results: runners.map(({ name, best }) => ({ name, tokensPerSecond: best, ratio: ownSpeed / best })),
  }
}
