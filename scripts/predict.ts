/** Writes the prediction file of one labelled set from its texts alone: `npm run -s predict -- SET INPUT.jsonl > PRED.jsonl`. */
import { readFileSync } from 'node:fs'
import { predictCases } from './predict/cases.ts'
import { predictGva } from './predict/gva.ts'
import { predictMuc } from './predict/muc.ts'
import { predictGeo, predictPolnear, predictTimex } from './predict/spans.ts'

const SETS: Readonly<Record<string, (line: never) => unknown>> = {
  cases: predictCases,
  muc: predictMuc,
  gva: predictGva,
  polnear: predictPolnear,
  geo: predictGeo,
  timex: predictTimex,
}

const [set = '', input] = process.argv.slice(2)
const predict = SETS[set]
if (!predict || !input) {
  console.error(`found "${set}" "${input ?? ''}"; expected one of ${Object.keys(SETS).join(', ')} and a JSONL file`)
  process.exit(2)
}
for (const line of readFileSync(input, 'utf8').split('\n')) {
  if (line.trim() === '') continue
  const rows = predict(JSON.parse(line) as never)
  for (const row of Array.isArray(rows) ? rows : [rows]) process.stdout.write(`${JSON.stringify(row)}\n`)
}
