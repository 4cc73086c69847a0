import { expect, test } from 'vitest'
import { ClassTable } from './class-table.ts'
import { tokenize } from './segment/tokenize.ts'
import { Vocabulary } from './vocabulary.ts'
import { ROWS, wordClass, writeClasses } from './word-class.ts'

const early = wordClass(new Set(['bomb', 'mine']))
const listed = wordClass(/^(bomb|truck)$/)
const tried = wordClass(/^bombs*$/)
// Enough of them that the last stands in another row of bits.
const many = Array.from({ length: 70 }, (_, i) => wordClass(new Set([`word${i}`, 'bomb'])))
const late = many.at(-1) ?? early

test('a word has the classes of its sets, of patterns that list words and of those that are tried', () => {
  const rows = new Int32Array(ROWS)
  writeClasses('bomb', rows, 0)
  for (const one of [early, listed, tried, late]) expect((rows[one.row] as number) & one.bit).not.toBe(0)
  writeClasses('bombs', rows.fill(0), 0)
  expect((rows[tried.row] as number) & tried.bit).not.toBe(0)
  for (const one of [early, listed, late]) expect((rows[one.row] as number) & one.bit).toBe(0)
})

test('only a pattern that does no more than list words is listed', () => {
  expect(listed.list()).toEqual(['bomb', 'truck'])
  expect(tried.list()).toBeNull()
  expect(wordClass(/^(a|an?)$/).list()).toEqual(['a', 'an'])
})

test('a table finds a class wherever its bit stands, and none behind the last word', () => {
  const tokens = tokenize('The bomb hit a truck', new Vocabulary())
  const table = new ClassTable(tokens.count + 2)
  table.fill(tokens, 2)
  expect(table.is(1, late)).toBe(true)
  expect(table.is(0, late)).toBe(false)
  expect(table.is(tokens.count, late)).toBe(false)
  expect(table.next(listed, 2, tokens.count)).toBe(4)
  expect((table.over(0, tokens.count)[late.row] as number) & late.bit).not.toBe(0)
  expect((table.over(2, tokens.count)[late.row] as number) & late.bit).toBe(0)
})
