import { expect, test } from 'vitest'
import { binDays } from './day-bins.ts'

test('days stay days while there is room', () => {
  expect(binDays(Int32Array.of(2, 0, 1), 100, 10)).toEqual({
    words: 'day',
    bins: [
      { from: 100, to: 101, count: 2 },
      { from: 101, to: 102, count: 0 },
      { from: 102, to: 103, count: 1 },
    ],
  })
})

test('a longer period takes longer bins and loses no incident', () => {
  const counts = new Int32Array(400).fill(1)
  for (const room of [100, 20, 5, 2]) {
    const { bins } = binDays(counts, 0, room)
    expect(bins.length).toBeLessThanOrEqual(room)
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(400)
  }
})

test('no day, no bin', () => {
  expect(binDays(new Int32Array(0), 0, 10).bins).toEqual([])
})
