import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeFormula, formatCell, unescapeFormula } from './escape-cell.ts'

/** Reads one CSV record as RFC 4180 says. */
function parseRecord(record: string): string[] {
  const cells: string[] = []
  const pattern = /("((?:[^"]|"")*)"|([^,"\r\n]*))(,|$)/gy
  for (let match = pattern.exec(record); match; match = pattern.exec(record)) {
    cells.push(match[2] === undefined ? (match[3] ?? '') : match[2].replaceAll('""', '"'))
    if (match[4] === '') break
  }
  return cells
}

const HOSTILE = [
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '\u200b=1',
  '\ufeff=1',
  '＝1+1',
  "'=1",
  '\n=HYPERLINK("x")',
]
const INNOCENT = ['five killed', 'a=b', '5 - 6', "'Ain al-Asad", 'عين الأسد', '12', '']

describe('formula injection', () => {
  test.each(HOSTILE)('escapes %j', (text) => {
    expect(escapeFormula(text)).toBe(`'${text}`)
  })

  test.each(INNOCENT)('leaves %j as it is', (text) => {
    expect(escapeFormula(text)).toBe(text)
  })

  test('numbers stay numbers, also negative ones', () => {
    expect(formatCell(-5)).toBe('-5')
    expect(formatCell(null)).toBe('')
    expect(formatCell(0)).toBe('0')
  })

  test('no cell starts a formula, and every cell reads back exactly', () => {
    const start = fc.constantFrom('', '=', '+', '-', '@', "'", '\t', '\r', ' ', '"', ',', '＝', '\u200b', '\n')
    const hostile = fc.tuple(start, start, fc.string({ unit: 'grapheme' })).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (texts) => {
        const cells = parseRecord(texts.map(formatCell).join(','))
        expect(cells.map(unescapeFormula)).toEqual(texts.map((text) => text.replaceAll('\u0000', '\uFFFD')))
        for (const cell of cells) expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠]/u)
      }),
      { numRuns: 5000 },
    )
  })
})
