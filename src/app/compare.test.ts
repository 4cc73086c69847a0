import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSample, type SampleWorkspace } from '../../test/sample-workspace.ts'
import { rowsOfComparison, writeCompareCsv } from '../exports/compare-csv.ts'
import { writeComparePage } from '../exports/compare-page.ts'
import { compare, getComparison, overlap } from './compare.ts'
import { compareWithSeries } from './compare-series.ts'
import { parseDeskSettings } from './desk-settings.ts'
import { diffLedger } from './diff.ts'
import { findDeskList, listChoices } from './lists/desk-lists.ts'
import { parseMapping } from './lists/list-mapping.ts'
import { readTableDay } from './lists/read-table-day.ts'
import { getMethod } from './method.ts'
import { openReports } from './open-reports.ts'
import { parseTallyDefinition } from './tally-definition.ts'
import type { Workspace } from './workspace.ts'

let sample: SampleWorkspace
let desk: Workspace
let early: number

const report = (name: string, publishedOn: string, text: string) => ({
  name: `${name}.md`,
  title: name,
  publisher: name,
  publishedOn,
  text,
})
const hand = [
  'day,town,country,dead,what',
  '2023-11-01,Mosul,Iraq,5,strike on a house',
  '2023-11-04,Tikrit,Iraq,,strike on a car',
  '2023-10-02,Mosul,Iraq,1,"=HYPERLINK(""x"")"',
  '04/11/2023,Basra,Iraq,2,bad day',
].join('\n')
const mapping = [
  'name: the hand list',
  'columns: { date: day, place: town, country: country, killed: dead, title: what }',
  'scope: { since: 2023-10-01 }',
].join('\n')

beforeAll(async () => {
  sample = await openSample([
    report(
      'Alpha Post',
      '2023-11-02',
      'An air strike hit a house in Mosul, Iraq, on November 1. Five people were killed, police said.',
    ),
    report(
      'Beta Post',
      '2023-11-05',
      'An air strike hit a car in Tikrit, Iraq, on November 4. Two people were killed, police said.',
    ),
  ])
  desk = sample.workspace
  early = desk.ledger.head().position
  const later = report(
    'Gamma Post',
    '2023-11-03',
    'An air strike hit a house in Mosul, Iraq, on November 1. Seven people were killed, a hospital said.\n\nA US military official said there have been 20 attacks on US forces in Iraq and Syria since October 17.',
  )
  const folder = join(sample.folder.path, 'more')
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'c.md'),
    `---\ntitle: ${later.title}\npublisher: ${later.publisher}\npublished: ${later.publishedOn}\n---\n\n${later.text}\n`,
  )
  await openReports(desk, [folder])
  mkdirSync(join(desk.folder, 'lists'))
  writeFileSync(join(desk.folder, 'lists', 'hand.csv'), hand)
  writeFileSync(join(desk.folder, 'lists', 'hand.csv.map.yaml'), mapping)
})
afterAll(() => sample.close())

const tally = { measure: 'killed', since: '2023-11-01' } as const
const inLists = { tally, findList: (name: string) => findDeskList(desk, name) }

describe('a hand list beside ours', () => {
  test('which are in both, which in one and why, and what adds up to the difference', async () => {
    const found = await compare(desk, 'ours/lowest', 'hand.csv', inLists)
    expect(found.words).toBe(
      'killed: ours by lowest 7, the hand list 8, 1 more in the hand list; 2 in both, 0 only in ours by lowest, 2 only in the hand list; every one has a reason',
    )
    expect(found.parts.map(({ side, code, amount }) => `${side} ${code} ${amount}`)).toEqual([
      'both figures-differ 2',
      'b date-unknown -2',
      'b outside-window -1',
    ])
    expect(found.b.notes).toEqual(['row 5: “04/11/2023” is no day in the format iso'])
  })
  test('a blank cell is unknown, never zero', async () => {
    const { both } = await compare(desk, 'ours', 'hand.csv', inLists)
    expect(both.map(({ b, amountB }) => `${b.title} ${amountB}`).sort()).toEqual([
      'strike on a car, 2023-11-04 null',
      'strike on a house, 2023-11-01 5',
    ])
  })
  test('as CSV and as a page, formulas and markup are inert', async () => {
    const found = await compare(desk, 'ours', 'hand.csv', inLists)
    const csv = [...writeCompareCsv(found)]
    expect(csv.length).toBe(1 + [...rowsOfComparison(found)].length)
    expect(csv.join('')).toContain(`"'=HYPERLINK(""x"")`)
    const page = [
      ...writeComparePage({ ...found, a: { ...found.a, name: '<script>x</script>' } }, { version: '0', asOf: 1 }),
    ].join('')
    expect(page).not.toContain('<script')
    expect(page).toContain('outside window')
  })
  test('only what lies in the folder can be named by a page', async () => {
    expect(listChoices(desk).map(({ id }) => id)).toContain('hand.csv')
    for (const name of ['../ledger.sqlite', '/etc/passwd', 'hand.csv.map.yaml'])
      await expect(getComparison(desk, { a: 'ours', b: name })).rejects.toMatchObject({ code: 'path-missing' })
  })
})

