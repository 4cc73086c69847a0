/** What routes take in their address: every value arrives as text and is checked here. */
import { z } from 'zod'
import { EXPORT_FORMATS } from '../../exports/manifest.ts'
import { KILLED_BANDS, REDACTION_PROFILES } from '../../model/index.ts'
import { incidentId, roleSchema } from './claim-schemas.ts'
import { daySchema, incidentTypeSchema, measureSchema, precisionSchema } from './value-schemas.ts'

/** One value with commas: `IQ,SY`. */
function listOf<Item extends string>(item: z.ZodType<Item, string>) {
  return z
    .string()
    .max(2000)
    .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
    .pipe(z.array(item))
    .optional()
}

const notStated = z.literal('-')
const names = z
  .string()
  .max(2000)
  .transform((text) => text.split('~').flatMap((part) => part.trim() || []))
  .optional()
const circle = z
  .string()
  .regex(/^(-?\d{1,3}(\.\d{1,9})?,){2}\d{1,5}(\.\d{1,3})?$/, 'expected latitude,longitude,kilometres')
  .transform((text) => text.split(',').map(Number))
  .pipe(z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180), z.number().positive().max(20_100)]))
  .transform(([lat, lon, km]) => ({ lat, lon, km }))
  .optional()
const wholeNumber = z
  .string()
  .regex(/^\d{1,15}$/, 'expected a whole number')
  .transform(Number)
const flag = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .optional()
const words = z.string().max(500).optional()

const asOf = wholeNumber.optional().describe('A position of the ledger: what was known then.')
const page = {
  cursor: z.string().max(500).optional().describe('The `next` of the page before.'),
  limit: wholeNumber.pipe(z.number().min(1).max(500)).optional().describe('Rows a page, 1 to 500.'),
  asOf,
}
const filter = {
  text: words.describe('Words that must all occur.'),
  from: daySchema.optional().describe('First day.'),
  to: daySchema.optional().describe('Last day.'),
  country: listOf(z.string().regex(/^([A-Za-z]{2}|-)$/, 'expected a two-letter code')).describe(
    'Country codes: `IQ,SY`; `-` for those without.',
  ),
  type: listOf(incidentTypeSchema.or(notStated)).describe(
    'Kinds of incident: `air-strike,bombing`; `-` for those of none.',
  ),
  against: names.describe('Parties attacked, as lists show them, with `~` between; `-` for those that name none.'),
  by: names.describe('Parties that did it, in the same way.'),
  killed: listOf(z.enum(KILLED_BANDS)).describe('How many were killed at least: `1,2-4`; `-` where nobody says.'),
  precision: listOf(precisionSchema.or(notStated)).describe(
    'How exactly the place is known: `exact,near`; `-` for those without a place.',
  ),
  near: circle.describe('Only what may have happened in a circle: latitude, longitude, kilometres: `35.47,44.39,50`.'),
  role: listOf(roleSchema).describe('Roles: `main,other`.'),
  hasFigures: flag.describe('`true`: only with figures of people harmed. `false`: only without.'),
  isDisputed: flag.describe('`true`: only incidents whose accounts differ. `false`: only those that agree.'),
  rule: words.describe('The counting rule of the figures.'),
}

