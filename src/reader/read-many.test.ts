import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeReport, parseCases } from '../../test/golden.ts'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import type { Reading, Report, TraceEntry } from '../model/index.ts'
import { createReader, type Reader } from './read.ts'

const reader = createReader(loadLexicon())
const samples = fileURLToPath(new URL('../../examples/kirkuk/', import.meta.url))
const cases = fileURLToPath(new URL('../../test/cases/', import.meta.url))

function sampleReports(): readonly Report[] {
  return readdirSync(samples)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(`${samples}${name}`, 'utf8'))
    .map((file) => {
      const language = /^language: (\w+)/m.exec(file)?.[1] ?? 'en'
      const published = /^published: (\S+)/m.exec(file)?.[1] ?? '2023-12-04'
      const text = file.split('---\n').slice(2).join('---\n').trim()
      return makeReport(text, new Map(Object.entries({ language, published })))
    })
}

function goldenReports(): readonly Report[] {
  return readdirSync(cases)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => parseCases(name, readFileSync(`${cases}${name}`, 'utf8')).map(({ report }) => report))
}

const reports = sampleReports()
const oneByOne = reports.map((report) => reader.read(report))

describe('many reports', () => {
  test('are read as one by one, in any order and any number at once', () => {
    const order = fc.shuffledSubarray([...reports.keys()], { minLength: 1 })
    fc.assert(
      fc.property(order, fc.integer({ min: 1, max: 60 }), (picked, size) => {
        const readings: Reading[] = []
        for (let i = 0; i < picked.length; i += size)
          readings.push(...reader.readMany(picked.slice(i, i + size).map((at) => reports[at] as Report)))
        expect(readings).toEqual(picked.map((at) => oneByOne[at]))
      }),
      { numRuns: 12 },
    )
  })

  test('are read as one by one, the golden cases too', () => {
    const golden = goldenReports()
    const readings = reader.readMany(golden)
    expect(readings).toHaveLength(golden.length)
    golden.forEach((report, i) => {
      expect(readings[i], report.text).toEqual(reader.read(report))
    })
  })

  test('are read as one by one, the longest and the empty beside each other', () => {
    const long = makeReport(reports.map(({ text }) => text).join('\n\n'), new Map([['published', '2023-12-04']]))
    const empty = makeReport('', new Map())
    const mixed = [empty, long, ...reports.slice(0, 3), long, empty]
    expect(reader.readMany(mixed)).toEqual(mixed.map((report) => reader.read(report)))
  })

  test('are none where none are given', () => {
    expect(reader.readMany([])).toEqual([])
  })

  test('are traced each by itself', () => {
    const traceAlone = (report: Report) => {
      const trace: TraceEntry[] = []
      reader.read(report, { trace: (entry) => trace.push(entry) })
      return trace
    }
    const traces = new Map(reports.map((report) => [report, [] as TraceEntry[]]))
    reader.readMany(reports, { traceOf: (report) => (entry) => traces.get(report)?.push(entry) })
    for (const [report, trace] of traces) expect(trace).toEqual(traceAlone(report))
  })
})

describe('a report that the reader fails on', () => {
  const bad = reports[3] as Report
  // No text makes the reader fail: a trace that throws does.
  const read = (options: Parameters<Reader['readMany']>[1]) =>
    reader.readMany(reports, {
      ...options,
      traceOf: (report) =>
        report === bad
          ? () => {
              throw new Error('no room')
            }
          : undefined,
    })

  test('touches no other', () => {
    const none = { ...(oneByOne[3] as Reading), claims: [], accounts: [] }
    const failed: Report[] = []
    const readings = read({
      failed(report) {
        failed.push(report)
        return none
      },
    })
    expect(failed).toEqual([bad])
    expect(readings).toEqual(oneByOne.map((one, i) => (i === 3 ? none : one)))
    expect(reader.readMany(reports)).toEqual(oneByOne)
  })

  test('is an error where nothing stands in for its reading', () => {
    expect(() => read({})).toThrow('no room')
    expect(reader.readMany(reports)).toEqual(oneByOne)
  })
})
