import { expect, test } from 'vitest'
import { circleRing } from './circle.ts'

test('a ring is closed and as far off as asked', () => {
  const ring = circleRing(35.67, 44.07, 10)
  expect(ring[0]).toEqual(ring.at(-1))
  const north = ring[0]
  expect(((north?.[1] ?? 0) - 35.67) * 111.195).toBeCloseTo(10, 1)
})

test('without a radius it is still a ring', () => {
  expect(circleRing(0, 0, 0).length).toBe(25)
  expect(circleRing(0, 0, 60).length).toBe(65)
})
