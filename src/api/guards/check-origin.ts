/** Refuses what other pages in the same browser send here. */
import type { FastifyRequest } from 'fastify'
import { ApiError } from '../on-error.ts'
import { allowedHosts } from './check-host.ts'

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD']

/**
 * Throws `origin-refused` for reads of the API by another site (or another port), and for anything unsafe that does not
 * carry our own Origin.
 */
export function checkOrigin(request: FastifyRequest, port: number): void {
  const origin = request.headers.origin
  const site = request.headers['sec-fetch-site']
  const isOwnOrigin = origin !== undefined && allowedHosts(port).some((host) => origin === `http://${host}`)
  if (!SAFE_METHODS.includes(request.method)) {
    if (isOwnOrigin && origin === `http://${request.headers.host}` && (site === undefined || site === 'same-origin'))
      return
    throw new ApiError('origin-refused', 'Changes are taken only from the desk itself. Nothing was changed.')
  }
  if (!isApiRequest(request)) return
  const isForeignSite = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (isForeignSite || (origin !== undefined && !isOwnOrigin)) {
    throw new ApiError('origin-refused', 'The ledger is read only by the desk itself, not by other pages.')
  }
}

/** Whether the request reaches the API: by the route it matched, since an address can be spelled in many ways. */
export function isApiRequest(request: FastifyRequest): boolean {
  return (request.routeOptions.url ?? request.url).startsWith('/api/')
}
