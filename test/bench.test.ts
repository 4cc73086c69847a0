/** The benchmark runs. How fast anything is depends on the machine, so nothing here looks at a speed. */
import { expect, test } from 'vitest'
import { loadCorpus } from '../bench/corpus.ts'
import { runRace } from '../bench/race.ts'

test('a race over a small corpus ends with a speed for each reader', () => {
  const { tokens, results } = runRace({ size: 20_000, rounds: 1 })
  expect(tokens).toBeGreaterThan(3000)
  expect(results.map(({ name }) => name)).toEqual([
    'Reckoner, whole reading',
    'Reckoner, one report at a time',
    'wink-nlp, all pipes',
    'compromise',
  ])
  for (const { tokensPerSecond, ratio } of results) {
    expect(Number.isFinite(tokensPerSecond) && tokensPerSecond > 0).toBe(true)
    expect(Number.isFinite(ratio) && ratio > 0).toBe(true)
  }
})

test('the corpus is the same at every call and holds no facts of the front matter', () => {
  const corpus = loadCorpus(200_000)
  expect(loadCorpus(200_000)).toEqual(corpus)
  expect(corpus.filter((text) => /^(publisher|published|language): /m.test(text))).toEqual([])
})
