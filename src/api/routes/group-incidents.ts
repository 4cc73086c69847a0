import { z } from 'zod'
import { listGroupings, regroup, undoRegrouping } from '../../app/group-incidents.ts'
import { defineRoute } from '../define-route.ts'
import { groupingBody, groupingSchema, undoBody } from '../schemas/grouping-schemas.ts'

/** A person merges, splits or moves. */
export const regroupRoute = defineRoute({
  path: '/api/v1/groupings',
  operation: 'regroup',
  words:
    'Merges two incidents, splits one, or moves an account. Everything that was looked at is held where it then stands.',
  example: '/api/v1/groupings',
  params: null,
  query: null,
  body: groupingBody,
  response: { name: 'Grouping', schema: groupingSchema },
  answer: ({ workspace, body: { by, reason, again, ...asked } }) => regroup(workspace, asked, { by, reason, again }),
})

/** A person takes a merge, split or move back. */
export const undoGroupingRoute = defineRoute({
  path: '/api/v1/groupings/:position/undo',
  operation: 'undoGrouping',
  words: 'Takes a merge, split or move back: its accounts stand again where they stood.',
  example: '/api/v1/groupings/412/undo',
  params: z.strictObject({ position: z.coerce.number().int().min(1) }),
  query: null,
  body: undoBody,
  response: { name: 'GroupingUndone', schema: groupingSchema },
  answer: ({ workspace, params, body }) => undoRegrouping(workspace, params.position, body),
})

/** Every merge, split and move. */
export const listGroupingsRoute = defineRoute({
  path: '/api/v1/groupings',
  operation: 'listGroupings',
  words: 'The merges, splits and moves of persons, the latest first.',
  example: '/api/v1/groupings',
  params: null,
  query: null,
  response: { name: 'Groupings', schema: z.strictObject({ items: z.array(groupingSchema) }) },
  answer: ({ workspace }) => ({ items: listGroupings(workspace) }),
})
