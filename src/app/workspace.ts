/** What every use case works with: the ledger of one folder, and the reader and lexicon, loaded when first needed. */
import type { Ledger } from '../ledger/index.ts'
import type { Kinship } from '../linker/kinship.ts'
import type { Lexicon } from '../model/index.ts'
import type { Reader } from '../reader/index.ts'
import type { DeskSettings } from './desk-settings.ts'

/** The names of the lexicon. */
export interface Names extends Pick<Lexicon, 'parties' | 'countryNames'> {
  readonly kinship: Kinship
}

/** An opened ledger folder with everything needed to read into it and to ask it. */
export interface Workspace {
  readonly folder: string
  readonly ledger: Ledger
  /** Loaded at the first call: listing needs only its names. */
  lexicon(): Lexicon
  /** The parties and countries of the lexicon, and how parties relate. */
  names(): Names
  /** Made at the first call. */
  reader(): Reader
  /** The settings of this folder's desk. */
  desk(): DeskSettings
  /** Reckoner's version. */
  readonly version: string
  close(): void
}
