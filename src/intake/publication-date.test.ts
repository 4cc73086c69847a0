import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDateLine, isDateLine, parsePublicationDate } from './publication-date.ts'

describe('a day of publication', () => {
  test.each([
    ['2023-12-04', '2023-12-04'],
    ['2023-12-04T23:30:00-05:00', '2023-12-04'],
    ['2023-12-04 10:00', '2023-12-04'],
    ['2023/12/04', '2023-12-04'],
    ['20231204T101500Z', '2023-12-04'],
    ['04 December, 2023', '2023-12-04'],
    ['4 Dec 2023', '2023-12-04'],
    ['4th of December 2023', '2023-12-04'],
    ['Dec. 4, 2023', '2023-12-04'],
    ['Monday, December 4th, 2023 10:00 AM EST', '2023-12-04'],
    ['Mon, 04 Dec 2023 10:00:00 GMT', '2023-12-04'],
    ['PUBLISHED: 10:48, Tue, Nov 19, 2019 | UPDATED: 11:05, Wed, Nov 20, 2019', '2019-11-19'],
    ['4.12.2023', '2023-12-04'],
    ['25/12/2023', '2023-12-25'],
    ['12/25/2023', '2023-12-25'],
    ['29 February 2024', '2024-02-29'],
  ])('%s', (written, day) => {
    expect(parsePublicationDate(written)).toBe(day)
  })

  test.each([
    ['no such day', '31 February, 2023'],
    ['no such day', '2023-13-45'],
    ['no leap year', '29 Feb 2023'],
    ['two days at once', '04/12/2023'],
    ['a month alone', 'December 2023'],
    ['a day without a year', '4 December'],
    ['a name, no month', 'Marble 4, 2023'],
    ['another century', '4 December 1723'],
    ['a telephone', '555-12-04-2023-11'],
    ['nothing', ''],
  ])('%s: %s', (_why, written) => {
    expect(parsePublicationDate(written)).toBeNull()
  })

  test('every day is read back from the shapes it is written in', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const long = date.toLocaleDateString('en-GB', {
          timeZone: 'UTC',
          day: '2-digit',
          month: 'long',
          year: 'numeric',
        })
        const american = date.toLocaleDateString('en-US', { timeZone: 'UTC', dateStyle: 'full' })
        expect([iso, long, american].map(parsePublicationDate)).toEqual([iso, iso, iso])
      }),
      { numRuns: 300 },
    )
  })

  test('any text is read without an error and quickly', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        parsePublicationDate(text)
        isDateLine(text)
        findDateLine(text)
      }),
    )
    const start = performance.now()
    for (const piece of ['1 ', 'Dec ', 'dec.', '12/', '2023-', 'mon, ', '::'])
      for (const size of [100, 100_000]) findDateLine(piece.repeat(size))
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('a line with the date', () => {
  test('near the head of a text', () => {
    expect(findDateLine('Base hit\n\nA standfirst.\n3 min read\n04 December, 2023\n\nText.')).toBe('04 December, 2023')
  })

  test.each([
    'Four people were killed on 4 December 2023.',
    '7 October 2023 attack: what we know',
    '12 soldiers',
    'May',
    '2023',
  ])('is not "%s"', (line) => {
    expect(findDateLine(`Title\n${line}\nText`)).toBeNull()
  })
})
