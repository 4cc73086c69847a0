import { expect, test } from 'vitest'
import { recordText } from './record-text.ts'

test.each([
  {},
  { kind: 'count', min: 5, max: null, words: 'at least five', isMore: true, told: undefined },
  { lat: 33.34058, lon: -0, far: 1e21, small: 1e-7, none: Number.NaN, open: Number.POSITIVE_INFINITY },
  {
    quote: 'said "no"',
    line: 'a\nb',
    back: 'a\\b',
    half: '\ud800',
    whole: '\ud83d\ude00',
    arabic: '\u0627',
    separator: '\u2028',
  },
  { nested: { list: [1, 'two', null] }, list: [], date: new Date(0) },
])('writes %j as JSON.stringify does', (record) => {
  expect(recordText(record)).toBe(JSON.stringify(record))
})
