import { expect, test } from 'vitest'
import {
  changeSearch,
  countNarrowing,
  formatNear,
  parseNear,
  readExploreSearch,
  toggleChosen,
} from './explore-search.ts'

test('an address gives the whole query, and one from before there were facets still does', () => {
  expect(
    readExploreSearch({ text: ' Dibis ', from: '2023-12-01', near: '35.5,44.4,50', country: 'iq~sy', asof: '0' }),
  ).toEqual({
    text: 'Dibis',
    from: '2023-12-01',
    near: '35.5,44.4,50',
    country: 'IQ~SY',
    asof: 0,
  })
  expect(readExploreSearch({ disagree: 'true', asOf: 12 })).toEqual({ accounts: 'differ', asof: 12 })
})

test('what is no query is left out, and dates the wrong way round are turned', () => {
  expect(
    readExploreSearch({ from: '2023-02-30', near: '99,0,5', asof: -1, page: 1, order: 'drama', at: '<b>' }),
  ).toEqual({})
  expect(readExploreSearch({ from: '2023-12-05', to: '2023-12-01' })).toEqual({ from: '2023-12-01', to: '2023-12-05' })
})

test('a change goes back to the first page; turning a page keeps the rest', () => {
  expect(changeSearch({ page: 3, type: 'bombing' }, { from: '2023-12-01' })).toEqual({
    type: 'bombing',
    from: '2023-12-01',
  })
  expect(changeSearch({ type: 'bombing' }, { page: 2 })).toEqual({ type: 'bombing', page: 2 })
  expect(changeSearch({ type: 'bombing' }, { type: '' })).toEqual({})
})

test('values go in and out of a facet', () => {
  expect(toggleChosen({}, 'type', 'bombing')).toBe('bombing')
  expect(toggleChosen({ type: 'bombing~arson' }, 'type', 'bombing')).toBe('arson')
  expect(countNarrowing({ type: 'bombing~arson', from: '2023-12-01' })).toBe(2)
})

test('a circle is written and read', () => {
  expect(formatNear({ lat: 35.46812, lon: 44.39223, km: 48.7 })).toBe('35.468,44.392,49')
  expect(parseNear('35.468,44.392,49')).toEqual({ lat: 35.468, lon: 44.392, km: 49 })
  expect([parseNear('35,44'), parseNear('35,44,0'), parseNear('a,b,c')]).toEqual([null, null, null])
})
