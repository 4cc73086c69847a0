/** A route of the API: its path, what it takes, what it answers, and how it says so in words. */
import type { z } from 'zod'
import type { Workspace } from '../app/workspace.ts'

/** What a route sees of one request, checked. */
export interface RouteRequest<Params, Query, Body> {
  readonly workspace: Workspace
  readonly params: Params
  readonly query: Query
  readonly body: Body
}

/** A file instead of a JSON answer. */
export interface Download {
  readonly chunks: Iterable<string | Uint8Array>
  readonly mediaType: string
  readonly fileName: string
  /** True: bytes of strangers, which no browser may take for a page of the desk. */
  readonly isForeign?: boolean
}

/** What a route sees that tells of changes for as long as somebody listens. */
export interface StreamRequest<Query> {
  readonly workspace: Workspace
  readonly query: Query
  /** Aborted when nobody listens any more. */
  readonly signal: AbortSignal
}

/** One message of a stream: `id` is where to go on from after a break. */
export interface StreamMessage {
  readonly id: number
  readonly data: object
}

/** A route that sends messages as they come (server-sent events). */
export interface Stream<Query = unknown> {
  readonly path: string
  readonly operation: string
  readonly words: string
  readonly example: string
  readonly query: z.ZodType<Query>
  messages(request: StreamRequest<Query>): AsyncIterable<StreamMessage>
}

/** Defines a stream. */
export function defineStream<Query>(stream: Stream<Query>): Stream {
  return stream as unknown as Stream
}

/** One route: a GET, or with a `body` a POST. `response` null: it answers with a download. */
export interface Route<Params = unknown, Query = unknown, Answer = unknown, Body = unknown> {
  readonly path: string
  readonly operation: string
  readonly words: string
  readonly example: string
  readonly params: z.ZodType<Params> | null
  readonly query: z.ZodType<Query> | null
  /** What a change is asked with; left out for reads. */
  readonly body?: z.ZodType<Body>
  /** The largest body in bytes, where it is more than 64 KB. */
  readonly bodyLimit?: number
  /** True: the answer also rests on what lies outside the ledger, so an unchanged ledger is no unchanged answer. */
  readonly isVolatile?: boolean
  /** True: it looks at every incident, so it waits until they have been worked out bit by bit, and holds nobody up. */
  readonly isOverAll?: boolean
  readonly response: { readonly name: string; readonly schema: z.ZodType<Answer> } | null
  answer(request: RouteRequest<Params, Query, Body>): Answer | Download | Promise<Answer | Download>
}

/** Defines a route; the answer's type is checked against its schema. */
export function defineRoute<Params, Query, Answer, Body>(route: Route<Params, Query, Answer, Body>): Route {
  return route as unknown as Route
}
