/** What went wrong, as RFC 9457 says it. */
import { z } from 'zod'
import type { Problem } from '../types.ts'

/** `application/problem+json`. `type` opens the documentation of the code. */
export const problemSchema: z.ZodType<Problem> = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
})
