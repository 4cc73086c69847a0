/** The sources and the health of the ledger. */
import { z } from 'zod'
import { checkBackup, listBackups, makeBackup } from '../../app/health/backups.ts'
import { getCoverage } from '../../app/health/get-coverage.ts'
import { getStorage } from '../../app/health/get-storage.ts'
import { listCopies } from '../../app/health/list-copies.ts'
import { listWatched } from '../../app/health/list-watched.ts'
import { verifyLedger } from '../../app/verify-ledger.ts'
import { defineRoute } from '../define-route.ts'
import {
  backupSchema,
  backupsSchema,
  copiesSchema,
  coverageSchema,
  storageSchema,
  verificationSchema,
  watchedSchema,
} from '../schemas/health-schemas.ts'
import { asOfQuery, coverageQuery } from '../schemas/query-schemas.ts'

/** How much is kept of whom. */
export const getCoverageRoute = defineRoute({
  path: '/api/v1/health/coverage',
  operation: 'getCoverage',
  words:
    'Reports by publisher and week of print, those kept unread among them, with the weeks in which a publisher is silent.',
  example: '/api/v1/health/coverage?from=2023-10-01&to=2024-01-31',
  params: null,
  query: coverageQuery,
  response: { name: 'Coverage', schema: coverageSchema },
  answer: ({ workspace, query }) => getCoverage(workspace, query),
})

/** Who copies whom. */
export const listCopiesRoute = defineRoute({
  path: '/api/v1/health/copies',
  operation: 'listCopies',
  words: 'Who copies whom: the reports that fold into earlier ones, by the publishers of both, with the reasons.',
  example: '/api/v1/health/copies',
  params: null,
  query: asOfQuery,
  response: { name: 'Copies', schema: copiesSchema },
  answer: ({ workspace, query }) => listCopies(workspace, query),
})

/** What is watched. */
export const listWatchedRoute = defineRoute({
  path: '/api/v1/health/watched',
  operation: 'listWatched',
  words: 'Feeds, sitemaps and pages that are watched: last visit, last new version, failures, and what they brought.',
  example: '/api/v1/health/watched',
  params: null,
  query: null,
  isVolatile: true,
  response: { name: 'Watched', schema: watchedSchema },
  answer: ({ workspace }) => listWatched(workspace),
})

/** What the ledger takes up. */
export const getStorageRoute = defineRoute({
  path: '/api/v1/health/storage',
  operation: 'getStorage',
  words: 'The bytes of the ledger and of the raw pages in it, and how many reports, versions and events it holds.',
  example: '/api/v1/health/storage',
  params: null,
  query: null,
  isVolatile: true,
  response: { name: 'Storage', schema: storageSchema },
  answer: ({ workspace }) => getStorage(workspace),
})

/** The copies of the ledger. */
export const listBackupsRoute = defineRoute({
  path: '/api/v1/backups',
  operation: 'listBackups',
  words: 'The copies that were made of this ledger, each with its head and when it was last opened and checked.',
  example: '/api/v1/backups',
  params: null,
  query: null,
  isVolatile: true,
  response: { name: 'Backups', schema: backupsSchema },
  answer: ({ workspace }) => listBackups(workspace),
})

/** A copy is made. */
export const makeBackupRoute = defineRoute({
  path: '/api/v1/backups',
  operation: 'makeBackup',
  words:
    'Copies the ledger into the folder `backups` of its own folder, opens the copy and checks every hash. The ledger itself does not change.',
  example: '/api/v1/backups',
  params: null,
  query: null,
  body: z.strictObject({}),
  response: { name: 'Backup', schema: backupSchema },
  answer: ({ workspace }) => makeBackup(workspace),
})

/** A copy is proved again. */
export const checkBackupRoute = defineRoute({
  path: '/api/v1/backups/check',
  operation: 'checkBackup',
  words: 'Opens a copy that was made earlier, checks every hash of it, and that it ends where it ended.',
  example: '/api/v1/backups/check',
  params: null,
  query: null,
  body: z.strictObject({ folder: z.string().min(1).max(4000) }),
  response: { name: 'CheckedBackup', schema: backupSchema },
  answer: ({ workspace, body }) => checkBackup(workspace, body.folder),
})

/** The history is checked. */
export const verifyRoute = defineRoute({
  path: '/api/v1/verify',
  operation: 'verify',
  words:
    'Checks every hash of the history. With a head written down earlier, also that nothing before it is changed or missing.',
  example: '/api/v1/verify',
  params: null,
  query: null,
  body: z.strictObject({ head: z.string().min(1).max(200).optional() }),
  response: { name: 'Verification', schema: verificationSchema },
  answer: ({ workspace, body }) => verifyLedger(workspace, body.head),
})
