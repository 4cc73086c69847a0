import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSample, type SampleReport, type SampleWorkspace } from '../../test/sample-workspace.ts'
import { listIncidents } from '../ledger/index.ts'
import type { IncidentId } from '../model/index.ts'
import { type DecisionInput, toDraft } from './decision-input.ts'
import { getIncident } from './incident-views.ts'
import { decide, withdraw } from './review.ts'

let sample: SampleWorkspace
const report = (name: string, victims: string): SampleReport => ({
  name,
  title: 'Strike in Mosul',
  publisher: name,
  publishedOn: '2023-11-02',
  text: `A Turkish air strike hit a house in Mosul, Iraq, on November 1, killing four people, police said. ${victims}`,
})

beforeEach(async () => {
  sample = await openSample([
    report('a.md', 'The dead were identified as Mohammed al-Jaburi, 34, and Hassan al-Jaburi, 12.'),
    report('b.md', 'Among the dead was Muhammad el-Jabouri, a taxi driver. Hussein al-Jaburi was wounded.'),
    report('c.md', 'Mohamad Al Jubouri, 34, was killed. The strike also killed Mohammed al-Jaburi, a neighbour said.'),
  ])
})
afterEach(() => sample.close())

const view = () => {
  const [first] = listIncidents(sample.workspace.ledger.state())
  return getIncident(sample.workspace, first?.id as IncidentId)
}
const groups = () => view().named.map(({ people }) => people.map(({ names }) => names.map(({ words }) => words)))
const claimOf = (words: string) =>
  view().claims.find(({ claim }) => claim.attribute === 'victim' && claim.value.words === words)?.claim.id as string
const by = (one: string, other: string, value: string) =>
  decide(
    sample.workspace,
    toDraft(sample.workspace, {
      kind: 'person',
      target: claimOf(one),
      other: claimOf(other),
      value,
      by: 'Ada',
      reason: 'the family says so',
    } satisfies DecisionInput),
  )

test('three spellings are proposed as one person, a brother is not, and nothing is joined', () => {
  expect(groups()).toEqual([
    [['Mohammed al-Jaburi'], ['Muhammad el-Jabouri'], ['Mohamad Al Jubouri']],
    [['Hassan al-Jaburi']],
    [['Hussein al-Jaburi']],
  ])
  const [first] = view().named
  expect(first?.spellings).toBe(3)
  expect(first?.people[0]?.names[0]).toMatchObject({ ages: [34], fates: ['killed'], reports: 2 })
})

test('a person joins two spellings, keeps the third apart, and takes both back; no figure moves', () => {
  const before = view().figures
  const joined = by('Mohammed al-Jaburi', 'Muhammad el-Jabouri', 'same')
  expect(groups()[0]).toEqual([['Mohammed al-Jaburi', 'Muhammad el-Jabouri'], ['Mohamad Al Jubouri']])
  const apart = by('Mohammed al-Jaburi', 'Mohamad Al Jubouri', 'different')
  expect(groups()).toContainEqual([['Mohammed al-Jaburi', 'Muhammad el-Jabouri']])
  expect(groups()).toContainEqual([['Mohamad Al Jubouri']])
  expect(view().figures).toEqual(before)
  expect(view().history.map(({ words }) => words)).toEqual(
    expect.arrayContaining([
      '“Mohammed al-Jaburi” and “Muhammad el-Jabouri” are one person',
      '“Mohammed al-Jaburi” and “Mohamad Al Jubouri” are two people',
    ]),
  )
  withdraw(sample.workspace, joined.id, { by: 'Ada', reason: 'not sure' })
  withdraw(sample.workspace, apart.id, { by: 'Ada', reason: 'not sure' })
  expect(groups()[0]).toEqual([['Mohammed al-Jaburi'], ['Muhammad el-Jabouri'], ['Mohamad Al Jubouri']])
})

test('only two claims that name victims can be called one person', () => {
  const killed = view().claims.find(({ claim }) => claim.attribute === 'killed')?.claim.id as string
  const wrong = { kind: 'person', target: claimOf('Hassan al-Jaburi'), by: 'Ada', reason: 'so', value: 'same' } as const
  expect(() => toDraft(sample.workspace, { ...wrong, value: 'perhaps' })).toThrow('verdict')
  expect(() => decide(sample.workspace, toDraft(sample.workspace, { ...wrong, other: killed }))).toThrow(
    'names a victim',
  )
  expect(() => decide(sample.workspace, toDraft(sample.workspace, { ...wrong, other: wrong.target }))).toThrow(
    'name two',
  )
})

test('a name whose claim is rejected is no longer listed', () => {
  const target = claimOf('Hussein al-Jaburi')
  decide(
    sample.workspace,
    toDraft(sample.workspace, { kind: 'reject', target, code: 'misread', by: 'Ada', reason: 'no' }),
  )
  expect(groups().flat(2)).not.toContain('Hussein al-Jaburi')
})
