/** Headers that keep a page of the desk to itself: no foreign script, no foreign request, no framing. */
import type { FastifyReply } from 'fastify'

/** The content security policy of every answer. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** The policy of bytes of strangers: were a browser to show them after all, they could do and load nothing. */
export const SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'"

/** Sets them. */
export function setHeaders(reply: FastifyReply): void {
  reply
    .header('content-security-policy', CONTENT_POLICY)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
}
