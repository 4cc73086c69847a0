import { expect, test } from 'vitest'
import { placeLabels, tickDays } from './scales.ts'

test('labels that would touch are moved apart, in their order', () => {
  const [a = 0, b = 0, c = 0] = placeLabels([100, 98, 20], 16)
  expect(a - b).toBe(16)
  expect(c).toBeLessThan(b - 16)
})

test('labels far enough apart stay', () => {
  expect(placeLabels([10, 100], 16)).toEqual([10, 100])
  expect(placeLabels([], 16)).toEqual([])
})

test('ticks hold both ends and never repeat a day', () => {
  expect(tickDays(10, 40, 4)).toEqual([10, 20, 30, 40])
  expect(tickDays(10, 11, 6)).toEqual([10, 11])
  expect(tickDays(10, 10, 6)).toEqual([10])
})
