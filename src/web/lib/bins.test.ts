import { expect, test } from 'vitest'
import { binByDay } from './bins.ts'
import { keepDates, toDayNumber, toIsoDay } from './dates.ts'

test('a bin a day when there is room, empty days included', () => {
  const { days, bins } = binByDay([{ first: '2023-12-03' }, { first: '2023-12-05' }, { first: '2023-12-03' }], 10)
  expect(days).toBe(1)
  expect(bins.map((bin) => `${toIsoDay(bin.from)} ${bin.items.length}`)).toEqual([
    '2023-12-03 2',
    '2023-12-04 0',
    '2023-12-05 1',
  ])
})

test('weeks when days would not fit', () => {
  const { days, bins } = binByDay([{ first: '2023-10-17' }, { first: '2023-12-03' }], 10)
  expect([days, bins.length]).toEqual([7, 7])
})

test('items without a day are left out, and nothing gives no bins', () => {
  expect(binByDay([{ first: null }], 10).bins).toEqual([])
})

test('day numbers go there and back over a leap day', () => {
  expect(toIsoDay(toDayNumber('2024-02-29'))).toBe('2024-02-29')
})

test('dates in a text do not break; other numbers may', () => {
  expect(keepDates('near 12 km, 3 December 2023')).toBe('near 12 km, 3\u00a0December\u00a02023')
})
