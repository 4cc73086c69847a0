/** Refuses requests that were not addressed to this machine's own desk: the answer to DNS rebinding and to other pages. */
import type { FastifyRequest } from 'fastify'
import { ApiError } from '../on-error.ts'

/** The names under which the desk may be asked, with its port. */
export function allowedHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]
}

/** Throws `host-refused` unless the Host is exactly one of ours. */
export function checkHost(request: FastifyRequest, port: number): void {
  const host = request.headers.host ?? ''
  if (allowedHosts(port).includes(host)) return
  throw new ApiError(
    'host-refused',
    `Asked as "${host.slice(0, 100)}"; the desk answers only at http://127.0.0.1:${port}.`,
  )
}
