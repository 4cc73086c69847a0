import { expect, test } from 'vitest'
import type { SeriesView } from '../../../api/types.ts'
import { toSeriesLines } from './series-lines.ts'

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
