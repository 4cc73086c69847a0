/** The rows and pages that the API answers with, as schemas. */
import { z } from 'zod'
import type {
  ChangeView,
  ClaimPageView,
  ClaimView,
  FigureView,
  HelpView,
  IncidentRow,
  IncidentView,
  PageOf,
  ReportRow,
  ReportView,
  StatusView,
} from '../../app/views.ts'
import { captureShape } from './capture-schemas.ts'
import {
  accountId,
  accountShape,
  claimId,
  claimSchema,
  incidentId,
  noteSchema,
  passageSchema,
  reportId,
  roleSchema,
  seriesId,
  speakerKindSchema,
  stanceSchema,
} from './claim-schemas.ts'
import { figureStepsSchema, historyEntrySchema, tollMoveSchema } from './history-schemas.ts'
import { namedGroupSchema, withheldSchema } from './named-schemas.ts'
import { claimStatusSchema, concededSchema, decisionSchema, gradeSchema } from './review-schemas.ts'
import { daySchema, incidentTypeSchema, numberOrNull, placeSchema, textOrNull } from './value-schemas.ts'

const count = z.int().min(0)
const dayOrNull = daySchema.nullable()

/** A page of rows. */
export function pageOf<Row>(row: z.ZodType<Row>): z.ZodType<PageOf<Row>> {
  return z.strictObject({ items: z.array(row), total: count, next: textOrNull, asOf: count, words: z.string() })
}

/** A figure under a counting rule. */
export const figureSchema: z.ZodType<FigureView> = z.strictObject({
  attribute: z.enum(['killed', 'injured', 'missing', 'abducted']),
  isKnown: z.boolean(),
  min: numberOrNull,
  best: numberOrNull,
  max: numberOrNull,
  text: z.string(),
  rule: z.string(),
  claims: z.array(claimId),
  origins: count,
  words: z.string(),
})

/** Where the ledger stands. */
export const statusSchema: z.ZodType<StatusView> = z.strictObject({
  version: z.string(),
  reader: z.string(),
  asOf: count,
  head: z.strictObject({ position: count, hash: z.string() }),
  counts: z.strictObject({
    reports: count,
    unread: count,
    refused: count,
    claims: count,
    accounts: count,
    incidents: count,
    series: count,
    publishers: count,
  }),
  languages: z.array(z.strictObject({ language: textOrNull, reports: count, read: count })),
  lastAt: textOrNull,
})

const incidentShape = {
  id: incidentId,
  title: z.string(),
  type: incidentTypeSchema.nullable(),
  role: roleSchema,
  first: dayOrNull,
  last: dayOrNull,
  dateWords: z.string(),
  place: placeSchema.nullable(),
  by: z.array(z.string()),
  against: z.array(z.string()),
  killed: figureSchema,
  injured: figureSchema,
  reports: count,
  origins: count,
  hasDisagreement: z.boolean(),
}
/** One incident in a list. */
export const incidentRowSchema: z.ZodType<IncidentRow> = z.strictObject(incidentShape)

const claimShape = {
  claim: claimSchema,
  line: z.string(),
  text: z.string(),
  speakerText: z.string(),
  speakerKind: speakerKindSchema,
  stance: stanceSchema,
  report: reportId,
  reportTitle: textOrNull,
  publisher: textOrNull,
  publishedOn: dayOrNull,
  sentence: z.string(),
  from: count,
  to: count,
  isSuperseded: z.boolean(),
  isAttackersWord: z.boolean(),
  review: claimStatusSchema,
}
/** A claim with its sentence. */
export const claimViewSchema: z.ZodType<ClaimView> = z.strictObject(claimShape)

/** The page of one claim. */
export const claimPageSchema: z.ZodType<ClaimPageView> = z.strictObject({
  ...claimShape,
  role: roleSchema,
  incident: incidentId.nullable(),
  series: seriesId.nullable(),
  context: z.string(),
  contextFrom: count,
  rivals: z.array(claimViewSchema),
})

const originSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  root: reportId,
  reports: z.array(z.strictObject({ id: reportId, publisher: textOrNull, title: textOrNull })),
  reasons: z.array(z.string()),
  apart: z.array(z.string()),
  claims: z.array(claimViewSchema),
})

const reasonSchema = z.strictObject({ code: z.string(), words: z.string(), score: z.number() })

/** The page of one incident. */
export const incidentViewSchema: z.ZodType<IncidentView> = z.strictObject({
  ...incidentShape,
  redirectedFrom: incidentId.nullable(),
  reopenedAt: textOrNull,
  figures: z.array(figureSchema),
  conceded: z.array(concededSchema),
  grade: gradeSchema,
  decisions: z.array(decisionSchema),
  related: z.array(
    z.strictObject({
      incident: incidentId,
      title: z.string(),
      status: z.enum(['proposed', 'confirmed', 'denied']),
      score: z.number(),
      reasons: z.array(reasonSchema),
      decision: decisionSchema.nullable(),
    }),
  ),
  originGroups: z.array(originSchema),
  disagreements: z.array(
    z.strictObject({
      attribute: z.string(),
      words: z.string(),
      sides: z.array(z.strictObject({ text: z.string(), claims: z.array(claimId) })),
    }),
  ),
  claims: z.array(claimViewSchema),
  accounts: z.array(
    z.strictObject({
      id: accountId,
      report: reportId,
      role: roleSchema,
      score: z.number(),
      reasons: z.array(reasonSchema),
    }),
  ),
  history: z.array(historyEntrySchema),
  steps: z.array(figureStepsSchema),
  moves: z.array(tollMoveSchema),
  named: z.array(namedGroupSchema),
  withheld: z.array(withheldSchema),
})

const reportShape = {
  id: reportId,
  title: textOrNull,
  publisher: textOrNull,
  agency: textOrNull,
  publishedOn: dayOrNull,
  language: textOrNull,
  isRead: z.boolean(),
  claims: count,
  incidents: count,
  sourceName: z.string(),
  address: textOrNull,
}
/** One report in a list. */
export const reportRowSchema: z.ZodType<ReportRow> = z.strictObject(reportShape)

/** The page of one report. */
export const reportViewSchema: z.ZodType<ReportView> = z.strictObject({
  ...reportShape,
  text: z.string(),
  author: textOrNull,
  retells: textOrNull,
  bytesHash: z.string(),
  captures: z.array(z.strictObject({ ...captureShape, words: z.string(), keptAt: z.string() })),
  passages: z.array(passageSchema),
  accounts: z.array(
    z.strictObject({
      ...accountShape,
      incident: incidentId.nullable(),
      series: seriesId.nullable(),
      title: z.string(),
    }),
  ),
  claimViews: z.array(claimViewSchema),
  notes: z.array(noteSchema),
})

/** One change of the ledger. */
export const changeSchema: z.ZodType<ChangeView> = z.strictObject({
  position: count,
  at: z.string(),
  type: z.string(),
  words: z.string(),
  report: reportId.nullable(),
  incident: incidentId.nullable(),
  series: seriesId.nullable(),
})

const line = z.strictObject({ example: z.string(), words: z.string() })
/** The help page. */
export const helpSchema: z.ZodType<HelpView> = z.strictObject({
  words: z.string(),
  routes: z.array(z.strictObject({ path: z.string(), words: z.string(), example: z.string() })),
  commands: z.array(line),
})
