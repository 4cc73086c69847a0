import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReports, openSample, type SampleWorkspace } from '../../../test/sample-workspace.ts'
import { listIncidents } from '../list-incidents.ts'
import { getColumns } from './get-columns.ts'
import { listMoments } from './list-moments.ts'
import { pickIncidents } from './pick-incidents.ts'

let sample: SampleWorkspace

beforeAll(async () => {
  sample = await openSample(makeReports(45))
})
afterAll(() => sample.close())

const bytes = (packed: string) => Uint8Array.from(Buffer.from(packed, 'base64'))
const numbers = (packed: string) => [...new Int32Array(bytes(packed).buffer)]

test('the columns hold what the list of incidents holds, in its order', () => {
  const { items, asOf } = listIncidents(sample.workspace, { limit: 500 })
  const columns = getColumns(sample.workspace)
  const ids = Buffer.from(columns.id, 'base64').toString('hex').match(/.{20}/g)
  expect(columns).toMatchObject({ rows: items.length, asOf, rule: 'range' })
  expect(ids?.map((hex) => `inc_${hex}`)).toEqual(items.map(({ id }) => id))
  expect(numbers(columns.killedMin)).toEqual(items.map(({ killed }) => (killed.isKnown ? (killed.min ?? -1) : -1)))
  expect(numbers(columns.first)).toEqual(
    items.map(({ first }) => (first === null ? -2_147_483_648 : Date.parse(first) / 86_400_000)),
  )
  expect(numbers(columns.place).map((at) => columns.places[at]?.name ?? null)).toEqual(
    items.map(({ place }) => place?.name ?? null),
  )
  const starts = numbers(columns.against.starts)
  const values = new Uint16Array(bytes(columns.against.values).buffer)
  expect(items.map((_, n) => [...values.slice(starts[n], starts[n + 1])].map((at) => columns.parties[at]))).toEqual(
    items.map(({ against }) => against),
  )
})

test('as of every position the columns hold what the list held then, though most is taken from what is known now', () => {
  const { asOf } = getColumns(sample.workspace)
  for (let position = 0; position <= asOf; position += 7) {
    const { items } = listIncidents(sample.workspace, { limit: 500, asOf: position })
    const columns = getColumns(sample.workspace, { asOf: position })
    expect(Buffer.from(columns.id, 'base64').toString('hex').match(/.{20}/g) ?? []).toEqual(
      items.map(({ id }) => id.slice(4)),
    )
    expect(numbers(columns.killedMax)).toEqual(items.map(({ killed }) => (killed.isKnown ? (killed.max ?? -1) : -1)))
    expect([...new Uint16Array(bytes(columns.origins).buffer)]).toEqual(items.map(({ origins }) => origins))
    expect([...bytes(columns.differ)]).toEqual(items.map(({ hasDisagreement }) => Number(hasDisagreement)))
  }
})

test('words narrow the columns, and nothing is known at position 0', () => {
  const some = getColumns(sample.workspace, { text: 'Mosul' })
  expect(some.rows).toBe(listIncidents(sample.workspace, { text: 'Mosul' }).total)
  expect(some.rows).toBeLessThan(getColumns(sample.workspace).rows)
  expect(getColumns(sample.workspace, { asOf: 0 })).toMatchObject({ rows: 0, id: '', places: [] })
})

test('rows come by their ids in the order asked, an unknown id is left out', () => {
  const [a, b] = listIncidents(sample.workspace).items
  const picked = pickIncidents(sample.workspace, { ids: [b?.id ?? '', 'inc_00000000000000000000', a?.id ?? ''] })
  expect(picked.items).toEqual([b, a])
})

test('the last moment is where the ledger stands now', () => {
  const { items, asOf } = listMoments(sample.workspace)
  expect(items.at(-1)?.position).toBe(asOf)
  expect(items.map(({ position }) => position)).toEqual(items.map(({ position }) => position).toSorted((a, b) => a - b))
})
