/** Running totals of others beside our own count, step by step. */
import { compareSeries } from '../counting/compare/series-steps.ts'
import { commonStart, findSeriesWarnings } from '../counting/series-warnings.ts'
import { getSeries, type LedgerState, listSeries, type SeriesRecord } from '../ledger/index.ts'
import { ReckonerError, type SeriesId } from '../model/index.ts'
import type { SeriesComparisonView } from './compare-views.ts'
import { listOfTally } from './lists/own-list.ts'
import type { TallyQuery } from './queries.ts'
import { getSeriesView, linesOf } from './series-views.ts'
import { stateAt } from './state-at.ts'
import { getTally } from './tally-views.ts'
import type { Workspace } from './workspace.ts'

/**
 * Compares one series with a tally; without an id the series that most reports quote on the tally's measure and target.
 * Throws `series-unknown`.
 */
export function compareWithSeries(workspace: Workspace, id: SeriesId | null, query: TallyQuery): SeriesComparisonView {
  const state = stateAt(workspace, query.asOf)
  const record = id === null ? findSeries(workspace, state, query) : getSeries(state, id)
  const lines = linesOf(record, workspace.names())
  const list = listOfTally(workspace, query, 'ours')
  const start = commonStart(lines.flatMap(({ totals }) => totals))
  const definitions = lines.flatMap(({ name, totals }) =>
    findSeriesWarnings(totals, start).map((words) => `${name}: ${words}`),
  )
  const { since } = list.scope
  const shifted =
    since !== null && start !== null && since !== start ? [`ours start on ${since}, theirs on ${start}`] : []
  const found = compareSeries(list, lines, [...shifted, ...definitions])
  return {
    ...found,
    series: record.id,
    title: getSeriesView(workspace, record.id, { asOf: query.asOf }).title,
    tally: list.words,
    asOf: state.position,
  }
}

function findSeries(workspace: Workspace, state: LedgerState, query: TallyQuery): SeriesRecord {
  const { measure, against } = getTally(workspace, query).definition
  const { kinship } = workspace.names()
  const fits = listSeries(state).filter(({ accounts }) =>
    accounts.some(({ claims }) =>
      claims.some((claim) => {
        if (claim.attribute !== 'total' || claim.value.definition.measure !== measure) return false
        const target = claim.value.definition.against
        return against === null || (target !== null && kinship.relate(target, against as typeof target) !== null)
      }),
    ),
  )
  const [most] = fits.toSorted((a, b) => b.accounts.length - a.accounts.length)
  if (most) return most
  throw new ReckonerError(
    'series-unknown',
    `no running total of ${measure}${against ? ` against ${against}` : ''} in the ledger: reckoner series lists them`,
  )
}
