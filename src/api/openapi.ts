/** The OpenAPI 3.1 document, made from the same route definitions that answer the requests. */
import { z } from 'zod'
import type { Route, Stream } from './define-route.ts'
import { problemSchema } from './schemas/problem-schema.ts'

/** The document for these routes. */
export function describeApi(routes: readonly Route[], version: string, streams: readonly Stream[] = []): object {
  const registry = z.registry<{ id: string }>()
  registry.add(problemSchema, { id: 'Problem' })
  for (const { response } of routes) if (response) registry.add(response.schema, { id: response.name })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'output' })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Reckoner',
      version,
      description:
        'Reads of the ledger on this machine, and the decisions of reviewers. Paths, fields and codes under /api/v1 are stable: fields are added, never renamed or removed.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths: Object.fromEntries([
      ...routes.map((route) => [toTemplate(route.path), describePath(route.path, routes)]),
      ...streams.map((stream) => [stream.path, { get: describeStream(stream) }]),
    ]),
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutMeta(schema)])),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'reckoner_session',
          description: 'Set once by the one-time link that `reckoner serve` prints; the name ends in the port.',
        },
      },
    },
  }
}

function describePath(path: string, routes: readonly Route[]): object {
  const own = routes.filter((route) => route.path === path)
  return Object.fromEntries(own.map((route) => [route.body ? 'post' : 'get', describeRoute(route)]))
}

function describeStream({ operation, words, query }: Stream): object {
  return {
    operationId: operation,
    summary: words,
    parameters: describeParameters(query, 'query'),
    responses: { 200: { description: words, content: { 'text/event-stream': {} } } },
  }
}

function describeRoute(route: Route): object {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
  const content = route.response
    ? { 'application/json': { schema: ref(route.response.name) } }
    : Object.fromEntries(
        ['text/csv', 'application/jsonl', 'application/geo+json', 'application/json'].map((type) => [type, {}]),
      )
  return {
    operationId: route.operation,
    summary: route.words,
    parameters: [...describeParameters(route.params, 'path'), ...describeParameters(route.query, 'query')],
    ...(route.body ? { requestBody: describeBody(route.body) } : {}),
    responses: {
      200: { description: route.words, content },
      304: { description: 'Unchanged since the ETag given in If-None-Match.' },
      default: { description: 'What went wrong.', content: { 'application/problem+json': { schema: ref('Problem') } } },
    },
  }
}

function describeBody(schema: z.ZodType): object {
  return {
    required: true,
    content: { 'application/json': { schema: withoutMeta(z.toJSONSchema(schema, { io: 'input' })) } },
  }
}

function describeParameters(schema: z.ZodType | null, place: 'path' | 'query'): readonly object[] {
  if (!schema) return []
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' })
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property as { description?: string }
    const isRequired = place === 'path' || required.includes(name)
    return { name, in: place, required: isRequired, ...(description ? { description } : {}), schema: rest }
  })
}

function toTemplate(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}')
}

function withoutMeta(schema: object): object {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'))
}
