import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSample, type SampleReport, type SampleWorkspace } from '../../test/sample-workspace.ts'
import { listIncidents } from '../ledger/index.ts'
import type { IncidentId } from '../model/index.ts'
import { type DecisionInput, toDraft } from './decision-input.ts'
import { getIncident } from './incident-views.ts'
import { decide, withdraw } from './review.ts'

let sample: SampleWorkspace
const report = (name: string, killed: string, source: string): SampleReport => ({
  name,
  title: 'Strike in Mosul',
  publisher: name,
  publishedOn: '2023-11-02',
  text: `An air strike hit a house in Mosul, Iraq, on November 1. ${killed} people were killed, ${source} said. Rescue workers searched the ruins until the evening.`,
})

beforeEach(async () => {
  sample = await openSample([
    report('a.md', 'Five', 'police'),
    report('b.md', 'Five', 'police'),
    {
      ...report('c.md', 'Seven', 'a hospital'),
      text: 'Seven people died when warplanes bombed a house in the Iraqi city of Mosul on November 1, according to a hospital.',
    },
  ])
})
afterEach(() => sample.close())

const only = (): IncidentId => listIncidents(sample.workspace.ledger.state())[0]?.id as IncidentId
const view = (asOf?: number) => getIncident(sample.workspace, only(), { asOf, rule: 'low-best-high' })
const accountOf = (publisher: string): string => {
  const { accounts, originGroups } = view()
  const id = originGroups.flatMap(({ reports }) => reports).find((one) => one.publisher === publisher)?.id
  return accounts.find((one) => one.report === id)?.id ?? ''
}
const by = (input: Omit<DecisionInput, 'by' | 'kind'>) =>
  decide(sample.workspace, toDraft(sample.workspace, { kind: 'origin', by: 'Ada', ...input }))

test('an override moves the origins and the figures that rest on them, says why, and can be taken back', () => {
  expect(view()).toMatchObject({ reports: 3, origins: 2 })
  const { position } = sample.workspace.ledger.head()
  const apart = by({
    target: accountOf('b.md'),
    other: accountOf('a.md'),
    value: 'independent',
    reason: 'they rang the police themselves',
  })
  expect(apart).toMatchObject({ by: 'Ada', reason: 'they rang the police themselves', withdrawn: null })
  expect(view().origins).toBe(3)
  expect(view().killed).toMatchObject({ best: 5, words: 'best is 5, given by 2 origins' })
  expect(view().originGroups.flatMap(({ apart: words }) => words)).toContain(
    'a.md: they rang the police themselves (decided by Ada)',
  )
  expect(view(position).origins).toBe(2)
  const copy = by({ target: accountOf('c.md'), other: accountOf('a.md'), value: 'copy', reason: 'same wire' })
  expect(view().origins).toBe(2)
  expect(view().decisions.map(({ id }) => id)).toEqual([copy.id, apart.id])
  withdraw(sample.workspace, apart.id, { by: 'Ada', reason: 'they did not' })
  withdraw(sample.workspace, copy.id, { by: 'Ada', reason: 'another wire' })
  expect(view()).toMatchObject({ origins: 2, originGroups: view(position).originGroups })
})

test('the last decision about a pair counts, whichever way round it names them', () => {
  by({ target: accountOf('a.md'), other: accountOf('b.md'), value: 'independent', reason: 'two' })
  by({ target: accountOf('b.md'), other: accountOf('a.md'), value: 'copy', reason: 'one after all' })
  expect(view().origins).toBe(2)
})

test('what is no pair of accounts of one incident is refused', () => {
  const account = accountOf('a.md')
  expect(() => by({ target: account, other: account, value: 'copy', reason: 'x' })).toThrow('stand in one report')
  expect(() => by({ target: account, other: 'acc_x', value: 'copy', reason: 'x' })).toThrow('no account acc_x')
  expect(() => by({ target: account, other: accountOf('b.md'), value: 'copy', reason: ' ' })).toThrow('needs a reason')
})
