import { describe, expect, test } from 'vitest'
import type { AnyClaim, CountValue, DateValue, PlaceValue } from '../model/index.ts'
import { formatDateWords, formatDays } from './date-words.ts'
import { formatPlaceWords, formatValueWords } from './value-words.ts'

const count = (given: Partial<CountValue>): CountValue => ({
  kind: 'count',
  min: 5,
  max: 5,
  qualifier: 'exactly',
  words: 'five',
  of: null,
  ofParty: null,
  status: 'unstated',
  ...given,
})
const killed = (given: Partial<CountValue>) =>
  formatValueWords({ attribute: 'killed', value: count(given) } as AnyClaim)

describe('counts', () => {
  test.each<[Partial<CountValue>, string]>([
    [{}, '5 killed'],
    [{ qualifier: 'at-least', max: null, of: 'pro-Iranian militants' }, 'at least 5 killed (pro-Iranian militants)'],
    [{ qualifier: 'more-than', max: null }, 'more than 5 killed'],
    [{ qualifier: 'up-to', min: null, max: 7 }, 'up to 7 killed'],
    [{ qualifier: 'between', min: 6, max: 8 }, 'between 6 and 8 killed'],
    [{ qualifier: 'vague', words: 'dozens', min: 24, max: null }, 'dozens killed'],
    [{ qualifier: 'none', min: 0, max: 0 }, 'none killed'],
    [{ qualifier: 'some', min: null, max: null }, 'some killed'],
  ])('%j', (given, words) => {
    expect(killed(given)).toBe(words)
  })
})

describe('days', () => {
  test.each([
    ['2023-12-03', '2023-12-03', '3 December 2023'],
    ['2023-11-21', '2023-11-30', '21–30 November 2023'],
    ['2023-11-28', '2023-12-02', '28 November – 2 December 2023'],
    ['2023-12-30', '2024-01-02', '30 December 2023 – 2 January 2024'],
    [null, '2023-12-04', 'on or before 4 December 2023'],
    ['2023-12-04', null, 'since 4 December 2023'],
    [null, null, 'not dated'],
  ])('%s to %s', (first, last, words) => {
    expect(formatDays(first, last)).toBe(words)
  })

  test.each<[DateValue['precision'], string, string, string]>([
    ['month', '2023-11-01', '2023-11-30', 'November 2023'],
    ['year', '2023-01-01', '2023-12-31', '2023'],
    ['night', '2023-12-03', '2023-12-04', 'night of 3–4 December 2023'],
  ])('a %s', (precision, first, last, words) => {
    expect(formatDateWords({ kind: 'date', first, last, precision, words: '' })).toBe(words)
  })
})

describe('places', () => {
  const place = (given: Partial<PlaceValue>): PlaceValue => ({
    kind: 'place',
    words: 'Dibis',
    name: 'Dibis',
    place: null,
    country: 'IQ',
    countryName: 'Iraq',
    admin1: 'Kirkuk',
    lat: null,
    lon: null,
    radiusKm: null,
    precision: 'exact',
    ...given,
  })
  test.each([
    [{}, 'Dibis (Kirkuk)'],
    [{ precision: 'near' as const, admin1: null }, 'near Dibis (Iraq)'],
    [{ name: 'Iraq', admin1: null, precision: 'country' as const }, 'Iraq'],
    [{ name: 'Kirkuk', precision: 'province' as const }, 'Kirkuk (Iraq)'],
    [{ country: null, countryName: null, admin1: null }, 'Dibis'],
  ])('%j', (given, words) => {
    expect(formatPlaceWords(place(given))).toBe(words)
  })
})
