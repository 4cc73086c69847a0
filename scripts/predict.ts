/** Writes the prediction file of one labelled set from its texts alone: `npm run -s predict -- SET INPUT.jsonl > PRED.jsonl`. */
import { readFileSync } from 'node:fs'
import { predictCases } from './predict/cases.ts'
import { predictGva } from './predict/gva.ts'
import { predictGvaClusters } from './predict/gva-clusters.ts'
import { predictMuc } from './predict/muc.ts'
import { predictPages } from './predict/pages.ts'
import { predictGeo, predictPolnear, predictTimex } from './predict/spans.ts'
import { predictTypes } from './predict/types.ts'

/** Sets whose reports are linked to each other: all lines at once. */
const LINKED_SETS: Readonly<Record<string, (lines: never) => readonly unknown[]>> = {
  cases: predictCases,
  'gva-clusters': predictGvaClusters,
}
const SETS: Readonly<Record<string, (line: never) => unknown>> = {
  muc: predictMuc,
  gva: predictGva,
  polnear: predictPolnear,
  geo: predictGeo,
  timex: predictTimex,
  types: predictTypes,
}

const [set = '', input] = process.argv.slice(2)
const predict = SETS[set]
const predictLinked = LINKED_SETS[set]
if (set === 'pages' && input) write([await predictPages(input)])
else if (predictLinked && input) write(predictLinked(readLines(input) as never))
else if (predict && input) {
  for (const line of readLines(input)) {
    const rows = predict(line as never)
    write(Array.isArray(rows) ? rows : [rows])
  }
} else {
  console.error(
    `found "${set}" "${input ?? ''}"; expected one of ${Object.keys({ ...LINKED_SETS, ...SETS }).join(', ')} and a JSONL file, or pages and a folder of .html.gz files`,
  )
  process.exitCode = 2
}

function readLines(path: string): readonly unknown[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as unknown)
}

function write(rows: readonly unknown[]): void {
  for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`)
}
