import { COMMAND_EXAMPLES } from '../../app/command-examples.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { helpSchema } from '../schemas/view-schemas.ts'

/** The routes and commands, each with an example. */
export function helpRoute(routes: () => readonly Route[]): Route {
  return defineRoute({
    path: '/api/v1/help',
    operation: 'getHelp',
    words: 'Every route and command, each with an example.',
    example: '/api/v1/help',
    params: null,
    query: null,
    response: { name: 'Help', schema: helpSchema },
    answer: () => ({
      words: 'Reckoner reads news reports of armed conflict and keeps the count: every figure with its sentence.',
      routes: routes().map(({ path, words, example }) => ({ path, words, example })),
      commands: COMMAND_EXAMPLES,
    }),
  })
}
