import { listRuleViews } from '../../app/rule-views.ts'
import { defineRoute } from '../define-route.ts'
import { rulesSchema } from '../schemas/count-schemas.ts'

/** The counting rules that can be chosen. */
export const listRulesRoute = defineRoute({
  path: '/api/v1/rules',
  operation: 'listRules',
  words: 'The counting rules that can be chosen, and what each does.',
  example: '/api/v1/rules',
  params: null,
  query: null,
  response: { name: 'Rules', schema: rulesSchema },
  answer: () => ({ items: listRuleViews() }),
})
