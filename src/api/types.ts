/** The shapes that the API answers with, for its clients: types only. */

import type { ComparisonView, ListChoice, RulesView, SeriesComparisonView } from '../app/compare-views.ts'
import type { ColumnsView, Moment } from '../app/explore/columns-view.ts'
import type { VersionView } from '../app/report-versions.ts'
import type {
  AddedClaimView,
  AgreementView,
  ChangeView,
  ClaimPageView,
  DecisionView,
  DeskView,
  DiffView,
  HelpView,
  IncidentRow,
  IncidentView,
  MethodView,
  PageOf,
  QueueView,
  RefusedRow,
  ReportRow,
  ReportView,
  ReviewItemView,
  RuleView,
  SeriesView,
  StatusView,
  TallyView,
} from '../app/views.ts'

export type { ClaimInput } from '../app/add-claim.ts'
export type * from '../app/compare-views.ts'
export type { DecisionInput } from '../app/decision-input.ts'
export type * from '../app/explore/columns-view.ts'
export type * from '../app/queries.ts'
export type { FigureChange, VersionChange, VersionView, WordChange } from '../app/report-versions.ts'
export type * from '../app/views.ts'
export type * from '../model/index.ts'

/** What went wrong, as `application/problem+json` (RFC 9457): what happened, what is safe, what to do next, a code. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
}

/**
 * Every route and what it answers with.
 * Lists take `cursor`, `limit` and `asOf`; a list of words (`country`, `type`, `where`, `types`) is one value with commas.
 */
export interface ApiRoutes {
  /** Where the ledger stands. */
  readonly '/api/v1/status': StatusView
  /** `since` (a position), `reader`. */
  readonly '/api/v1/desk': DeskView
  /** `text`, `from`, `to`, `country`, `type`, `role`, `hasFigures`, `isDisputed`, `rule`. */
  readonly '/api/v1/incidents': PageOf<IncidentRow>
  /** `rule`, `asOf`. */
  readonly '/api/v1/incidents/:id': IncidentView
  /** `text`, `rule`, `asOf`: every incident of the query, packed column by column. */
  readonly '/api/v1/explore/columns': ColumnsView
  /** `ids` (100 at most), `rule`, `asOf`. */
  readonly '/api/v1/explore/rows': { readonly items: readonly IncidentRow[]; readonly asOf: number }
  /** When the ledger stood at which position. */
  readonly '/api/v1/moments': { readonly items: readonly Moment[]; readonly asOf: number }
  /** `text`, `publisher`, `isRead`. */
  readonly '/api/v1/reports': PageOf<ReportRow>
  readonly '/api/v1/reports/:id': ReportView
  readonly '/api/v1/reports/:id/versions': { readonly items: readonly VersionView[] }
  /** A POST of a `ClaimInput` to `/claims` adds one; a POST to `/claims/:id/withdraw` takes it back. */
  readonly '/api/v1/claims/:id': ClaimPageView
  readonly '/api/v1/claims': AddedClaimView
  readonly '/api/v1/claims/:id/withdraw': AddedClaimView
  readonly '/api/v1/series': PageOf<SeriesView>
  readonly '/api/v1/series/:id': SeriesView
  /** `measure`, `against`, `by`, `where`, `types`, `since`, `until`, `rule`, `asOf`. */
  readonly '/api/v1/tally': TallyView
  /** What `/tally` takes without `rule`, and `show` (`all`, `differ`), `with`, `from`. */
  readonly '/api/v1/tally/rules': RulesView
  /** `reader`, `order` (`doubt`, `incident`), `figuresOnly`, `limit`. */
  readonly '/api/v1/review': QueueView
  /** `reader`. */
  readonly '/api/v1/review/:id': ReviewItemView
  /** `target`, `by`, `reader`. A POST of a `DecisionInput` records one; a POST to `/decisions/:id/withdraw` takes it back. */
  readonly '/api/v1/decisions': PageOf<DecisionView>
  readonly '/api/v1/decisions/:id/withdraw': DecisionView
  readonly '/api/v1/agreement': AgreementView
  /** A POST of `name`, `csv` and `mapping` keeps a table. */
  readonly '/api/v1/lists': { readonly items: readonly ListChoice[] }
  /** `a`, `b`, and what `/tally` takes. `/compare/file` with `format` (`csv`, `page`) is a download. */
  readonly '/api/v1/compare': ComparisonView
  readonly '/api/v1/compare/file': string
  /** `series`, and what `/tally` takes. */
  readonly '/api/v1/compare/series': SeriesComparisonView
  /** `from`, `to`, `rule`. */
  readonly '/api/v1/diff': DiffView
  readonly '/api/v1/method': MethodView
  readonly '/api/v1/rules': { readonly items: readonly RuleView[] }
  /** What was opened and refused. */
  readonly '/api/v1/refused': PageOf<RefusedRow>
  /** `format` (`jsonl`, `csv`, `claims-csv`, `geojson`), `part` (`file`, `manifest`), the filters of `/incidents`: a download. */
  readonly '/api/v1/export': string
  /** `since` (a position, not included): oldest first. */
  readonly '/api/v1/changes': PageOf<ChangeView>
  readonly '/api/v1/help': HelpView
}

/** The paths of the API. */
export type ApiPath = keyof ApiRoutes
