/** How a report came in, in words. */
import type { CaptureFacts } from '../model/index.ts'

const HOW = {
  fetch: 'fetched',
  archive: 'captured in a web archive',
  'saved-page': 'saved as one file',
  email: 'sent by e-mail',
} as const

/** "fetched 2024-01-05T10:00:00.000Z from https://example.org/a (200, 1 redirect)". */
export function describeCapture({ kind, fetchedAt, address, status, redirects }: CaptureFacts): string {
  const n = redirects.length
  const facts = [
    status === 304 ? '304, unchanged' : status === null ? '' : String(status),
    n === 0 ? '' : n === 1 ? '1 redirect' : `${n} redirects`,
  ].filter(Boolean)
  return [HOW[kind], fetchedAt, address && `from ${address}`, facts.length > 0 && `(${facts.join(', ')})`]
    .filter(Boolean)
    .join(' ')
}
