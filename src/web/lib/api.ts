/** Asks the API of the desk's own origin, and turns its problems into errors a person can act on. */
import type { Problem } from '../../api/types.ts'

/** What went wrong, with the code and what to do next. `status` 0 = no answer at all. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
  }
}

/** A query value: left out when undefined, null, empty or an empty list; a list is one value with commas. */
export type QueryValue = string | number | boolean | readonly string[] | null | undefined

/** The query string of the values that are set, in the order given, with its question mark; `''` when none is. */
export function toQueryString(values: Readonly<Record<string, QueryValue>>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(values)) {
    const text = Array.isArray(value) ? value.join(',') : value === null || value === undefined ? '' : String(value)
    if (text !== '') params.set(key, text)
  }
  const query = params.toString()
  return query === '' ? '' : `?${query}`
}

/** The JSON that an API path answers with. Throws `ApiError`. */
export function fetchJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return ask<T>(path, { headers: { accept: 'application/json' }, signal: signal ?? null })
}

/** Sends a change and gives what it made. Throws `ApiError`: then nothing was changed. */
export function sendJson<T>(path: string, body: unknown): Promise<T> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  return ask<T>(path, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError(0, 'server-unreachable', 'The desk got no answer. The ledger is safe on disk.')
  })
  if (response.ok) return (await response.json()) as T
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null
  throw new ApiError(
    response.status,
    problem?.code ?? `http-${response.status}`,
    problem?.detail ?? problem?.title ?? response.statusText,
  )
}