/** A page. */
export const pageQuery = z.strictObject(page)
/** A position of the ledger. */
export const asOfQuery = z.strictObject({ asOf })
/** Which weeks of print. */
export const coverageQuery = z.strictObject({
  from: daySchema.optional().describe('First day; its whole week is shown.'),
  to: daySchema.optional().describe('Last day; its whole week is shown.'),
  asOf,
})
/** A page of incidents. */
export const incidentQuery = z.strictObject({ ...filter, ...page })
/** Every incident that holds the words. */
export const columnsQuery = z.strictObject({ text: filter.text, rule: filter.rule, asOf })
/** Incidents by their ids. */
export const pickQuery = z.strictObject({
  ids: z
    .string()
    .max(2600)
    .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
    .pipe(z.array(incidentId).max(100))
    .describe('Ids of incidents with commas between, 100 at most.'),
  rule: words.describe('The counting rule of the figures.'),
  asOf,
})
/** One incident under a rule. */
export const incidentViewQuery = z.strictObject({ rule: words, asOf })
/** A page of reports. */
export const reportQuery = z.strictObject({ text: words, publisher: words, isRead: flag, ...page })
/** A page of decisions. */
export const decisionQuery = z.strictObject({
  target: words.describe('Only those about this claim, incident, report or series.'),
  by: words.describe('Only those of this person.'),
  reader: words.describe('Who asks: what others decided of a claim is hidden until enough people have.'),
  ...page,
})
const reader = words.describe(
  'The name of the person who reads: what they decided is left out, what others decided hidden.',
)
/** Since when the start screen tells, and for whom. */
export const deskQuery = z.strictObject({
  since: wholeNumber.optional().describe('The position last seen.'),
  reader,
})
/** A person. */
export const readerQuery = z.strictObject({ reader })
/** Which claims to review. */
export const queueQuery = z.strictObject({
  reader,
  order: z.enum(['doubt', 'incident']).optional().describe('`doubt` (the usual), or incident by incident.'),
  figuresOnly: flag.describe('`true`: only figures of people harmed, and running totals.'),
  limit: page.limit,
})
const tally = {
  measure: measureSchema.optional().describe('What to count.'),
  against: words.describe('A party, by id or name.'),
  by: words.describe('A party, by id or name.'),
  where: listOf(z.string()).describe('Country codes or place names.'),
  types: listOf(incidentTypeSchema),
  since: daySchema.optional(),
  until: daySchema.optional(),
  rule: words.describe('The counting rule.'),
  asOf,
}
/** What to count. */
export const tallyQuery = z.strictObject(tally)
const { rule: _, ...tallyOfAnyRule } = tally
/** A definition under every rule, and a page of its incidents. */
export const rulesQuery = z.strictObject({
  ...tallyOfAnyRule,
  show: z.enum(['all', 'differ']).optional().describe('`differ`: only incidents on which the rules differ.'),
  with: words.describe('With `show=differ`: only where this rule gives another figure.'),
  from: words.describe('The rule that the others are compared with.'),
  cursor: page.cursor,
  limit: page.limit,
})
const listName = z.string().min(1).max(200)
/** Two lists, and how ours are counted. */
export const compareQuery = z.strictObject({
  a: listName.describe('A list, as `/lists` gives it: `ours`, `ours/lowest`, `ours@412`, `hand-list.csv`.'),
  b: listName.describe('The other list.'),
  ...tally,
})
/** Two lists as a file. */
export const compareFileQuery = compareQuery.extend({ format: z.enum(['csv', 'page']).describe('The file format.') })
/** A series and how ours are counted. */
export const compareSeriesQuery = z.strictObject({
  series: z
    .string()
    .regex(/^ser_[0-9a-f]{20}$/)
    .optional()
    .describe('A series; when left out the one most reports quote.'),
  ...tally,
})
const profile = z.enum(REDACTION_PROFILES).optional()
/** Two positions of the ledger. */
export const diffQuery = z.strictObject({
  from: wholeNumber.describe('The earlier position.'),
  to: wholeNumber.optional().describe('The later position; the end when left out.'),
  rule: words.describe('The counting rule of the figures.'),
  profile: profile.describe('For whom the causes are told: names that this profile withholds are left out of them.'),
})
/** Which incidents, in which format. */
export const exportQuery = z.strictObject({
  format: z.enum(EXPORT_FORMATS).describe('The file format.'),
  part: z.enum(['file', 'manifest']).optional().describe('The file itself, or the manifest that belongs beside it.'),
  profile: profile.describe(
    'For whom: `internal` (all of it, when left out), `partner`, or `public` without the names of victims.',
  ),
  ...filter,
  asOf,
})
/** Changes after a position. */
export const changesQuery = z.strictObject({ since: wholeNumber.optional(), limit: page.limit })
/** From where a stream tells of changes. */
export const streamQuery = z.strictObject({
  since: wholeNumber.optional().describe('The position already known; a Last-Event-ID goes before it.'),
})
