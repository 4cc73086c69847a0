/** The page of the API, from its OpenAPI document. */
import { describeApi } from '../../src/api/openapi.ts'
import { ROUTES } from '../../src/api/routes.ts'
import { page, table } from './page.ts'
import { PARAMETER_NOTES } from './parameter-notes.ts'

interface Schema {
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly string[]
}

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly description?: string
  readonly schema: Schema
}

/** A parameter in words. */
export interface ParameterNote {
  readonly route: string
  readonly name: string
  readonly takes: string
  readonly words: string
}

/** The parameters of a path of the OpenAPI document. */
export function listParameters(): readonly ParameterNote[] {
  const { paths } = describeApi(ROUTES, '') as { paths: Record<string, { get: { parameters: readonly Parameter[] } }> }
  return Object.entries(paths).flatMap(([route, { get }]) =>
    get.parameters.map(({ name, description, schema, required, ...where }) => ({
      route,
      name,
      takes: `${takes(schema)}${required && where.in === 'query' ? ', required' : ''}`,
      words: description ?? PARAMETER_NOTES[name] ?? '',
    })),
  )
}

/** The page. */
export function apiPage(): string {
  const parameters = listParameters()
  const parts = ROUTES.map(({ path, words, example }) => {
    const route = path.replace(/:(\w+)/g, '{$1}')
    const rows = parameters.filter((one) => one.route === route).map((one) => [one.name, one.takes, one.words])
    return [`## ${route}`, words, table(['parameter', 'takes', 'meaning'], rows), `\`GET ${example}\``]
      .filter(Boolean)
      .join('\n\n')
  })
  return page(
    'API',
    'All routes are GET, under the address that `reckoner serve` prints, and need the cookie that its one-time link sets. The OpenAPI 3.1 document, with the shapes of the answers, is at `/api/v1/openapi.json`.',
    ...parts,
  )
}

function takes({ format, pattern, enum: choices }: Schema): string {
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ')
  if (format === 'date') return 'a day, as `2023-12-03`'
  const prefix = /^\^([a-z]{3})_/.exec(pattern ?? '')?.[1]
  if (prefix) return `\`${prefix}_\` and 20 hex digits`
  return pattern?.startsWith('^\\d') ? 'a whole number' : 'text'
}