test('ours at two days: what is new was not yet known, what changed is told in figures', async () => {
  const { both, onlyA, onlyB, parts } = await compare(desk, `ours@${early}`, 'ours', inLists)
  expect([both.length, onlyA.length, onlyB.length, parts.length]).toEqual([2, 0, 0, 0])
  const before = await compare(desk, 'ours@0', 'ours', inLists)
  expect(before.onlyB.map(({ reasons }) => reasons[0]?.code)).toEqual(['not-yet-known', 'not-yet-known'])
})

test('another desk’s ledger is matched by its accounts', async () => {
  const found = await compare(desk, 'ours', desk.folder, { tally })
  expect(found.both.map(({ score }) => score)).toEqual([1, 1])
})

test('overlap counts incidents by the lists that hold them; the bound only when asked for', async () => {
  const view = await overlap(desk, ['ours', 'hand.csv'], inLists)
  expect([view.patterns, view.lowerBound]).toEqual([{ '1 1': 2, '0 1': 2 }, null])
  const { lowerBound } = await overlap(desk, ['ours', 'hand.csv'], { ...inLists, hasLowerBound: true })
  expect([lowerBound?.bound, lowerBound?.assumptions.length]).toEqual([4.5, 4])
})

test('the totals of others beside ours, with why they need not agree', () => {
  const view = compareWithSeries(desk, null, { against: 'us-military' })
  expect(view.steps.map(({ on, ours, cells }) => `${on} ${ours} ${cells.map((cell) => cell?.text)}`)).toEqual([
    '2023-11-03 0 20',
  ])
  expect(view.reasons.at(-1)).toMatch(/^they publish totals, not lists/)
})

test('what changed between two positions, and which report did it', () => {
  const { entries, words } = diffLedger(desk, { from: early })
  expect(words).toMatch(/0 new incidents, 1 changed, 0 gone$/)
  expect(entries[0]?.changes).toEqual(expect.arrayContaining(['killed: 5 → 5–7', 'reports: 1 → 2']))
  expect(entries[0]?.causes[0]).toContain('Gamma Post')
  expect(diffLedger(desk, { from: early, to: early }).entries).toEqual([])
})

test('the method page names rule, sources, reviewers, gaps and version', () => {
  const { sections } = getMethod(desk)
  expect(sections.map(({ title }) => title)).toEqual([
    'Definitions',
    'What is counted',
    'The counting rule',
    'Grades',
    'Sources',
    'Review',
    'Known gaps',
    'Version',
  ])
  expect(sections[4]?.lines[0]).toBe('3 reports of 3 publishers, 0 of them not read.')
})

describe('files that are not as they should be say where and what was expected', () => {
  test.each([
    [
      'a tally',
      () => parseTallyDefinition('measure: deaths', 't.yaml'),
      /t\.yaml: measure: found "deaths"; .*expected one of/,
    ],
    [
      'a part that is none',
      () => parseTallyDefinition('wehre: IQ', 't.yaml'),
      /Unrecognized key.*It takes measure, against/,
    ],
    ['a mapping', () => parseMapping('columns: {date: day}', 'm.yaml'), /m\.yaml: name: /],
    ['settings', () => parseDeskSettings('readers: 3', 'desk.yaml'), /desk\.yaml: readers: /],
    ['a fallback to itself', () => parseDeskSettings('fallback: decision', 'desk.yaml'), /name another rule/],
    ['no YAML', () => parseDeskSettings('a: [', 'desk.yaml'), /desk\.yaml: /],
  ])('%s', (_, read, words) => expect(read).toThrow(words))
  test('a definition is read from YAML and from JSON alike', () => {
    const yaml = parseTallyDefinition('against: us-military\nwhere: IQ\nsince: 2023-10-17', 'x').query
    const json = parseTallyDefinition('{"against":"us-military","where":["IQ"],"since":"2023-10-17"}', 'x').query
    expect(yaml).toEqual(json)
    expect(yaml).toMatchObject({ since: '2023-10-17', where: ['IQ'] })
  })
})

test.each([
  ['2024-01-05', 'iso', '2024-01-05'],
  ['2024-01-05T10:00', 'iso', '2024-01-05'],
  ['05 January 2024', 'words', '2024-01-05'],
  ['5/1/2024', 'day-month-year', '2024-01-05'],
  ['1/5/2024', 'month-day-year', '2024-01-05'],
  ['2024-02-30', 'iso', null],
  ['13/13/2024', 'day-month-year', null],
] as const)('the day “%s” as %s is %s', (cell, format, day) => expect(readTableDay(cell, format)).toBe(day))
