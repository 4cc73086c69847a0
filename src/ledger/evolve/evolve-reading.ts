/** A new reading takes the place of the one before: its accounts and claims are the current ones. */
import type { Reading } from '../../model/index.ts'
import type { Draft } from './draft.ts'
import { leaveGroup, touchGroup } from './groups.ts'
import type { Stamp } from './ledger-state.ts'
import { putClaim } from './put-claim.ts'

/** Makes this reading the current one of its report. An account that it still holds keeps its place. */
export function evolveReading(draft: Draft, reading: Reading, stamp: Stamp): void {
  const earlier = draft.readings.get(reading.report)?.reading
  draft.readings.set(reading.report, { reading, ...stamp })
  if (earlier) retire(draft, earlier, reading, stamp)
  for (const account of reading.accounts) {
    const known = draft.accounts.get(account.id)
    draft.accounts.set(account.id, {
      account,
      isCurrent: true,
      incident: known?.incident ?? null,
      series: known?.series ?? null,
      links: known?.links ?? 0,
      held: known?.held ?? null,
    })
    if (known?.incident) touchGroup(draft.incidents, known.incident, stamp.position)
    if (known?.series) touchGroup(draft.series, known.series, stamp.position)
  }
  for (const claim of reading.claims) putClaim(draft, claim.id, { claim, report: reading.report, isCurrent: true })
}

function retire(draft: Draft, earlier: Reading, reading: Reading, stamp: Stamp): void {
  const accounts = new Set(reading.accounts.map((account) => account.id))
  const claims = new Set(reading.claims.map((claim) => claim.id))
  for (const { id } of earlier.accounts) {
    const known = draft.accounts.get(id)
    if (accounts.has(id) || !known) continue
    if (known.incident) leaveGroup(draft.incidents, known.incident, { account: id, kind: 'dropped', ...stamp })
    if (known.series) leaveGroup(draft.series, known.series, { account: id, kind: 'dropped', ...stamp })
    draft.accounts.set(id, { ...known, isCurrent: false, incident: null, series: null, held: null })
  }
  for (const { id } of earlier.claims) {
    const known = draft.claims.get(id)
    if (known && !claims.has(id)) putClaim(draft, id, { ...known, isCurrent: false })
  }
}
