import { expect, test } from 'vitest'
import { toQueryString } from './api.ts'
import { countFilters, readIncidentSearch, toIncidentQuery } from './filters.ts'
import { readTallySearch, toTallyQuery } from './tally-search.ts'

test('an address gives its filters', () => {
  const search = readIncidentSearch({
    text: ' Dibis ',
    from: '2023-12-01',
    country: 'iq',
    type: 'air-strike',
    disagree: 1,
  })
  expect(search).toEqual({ text: 'Dibis', from: '2023-12-01', country: 'IQ', type: 'air-strike', disagree: true })
  expect(countFilters(search)).toBe(5)
  expect(toQueryString(toIncidentQuery(search))).toBe(
    '?text=Dibis&from=2023-12-01&country=IQ&type=air-strike&isDisputed=true',
  )
})

test('what is no filter is left out', () => {
  expect(
    readIncidentSearch({ from: '2023-02-30', to: 'yesterday', country: 'Iraq', type: '<b>', asOf: -3, at: 'x' }),
  ).toEqual({})
})

test('a number typed as text stays text', () => {
  expect(readIncidentSearch({ text: 76 })).toEqual({ text: '76' })
})

test('two dates the wrong way round are turned', () => {
  expect(toIncidentQuery({ from: '2023-12-05', to: '2023-12-01' })).toMatchObject({
    from: '2023-12-01',
    to: '2023-12-05',
  })
})

test('a tally definition goes to the API with its places as a list', () => {
  const search = readTallySearch({ measure: 'attacks', against: 'us-military', where: 'IQ, SY,', since: '2023-10-17' })
  expect(toQueryString(toTallyQuery(search))).toBe(
    '?measure=attacks&against=us-military&where=IQ%2CSY&since=2023-10-17',
  )
  expect(readTallySearch({ measure: 'drama', since: 'soon' })).toEqual({})
})
