import { expect, test } from 'vitest'
import type { ClaimId, DecisionId } from '../../model/index.ts'
import { cohenKappa, measureAgreement } from './agreement.ts'
import { type ClaimDecision, settleClaim } from './settle-claim.ts'

const claim = 'clm_1' as ClaimId
const accept = (by: string): ClaimDecision => ({ kind: 'accept', id: `dec_${by}` as DecisionId, claim, by, reason: '' })
const reject = (by: string): ClaimDecision => ({ ...accept(by), kind: 'reject', code: 'misread' }) as ClaimDecision

test('one reader: the latest decision stands', () => {
  expect(settleClaim([], 1).status).toBe('unreviewed')
  expect(settleClaim([accept('Ada'), reject('Ben')], 1).status).toBe('rejected')
})

test.each([
  ['waiting', [accept('Ada')]],
  ['waiting', [accept('Ada'), reject('Ada')]],
  ['accepted', [accept('Ada'), accept('Ben')]],
  ['split', [accept('Ada'), reject('Ben')]],
  ['rejected', [accept('Ada'), reject('Ben'), reject('Cem')]],
  ['split', [accept('Ada'), reject('Ben'), reject('Cem'), accept('Dina')]],
])('two readers: %s', (status, decisions) => {
  expect(settleClaim(decisions, 2).status).toBe(status)
})

test('kappa of a worked example: 20 both yes, 5 and 10 apart, 15 both no, gives 0.4', () => {
  const times = (count: number, a: string, b: string) => Array.from({ length: count }, () => [a, b] as const)
  const pairs = [
    ...times(20, 'yes', 'yes'),
    ...times(5, 'yes', 'no'),
    ...times(10, 'no', 'yes'),
    ...times(15, 'no', 'no'),
  ]
  expect(cohenKappa(pairs)).toBeCloseTo(0.4, 10)
  expect(cohenKappa([])).toBeNull()
  expect(cohenKappa(times(5, 'yes', 'yes'))).toBeNull()
})

test('agreement is told field by field, with what people differ on', () => {
  const judged = [
    { claim, attribute: 'killed', decisions: [accept('Ada'), reject('Ben')] },
    { claim: 'clm_2' as ClaimId, attribute: 'where', decisions: [accept('Ben'), accept('Ada')] },
    { claim: 'clm_3' as ClaimId, attribute: 'when', decisions: [accept('Ada')] },
  ] as const
  const found = measureAgreement(judged)
  expect(found.map(({ field, pairs, agreed, differ }) => [field, pairs, agreed, differ])).toEqual([
    ['all', 2, 0.5, ['clm_1']],
    ['where', 1, 1, []],
    ['killed', 1, 0, ['clm_1']],
  ])
})
