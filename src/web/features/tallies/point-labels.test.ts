import { expect, test } from 'vitest'
import { placePointLabels } from './point-labels.ts'
import type { LinePoint, SeriesLine } from './series-lines.ts'

const pointAt = (day: number, value: number) => ({ day, value, signs: String(value), isFall: false }) as LinePoint
const lineOf = (index: number, ...points: LinePoint[]): SeriesLine => ({ name: `line ${index}`, index, points })
const scaled = (...lines: SeriesLine[]) => {
  const placed = placePointLabels(
    lines,
    (day) => day * 10,
    (value) => -value,
  )
  return Object.fromEntries([...placed].map(([{ signs }, side]) => [signs, side]))
}

test('a number stands above its point, below on every second line; the last is left to the margin', () => {
  expect(scaled(lineOf(0, pointAt(0, 20), pointAt(50, 90)), lineOf(1, pointAt(20, 50), pointAt(50, 60)))).toEqual({
    20: 'above',
    50: 'below',
  })
})

test('a number whose side is taken tries the other, and is left out where both are', () => {
  expect(scaled(lineOf(0, pointAt(0, 20), pointAt(1, 34), pointAt(50, 90)))).toEqual({ 20: 'below', 34: 'above' })
  expect(scaled(lineOf(0, pointAt(0, 20), pointAt(1, 34), pointAt(1, 4), pointAt(50, 90)))).not.toHaveProperty('20')
})

test('a line without points has no numbers', () => {
  expect(scaled(lineOf(0))).toEqual({})
})
