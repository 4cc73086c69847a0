import { expect, test } from 'vitest'
import { type ClaimParts, makeClaim, makeTotal } from '../../test/make-claim.ts'
import type { Claim, SeriesDefinition } from '../model/index.ts'
import { commonStart, findSeriesWarnings, type SeriesTotal } from './series-warnings.ts'

const total = (
  on: string | null,
  count: number,
  definition: Partial<SeriesDefinition> = {},
  parts: ClaimParts = {},
): SeriesTotal => ({
  claim: makeClaim('total', makeTotal(count, definition), parts) as Claim<'total'>,
  on,
})
const since = (day: string) => ({ since: day })

test('a count that falls', () => {
  expect(findSeriesWarnings([total('2023-11-23', 62), total('2023-11-21', 66)], null)).toEqual([
    'falls from 66 to 62 on 23 November 2023',
  ])
})
test('a count that rises, stays, or has two values on one day', () => {
  expect(
    findSeriesWarnings(
      [total('2023-11-21', 61), total('2023-11-21', 60), total('2023-11-22', 61), total('2023-11-23', 74)],
      null,
    ),
  ).toEqual([])
})
test('without days nothing falls', () => {
  expect(findSeriesWarnings([total(null, 66), total(null, 62)], null)).toEqual([])
})
test('a start that moved, and one unlike the others', () => {
  const totals = [total('2023-11-21', 61, since('2023-10-17')), total('2023-11-22', 80, since('2023-10-07'))]
  expect(findSeriesWarnings(totals, '2023-10-17')).toEqual([
    'counts something else on 22 November 2023: since 7 October 2023, before since 17 October 2023',
    'starts on 7 October 2023, most others on 17 October 2023',
  ])
})
test('parts that do not add up', () => {
  const whole = (count: number) => total('2023-11-21', count, { where: ['IQ', 'SY'] }, { id: 'clm_whole' })
  const parts = [
    total('2023-11-21', 32, { where: ['IQ'] }, { partOf: 'clm_whole' }),
    total('2023-11-21', 34, { where: ['SY'] }, { partOf: 'clm_whole' }),
  ]
  expect(findSeriesWarnings([whole(66), ...parts], null)).toEqual([])
  expect(findSeriesWarnings([whole(70), ...parts], null)).toEqual(['parts add up to 66, the whole is 70'])
  expect(findSeriesWarnings([whole(30), ...parts], null)).toEqual(['parts add up to 66, the whole is 30'])
})
test('what a total leaves out', () => {
  expect(findSeriesWarnings([total('2023-11-21', 61, { excludes: 'the past 24 hours' })], null)).toEqual([
    'leaves out “the past 24 hours”',
  ])
})
test('the common start', () => {
  expect(
    commonStart([
      total(null, 1, since('2023-10-17')),
      total(null, 1, since('2023-10-18')),
      total(null, 1, since('2023-10-17')),
      total(null, 1),
    ]),
  ).toBe('2023-10-17')
  expect(commonStart([])).toBe(null)
})
