/** Turns errors into problem details (RFC 9457). The only file that knows HTTP statuses of errors. */
import type { FastifyReply } from 'fastify'
import { type ErrorCode, ReckonerError } from '../model/index.ts'
import type { Problem } from './types.ts'

/** Refusals that only the API knows. */
export type ApiErrorCode =
  | 'address-not-found'
  | 'host-refused'
  | 'internal-error'
  | 'link-used'
  | 'method-refused'
  | 'origin-refused'
  | 'rate-exceeded'
  | 'session-missing'

/** A refusal of the API. */
export class ApiError extends Error {
  readonly code: ApiErrorCode
  constructor(code: ApiErrorCode, message: string) {
    super(message)
    this.name = 'ApiError'
    this.code = code
  }
}

const STATUSES: Readonly<Record<ErrorCode | ApiErrorCode, number>> = {
  'account-unknown': 404,
  'address-refused': 422,
  'address-unreachable': 502,
  'date-invalid': 400,
  'decision-unknown': 404,
  'evidence-mismatch': 422,
  'file-binary': 422,
  'file-empty': 422,
  'file-malformed': 422,
  'file-too-large': 413,
  'incident-unknown': 404,
  'claim-unknown': 404,
  'ledger-locked': 503,
  'ledger-tampered': 500,
  'ledger-unwritable': 507,
  'ledger-version': 500,
  'lexicon-malformed': 500,
  'option-invalid': 400,
  'path-missing': 404,
  'path-unreadable': 422,
  'port-taken': 500,
  'position-conflict': 409,
  'refusal-unknown': 404,
  'report-unknown': 404,
  'series-unknown': 404,
  'address-not-found': 404,
  'host-refused': 421,
  'internal-error': 500,
  'link-used': 410,
  'method-refused': 405,
  'origin-refused': 403,
  'rate-exceeded': 429,
  'session-missing': 401,
}

/** The problem that an error amounts to. Unknown errors say nothing of their insides. */
export function toProblem(error: unknown): Problem {
  const known = error instanceof ReckonerError || error instanceof ApiError
  const isBadBody = !known && [400, 413, 415].some((status) => hasStatus(error, status))
  const code = known
    ? error.code
    : isBadBody
      ? 'option-invalid'
      : hasStatus(error, 429)
        ? 'rate-exceeded'
        : 'internal-error'
  const detail = known
    ? error.message
    : isBadBody
      ? 'The body is not JSON, or too large. Nothing was changed.'
      : code === 'rate-exceeded'
        ? 'Too many requests in a minute. Nothing is lost: wait a little and ask again.'
        : 'Something went wrong in here. The ledger was not changed by it. Ask again; if it stays, run `reckoner verify`.'
  const title = code.replaceAll('-', ' ')
  return {
    type: `/docs/reference/errors#${code}`,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    status: STATUSES[code] ?? 500,
    detail,
    code,
  }
}

/** Answers with the problem. */
export function sendProblem(reply: FastifyReply, error: unknown): FastifyReply {
  const problem = toProblem(error)
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

function hasStatus(error: unknown, status: number): boolean {
  return typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === status
}
