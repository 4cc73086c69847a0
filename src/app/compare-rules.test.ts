import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSample, type SampleWorkspace } from '../../test/sample-workspace.ts'
import { getComparison } from './compare.ts'
import { compareRules } from './compare-rules.ts'
import { keepList } from './lists/keep-list.ts'
import { getTally } from './tally-views.ts'

let sample: SampleWorkspace

const report = (publisher: string, publishedOn: string, text: string) => ({
  name: `${publisher}.md`,
  title: publisher,
  publisher,
  publishedOn,
  text,
})

beforeAll(async () => {
  sample = await openSample([
    report(
      'Alpha Post',
      '2023-11-02',
      'An air strike hit a house in Mosul, Iraq, on November 1. Five people were killed, police said.',
    ),
    report(
      'Gamma Post',
      '2023-11-03',
      'An air strike hit a house in Mosul, Iraq, on November 1. Seven people were killed, a hospital said.',
    ),
    report(
      'Beta Post',
      '2023-11-05',
      'An air strike hit a car in Tikrit, Iraq, on November 4. Two people were killed, police said.',
    ),
  ])
})
afterAll(() => sample.close())

test('every rule gives the total that its own tally gives, and the incident with rival figures is the one that differs', () => {
  const view = compareRules(sample.workspace, { measure: 'killed' })
  for (const { id, text } of view.rules)
    expect(text, id).toBe(getTally(sample.workspace, { measure: 'killed', rule: id }).text)
  expect([view.counted, view.differing]).toEqual([2, 1])
  const lowest = view.rules.findIndex(({ id }) => id === 'lowest')
  const apart = compareRules(sample.workspace, { measure: 'killed', show: 'differ', with: 'lowest' })
  expect(apart.items.map(({ title, cells }) => `${title}: ${cells[0]?.text} | ${cells[lowest]?.text}`)).toEqual([
    'Air strike, Mosul (Nineveh), 1 November 2023: 5–7 | 5',
  ])
  expect(view.rules[lowest]?.apart).toBe(1)
  expect(apart.items[0]?.cells[lowest]?.claims.length).toBeGreaterThan(0)
})

test('attacks are counted alike by every rule, and a page is as long as asked', () => {
  const view = compareRules(sample.workspace, { measure: 'attacks', limit: 1 })
  expect([view.differing, view.items.length, view.total]).toEqual([0, 1, 2])
  expect(new Set(view.rules.map(({ text }) => text))).toEqual(new Set(['2']))
  expect(compareRules(sample.workspace, { measure: 'attacks', cursor: view.next ?? '' }).items[0]?.incident).not.toBe(
    view.items[0]?.incident,
  )
})

test('a table from the browser is kept with its mapping, then compared by its name', async () => {
  const { workspace } = sample
  const csv = 'day,town,dead\n2023-11-01,Mosul,7\n2023-11-09,Basra,1\n'
  const mapping = { name: 'the hand list', columns: { date: 'day', place: 'town', killed: 'dead' }, country: 'Iraq' }
  const kept = keepList(workspace, { name: '../../My list.csv', csv, mapping })
  expect(kept).toEqual({ id: 'My-list.csv', name: 'the hand list', events: 2, notes: [] })
  expect(readFileSync(join(workspace.folder, 'lists', 'My-list.csv'), 'utf8')).toBe(csv)
  const found = await getComparison(workspace, { a: 'ours', b: 'My-list.csv', measure: 'killed' })
  expect([found.both.length, found.onlyA.length, found.onlyB.length]).toEqual([1, 1, 1])
  expect(keepList(workspace, { name: 'My list.csv', csv, mapping }).id).toBe('My-list.csv')
})

test('nothing is written over, and what cannot be read is not kept', () => {
  const { workspace } = sample
  const refused = (input: { name: string; csv: string; mapping?: unknown }) => () => keepList(workspace, input)
  const columns = { date: 'day' }
  expect(refused({ name: 'My list', csv: 'day\n2023-11-02\n', mapping: { name: 'x', columns } })).toThrow(
    /another table/,
  )
  expect(refused({ name: 'b', csv: 'day\n2023-11-02\n' })).toThrow(/no layout that is known/)
  expect(refused({ name: 'b', csv: 'day\n', mapping: { name: 'x', columns } })).toThrow(/no rows|column/)
  expect(refused({ name: 'b', csv: 'when\n2023-11-02\n', mapping: { name: 'x', columns } })).toThrow(/names the column/)
  expect(refused({ name: '..', csv: 'day\n2023-11-02\n', mapping: { name: 'x', columns } })).toThrow(
    /letters or digits/,
  )
  expect(existsSync(join(workspace.folder, 'lists', 'b.csv'))).toBe(false)
})
