/** Claims in the ledger. */
import type { ClaimId } from '../../model/index.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import type { ClaimContext, ClaimRecord } from './records.ts'

/** The claims of the latest readings, in the order they came. */
export declare function listClaims(state: LedgerState): readonly ClaimRecord[]
/** One claim, also of an earlier reading; throws `claim-unknown`. */
export declare function getClaim(state: LedgerState, id: ClaimId): ClaimRecord
/** The words around a claim; throws `claim-unknown`. */
export declare function getClaimContext(state: LedgerState, id: ClaimId): ClaimContext
