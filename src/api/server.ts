/** The server of the desk: this machine only, one browser, reads of one ledger. */
import type { AddressInfo } from 'node:net'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance } from 'fastify'
import type { Workspace } from '../app/workspace.ts'
import { ReckonerError } from '../model/index.ts'
import { checkHost } from './guards/check-host.ts'
import { checkOrigin, isApiRequest } from './guards/check-origin.ts'
import { createSession } from './guards/session.ts'
import { setHeaders } from './guards/set-headers.ts'
import { sendProblem } from './on-error.ts'
import { describeApi } from './openapi.ts'
import { registerRoute } from './register-route.ts'
import { registerStream } from './register-stream.ts'
import { ROUTES, STREAMS } from './routes.ts'
import { serveDesk } from './serve-desk.ts'

/** Settings of the server. */
export interface ServerOptions {
  readonly workspace: Workspace
  /** Folder of the built desk (`dist/web`). */
  readonly webRoot: string
  /** The port it will listen on; 0 takes the one the system gives. */
  readonly port: number
  /** The secret of the one-time link `/enter/<token>`. */
  readonly token: string
  /** Requests a minute; 6000 when left out. */
  readonly requestsPerMinute?: number
}

/** Makes the server; `listen` opens it, `inject` asks it without a socket. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { workspace, webRoot, token } = options
  const app = fastify({
    logger: false,
    bodyLimit: 64 * 1024,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 30_000,
    forceCloseConnections: true,
  })
  const port = () => (app.server.address() as AddressInfo | null)?.port ?? options.port
  const session = createSession(token, port)

  app.setErrorHandler((error, _request, reply) => sendProblem(reply, error))
  app.addHook('onRequest', async (request, reply) => {
    setHeaders(reply)
    checkHost(request, port())
    checkOrigin(request, port())
  })
  await app.register(cookie)
  await app.register(rateLimit, { max: options.requestsPerMinute ?? 6000, timeWindow: 60_000 })
  app.addHook('onRequest', async (request) => {
    if (isApiRequest(request)) session.check(request)
  })

  session.register(app)
  app.get('/api/v1/openapi.json', () => describeApi(ROUTES, workspace.version, STREAMS))
  for (const route of ROUTES) registerRoute(app, route, workspace)
  for (const stream of STREAMS) registerStream(app, stream, workspace)
  await serveDesk(app, webRoot, session)
  return app
}

/** Opens the server on 127.0.0.1 and gives the one-time link. Throws `port-taken`. */
export async function listen(
  app: FastifyInstance,
  { port, token }: Pick<ServerOptions, 'port' | 'token'>,
): Promise<string> {
  await app.listen({ host: '127.0.0.1', port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error
    throw new ReckonerError('port-taken', `port ${port} cannot be had: another program listens there`)
  })
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/enter/${token}`
}
