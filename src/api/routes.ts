/** Every route of the API, in the order of its documentation. */

import type { Route, Stream } from './define-route.ts'
import { addClaimRoute, withdrawClaimRoute } from './routes/add-claim.ts'
import {
  compareFileRoute,
  compareRoute,
  compareRulesRoute,
  compareSeriesRoute,
  keepListRoute,
  listListsRoute,
} from './routes/compare.ts'
import { decideRoute, withdrawRoute } from './routes/decide.ts'
import { diffRoute } from './routes/diff.ts'
import { getColumnsProgressRoute, getColumnsRoute, listMomentsRoute, pickIncidentsRoute } from './routes/explore.ts'
import { getClaimRoute } from './routes/get-claim.ts'
import { getDeskRoute } from './routes/get-desk.ts'
import { getExportRoute } from './routes/get-export.ts'
import { helpRoute } from './routes/get-help.ts'
import { getIncidentRoute } from './routes/get-incident.ts'
import { getMethodRoute } from './routes/get-method.ts'
import { getReportRoute } from './routes/get-report.ts'
import { getSeriesRoute } from './routes/get-series.ts'
import { getRawRoute, getSourceRoute } from './routes/get-source.ts'
import { getStatusRoute } from './routes/get-status.ts'
import { getTallyRoute } from './routes/get-tally.ts'
import { listGroupingsRoute, regroupRoute, undoGroupingRoute } from './routes/group-incidents.ts'
import {
  checkBackupRoute,
  getCoverageRoute,
  getStorageRoute,
  listBackupsRoute,
  listCopiesRoute,
  listWatchedRoute,
  makeBackupRoute,
  verifyRoute,
} from './routes/health.ts'
import { listChangesRoute } from './routes/list-changes.ts'
import { getAgreementRoute, listDecisionsRoute } from './routes/list-decisions.ts'
import { listIncidentsRoute } from './routes/list-incidents.ts'
import { listRefusedRoute, retryRefusedOfRoute, retryRefusedRoute } from './routes/list-refused.ts'
import { listReportsRoute } from './routes/list-reports.ts'
import { listRulesRoute } from './routes/list-rules.ts'
import { listSeriesRoute } from './routes/list-series.ts'
import { listVersionsRoute } from './routes/list-versions.ts'
import { getReviewItemRoute, listQueueRoute } from './routes/review-queue.ts'
import { streamChangesRoute } from './routes/stream-changes.ts'

/** The routes. */
export const ROUTES: readonly Route[] = [
  getStatusRoute,
  getDeskRoute,
  listIncidentsRoute,
  getIncidentRoute,
  getColumnsRoute,
  getColumnsProgressRoute,
  pickIncidentsRoute,
  listMomentsRoute,
  listReportsRoute,
  getReportRoute,
  getRawRoute,
  getSourceRoute,
  listVersionsRoute,
  getClaimRoute,
  addClaimRoute,
  withdrawClaimRoute,
  listSeriesRoute,
  getSeriesRoute,
  getTallyRoute,
  listRulesRoute,
  compareRulesRoute,
  listListsRoute,
  keepListRoute,
  compareRoute,
  compareFileRoute,
  compareSeriesRoute,
  diffRoute,
  getMethodRoute,
  listQueueRoute,
  getReviewItemRoute,
  listDecisionsRoute,
  decideRoute,
  withdrawRoute,
  getAgreementRoute,
  listGroupingsRoute,
  regroupRoute,
  undoGroupingRoute,
  listRefusedRoute,
  retryRefusedRoute,
  retryRefusedOfRoute,
  getCoverageRoute,
  listCopiesRoute,
  listWatchedRoute,
  getStorageRoute,
  listBackupsRoute,
  makeBackupRoute,
  checkBackupRoute,
  verifyRoute,
  getExportRoute,
  listChangesRoute,
  helpRoute(() => ROUTES),
]

/** The routes that tell of changes for as long as somebody listens. */
export const STREAMS: readonly Stream[] = [streamChangesRoute]
