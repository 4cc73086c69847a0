import { expect, test } from 'vitest'
import type { LinePoint } from './series-lines.ts'
import { pressRadii, spreadPoints } from './spread-points.ts'

const pointAt = (day: number, value: number) => ({ day, value }) as LinePoint
const same = (value: number) => value

test('points that lie on one another stand side by side; the others stay', () => {
  const points = [pointAt(10, 76), pointAt(10, 76), pointAt(10, 76), pointAt(40, 76), pointAt(10, 40)]
  const moved = spreadPoints(points, same, same)
  expect(points.map((one) => moved.get(one) ?? 0)).toEqual([0, 9, 18, 0, 0])
})

test('a point that moves aside does not land on another', () => {
  const points = [pointAt(10, 76), pointAt(19, 76), pointAt(10, 76)]
  expect(spreadPoints(points, same, same).get(points[2] as LinePoint)).toBe(18)
})

test('a press belongs to the nearest point, and a lone point keeps the reach of a finger', () => {
  expect(
    pressRadii([
      [0, 0],
      [9, 0],
      [100, 0],
    ]),
  ).toEqual([4.5, 4.5, 12])
})
