import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ExportSource, FigureView, IncidentRow } from '../app/views.ts'
import type { IncidentId } from '../model/index.ts'
import { makeExport } from './make-export.ts'

const figure = (attribute: 'killed' | 'injured', given: Partial<FigureView>): FigureView => ({
  words: 'a test',
  attribute,
  isKnown: false,
  min: null,
  best: null,
  max: null,
  text: 'not stated',
  rule: 'range',
  claims: [],
  origins: 0,
  ...given,
})

const incident = (n: number, given: Partial<IncidentRow> = {}): IncidentRow => ({
  id: `inc_${String(n).padStart(20, '0')}` as IncidentId,
  title: 'Air strike, Dibis (Kirkuk), 3 December 2023',
  type: 'air-strike',
  role: 'main',
  first: '2023-12-03',
  last: '2023-12-03',
  dateWords: '3 December 2023',
  place: {
    kind: 'place',
    words: 'Dibis',
    name: 'Dibis',
    place: null,
    country: 'IQ',
    countryName: 'Iraq',
    admin1: 'Kirkuk',
    lat: 35.68,
    lon: 44.07,
    radiusKm: 5,
    precision: 'near',
  },
  by: ['US military'],
  against: ['al-Nujaba'],
  killed: figure('killed', { isKnown: true, min: 5, best: 5, max: null, text: '5 or more' }),
  injured: figure('injured', { isKnown: true, min: 0, best: 0, max: 0, text: '0' }),
  reports: 4,
  origins: 2,
  hasDisagreement: true,
  ...given,
})

const source = (incidents: readonly IncidentRow[]): ExportSource => ({
  incidents,
  claims: () => [],
  events: () => [],
  words: 'incidents in IQ under the range rule',
  asOf: 12,
  head: { position: 12, hash: 'f'.repeat(64) },
  rule: 'range',
  version: '0.1.0',
  profile: 'internal',
  withheld: 'nothing is left out',
  reader: '1-test',
})

test('places: one row for each, most incidents first; those without a place have a row too', () => {
  const file = makeExport('places-csv', source([incident(1, { place: null }), incident(2), incident(3)]))
  const [, ...rows] = [...file.chunks].map((line) => line.trimEnd())
  expect(rows).toEqual(['Dibis,Kirkuk,IQ,near,35.68,44.07,5,2', ',,,unknown,,,,1'])
  expect(file.manifest()).toMatchObject({ format: 'places-csv', rows: 2, unplaced: 1, complete: true })
})

describe('csv', () => {
  test('low, best and high; an open end is empty and a stated zero is 0', () => {
    const [head = '', row = ''] = [...makeExport('csv', source([incident(1)])).chunks].map((line) => line.trimEnd())
    const cells = Object.fromEntries(head.split(',').map((name, i) => [name, parse(row)[i]]))
    expect(cells).toMatchObject({
      killed_low: '5',
      killed_best: '5',
      killed_high: '',
      killed_known: 'yes',
      injured_low: '0',
      injured_known: 'yes',
      date_precision: 'day',
      place_precision: 'near',
      n_reports: '4',
      n_origins: '2',
    })
  })

  test('nobody gave a figure: empty and not known, which is not zero', () => {
    const text = [...makeExport('csv', source([incident(1, { killed: figure('killed', {}) })])).chunks].join('')
    expect(parse(text.split('\r\n')[1] ?? '').slice(16, 20)).toEqual(['', '', '', 'no'])
  })

  test('a title that is a formula stays text', () => {
    const text = [...makeExport('csv', source([incident(1, { title: '=HYPERLINK("http://x","y")' })])).chunks].join('')
    expect(text).toContain(`"'=HYPERLINK(""http://x"",""y"")"`)
  })
})

describe('geojson', () => {
  test('a place with its precision and radius; no place is no geometry, and is counted', () => {
    const file = makeExport('geojson', source([incident(1), incident(2, { place: null })]))
    const { features } = JSON.parse([...file.chunks].join(''))
    expect(features[0].geometry).toEqual({ type: 'Point', coordinates: [44.07, 35.68] })
    expect(features[0].properties).toMatchObject({ placePrecision: 'near', radiusKm: 5, country: 'IQ' })
    expect(features[1].geometry).toBeNull()
    expect(file.manifest()).toMatchObject({ rows: 2, unplaced: 1 })
  })

  test('no incidents are still a valid collection', () => {
    expect(JSON.parse([...makeExport('geojson', source([])).chunks].join('')).features).toEqual([])
  })
})

describe('manifest', () => {
  test.each(['csv', 'jsonl', 'geojson', 'claims-csv', 'places-csv'] as const)(
    '%s: the hash is that of the file',
    (format) => {
      const file = makeExport(format, source([incident(1), incident(2)]))
      expect(file.manifest().complete).toBe(false)
      const text = [...file.chunks].join('')
      const manifest = file.manifest()
      expect(manifest.sha256).toBe(createHash('sha256').update(text).digest('hex'))
      expect(manifest).toMatchObject({ complete: true, asOf: 12, rule: 'range', bytes: Buffer.byteLength(text) })
    },
  )
})

function parse(record: string): string[] {
  return [...record.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1] ?? '')
}
