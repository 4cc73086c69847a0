import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSample, type SampleWorkspace } from '../../test/sample-workspace.ts'
import { listClaims } from '../ledger/index.ts'
import { type ClaimId, type IncidentId, isClaimOf } from '../model/index.ts'
import { type DecisionInput, toDraft } from './decision-input.ts'
import { getIncident } from './incident-views.ts'
import { openWorkspace } from './open-workspace.ts'
import { decide, getAgreement, listDecisionViews, withdraw } from './review.ts'
import type { Workspace } from './workspace.ts'

let sample: SampleWorkspace
let desk: Workspace

const strike = (name: string, killed: string, source: string) => ({
  name,
  title: 'Strike in Mosul',
  publisher: name,
  publishedOn: '2023-11-02',
  text: `An air strike hit a house in Mosul, Iraq, on November 1. ${killed} people were killed, ${source} said.`,
})

beforeEach(async () => {
  sample = await openSample([strike('a.md', 'Five', 'police'), strike('b.md', 'Seven', 'a hospital')])
  desk = sample.workspace
})
afterEach(() => sample.close())

const killedClaims = () => listClaims(desk.ledger.state()).filter(({ claim }) => isClaimOf(claim, 'killed'))
const claimOf = (figure: number): ClaimId =>
  killedClaims().find(({ claim }) => isClaimOf(claim, 'killed') && claim.value.min === figure)?.claim.id as ClaimId
const incident = () => killedClaims()[0]?.incident as IncidentId
const killed = (rule = 'range') => getIncident(desk, incident(), { rule }).killed
const by = (input: Omit<DecisionInput, 'by'>, name = 'Ada') => decide(desk, toDraft(desk, { ...input, by: name }))

test('a rejected claim is not counted, and is counted again when the decision is taken back', () => {
  expect(killed().text).toBe('5–7')
  const decision = by({ kind: 'reject', target: claimOf(7), reason: 'another strike', code: 'wrong-incident' })
  expect(killed().text).toBe('5')
  expect(decision.words).toBe('claim rejected (wrong incident): another strike')
  withdraw(desk, decision.id, { by: 'Ada', reason: 'it was this one' })
  expect(killed().text).toBe('5–7')
  expect(listDecisionViews(desk).items[0]?.withdrawn?.reason).toBe('it was this one')
})

test('as of an earlier position nothing was decided', () => {
  const { position } = desk.ledger.head()
  by({ kind: 'reject', target: claimOf(7), reason: 'another strike' })
  expect(getIncident(desk, incident(), { asOf: position }).killed.text).toBe('5–7')
})

test('a corrected claim counts with its new value; what was read stays', () => {
  by({ kind: 'correct', target: claimOf(7), value: '6+', reason: 'the text says at least six' })
  expect(killed().text).toBe('5 or more')
  const view = getIncident(desk, incident()).claims.find(({ claim }) => claim.id === claimOf(7))
  expect([view?.review, view?.text]).toEqual(['corrected', '7 killed (people)'])
})

test('a pinned figure is printed by the rule “decision” alone, with the reason', () => {
  by({ kind: 'pin', target: incident(), value: '6', reason: 'the hospital list' })
  expect(killed('decision').text).toBe('6')
  expect(killed('decision').words).toBe('decided by Ada: the hospital list')
  expect(killed().text).toBe('5–7')
})

test('a given grade stands beside the suggested one', () => {
  expect(getIncident(desk, incident()).grade).toMatchObject({ suggested: 'fair', given: null })
  by({ kind: 'grade', target: incident(), value: 'weak', reason: 'one agency wrote both' })
  expect(getIncident(desk, incident()).grade.given).toEqual({
    grade: 'weak',
    by: 'Ada',
    reason: 'one agency wrote both',
  })
})

test('the same decision twice is one; another mind is another decision', () => {
  by({ kind: 'accept', target: claimOf(5) })
  const { position } = desk.ledger.head()
  by({ kind: 'accept', target: claimOf(5) })
  expect(desk.ledger.head().position).toBe(position)
  by({ kind: 'reject', target: claimOf(5), reason: 'misread after all' })
  by({ kind: 'accept', target: claimOf(5) })
  expect(desk.ledger.head().position).toBe(position + 2)
})

test.each<[string, Omit<DecisionInput, 'by' | 'target'>, string]>([
  ['no reason', { kind: 'reject' }, 'option-invalid'],
  ['an unknown code', { kind: 'reject', code: 'dull', reason: 'x' }, 'option-invalid'],
  ['no count', { kind: 'correct', value: 'many', reason: 'x' }, 'option-invalid'],
  ['ends swapped', { kind: 'correct', value: '8-5', reason: 'x' }, 'option-invalid'],
])('%s is refused with words', (_, input, code) => {
  expect(() => by({ ...input, target: claimOf(5) })).toThrow(expect.objectContaining({ code }))
})

test('an unknown claim is refused', () => {
  const target = 'clm_00000000000000000000'
  expect(() => by({ kind: 'accept', target })).toThrow(expect.objectContaining({ code: 'claim-unknown' }))
})

test('two readers: blind until both have decided, counted only when they agree, kappa over both', async () => {
  writeFileSync(join(desk.folder, 'desk.yaml'), 'readers: 2\n')
  desk.close()
  desk = await openWorkspace(desk.folder, { mode: 'read' })
  sample = {
    ...sample,
    workspace: desk,
    close: () => {
      desk.close()
      return sample.folder.remove()
    },
  }
  by({ kind: 'reject', target: claimOf(7), reason: 'another strike' })
  expect(killed().text).toBe('5–7')
  expect(listDecisionViews(desk, { reader: 'Ben' }).items).toEqual([])
  expect(listDecisionViews(desk, { reader: 'Ada' }).items.length).toBe(1)
  expect(getIncident(desk, incident()).decisions).toEqual([])
  by({ kind: 'reject', target: claimOf(7), reason: 'not here' }, 'Ben')
  expect(killed().text).toBe('5')
  expect(listDecisionViews(desk, { reader: 'Cem' }).items.length).toBe(2)
  by({ kind: 'accept', target: claimOf(5) })
  by({ kind: 'reject', target: claimOf(5), reason: 'unsure' }, 'Ben')
  expect(killed().text).toBe('5')
  const [all, field] = getAgreement(desk).fields
  expect([all?.pairs, all?.agreed, field?.field]).toEqual([2, 0.5, 'killed'])
})
