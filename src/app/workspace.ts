/** What every use case works with: the ledger of one folder, and the reader and lexicon, loaded when first needed. */
import type { Ledger } from '../ledger/index.ts'
import type { Lexicon } from '../model/index.ts'
import type { Reader } from '../reader/index.ts'

/** An opened ledger folder with everything needed to read into it and to ask it. */
export interface Workspace {
  readonly folder: string
  readonly ledger: Ledger
  /** Loaded at the first call: listing needs no lexicon. */
  lexicon(): Lexicon
  /** Made at the first call. */
  reader(): Reader
  /** Reckoner's version. */
  readonly version: string
  close(): void
}
