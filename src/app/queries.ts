/** What can be asked of the ledger: filters shared by the desk, the API, the command line and the exports. */
import type { AccountRole, Circle, IncidentType, KilledBand, PlacePrecision } from '../model/index.ts'
import type { TallyDefinition } from './views.ts'

/** Where a page starts and how long it is. `cursor` is the `next` of the page before; `asOf` a ledger position. */
export interface PageQuery {
  readonly cursor?: string | undefined
  /** Rows a page, 1 to 500; 50 when left out. */
  readonly limit?: number | undefined
  readonly asOf?: number | undefined
}

/** Which incidents. Every part left out asks for everything; dates are inclusive ISO days. */
export interface IncidentFilter {
  /** Words that must all stand in the title, the place, the parties or the publishers. */
  readonly text?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** ISO 3166-1 alpha-2 codes; `-` for those without a country. */
  readonly country?: readonly string[] | undefined
  /** Kinds; `-` for those of no stated kind. */
  readonly type?: readonly (IncidentType | '-')[] | undefined
  /** Names of parties as lists show them; `-` for those that name none. */
  readonly against?: readonly string[] | undefined
  readonly by?: readonly string[] | undefined
  /** How many were killed at least. */
  readonly killed?: readonly KilledBand[] | undefined
  /** How exactly the place is known; `-` for those without a place. */
  readonly precision?: readonly (PlacePrecision | '-')[] | undefined
  /** Only what may have happened inside this circle. */
  readonly near?: Circle | undefined
  readonly role?: readonly AccountRole[] | undefined
  /** True: only incidents with a figure of killed, injured, missing or abducted. False: only those without. */
  readonly hasFigures?: boolean | undefined
  /** True: only incidents whose accounts differ. False: only those whose accounts agree. */
  readonly isDisputed?: boolean | undefined
  /** The counting rule of the figures shown: `range` when left out. */
  readonly rule?: string | undefined
}

/** A page of incidents. */
export interface IncidentQuery extends IncidentFilter, PageQuery {}

/** A page of reports; `text` looks in titles, publishers and file names. */
export interface ReportQuery extends PageQuery {
  readonly text?: string | undefined
  readonly publisher?: string | undefined
  readonly isRead?: boolean | undefined
}

/** A tally to count; what is left out is not asked for. `measure` is `attacks` and `rule` is `range` when left out. */
export type TallyQuery = { readonly [Part in keyof TallyDefinition]?: TallyDefinition[Part] | undefined } & {
  readonly asOf?: number | undefined
}
