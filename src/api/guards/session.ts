/** The one-time link and the session it is exchanged for. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError } from '../on-error.ts'

/** Who may ask. */
export interface Session {
  /** Whether the request carries the session's cookie. */
  has(request: FastifyRequest): boolean
  /** Throws `session-missing` unless it does. */
  check(request: FastifyRequest): void
  /** Registers `/enter/:token`. */
  register(app: FastifyInstance): void
}

/** A secret of 32 random bytes, fit for an address. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A session that one link, used once, opens in one browser. */
export function createSession(token: string, port: () => number): Session {
  const secret = makeToken()
  let isUsed = false
  const cookieName = () => `reckoner_session_${port()}`
  const has = (request: FastifyRequest) => isSame(request.cookies[cookieName()] ?? '', secret)

  function enter(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { token: given } = request.params as { token: string }
    if (!has(request)) {
      if (isUsed || !isSame(given, token)) {
        throw new ApiError(
          'link-used',
          'This link was used before or is not whole. The ledger is safe. Stop the server with Ctrl-C and run `reckoner serve` for a new one.',
        )
      }
      isUsed = true
      reply.setCookie(cookieName(), secret, { httpOnly: true, sameSite: 'strict', path: '/' })
    }
    return reply.header('cache-control', 'no-store').redirect('/', 303)
  }

  return {
    has,
    check(request) {
      if (has(request)) return
      throw new ApiError(
        'session-missing',
        'The desk opens by the one-time link that `reckoner serve` prints. Open that link first.',
      )
    },
    register(app) {
      app.get('/enter/:token', { exposeHeadRoute: false }, enter)
    },
  }
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
