/** Serves the desk's static files; every address of the desk that is no file gets its one page. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Session } from './guards/session.ts'
import { ApiError, sendProblem } from './on-error.ts'

const CLOSED_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Reckoner</title><h1>The desk is closed to this browser</h1>
<p>Open the one-time link that <code>reckoner serve</code> printed in the terminal. Used it already? Stop the server with
Ctrl-C and run it again for a new link. The ledger is safe.</p></html>`

const UNBUILT_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Reckoner</title><h1>The desk is not built</h1>
<p>Run <code>npm run build</code> in the project folder. The API answers at <code>/api/v1/status</code>.</p></html>`

/** Registers the static files under `webRoot` and the fall-back page. */
export async function serveDesk(app: FastifyInstance, webRoot: string, session: Session): Promise<void> {
  const index = join(webRoot, 'index.html')
  if (existsSync(index)) {
    await app.register(fastifyStatic, {
      root: webRoot,
      index: false,
      wildcard: false,
      globIgnore: ['**/index.html'],
      cacheControl: false,
      setHeaders(reply, path) {
        const isHashed = path.includes('/assets/')
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  const sendPage = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store')
    if (!session.has(request)) return reply.code(401).send(CLOSED_PAGE)
    return reply.send(existsSync(index) ? readFileSync(index) : UNBUILT_PAGE)
  }
  app.get('/', sendPage)
  app.get('/index.html', sendPage)
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendProblem(
        reply,
        new ApiError('method-refused', `${request.method} is not taken here. Nothing was changed.`),
      )
    }
    const [path = ''] = request.url.split('?')
    if (isDeskAddress(path)) return sendPage(request, reply)
    return sendProblem(
      reply,
      new ApiError('address-not-found', `Nothing at ${path.slice(0, 200)}. GET /api/v1/help lists the routes.`),
    )
  })
}

function isDeskAddress(path: string): boolean {
  return !/^\/(api|assets|enter)(\/|$)/.test(path) && !/\.\w+$/.test(path)
}
