import { expect, test } from 'vitest'
import { guessColumns } from '../features/tallies/list-columns.ts'
import { readCsvHeader } from './csv-header.ts'

test('the header with quotes, commas in names and a byte-order mark', () => {
  expect(readCsvHeader('\ufeffday,"place, as said","he said ""here"""\r\n2023-12-03,x,y')).toEqual([
    'day',
    'place, as said',
    'he said "here"',
  ])
  expect(readCsvHeader('only')).toEqual(['only'])
})

test('columns are guessed by their names, and never one column twice', () => {
  expect(guessColumns(['ID', 'Event date', 'Town', 'Fatalities', 'country'])).toEqual({
    id: 'ID',
    date: 'Event date',
    place: 'Town',
    killed: 'Fatalities',
    country: 'country',
  })
  expect(guessColumns(['a', 'b'])).toEqual({})
})
