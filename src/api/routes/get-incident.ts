import { z } from 'zod'
import { getIncident } from '../../app/incident-views.ts'
import { defineRoute } from '../define-route.ts'
import { incidentId } from '../schemas/claim-schemas.ts'
import { incidentViewQuery } from '../schemas/query-schemas.ts'
import { incidentViewSchema } from '../schemas/view-schemas.ts'

/** One incident with every claim, the origins they fold to, and what they disagree on. */
export const getIncidentRoute = defineRoute({
  path: '/api/v1/incidents/:id',
  operation: 'getIncident',
  words: 'One incident: its figures, its origins, what its claims disagree on, and every claim with its sentence.',
  example: '/api/v1/incidents/inc_0123456789abcdef0123',
  params: z.strictObject({ id: incidentId }),
  query: incidentViewQuery,
  response: { name: 'Incident', schema: incidentViewSchema },
  answer: ({ workspace, params, query }) => getIncident(workspace, params.id, query),
})
