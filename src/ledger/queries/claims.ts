/** Claims in the ledger. */
import { type ClaimId, hasWithin, ReckonerError } from '../../model/index.ts'
import type { ClaimState, LedgerState } from '../evolve/ledger-state.ts'
import type { ClaimContext, ClaimRecord } from './records.ts'

/** The claims of the latest readings, in the order they came. */
export function listClaims(state: LedgerState): readonly ClaimRecord[] {
  const current = [...state.claims.values()].filter((known) => known.isCurrent)
  return current.map((known) => recordOf(state, known))
}

/** One claim, also of an earlier reading; throws `claim-unknown`. */
export function getClaim(state: LedgerState, id: ClaimId): ClaimRecord {
  const known = state.claims.get(id)
  if (known) return recordOf(state, known)
  throw new ReckonerError('claim-unknown', `no claim ${id} in the ledger at position ${state.position}`)
}

/** The words around a claim; throws `claim-unknown`. */
export function getClaimContext(state: LedgerState, id: ClaimId): ClaimContext {
  const { claim, report } = getClaim(state, id)
  const { from, to, sentence } = claim.evidence
  const passages = state.readings.get(report.id)?.reading.passages ?? []
  const passage = passages.find((stretch) => hasWithin(stretch, sentence)) ?? sentence
  return {
    sentence: report.text.slice(sentence.from, sentence.to),
    from: from - sentence.from,
    to: to - sentence.from,
    passage: { from: passage.from, to: passage.to },
    passageText: report.text.slice(passage.from, passage.to),
  }
}

function recordOf(state: LedgerState, { claim, report, isCurrent }: ClaimState): ClaimRecord {
  const place = state.accounts.get(claim.account)
  const kept = state.reports.get(report)
  if (!place || !kept)
    throw new ReckonerError('ledger-tampered', `claim ${claim.id} has lost its account or its report`)
  return {
    claim,
    account: place.account,
    report: kept.report,
    incident: place.incident,
    series: place.series,
    isCurrent,
  }
}
