/** How a report came in, as a schema. */
import { z } from 'zod'
import { reportId } from './claim-schemas.ts'
import { textOrNull } from './value-schemas.ts'

/** The fields of a coming-in. */
export const captureShape = {
  kind: z.enum(['fetch', 'archive', 'saved-page', 'email']),
  askedFor: textOrNull,
  address: textOrNull,
  status: z.int().nullable(),
  redirects: z.array(z.strictObject({ status: z.int(), from: z.string(), to: z.string() })),
  headers: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  fetchedAt: textOrNull,
  report: reportId,
  bytesHash: z.string(),
}
