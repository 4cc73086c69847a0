import { expect, test } from 'vitest'
import type { ClaimId, ReviewDraft } from '../../model/index.ts'
import { sampleReading, sampleReport } from '../ledger.contract.ts'
import { openLedger } from '../ledger.ts'
import { listDecisionsOf } from '../queries/decisions.ts'
import { openMemoryStore } from '../store/memory.ts'
import { keepReport } from './keep-report.ts'
import { recordReading } from './record-reading.ts'
import { recordDecision, withdrawDecision } from './review.ts'

const reading = sampleReading(sampleReport(0))
const claim = reading.claims[0]?.id as ClaimId
const accept: ReviewDraft = { kind: 'accept', claim, by: 'Ada', reason: '' }

function openRead() {
  const ledger = openLedger(openMemoryStore())
  ledger.append(keepReport(sampleReport(0), ledger.state()))
  ledger.append(recordReading(reading, ledger.state()))
  return ledger
}

test('a decision is kept once; taken back, it can be made again, and all of it stays told', () => {
  const ledger = openRead()
  const [made] = ledger.append(recordDecision(accept, ledger.state()))
  expect(recordDecision(accept, ledger.state())).toEqual([])
  const decision = made?.event.type === 'ReviewDecided' ? made.event.data.decision.id : undefined
  ledger.append(withdrawDecision({ decision: decision as never, by: 'Ada', reason: 'too soon' }, ledger.state()))
  expect(withdrawDecision({ decision: decision as never, by: 'Ada', reason: 'again' }, ledger.state())).toEqual([])
  ledger.append(recordDecision(accept, ledger.state()))
  expect(listDecisionsOf(ledger.state(), claim).map(({ withdrawn }) => withdrawn?.reason ?? null)).toEqual([
    'too soon',
    null,
  ])
})

test.each<[string, Partial<Record<string, unknown>>, string]>([
  ['nobody', { by: ' ' }, 'option-invalid'],
  ['a rejection without a reason', { kind: 'reject', code: 'misread' }, 'option-invalid'],
  [
    'a correction of another kind',
    { kind: 'correct', reason: 'x', value: { kind: 'found', words: 'x' } },
    'option-invalid',
  ],
  ['an unknown claim', { claim: 'clm_none' }, 'claim-unknown'],
  [
    'an unknown incident',
    { kind: 'grade', claim: undefined, incident: 'inc_none', grade: 'weak', reason: 'x' },
    'incident-unknown',
  ],
])('%s is refused', (_, parts, code) => {
  const { claim: own, ...rest } = { ...accept, ...parts } as { claim?: unknown }
  const draft = (own === undefined ? rest : { ...rest, claim: own }) as ReviewDraft
  expect(() => recordDecision(draft, openRead().state())).toThrow(expect.objectContaining({ code }))
})
