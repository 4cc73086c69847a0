import { expect, test } from 'vitest'
import { runAlone, runInTurns, type Steps } from './steps.ts'

function worker(done: string[]) {
  return function* work(name: string, steps: number, failsAt = -1): Steps<string> {
    for (let i = 0; i < steps; i++) {
      if (i === failsAt) throw new Error(`${name} failed`)
      done.push(`${name}${i}`)
      yield
    }
    return name.toUpperCase()
  }
}

const fail = (error: unknown): string => {
  throw error
}

test('a work alone goes to its end', () => {
  const done: string[] = []
  expect(runAlone(worker(done)('a', 3))).toBe('A')
  expect(done).toEqual(['a0', 'a1', 'a2'])
})

test('works in turns: each step of all before the next, the answers in order', () => {
  const done: string[] = []
  const work = worker(done)
  expect(runInTurns([work('a', 3), work('b', 1), work('c', 2)], fail)).toEqual(['A', 'B', 'C'])
  expect(done).toEqual(['a0', 'b0', 'c0', 'a1', 'c1', 'a2'])
})

test('no works have no answers', () => {
  expect(runInTurns([], fail)).toEqual([])
})

test('a work that throws is answered for, and the others go on', () => {
  const work = worker([])
  const works = [work('a', 2), work('b', 3, 1), work('c', 3)]
  expect(runInTurns(works, (error, i) => `${i}: ${(error as Error).message}`)).toEqual(['A', '1: b failed', 'C'])
})
