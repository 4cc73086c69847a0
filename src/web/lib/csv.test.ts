import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test('quotes, commas and line ends are quoted; blanks stay blank and zero stays zero', () => {
  expect(toCsv(['a', 'b', 'c'], [['x, "y"', null, 0]])).toBe('a,b,c\r\n"x, ""y""",,0\r\n')
})

test('a cell that looks like a formula is defused', () => {
  expect(toCsv(['a'], [['=1+1']])).toBe("a\r\n'=1+1\r\n")
})
