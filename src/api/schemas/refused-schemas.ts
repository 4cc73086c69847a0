/** What was refused, and trying it again, as schemas. */
import { z } from 'zod'
import type { RefusedRow, RetryView } from '../../app/views.ts'
import type { Branded } from '../../model/index.ts'
import { idSchema, textOrNull } from './value-schemas.ts'

const count = z.int().min(0)

/** Something refused. */
export const refusalId = idSchema<Branded<'RefusalId'>>('rfd')

/** Something refused, in a list. */
export const refusedSchema: z.ZodType<RefusedRow> = z.strictObject({
  id: refusalId,
  sourceName: z.string(),
  code: z.string(),
  message: z.string(),
  at: z.string(),
  tries: count,
  lastTryAt: z.string(),
  isResting: z.boolean(),
  canRetry: z.boolean(),
  sample: textOrNull,
})

/** What a try gave. */
export const retrySchema: z.ZodType<RetryView> = z.strictObject({
  id: refusalId,
  sourceName: z.string(),
  isKept: z.boolean(),
  message: textOrNull,
  tries: count,
})
