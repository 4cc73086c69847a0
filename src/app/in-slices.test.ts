import { expect, test } from 'vitest'
import { inSlices } from './in-slices.ts'

test('long work goes on in order, and what else waits has its turn meanwhile', async () => {
  const done: number[] = []
  let turns = 0
  const others = setInterval(() => {
    turns += 1
  }, 1)
  await inSlices([1, 2, 3, 4], (item) => {
    const until = performance.now() + 50
    while (performance.now() < until) done.length += 0
    done.push(item)
  })
  clearInterval(others)
  expect(done).toEqual([1, 2, 3, 4])
  expect(turns).toBeGreaterThanOrEqual(3)
})

test('work that fails ends it', async () => {
  const work = inSlices([1, 2], () => {
    throw new Error('no')
  })
  await expect(work).rejects.toThrow('no')
})
