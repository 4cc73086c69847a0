/** Every error code that Reckoner raises. Permanent, kebab-case; each has an entry in docs/reference/errors.md. */
export type ErrorCode =
  | 'account-unknown'
  | 'address-refused'
  | 'address-unreachable'
  | 'date-invalid'
  | 'decision-unknown'
  | 'evidence-mismatch'
  | 'file-binary'
  | 'file-empty'
  | 'file-malformed'
  | 'file-too-large'
  | 'incident-unknown'
  | 'claim-unknown'
  | 'ledger-locked'
  | 'ledger-tampered'
  | 'ledger-unwritable'
  | 'ledger-version'
  | 'lexicon-malformed'
  | 'option-invalid'
  | 'path-missing'
  | 'path-unreadable'
  | 'port-taken'
  | 'position-conflict'
  | 'refusal-unknown'
  | 'report-unknown'
  | 'series-unknown'

/** An error a person can act on: the message names what was found, what was expected and what to do. */
export class ReckonerError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = 'ReckonerError'
    this.code = code
  }
}
