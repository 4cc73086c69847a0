import { listIncidents } from '../../app/list-incidents.ts'
import { defineRoute } from '../define-route.ts'
import { incidentQuery } from '../schemas/query-schemas.ts'
import { incidentRowSchema, pageOf } from '../schemas/view-schemas.ts'

/** The incidents, newest first, with their figures under a rule. */
export const listIncidentsRoute = defineRoute({
  path: '/api/v1/incidents',
  operation: 'listIncidents',
  words: 'Incidents, newest first, each with its figures, reports and origins.',
  example: '/api/v1/incidents?country=IQ,SY&from=2023-10-17&hasFigures=true',
  params: null,
  query: incidentQuery,
  isOverAll: true,
  response: { name: 'IncidentPage', schema: pageOf(incidentRowSchema) },
  answer: ({ workspace, query }) => listIncidents(workspace, query),
})
