/** What the screen of sources and health shows. */
import type { LanguageCount } from '../../ledger/queries/records.ts'
import type { IncidentId, ReportId } from '../../model/index.ts'

/** The reports that one publisher printed in one week. */
export interface CoverageCell {
  /** Index into the weeks. */
  readonly week: number
  readonly reports: number
  /** Those of them that are kept and were not read. */
  readonly unread: number
}

/** Weeks without a report, one after the other. ISO days: a Monday, and the Sunday that ends it. */
export interface SilentStretch {
  readonly first: string
  readonly last: string
  readonly weeks: number
}

/** What is kept of one publisher. `publisher` null: the reports that name none. */
export interface PublisherCoverage {
  readonly publisher: string | null
  readonly reports: number
  readonly unread: number
  /** Reports that state no day of print: they stand in no week. */
  readonly undated: number
  readonly cells: readonly CoverageCell[]
  /** The weeks without a report between its first and its last in these weeks. */
  readonly silent: readonly SilentStretch[]
  /** The gaps in words. */
  readonly words: string
}

/** Reports by publisher and week of print. */
export interface CoverageView {
  /** The Monday of each week, in order, none left out. */
  readonly weeks: readonly string[]
  /** The one with the most reports first. */
  readonly publishers: readonly PublisherCoverage[]
  /** The weeks in which nobody printed anything. */
  readonly silent: readonly SilentStretch[]
  /** First and last day of print in the whole ledger; null when no report states one. */
  readonly first: string | null
  readonly last: string | null
  /** Reports printed before or after the weeks shown. */
  readonly outside: number
  readonly undated: number
  readonly languages: readonly LanguageCount[]
  readonly asOf: number
  readonly words: string
}

/** A report that folds into an earlier one. */
export interface CopyItem {
  readonly report: ReportId
  readonly title: string | null
  readonly publishedOn: string | null
  readonly root: ReportId
  readonly rootTitle: string | null
  readonly incident: IncidentId
  readonly reasons: readonly string[]
}

/** Whose reports fold into whose. */
export interface CopyPair {
  readonly copier: string
  readonly copied: string
  /** How many reports of the copier. */
  readonly reports: number
  /** The first of them. */
  readonly items: readonly CopyItem[]
}

/** Who copies whom. */
export interface CopiesView {
  /** The pair with the most copies first. */
  readonly pairs: readonly CopyPair[]
  readonly reports: number
  readonly asOf: number
  readonly words: string
}

/** A feed, sitemap or page that is visited again and again. Instants are ISO, UTC; null: not known, or never. */
export interface WatchedRow {
  readonly address: string
  readonly visits: number
  readonly lastVisitAt: string | null
  readonly nextVisitAt: string | null
  /** Failures in a row: each doubles the wait. */
  readonly failures: number
  /** What went wrong last; null: the last visit went well. */
  readonly trouble: string | null
  /** Pages that it led to, and those of them that were given up. */
  readonly pages: number
  readonly givenUp: number
  readonly reports: number
  readonly claims: number
  /** When the last new version of a page of it was kept. */
  readonly lastNewAt: string | null
}

/** What is watched. */
export interface WatchedView {
  readonly items: readonly WatchedRow[]
  readonly words: string
}

/** What the ledger takes up. Sizes in bytes. */
export interface StorageView {
  readonly folder: string
  /** The ledger's file with its log of writes, the raw bytes in it. */
  readonly bytes: number
  /** The raw bytes of reports, each stretch kept once. */
  readonly rawBytes: number
  readonly rawItems: number
  readonly events: number
  readonly reports: number
  /** Reports that are later versions of a page kept before. */
  readonly versions: number
}

/** A copy of the ledger that was proved to be whole. */
export interface BackupRow {
  readonly folder: string
  readonly head: string
  readonly events: number
  readonly madeAt: string
  /** When it was last opened and every hash of it checked. */
  readonly checkedAt: string
  /** What the last check found; null: it was whole. */
  readonly trouble: string | null
}

/** The copies this ledger knows of, the latest first. */
export interface BackupsView {
  readonly items: readonly BackupRow[]
  /** Where the next one goes. */
  readonly next: string
  /** Events that came after the latest copy; all, when there is none. */
  readonly behind: number
}
