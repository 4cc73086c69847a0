/** Predictions for the counts of one main incident: killed and injured. */
import type { AnyClaim } from '../../src/model/index.ts'
import { isClaimOf } from '../../src/model/index.ts'
import { readAll, reportOf } from './shared.ts'

/** The predictions of one line `{ reports: [{ id, title, dct, text }] }`. */
export function predictGva(input: {
  reports: readonly { id: string; title: string | null; dct: string | null; text: string }[]
}): readonly unknown[] {
  const reports = input.reports.map(({ title, text, dct }) =>
    reportOf(title ? `${title}\n\n${text}` : text, dct, title),
  )
  return readAll(reports).map(({ reading }, i) => {
    const { id } = input.reports[i] as (typeof input.reports)[number]
    const main =
      reading.accounts.find((account) => account.role === 'main') ??
      reading.accounts.find((account) => account.kind === 'incident')
    const claims = main ? reading.claims.filter((claim) => claim.account === main.id) : []
    return { id, killed: countOf(claims, 'killed'), injured: countOf(claims, 'injured') }
  })
}

/** What the report tells, worked out where nothing is stated; otherwise the largest stated count that is no part. */
function countOf(claims: readonly AnyClaim[], attribute: 'killed' | 'injured'): number | null {
  const own = claims.filter((claim) => isClaimOf(claim, attribute) && claim.partOf === null)
  const inferred = own.find((claim) => claim.rule === 'victims-told')
  if (inferred && isClaimOf(inferred, attribute)) return inferred.value.min
  let stated: number | null = null
  for (const claim of own) {
    if (!isClaimOf(claim, attribute)) continue
    const value = claim.value.min ?? claim.value.max
    if (value !== null && claim.value.qualifier !== 'some') stated = Math.max(stated ?? 0, value)
  }
  return stated
}
