/** Puts a stream on the server: messages as they come, a sign of life between them, and an end when nobody listens. */
import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Workspace } from '../app/workspace.ts'
import type { Stream, StreamMessage } from './define-route.ts'
import { ApiError } from './on-error.ts'
import { checkInput } from './register-route.ts'

/** How many may listen at once: a browser needs one, however many tabs it has. */
const LISTENERS = 12
/** Milliseconds between signs of life. */
const PULSE = 15_000

/** Registers the stream; what listeners wait for ends when the server closes. */
export function registerStream(app: FastifyInstance, stream: Stream, workspace: Workspace): void {
  const open = new Set<AbortController>()
  app.addHook('preClose', async () => {
    for (const listener of open) listener.abort()
  })
  app.get(stream.path, async (request, reply) => {
    // A browser that lost the line asks again with the id of the last message it had.
    const last = request.headers['last-event-id']
    const asked = typeof last === 'string' && last !== '' ? { since: last } : request.query
    const query = checkInput(stream.query, asked, 'query')
    if (open.size >= LISTENERS) {
      throw new ApiError('rate-exceeded', `${LISTENERS} pages listen already. Close one, or reload this page later.`)
    }
    const listener = new AbortController()
    open.add(listener)
    request.raw.on('close', () => listener.abort())
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    })
    const beat = setInterval(() => raw.write(': here\n\n'), PULSE)
    try {
      await sendAll(raw, stream.messages({ workspace, query, signal: listener.signal }))
    } catch {
      // The line is cut: the browser asks again, and hears then what is wrong.
    } finally {
      clearInterval(beat)
      open.delete(listener)
      raw.end()
    }
  })
}

async function sendAll(raw: ServerResponse, messages: AsyncIterable<StreamMessage>): Promise<void> {
  for await (const { id, data } of messages) {
    if (raw.destroyed) return
    raw.write(`id: ${id}\ndata: ${JSON.stringify(data)}\n\n`)
  }
}
