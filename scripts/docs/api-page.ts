/** The page of the API, from its OpenAPI document. */
import { z } from 'zod'
import { describeApi } from '../../src/api/openapi.ts'
import { ROUTES, STREAMS } from '../../src/api/routes.ts'
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
  const { paths } = describeApi(ROUTES, '', STREAMS) as {
    paths: Record<string, Record<string, { parameters: readonly Parameter[] }>>
  }
  const operations = Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, { parameters }]) => ({
      route: `${method.toUpperCase()} ${path}`,
      parameters,
    })),
  )
  return operations.flatMap(({ route, parameters }) =>
    parameters.map(({ name, description, schema, required, ...where }) => ({
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
  const streams = STREAMS.map((stream) => ({ ...stream, body: undefined }))
  const parts = [...ROUTES, ...streams].map(({ path, words, example, body }) => {
    const method = body ? 'POST' : 'GET'
    const route = `${method} ${path.replace(/:(\w+)/g, '{$1}')}`
    const rows = parameters.filter((one) => one.route === route).map((one) => [one.name, one.takes, one.words])
    return [
      `## ${route.replace('GET ', '')}`,
      words,
      table(['parameter', 'takes', 'meaning'], rows),
      bodyTable(body),
      `\`${method} ${example}\``,
    ]
      .filter(Boolean)
      .join('\n\n')
  })
  return page(
    'API',
    'Routes are GET unless they say POST (a JSON body, sent by the desk itself), under the address that `reckoner serve` prints, and need the cookie that its one-time link sets. The OpenAPI 3.1 document, with the shapes of the answers, is at `/api/v1/openapi.json`.',
    ...parts,
  )
}

/** What a POST is sent with. */
function bodyTable(body: z.ZodType | undefined): string {
  if (!body) return ''
  const { properties = {}, required = [] } = z.toJSONSchema(body, { io: 'input' })
  const rows = Object.entries(properties).map(([name, schema]) => {
    const { description } = schema as { readonly description?: string }
    const words = description ?? PARAMETER_NOTES[name] ?? ''
    return [name, `${takes(schema as Schema)}${required.includes(name) ? ', required' : ''}`, words]
  })
  return table(['field', 'takes', 'meaning'], rows)
}

function takes({ format, pattern, enum: choices }: Schema): string {
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ')
  if (format === 'date') return 'a day, as `2023-12-03`'
  const prefix = /^\^([a-z]{3})_/.exec(pattern ?? '')?.[1]
  if (prefix) return `\`${prefix}_\` and 20 hex digits`
  return pattern?.startsWith('^\\d') ? 'a whole number' : 'text'
}
