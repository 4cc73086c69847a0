import { getAgreement, listDecisionViews } from '../../app/review.ts'
import { defineRoute } from '../define-route.ts'
import { asOfQuery, decisionQuery } from '../schemas/query-schemas.ts'
import { agreementSchema, decisionSchema } from '../schemas/review-schemas.ts'
import { pageOf } from '../schemas/view-schemas.ts'

/** Decisions of reviewers. */
export const listDecisionsRoute = defineRoute({
  path: '/api/v1/decisions',
  operation: 'listDecisions',
  words: 'Decisions of reviewers, the latest first. What others decided of a claim is hidden until enough people have.',
  example: '/api/v1/decisions?target=clm_0123456789abcdef0123&reader=Ada',
  params: null,
  query: decisionQuery,
  response: { name: 'DecisionPage', schema: pageOf(decisionSchema) },
  answer: ({ workspace, query }) => listDecisionViews(workspace, query),
})

/** How far reviewers agree. */
export const getAgreementRoute = defineRoute({
  path: '/api/v1/agreement',
  operation: 'getAgreement',
  words: 'How far reviewers agree beyond chance (Cohen’s kappa), field by field, and the claims they differ on.',
  example: '/api/v1/agreement',
  params: null,
  query: asOfQuery,
  response: { name: 'Agreement', schema: agreementSchema },
  answer: ({ workspace, query }) => getAgreement(workspace, query),
})
