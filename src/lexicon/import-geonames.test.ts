import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReckonerError } from '../model/index.ts'
import { importGeonames, parseGeonamesLine } from './import-geonames.ts'

const PROVINCES = new Map([['IQ.13', 'Kirkuk']])

function lineOf(cells: Readonly<Record<number, string>> = {}): string {
  const row = ['98410', 'Dibis', 'Dibis', 'Debs,Dibs,\u062f\u0628\u0633', '35.671', '44.071', 'P', 'PPLA2', 'IQ', '']
  const rest = ['13', '', '', '', '27000', '', '230', 'Asia/Baghdad', '2020-01-01']
  return [...row, ...rest].map((cell, i) => cells[i] ?? cell).join('\t')
}

describe('a line of a GeoNames file', () => {
  test('gives a place with its province and its Latin spellings', () => {
    expect(parseGeonamesLine(lineOf(), 1, PROVINCES)).toEqual({
      place: {
        id: 'geo_98410',
        name: 'Dibis',
        kind: 'city',
        country: 'IQ',
        admin1: 'Kirkuk',
        lat: 35.671,
        lon: 44.071,
        population: 27000,
      },
      otherNames: ['Debs', 'Dibs'],
    })
  })

  test.each([
    ['an air base', { 6: 'S', 7: 'AIRB' }, 'site'],
    ['a province', { 6: 'A', 7: 'ADM1' }, 'admin1'],
    ['a sea', { 6: 'H', 7: 'SEA' }, 'area'],
  ])('%s', (_, cells, kind) => expect(parseGeonamesLine(lineOf(cells), 1, PROVINCES)?.place.kind).toBe(kind))

  test.each([
    ['a stream', { 6: 'H', 7: 'STM' }],
    ['a village that is gone', { 7: 'PPLQ' }],
  ])('%s is no place of a report', (_, cells) => expect(parseGeonamesLine(lineOf(cells), 1, PROVINCES)).toBeNull())

  test('blank lines, remarks and the line ends of Windows', () => {
    const text = `# remark\r\n\r\n${lineOf()}\r\n${lineOf({ 0: '7', 1: 'Daquq' })}`
    expect(importGeonames(text, PROVINCES).map(({ place }) => place.id)).toEqual(['geo_98410', 'geo_7'])
  })

  test.each([
    ['too few cells', '1\tDibis', 'found 2 cells'],
    ['a latitude out of range', lineOf({ 4: '95' }), 'found "95"'],
    ['no longitude', lineOf({ 5: '' }), 'found ""'],
    ['a number that is none', lineOf({ 0: 'x' }), 'found "x"'],
    ['no name', lineOf({ 1: '' }), 'found no name'],
    ['a population below nothing', lineOf({ 14: '-3' }), 'found "-3"'],
  ])('%s is refused with its line', (_, line, message) => {
    expect(() => parseGeonamesLine(line, 4, PROVINCES)).toThrow(`line 4 of the GeoNames file: ${message}`)
  })

  test('any text gives places or a refusal by name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        try {
          importGeonames(text, PROVINCES)
        } catch (error) {
          expect(error).toBeInstanceOf(ReckonerError)
        }
      }),
    )
  })
})
