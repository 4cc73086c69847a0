/** Comparisons as schemas. */
import { z } from 'zod'
import type {
  ComparedPair,
  ComparisonView,
  KeptListView,
  ListChoice,
  ListItem,
  ListSummary,
  MissingItem,
  RuleCell,
  RulesRow,
  RulesView,
  SeriesComparisonView,
} from '../../app/compare-views.ts'
import type { DiffView, MethodView } from '../../app/count-views.ts'
import { claimId, incidentId, seriesId } from './claim-schemas.ts'
import { daySchema, incidentTypeSchema, measureSchema, numberOrNull, textOrNull } from './value-schemas.ts'

const count = z.int().min(0)
const dayOrNull = daySchema.nullable()
const figure = z.strictObject({ min: numberOrNull, best: numberOrNull, max: numberOrNull }).nullable()
const texts = z.array(z.string())

const itemSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  first: dayOrNull,
  last: dayOrNull,
  places: z.array(
    z.strictObject({
      name: textOrNull,
      admin1: textOrNull,
      country: textOrNull,
      lat: numberOrNull,
      lon: numberOrNull,
      radiusKm: numberOrNull,
    }),
  ),
  types: z.array(incidentTypeSchema),
  by: texts,
  against: texts,
  figures: z.strictObject({
    killed: figure.optional(),
    injured: figure.optional(),
    missing: figure.optional(),
    abducted: figure.optional(),
  }),
  keys: texts,
  isClaimedOnly: z.boolean(),
  source: textOrNull,
  leftOut: textOrNull,
}) as unknown as z.ZodType<ListItem>

const summarySchema: z.ZodType<ListSummary> = z.strictObject({
  name: z.string(),
  words: z.string(),
  measure: measureSchema,
  scope: z.strictObject({
    since: dayOrNull,
    until: dayOrNull,
    where: texts,
    types: z.array(incidentTypeSchema),
    minKilled: numberOrNull,
  }),
  events: count,
  leftOut: count,
  notes: texts,
})

const pairSchema: z.ZodType<ComparedPair> = z.strictObject({
  a: itemSchema,
  b: itemSchema,
  score: z.number(),
  reasons: texts,
  rivals: texts,
  amountA: numberOrNull,
  amountB: numberOrNull,
})

const codeSchema = z.enum([
  'left-out',
  'outside-definition',
  'outside-window',
  'outside-area',
  'type-not-included',
  'below-threshold',
  'counted-as-one',
  'date-unknown',
  'place-unknown',
  'claimed-not-confirmed',
  'not-yet-known',
  'near-miss',
  'unexplained',
])

const missingSchema: z.ZodType<MissingItem> = z.strictObject({
  item: itemSchema,
  reasons: z.array(z.strictObject({ code: codeSchema, words: z.string() })),
})

/** Two lists event by event. */
export const comparisonSchema: z.ZodType<ComparisonView> = z.strictObject({
  a: summarySchema,
  b: summarySchema,
  measure: measureSchema,
  totalA: z.number(),
  totalB: z.number(),
  both: z.array(pairSchema),
  ambiguous: z.array(pairSchema),
  onlyA: z.array(missingSchema),
  onlyB: z.array(missingSchema),
  parts: z.array(
    z.strictObject({
      side: z.enum(['both', 'a', 'b']),
      code: z.union([codeSchema, z.literal('figures-differ')]),
      items: count,
      amount: z.number(),
    }),
  ),
  unexplained: count,
  words: z.string(),
  asOf: count,
})

/** What can be compared. */
export const listsSchema: z.ZodType<{ readonly items: readonly ListChoice[] }> = z.strictObject({
  items: z.array(z.strictObject({ id: z.string(), words: z.string() })),
})

/** A table as a browser sends it: its name, its text, and how its columns map. */
export const listBody = z.strictObject({
  name: z.string().min(1).max(200),
  csv: z.string().min(1),
  mapping: z.record(z.string(), z.unknown()).optional(),
})

/** A table that was kept. */
export const keptListSchema: z.ZodType<KeptListView> = z.strictObject({
  id: z.string(),
  name: z.string(),
  events: count,
  notes: texts,
})

const cellSchema: z.ZodType<RuleCell> = z.strictObject({
  text: z.string(),
  isKnown: z.boolean(),
  min: numberOrNull,
  best: numberOrNull,
  max: numberOrNull,
  claims: z.array(claimId),
  words: z.string(),
})
const rulesRowSchema: z.ZodType<RulesRow> = z.strictObject({
  incident: incidentId,
  title: z.string(),
  cells: z.array(cellSchema),
  differs: z.boolean(),
})

/** A definition under every rule. */
export const rulesViewSchema: z.ZodType<RulesView> = z.strictObject({
  items: z.array(rulesRowSchema),
  total: count,
  next: textOrNull,
  asOf: count,
  words: z.string(),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      words: z.string(),
      text: z.string(),
      min: numberOrNull,
      best: numberOrNull,
      max: numberOrNull,
      withoutFigure: count,
      apart: count,
    }),
  ),
  from: z.string(),
  measure: measureSchema,
  counted: count,
  differing: count,
  leftOut: count,
})

/** Running totals beside ours. */
export const seriesComparisonSchema: z.ZodType<SeriesComparisonView> = z.strictObject({
  series: seriesId,
  title: z.string(),
  tally: z.string(),
  speakers: texts,
  steps: z.array(
    z.strictObject({
      on: daySchema,
      cells: z.array(
        z
          .strictObject({
            text: z.string(),
            point: z.number(),
            added: numberOrNull,
            difference: z.number(),
            claim: z.string(),
          })
          .nullable(),
      ),
      ours: z.number(),
      added: z.array(itemSchema),
      leftOut: z.array(itemSchema),
    }),
  ),
  undated: z.array(itemSchema),
  reasons: texts,
  words: z.string(),
  asOf: count,
})

/** What changed between two positions. */
export const diffSchema: z.ZodType<DiffView> = z.strictObject({
  from: count,
  to: count,
  entries: z.array(
    z.strictObject({
      incident: incidentId,
      title: z.string(),
      kind: z.enum(['new', 'changed', 'gone']),
      changes: texts,
      causes: texts,
    }),
  ),
  words: z.string(),
})

/** How a desk counts. */
export const methodSchema: z.ZodType<MethodView> = z.strictObject({
  title: z.string(),
  sections: z.array(z.strictObject({ title: z.string(), lines: texts })),
  asOf: count,
})
