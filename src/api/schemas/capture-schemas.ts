/** How a report came in, and its source, as schemas. */
import { z } from 'zod'
import type { SourceView } from '../../app/views.ts'
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

/** The source of a report. */
export const sourceSchema: z.ZodType<SourceView> = z.strictObject({
  mediaType: z.string(),
  size: z.int().min(0),
  bytesHash: z.string(),
  text: textOrNull,
  isCut: z.boolean(),
})
