/** Checks the whole history, and that it still holds a head written down earlier. */
import { formatHead, parseHead, type Verification } from '../ledger/index.ts'
import type { Workspace } from './workspace.ts'

/** What checking found, with the end of the log as text to write down. */
export interface VerifyView extends Verification {
  readonly headText: string
}

/** Checks every hash and link. `witness` is a head as text. Throws `option-invalid`. */
export function verifyLedger({ ledger }: Workspace, witness?: string): VerifyView {
  const found = ledger.verify(witness === undefined ? undefined : parseHead(witness))
  return { ...found, headText: formatHead(found.head) }
}
