/** Claims, accounts and notes as schemas. */
import { z } from 'zod'
import { type AnyClaim, type Branded, type Note, type Passage, SPEAKER_KINDS, STANCES } from '../../model/index.ts'
import {
  countSchema,
  damageSchema,
  dateSchema,
  foundSchema,
  idSchema,
  nameSchema,
  partySchema,
  placeSchema,
  spanSchema,
  textOrNull,
  totalSchema,
  typeSchema,
  victimSchema,
  weaponSchema,
} from './value-schemas.ts'

/** A report. */
export const reportId = idSchema<Branded<'ReportId'>>('rep')
/** A claim. */
export const claimId = idSchema<Branded<'ClaimId'>>('clm')
/** An account. */
export const accountId = idSchema<Branded<'AccountId'>>('acc')
/** An incident. */
export const incidentId = idSchema<Branded<'IncidentId'>>('inc')
/** A series. */
export const seriesId = idSchema<Branded<'SeriesId'>>('ser')

/** Who speaks. */
export const speakerKindSchema = z.enum(SPEAKER_KINDS)

/** How the speaker stands to what is said. */
export const stanceSchema = z.enum(STANCES)

const attribution = z.strictObject({
  speaker: z.strictObject({
    words: textOrNull,
    span: spanSchema.nullable(),
    kind: speakerKindSchema,
    party: nameSchema<Branded<'PartyId'>>().nullable(),
    isNamed: z.boolean(),
  }),
  stance: stanceSchema,
  cue: spanSchema.nullable(),
  relays: z.array(z.strictObject({ words: z.string(), span: spanSchema, kind: speakerKindSchema })),
})

const evidence = z.strictObject({ from: z.int(), to: z.int(), quote: z.string(), sentence: spanSchema })

function claimOf<A extends string, V extends z.ZodType>(attribute: A, value: V) {
  return z.strictObject({
    id: claimId,
    account: accountId,
    attribute: z.literal(attribute),
    value,
    basis: z.enum(['stated', 'inferred']),
    rule: nameSchema<Branded<'RuleId'>>(),
    evidence,
    attribution,
    partOf: claimId.nullable(),
    supersedes: claimId.nullable(),
  })
}

/** A claim of any attribute. */
export const claimSchema: z.ZodType<AnyClaim> = z.discriminatedUnion('attribute', [
  claimOf('type', typeSchema),
  claimOf('when', dateSchema),
  claimOf('where', placeSchema),
  claimOf('by', partySchema),
  claimOf('against', partySchema),
  claimOf('weapon', weaponSchema),
  claimOf('killed', countSchema),
  claimOf('injured', countSchema),
  claimOf('missing', countSchema),
  claimOf('abducted', countSchema),
  claimOf('damage', damageSchema),
  claimOf('found', foundSchema),
  claimOf('total', totalSchema),
  claimOf('victim', victimSchema),
])

/** How an account stands in its report. */
export const roleSchema = z.enum(['main', 'other', 'background', 'aggregate', 'hypothetical'])

/** What one report says of one incident or total. */
export const accountShape = {
  id: accountId,
  report: reportId,
  kind: z.enum(['incident', 'total']),
  role: roleSchema,
  claims: z.array(claimId),
  span: spanSchema,
}
/** A doubt, with its place. */
export const noteSchema: z.ZodType<Note> = z.strictObject({
  code: z.string(),
  span: spanSchema.nullable(),
  message: z.string(),
})

/** A stretch of a report. */
export const passageSchema: z.ZodType<Passage> = z.strictObject({
  from: z.int(),
  to: z.int(),
  kind: z.enum([
    'title',
    'standfirst',
    'heading',
    'dateline',
    'byline',
    'paragraph',
    'list-item',
    'caption',
    'furniture',
  ]),
})
