import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSample, type SampleWorkspace } from '../../test/sample-workspace.ts'
import { compareLists } from '../counting/compare/compare.ts'
import { makeExport } from '../exports/make-export.ts'
import type { ExportFormat } from '../exports/manifest.ts'
import { exportRows } from './export-rows.ts'
import { listOfTally } from './lists/own-list.ts'
import { listOfTable, parseTable, type Table } from './lists/table-list.ts'

let sample: SampleWorkspace
const report = (name: string, text: string, publisher = name) => ({
  name: `${name}.md`,
  title: `News of ${name}`,
  publisher,
  publishedOn: '2023-11-02',
  text,
})

beforeEach(async () => {
  sample = await openSample([
    report(
      'mosul',
      'A US air strike hit a house in Mosul, Iraq, on November 1. At least five civilians were killed, police said.',
    ),
    report(
      'tikrit',
      'Gunmen attacked Iraqi soldiers in Tikrit, Iraq, on October 30. Between six and eight soldiers were killed, the army said.',
      '=WIRE("x")',
    ),
    report(
      'basra',
      'Two people were killed in Basra, Iraq, on November 1 when riot police fired tear gas at protesters, a hospital said.',
    ),
    report('hit', 'A drone attack hit a depot in Hit, Iraq, on October 29. Nobody said whether anyone was hurt.'),
  ])
})
afterEach(() => sample.close())

const fileOf = (format: ExportFormat) => {
  const file = makeExport(format, exportRows(sample.workspace, {}))
  const text = [...file.chunks].join('')
  return { text, manifest: file.manifest(), table: parseTable(text, `${format}.csv`) }
}
const rowAt = ({ rows }: Table, column: string, place: string) => rows.find((row) => row[column] === place) ?? {}

describe.each(['acled', 'ged'] as const)('%s', (format) => {
  test('read back, it is the same list: every incident in both, no figure changed', () => {
    const { table } = fileOf(format)
    const theirs = listOfTable(table, { path: format, mapping: null, names: sample.workspace.names() })
    const ours = listOfTally(sample.workspace, { measure: 'killed' }, 'ours')
    const { both, ambiguous, onlyA, onlyB, parts } = compareLists(ours, theirs, sample.workspace.names())
    expect(both.length).toBe(4)
    expect([ambiguous, onlyA, onlyB, parts]).toEqual([[], [], [], []])
  })

  test('what looks like a formula is inert, and reads back as it was', () => {
    const { text, table } = fileOf(format)
    expect(text).not.toMatch(/(?:^|,|\n)"?=/)
    const source = format === 'acled' ? 'source' : 'source_office'
    const place = format === 'acled' ? 'location' : 'where_coordinates'
    expect(rowAt(table, place, 'Tikrit')[source]).toBe('=WIRE("x")')
  })

  test('the manifest holds a word on every column and says what the layout cannot', () => {
    const { table, manifest } = fileOf(format)
    expect(Object.keys(manifest.dictionary)).toEqual(table.header)
    expect(manifest.warnings.join(' ')).toContain('empty where nobody gave a figure')
    expect(manifest).toMatchObject({ rows: 4, complete: true })
  })
})

test('acled: 31 columns; kinds from the claims, or suggested and marked', () => {
  const { table } = fileOf('acled')
  expect(table.header).toHaveLength(31)
  expect(rowAt(table, 'location', 'Mosul')).toMatchObject({
    event_date: '01 November 2023',
    time_precision: '1',
    event_type: 'Explosions/Remote violence',
    sub_event_type: 'Air/drone strike',
    actor1: 'United States',
    inter1: 'External/Other forces',
    civilian_targeting: 'Civilian targeting',
    country: 'Iraq',
    geo_precision: '1',
    fatalities: '5',
  })
  expect(rowAt(table, 'location', 'Mosul').tags).not.toContain('suggested')
  expect(rowAt(table, 'location', 'Tikrit')).toMatchObject({ event_type: 'Battles', sub_event_type: 'Armed clash' })
  expect(rowAt(table, 'location', 'Basra')).toMatchObject({ sub_event_type: 'Excessive force against protesters' })
  expect(rowAt(table, 'location', 'Basra').tags).toContain('event-type=suggested')
  expect(rowAt(table, 'location', 'Hit').fatalities).toBe('')
})

test('ged: 49 columns; low, best and high, no id invented, the cell of the grid', () => {
  const { table } = fileOf('ged')
  expect(table.header).toHaveLength(49)
  const tikrit = rowAt(table, 'where_coordinates', 'Tikrit')
  expect(tikrit).toMatchObject({
    low: '6',
    high: '8',
    date_start: '2023-10-30',
    date_prec: '1',
    conflict_new_id: '',
    gwnoa: '',
  })
  const { latitude, longitude, priogrid_gid: cell } = tikrit
  expect(Number(cell)).toBe(
    Math.floor((Number(latitude) + 90) * 2) * 720 + Math.floor((Number(longitude) + 180) * 2) + 1,
  )
  const mosul = rowAt(table, 'where_coordinates', 'Mosul')
  expect(mosul).toMatchObject({ deaths_civilians: '5', deaths_unknown: '', side_b: 'Civilians', type_of_violence: '3' })
  expect(rowAt(table, 'where_coordinates', 'Hit')).toMatchObject({ best: '', low: '', high: '' })
})
