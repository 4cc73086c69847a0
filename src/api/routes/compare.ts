import { compare, getComparison } from '../../app/compare.ts'
import { compareRules } from '../../app/compare-rules.ts'
import { compareWithSeries } from '../../app/compare-series.ts'
import { findDeskList, listChoices } from '../../app/lists/desk-lists.ts'
import { keepList } from '../../app/lists/keep-list.ts'
import { writeCompareCsv } from '../../exports/compare-csv.ts'
import { writeComparePage } from '../../exports/compare-page.ts'
import type { SeriesId } from '../../model/index.ts'
import { defineRoute } from '../define-route.ts'
import {
  comparisonSchema,
  keptListSchema,
  listBody,
  listsSchema,
  rulesViewSchema,
  seriesComparisonSchema,
} from '../schemas/compare-schemas.ts'
import { compareFileQuery, compareQuery, compareSeriesQuery, rulesQuery } from '../schemas/query-schemas.ts'

/** What can be compared. */
export const listListsRoute = defineRoute({
  path: '/api/v1/lists',
  operation: 'listLists',
  words: 'What can be compared: our incidents, each rule, and the tables in the folder `lists` of the ledger folder.',
  example: '/api/v1/lists',
  params: null,
  query: null,
  response: { name: 'Lists', schema: listsSchema },
  answer: ({ workspace }) => ({ items: listChoices(workspace) }),
})

/** A table from the browser. */
export const keepListRoute = defineRoute({
  path: '/api/v1/lists',
  operation: 'keepList',
  words:
    'Keeps a CSV table in the folder `lists` of the ledger folder, with the mapping of its columns: then it can be compared. The ledger itself does not change.',
  example: '/api/v1/lists',
  params: null,
  query: null,
  body: listBody,
  bodyLimit: 16 * 1024 * 1024,
  response: { name: 'KeptList', schema: keptListSchema },
  answer: ({ workspace, body }) => keepList(workspace, body),
})

/** A definition under every rule. */
export const compareRulesRoute = defineRoute({
  path: '/api/v1/tally/rules',
  operation: 'compareRules',
  words:
    'Our own count under every rule side by side, with the incidents on which the rules differ and the claims behind each figure.',
  example: '/api/v1/tally/rules?measure=killed&where=IQ,SY&show=differ',
  params: null,
  query: rulesQuery,
  isOverAll: true,
  response: { name: 'RulesSideBySide', schema: rulesViewSchema },
  answer: ({ workspace, query }) => compareRules(workspace, query),
})

/** Two lists event by event. */
export const compareRoute = defineRoute({
  path: '/api/v1/compare',
  operation: 'compare',
  words: 'Two lists event by event: in both, only in one and why, ambiguous, and what nothing explains.',
  example: '/api/v1/compare?a=ours&b=ours/lowest&measure=killed',
  params: null,
  query: compareQuery,
  response: { name: 'Comparison', schema: comparisonSchema },
  answer: ({ workspace, query }) => getComparison(workspace, query),
})

/** Two lists as a file. */
export const compareFileRoute = defineRoute({
  path: '/api/v1/compare/file',
  operation: 'compareFile',
  words: 'The comparison as CSV, or as one HTML page that needs nothing else.',
  example: '/api/v1/compare/file?a=ours&b=ours@120&format=page',
  params: null,
  query: compareFileQuery,
  response: null,
  async answer({ workspace, query: { a, b, format, ...tally } }) {
    const found = await compare(workspace, a, b, { tally, findList: (name) => findDeskList(workspace, name) })
    const facts = { version: workspace.version, asOf: workspace.ledger.head().position }
    return format === 'csv'
      ? {
          chunks: writeCompareCsv(found),
          mediaType: 'text/csv; charset=utf-8; header=present',
          fileName: 'comparison.csv',
        }
      : { chunks: writeComparePage(found, facts), mediaType: 'text/html; charset=utf-8', fileName: 'comparison.html' }
  },
})

/** Running totals beside ours. */
export const compareSeriesRoute = defineRoute({
  path: '/api/v1/compare/series',
  operation: 'compareSeries',
  words:
    'The running totals of others beside our own count, day by day, with our incidents between and why the counts need not agree.',
  example: '/api/v1/compare/series?against=us-military&where=IQ,SY&since=2023-10-17',
  params: null,
  query: compareSeriesQuery,
  response: { name: 'SeriesComparison', schema: seriesComparisonSchema },
  answer: ({ workspace, query: { series, ...tally } }) =>
    compareWithSeries(workspace, (series as SeriesId | undefined) ?? null, tally),
})
