/** Runs the golden cases. A failing case prints what differs and the trace of the rules that fired. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import { formatReading, type TraceEntry } from '../src/model/index.ts'
import { createReader } from '../src/reader/index.ts'
import { compareCase, makeReport, parseCases } from './golden.ts'

const folder = fileURLToPath(new URL('cases/', import.meta.url))
const reader = createReader(loadLexicon())
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .flatMap((name) => parseCases(name, readFileSync(`${folder}${name}`, 'utf8')))

describe.each(cases)('$file', (golden) => {
  test(golden.title, () => {
    const trace: TraceEntry[] = []
    const reading = reader.read(golden.report, { trace: (entry) => trace.push(entry) })
    const differences = compareCase(golden, reading)
    const story = trace.map(({ stage, rule, message }) => `  ${stage}: "${message}" by ${rule}`).join('\n')
    expect(differences, `${differences.join('\n')}\n\nread:\n${formatReading(reading)}\n\ntrace:\n${story}\n`).toEqual(
      [],
    )
  })
})

describe('every reading', () => {
  test('has exact slices as evidence, for claims, sentences and speakers', () => {
    for (const { report } of cases) {
      for (const { evidence, attribution } of reader.read(report).claims) {
        expect(report.text.slice(evidence.from, evidence.to)).toBe(evidence.quote)
        expect(evidence.sentence.from).toBeLessThanOrEqual(evidence.from)
        const { words, span } = attribution.speaker
        if (span) expect(report.text.slice(span.from, span.to)).toBe(words)
        for (const relay of attribution.relays)
          expect(report.text.slice(relay.span.from, relay.span.to)).toBe(relay.words)
      }
    }
  })

  test('is the same twice', () => {
    for (const { report } of cases) expect(reader.read(report)).toEqual(reader.read(report))
  })
})

const seed = fileURLToPath(new URL('../../shared/seeds/', import.meta.url))

describe('the founding report', () => {
  const name = existsSync(seed) ? readdirSync(seed).find((file) => file.endsWith('.txt')) : undefined
  test.skipIf(!name)(`is read as the golden case says (skipped where the founding text is not at hand)`, () => {
    const text = readFileSync(`${seed}${name}`, 'utf8')
    const golden = parseCases(
      'founding-report.expected',
      readFileSync(`${folder}founding-report.expected`, 'utf8').replace('{{text}}', () => text),
    )[0]
    if (!golden) throw new Error('the expected lines of the founding report are missing')
    const report = makeReport(text, new Map([['published', '2023-12-04']]))
    const reading = reader.read(report)
    expect(compareCase(golden, reading), formatReading(reading)).toEqual([])
  })
})
