import { expect, test } from 'vitest'
import { toQueryString } from './api.ts'
import { readDay, readText } from './filters.ts'
import { readTallySearch, toTallyQuery } from './tally-search.ts'

test('what is no day or no text is left out', () => {
  expect([readDay('2023-12-01'), readDay('2023-02-30'), readDay('yesterday'), readDay(3)]).toEqual([
    '2023-12-01',
    undefined,
    undefined,
    undefined,
  ])
  expect([readText(' Dibis ', 200), readText(76, 200), readText(' ', 200)]).toEqual(['Dibis', '76', undefined])
})

test('a tally definition goes to the API with its places as a list', () => {
  const search = readTallySearch({ measure: 'attacks', against: 'us-military', where: 'IQ, SY,', since: '2023-10-17' })
  expect(toQueryString(toTallyQuery(search))).toBe(
    '?measure=attacks&against=us-military&where=IQ%2CSY&since=2023-10-17',
  )
  expect(readTallySearch({ measure: 'drama', since: 'soon' })).toEqual({})
})
