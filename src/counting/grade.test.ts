import { expect, test } from 'vitest'
import { makeClaim, makeCount, makeParty, makeType } from '../../test/make-claim.ts'
import type { AnyClaim, ClaimId, ReportId } from '../model/index.ts'
import { suggestGrade } from './grade.ts'
import type { ClaimOrigin, ReportedClaim } from './types.ts'

const said = (report: string, claim: AnyClaim): ReportedClaim => ({
  claim,
  report: report as ReportId,
  publisher: report,
  publishedOn: '2023-12-03',
})
const gradeOf = (claims: readonly ReportedClaim[], origins: readonly ClaimOrigin[] = []) =>
  suggestGrade(claims, origins).grade
const killed = (parts: Parameters<typeof makeClaim>[2] = {}) => makeClaim('killed', makeCount(5), parts)
const byUs = (parts: Parameters<typeof makeClaim>[2] = {}) =>
  makeClaim('by', makeParty('the US military', 'us-military'), parts)

test('one origin is weak, two are fair', () => {
  expect(gradeOf([said('a', killed())])).toBe('weak')
  expect(gradeOf([said('a', killed()), said('b', killed())])).toBe('fair')
})

test('copies of one origin stay weak', () => {
  const claims = [said('a', killed({ id: 'clm_a' })), said('b', killed({ id: 'clm_b' }))]
  expect(gradeOf(claims, [{ id: 'o', claims: ['clm_a', 'clm_b'] as ClaimId[] }])).toBe('weak')
})

test('armed groups alone are no credible origins', () => {
  const group = killed({ speaker: 'the brigades', kind: 'armed-group' })
  const other = killed({ speaker: 'the battalion', kind: 'armed-group' })
  expect(gradeOf([said('a', group), said('b', other)])).toBe('weak')
})

test('who says of itself that it did it confirms; who accuses another does not', () => {
  const own = byUs({ speaker: 'a US official', party: 'us-military', stance: 'confirms' })
  expect(gradeOf([said('a', killed()), said('a', own)])).toBe('confirmed')
  expect(gradeOf([said('a', killed()), said('a', byUs({ speaker: 'Baghdad', stance: 'accuses' }))])).toBe('weak')
})

test('rival doers are contested', () => {
  const rival = makeClaim('by', makeParty('Israel', 'israel'), { speaker: 'a source' })
  expect(gradeOf([said('a', byUs()), said('b', rival)])).toBe('contested')
})

test('denied by all who speak of it is discounted', () => {
  const denied = makeClaim('type', makeType('air-strike'), { speaker: 'the army', stance: 'denies' })
  expect(gradeOf([said('a', denied)])).toBe('discounted')
  expect(gradeOf([said('a', denied), said('b', makeClaim('type', makeType('air-strike')))])).toBe('weak')
})
