import { listMoments } from '../../app/explore/list-moments.ts'
import { pickIncidents } from '../../app/explore/pick-incidents.ts'
import { getColumnsProgress, prepareColumns } from '../../app/explore/prepare-columns.ts'
import { defineRoute } from '../define-route.ts'
import { columnsProgressSchema, columnsSchema, momentsSchema, pickedSchema } from '../schemas/explore-schemas.ts'
import { columnsQuery, pickQuery } from '../schemas/query-schemas.ts'

/** All incidents in one packed answer. */
export const getColumnsRoute = defineRoute({
  path: '/api/v1/explore/columns',
  operation: 'getColumns',
  words:
    'Every incident of a query in one answer, packed column by column (base64 of little-endian numbers), newest first: what facets, map and timeline are counted from.',
  example: '/api/v1/explore/columns?asOf=120',
  params: null,
  query: columnsQuery,
  response: { name: 'Columns', schema: columnsSchema },
  answer: ({ workspace, query }) => prepareColumns(workspace, query),
})

/** How far the columns are worked out. */
export const getColumnsProgressRoute = defineRoute({
  path: '/api/v1/explore/progress',
  operation: 'getColumnsProgress',
  words: 'How many incidents of how many are worked out for the columns; both 0 when nothing is being done.',
  example: '/api/v1/explore/progress',
  params: null,
  query: null,
  isVolatile: true,
  response: { name: 'ColumnsProgress', schema: columnsProgressSchema },
  answer: ({ workspace }) => getColumnsProgress(workspace),
})

/** Incidents by their ids. */
export const pickIncidentsRoute = defineRoute({
  path: '/api/v1/explore/rows',
  operation: 'pickIncidents',
  words: 'Incidents by their ids, in the order asked; an id that the ledger did not hold then has no row.',
  example: '/api/v1/explore/rows?ids=inc_0123456789abcdef0123',
  params: null,
  query: pickQuery,
  isOverAll: true,
  response: { name: 'PickedIncidents', schema: pickedSchema },
  answer: ({ workspace, query }) => pickIncidents(workspace, query),
})

/** When the ledger stood where. */
export const listMomentsRoute = defineRoute({
  path: '/api/v1/moments',
  operation: 'listMoments',
  words: 'When the ledger stood at which position: the end of every day, and moments between, oldest first.',
  example: '/api/v1/moments',
  params: null,
  query: null,
  response: { name: 'Moments', schema: momentsSchema },
  answer: ({ workspace }) => listMoments(workspace),
})
