import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSample, type SampleReport, type SampleWorkspace } from '../../test/sample-workspace.ts'
import { toDraft } from '../app/decision-input.ts'
import { getIncident } from '../app/incident-views.ts'
import { decide } from '../app/review.ts'
import { listIncidents } from '../ledger/index.ts'
import type { IncidentId } from '../model/index.ts'
import { formatIncident } from './format-page.ts'

let sample: SampleWorkspace
const strike = (name: string, town: string): SampleReport => ({
  name: `${name}.md`,
  title: `Strike in ${town}`,
  publisher: name,
  publishedOn: '2023-11-02',
  text: `US air strikes hit a house in ${town}, Iraq, on November 1. Five people were killed, police said.`,
})

beforeEach(async () => {
  sample = await openSample([strike('A', 'Mosul'), strike('B', 'Mosul'), strike('C', 'Tal Afar')])
})
afterEach(() => sample.close())

const idWith = (accounts: number): IncidentId =>
  listIncidents(sample.workspace.ledger.state()).find((one) => one.accounts.length === accounts)?.id as IncidentId
const page = () => formatIncident(getIncident(sample.workspace, idWith(2)), (text) => text)

test('an incident names what belongs to it, why, and who said so', () => {
  expect(page()).toMatch(
    /Related incidents, counted for themselves\n {2}Air strike, Tal Afar .* \| proposed \(0\.\d\d\): .*the same day/,
  )
  const draft = { kind: 'relation', target: idWith(2), other: idWith(1), value: 'related', reason: 'one wave' } as const
  decide(sample.workspace, toDraft(sample.workspace, { ...draft, by: 'Ada' }))
  expect(page()).toContain('| confirmed by Ada: one wave')
})

test('an origin names its accounts, why its reports are one, and what a person keeps apart', () => {
  const [a, b] = getIncident(sample.workspace, idWith(2)).accounts
  expect(page()).toContain(`  ${a?.id} ${b?.id}\n  one origin because: B and A: `)
  const draft = {
    kind: 'origin',
    target: a?.id ?? '',
    other: b?.id,
    value: 'independent',
    reason: 'both rang',
  } as const
  decide(sample.workspace, toDraft(sample.workspace, { ...draft, by: 'Ada' }))
  expect(page()).toContain('kept apart from B: both rang (decided by Ada)')
})
