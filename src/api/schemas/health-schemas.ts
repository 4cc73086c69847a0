/** What the screen of sources and health shows, as schemas. */
import { z } from 'zod'
import type { VerifyView } from '../../app/verify-ledger.ts'
import type { BackupRow, BackupsView, CopiesView, CoverageView, StorageView, WatchedView } from '../../app/views.ts'
import { incidentId, reportId } from './claim-schemas.ts'
import { textOrNull } from './value-schemas.ts'

const count = z.int().min(0)
const silent = z.array(z.strictObject({ first: z.string(), last: z.string(), weeks: count }))

/** Reports by publisher and week. */
export const coverageSchema: z.ZodType<CoverageView> = z.strictObject({
  weeks: z.array(z.string()),
  publishers: z.array(
    z.strictObject({
      publisher: textOrNull,
      reports: count,
      unread: count,
      undated: count,
      cells: z.array(z.strictObject({ week: count, reports: count, unread: count })),
      silent,
      words: z.string(),
    }),
  ),
  silent,
  first: textOrNull,
  last: textOrNull,
  outside: count,
  undated: count,
  languages: z.array(z.strictObject({ language: textOrNull, reports: count, read: count })),
  asOf: count,
  words: z.string(),
})

/** Who copies whom. */
export const copiesSchema: z.ZodType<CopiesView> = z.strictObject({
  pairs: z.array(
    z.strictObject({
      copier: z.string(),
      copied: z.string(),
      reports: count,
      items: z.array(
        z.strictObject({
          report: reportId,
          title: textOrNull,
          publishedOn: textOrNull,
          root: reportId,
          rootTitle: textOrNull,
          incident: incidentId,
          reasons: z.array(z.string()),
        }),
      ),
    }),
  ),
  reports: count,
  asOf: count,
  words: z.string(),
})

/** What is watched. */
export const watchedSchema: z.ZodType<WatchedView> = z.strictObject({
  items: z.array(
    z.strictObject({
      address: z.string(),
      visits: count,
      lastVisitAt: textOrNull,
      nextVisitAt: textOrNull,
      failures: count,
      trouble: textOrNull,
      pages: count,
      givenUp: count,
      reports: count,
      claims: count,
      lastNewAt: textOrNull,
    }),
  ),
  words: z.string(),
})

/** What the ledger takes up. */
export const storageSchema: z.ZodType<StorageView> = z.strictObject({
  folder: z.string(),
  bytes: count,
  rawBytes: count,
  rawItems: count,
  events: count,
  reports: count,
  versions: count,
})

/** One copy of the ledger. */
export const backupSchema: z.ZodType<BackupRow> = z.strictObject({
  folder: z.string(),
  head: z.string(),
  events: count,
  madeAt: z.string(),
  checkedAt: z.string(),
  trouble: textOrNull,
})

/** The copies of the ledger. */
export const backupsSchema: z.ZodType<BackupsView> = z.strictObject({
  items: z.array(backupSchema),
  next: z.string(),
  behind: count,
})

/** What checking the history found. */
export const verificationSchema: z.ZodType<VerifyView> = z.strictObject({
  ok: z.boolean(),
  head: z.strictObject({ position: count, hash: z.string() }),
  headText: z.string(),
  problems: z.array(z.strictObject({ position: count.nullable(), message: z.string() })),
  missingBlobs: z.array(z.string()),
})
