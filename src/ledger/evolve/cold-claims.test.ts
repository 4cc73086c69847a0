import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeClaim, makeCount } from '../../../test/make-claim.ts'
import type { ClaimId, ReportId } from '../../model/index.ts'
import { createColdClaims } from './cold-claims.ts'
import type { ClaimState } from './ledger-state.ts'

const hex = (n: number, digits: number) => n.toString(16).padStart(digits, '0')
/** Ids that share their first, middle or last digits, and some of another make. */
const id = fc.tuple(fc.nat(3), fc.nat(40), fc.nat(3), fc.boolean()).map(([high, middle, low, isOdd]): ClaimId => {
  return (isOdd ? `clm_${middle}` : `clm_${hex(high, 8)}${hex(middle * 2048, 8)}${hex(low, 4)}`) as ClaimId
})
const step = fc.record({ id, isCurrent: fc.boolean(), isCooled: fc.boolean() })

test('it holds what a map holds, in the same order, whatever was let go of', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const stored: ClaimState[] = []
      const cold = createColdClaims(({ readAt, nth }) => stored[readAt * 7 + nth] as ClaimState)
      const usual = new Map<ClaimId, ClaimState>()
      for (const { id, isCurrent, isCooled } of steps) {
        const claim = { ...makeClaim('killed', makeCount(stored.length)), id }
        const state = { claim, report: `rep_${stored.length}` as ReportId, isCurrent: isCurrent || isCooled }
        expect(cold.has(id)).toBe(usual.has(id))
        cold.set(id, state)
        usual.set(id, state)
        if (isCooled) cold.cool(id, { readAt: Math.floor(stored.length / 7), nth: stored.length % 7 })
        stored.push(state)
        expect(cold.get(id)).toEqual(state)
      }
      expect(cold.size).toBe(usual.size)
      expect([...cold]).toEqual([...usual])
      expect([...cold.keys()]).toEqual([...usual.keys()])
    }),
    { numRuns: 300 },
  )
})

test('it holds a hundred thousand', () => {
  const cold = createColdClaims(({ readAt, nth }) => {
    const claim = { ...makeClaim('killed', makeCount(readAt)), id: idOf(readAt * 20 + nth) }
    return { claim, report: `rep_${readAt}` as ReportId }
  })
  const idOf = (n: number) =>
    `clm_${hex((n * 2654435761) % 2 ** 32, 8)}${hex((n * 40503) % 2 ** 32, 8)}${hex(n % 7, 4)}` as ClaimId
  for (let n = 0; n < 100_000; n++) {
    const id = idOf(n)
    cold.set(id, { claim: { ...makeClaim('killed', makeCount(n)), id }, report: 'rep_x' as ReportId, isCurrent: true })
    cold.cool(id, { readAt: Math.floor(n / 20), nth: n % 20 })
  }
  expect(cold.size).toBe(100_000)
  for (let n = 0; n < 100_000; n += 97) expect(cold.get(idOf(n))?.claim.id).toBe(idOf(n))
  expect(cold.has(idOf(100_001))).toBe(false)
})
