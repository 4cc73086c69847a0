import { readFileSync } from 'node:fs'
import { initSync, Model } from '@ironcalc/wasm'
import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { formatCell } from '../model/escape-cell.ts'
import { writeCsv } from './csv.ts'
import { degrees } from './event-cells.ts'

/** How many cells a model may hold in a test before it is slow. */
const ROWS = 5000
const NUMBER = 1
const TEXT = 2

// The engine of a spreadsheet: what is typed or pasted into a cell becomes a formula there, or does not.
beforeAll(() => {
  initSync({ module: readFileSync(new URL('./wasm_bg.wasm', import.meta.resolve('@ironcalc/wasm'))) })
})

const SIGNS = [
  '=',
  '+',
  '-',
  '@',
  '=+',
  '=-',
  '-=',
  '+@',
  '＝',
  '＋',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '\u00a0=',
  '\u200b=',
  '\ufeff=',
  "'=",
  "''=",
  '\u0000=',
]
const BODIES = [
  '1+1',
  'SUM(1,2)',
  '2*(3+4)',
  'A1',
  '1=1',
  '"a"&"b"',
  'HYPERLINK("http://a.example","open")',
  "cmd|' /C calc'!A0",
  'IF(TRUE,1,2)',
  '1',
  '-1',
  'TODAY()',
]

/** Texts that somebody could have printed so that a spreadsheet works them out, each with a number of its own. */
const HOSTILE = Array.from({ length: ROWS }, (_, n) => {
  const sign = SIGNS[n % SIGNS.length] as string
  const body = BODIES[Math.floor(n / SIGNS.length) % BODIES.length] as string
  return n % 3 === 0 ? `${sign}${body}` : n % 3 === 1 ? `${sign}${n}+${body}` : `${sign}${body}, "${n}"`
})

interface Cell {
  readonly content: string
  readonly type: number
}

/** What a spreadsheet makes of texts that are put into its cells, one below the other. */
function typeIn(texts: readonly string[]): readonly Cell[] {
  const model = new Model('table', 'en', 'UTC', 'en')
  model.pauseEvaluation()
  for (const [i, text] of texts.entries()) model.setUserInput(0, i + 1, 1, text)
  model.resumeEvaluation()
  model.evaluate()
  const cells = texts.map((_, i): Cell => {
    return { content: model.getCellContent(0, i + 1, 1), type: model.getCellType(0, i + 1, 1) }
  })
  model.free()
  return cells
}

const isFormula = ({ content }: Cell) => content.startsWith('=')

test('of 5,000 hostile texts in an exported table a spreadsheet works out none, and all come back as they were', () => {
  const columns = [{ name: 'words', words: 'a text', value: (text: string) => text }]
  const file = [...writeCsv(HOSTILE, columns)].join('')
  const texts = (parse(file, { from_line: 2 }) as string[][]).map(([cell = '']) => cell)
  expect(texts).toHaveLength(ROWS)
  const cells = typeIn(texts)
  expect(cells.filter((cell) => isFormula(cell) || cell.type !== TEXT)).toEqual([])
  // Unescaped, most of them are formulas: the engine is one that would have worked them out.
  expect(typeIn(HOSTILE).filter(isFormula).length).toBeGreaterThan(ROWS / 4)
})

test('numbers stay numbers', () => {
  const cells = typeIn([0, -5, 12.25, degrees(-4.08331), 1e6].map(formatCell))
  expect(cells.map(({ type }) => type)).toEqual(cells.map(() => NUMBER))
  expect(cells.map(({ content }) => Number(content))).toEqual([0, -5, 12.25, -4.0833, 1e6])
})
