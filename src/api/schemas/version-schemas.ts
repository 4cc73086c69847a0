/** The versions of a page as schemas. */
import { z } from 'zod'
import type { VersionView } from '../../app/report-versions.ts'
import { HARM_ATTRIBUTES } from '../../model/index.ts'
import { reportId } from './claim-schemas.ts'
import { textOrNull } from './value-schemas.ts'

const change = z.strictObject({
  earlier: reportId,
  later: reportId,
  words: z.array(
    z.strictObject({ kind: z.enum(['same', 'added', 'removed']), words: z.string(), isFigure: z.boolean() }),
  ),
  figures: z.array(z.strictObject({ attribute: z.enum(HARM_ATTRIBUTES), before: z.string(), after: z.string() })),
})

/** One version of a page. */
export const versionSchema: z.ZodType<VersionView> = z.strictObject({
  id: reportId,
  title: textOrNull,
  keptAt: z.string(),
  position: z.int().min(1),
  change: change.nullable(),
})
