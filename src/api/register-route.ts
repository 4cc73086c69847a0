/** Puts one route on the server: checks what is asked, answers unchanged pages with 304, sends JSON or a file. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { z } from 'zod'
import { warmUp } from '../app/explore/prepare-columns.ts'
import type { Workspace } from '../app/workspace.ts'
import { ReckonerError } from '../model/index.ts'
import type { Download, Route } from './define-route.ts'
import { SANDBOX } from './guards/set-headers.ts'

/** Registers the route. */
export function registerRoute(app: FastifyInstance, route: Route, workspace: Workspace): void {
  if (route.body) {
    registerChange(app, route, workspace)
    return
  }
  app.get(route.path, async (request, reply) => {
    const params = checkInput(route.params, request.params, 'address')
    const query = checkInput(route.query, request.query, 'query')
    if (route.isOverAll) await warmUp(workspace)
    workspace.ledger.refresh()
    if (route.isVolatile) reply.header('cache-control', 'no-store')
    else {
      const etag = makeEtag(workspace, request.url)
      reply.header('etag', etag).header('cache-control', 'private, no-cache')
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    }
    const answer = await route.answer({ workspace, params, query, body: undefined })
    return route.response === null ? sendDownload(reply, answer as Download) : sendJson(reply, answer)
  })
}

/** Changes answer with what they made; they are never cached, and asking twice makes one change. */
function registerChange(app: FastifyInstance, route: Route, workspace: Workspace): void {
  const limit = route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }
  app.post(route.path, limit, async (request, reply) => {
    const params = checkInput(route.params, request.params, 'address')
    const query = checkInput(route.query, request.query, 'query')
    const body = checkInput(route.body ?? null, request.body, 'body')
    workspace.ledger.refresh()
    reply.header('cache-control', 'no-store')
    return sendJson(reply, await route.answer({ workspace, params, query, body }))
  })
}

/** What was given, checked. Throws `option-invalid`. */
export function checkInput(schema: z.ZodType | null, input: unknown, where: string): unknown {
  const given = (input ?? {}) as object
  if (!schema) {
    const [extra] = Object.keys(given)
    if (extra !== undefined) throw new ReckonerError('option-invalid', `${extra}: not taken by this route`)
    return {}
  }
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const name = issue?.path.join('.') || where
  throw new ReckonerError('option-invalid', `${name}: ${issue?.message ?? 'not understood'}`)
}

function makeEtag({ ledger, version }: Workspace, url: string): string {
  const { position, hash } = ledger.head()
  const digest = createHash('sha256').update(`${version}\n${position}\n${hash}\n${url}`).digest('base64url')
  return `"${digest.slice(0, 27)}"`
}

function sendJson(reply: FastifyReply, answer: unknown): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer))
}

function sendDownload(reply: FastifyReply, { chunks, mediaType, fileName, isForeign }: Download): FastifyReply {
  if (isForeign) reply.header('content-security-policy', SANDBOX)
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .send(Readable.from(chunks))
}
