import { expect, test } from 'vitest'
import type { SeriesView } from '../../../api/types.ts'
import { grantLabels, toSeriesLines } from './series-lines.ts'

const point = (on: string | null, min: number | null, max = min) => ({ on, min, max })

test('two speakers are two lines, by day, a fall told; a total without a day or number is in none', () => {
  const series = {
    speakers: [
      {
        name: 'US officials',
        points: [point('2023-12-04', 76), point('2023-11-23', 62), point('2023-11-22', 66), point(null, 78)],
      },
      { name: 'silent', points: [point('2023-12-04', null)] },
      { name: 'Washington Institute', points: [point('2023-12-04', 94)] },
    ],
  } as unknown as SeriesView
  const lines = toSeriesLines(series)
  expect(lines.map(({ name, index, points }) => `${name} ${index}: ${points.map(({ value }) => value)}`)).toEqual([
    'US officials 0: 66,62,76',
    'Washington Institute 2: 94',
  ])
  expect(lines[0]?.points.map(({ isFall }) => isFall)).toEqual([false, true, false])
})

test('a number gets its place when it has room beside those before it', () => {
  const wish = (x: number, y: number) => ({ x, y, text: '76' })
  expect([...grantLabels([wish(0, 0), wish(10, 0), wish(10, 20), wish(60, 0)])]).toEqual([0, 2, 3])
  expect([...grantLabels([])]).toEqual([])
  expect([
    ...grantLabels(
      [wish(0, 0), wish(60, 0)],
      [
        { x: 4, y: 2 },
        { x: 60, y: 14 },
      ],
    ),
  ]).toEqual([1])
})
