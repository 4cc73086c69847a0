import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSample, type SampleWorkspace } from '../../test/sample-workspace.ts'
import type { AccountId, IncidentId } from '../model/index.ts'
import { toDraft } from './decision-input.ts'
import { regroup, undoRegrouping } from './group-incidents.ts'
import { getIncident } from './incident-views.ts'
import { listIncidents } from './list-incidents.ts'
import { decide, withdraw } from './review.ts'

let sample: SampleWorkspace
const strike = (name: string, killed: string, publishedOn: string) => ({
  name,
  title: 'Strike in Mosul',
  publisher: name,
  publishedOn,
  text: `An air strike hit a house in Mosul, Iraq, on November 1. ${killed} people were killed, ${name} said.`,
})

beforeEach(async () => {
  sample = await openSample([strike('a.md', 'Five', '2023-11-02'), strike('b.md', 'Six', '2023-11-04')])
})
afterEach(() => sample.close())

const id = () => listIncidents(sample.workspace).items[0]?.id as IncidentId
const view = () => getIncident(sample.workspace, id())
const print = () =>
  view().history.map(({ by, words, before, after, reason, undo, takenBackAt }) =>
    [by ?? 'policy', words, before && `${before} -> ${after}`, reason, undo?.kind, takenBackAt && 'taken back']
      .filter(Boolean)
      .join(' | '),
  )

test('each decision tells who, why, and from what to what; one taken back says so', () => {
  const [claim] = view().claims.filter((one) => one.claim.attribute === 'killed')
  const by = 'Ada'
  decide(
    sample.workspace,
    toDraft(sample.workspace, { kind: 'correct', target: claim?.claim.id ?? '', value: '4', reason: 'misprint', by }),
  )
  const pin = { kind: 'pin', target: id(), by } as const
  decide(sample.workspace, toDraft(sample.workspace, { ...pin, value: '6', reason: 'the later one' }))
  const second = decide(sample.workspace, toDraft(sample.workspace, { ...pin, value: '5-6', reason: 'both' }))
  withdraw(sample.workspace, second.id, { by: 'Bea', reason: 'too wide' })
  expect(print().slice(2)).toEqual([
    'Ada | the claim “5 killed (people)” was corrected | 5 killed (people) -> 4 | misprint | decision',
    'Ada | the best figure of killed was pinned | not pinned -> 6 | the later one | decision',
    'Ada | the best figure of killed was pinned | 6 -> 5–6 | both | taken back',
    'Bea | taken back: the best figure of killed was pinned | 5–6 -> 6 | too wide',
  ])
})

test('a split is told in both incidents, and so is its undo', () => {
  const account = view().accounts[1]?.id as AccountId
  const kept = id()
  const split = regroup(
    sample.workspace,
    { kind: 'split', incident: kept, accounts: [account] },
    { by: 'Ada', reason: 'two houses' },
  )
  const tell = (incident: IncidentId) =>
    getIncident(sample.workspace, incident)
      .history.filter(({ by }) => by !== null)
      .map(({ by, before, after, undo }) => `${by}: ${before} -> ${after}${undo ? `, ${undo.kind} ${undo.id}` : ''}`)
  expect(tell(kept)).toEqual([`Ada: 2 accounts -> 1 account, grouping ${split.position}`])
  expect(tell(split.opened as IncidentId)).toEqual([`Ada: 0 accounts -> 1 account, grouping ${split.position}`])
  undoRegrouping(sample.workspace, split.position, { by: 'Bea', reason: 'one house' })
  expect(tell(kept)).toEqual(['Ada: 2 accounts -> 1 account', 'Bea: 1 account -> 2 accounts'])
})

test('the steps of a figure are those of the days of print on which it changed', () => {
  expect(view().steps).toMatchObject([
    {
      attribute: 'killed',
      points: [
        { on: '2023-11-02', text: '5' },
        { on: '2023-11-04', text: '5–6' },
      ],
    },
  ])
})
