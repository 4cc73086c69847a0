/** The values that claims take, as schemas: the documentation and the tests read them. */
import { z } from 'zod'
import { type Branded, HARM_ATTRIBUTES, INCIDENT_TYPES } from '../../model/index.ts'

/** An id with its prefix and 20 hex digits. */
export function idSchema<Id extends Branded<string>>(prefix: string): z.ZodType<Id, string> {
  return z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{20}$`)) as unknown as z.ZodType<Id, string>
}

/** A name of the lexicon or of a rule: a plain string with a brand. */
export const nameSchema = <Id extends Branded<string>>(): z.ZodType<Id, string> =>
  z.string() as unknown as z.ZodType<Id, string>

/** An ISO day: `2023-12-03`. */
export const daySchema = z.iso.date()
/** Text or nothing. */
export const textOrNull = z.string().nullable()
/** A number or nothing: null is "left open", never zero. */
export const numberOrNull = z.number().nullable()
/** A half-open range of UTF-16 offsets. */
export const spanSchema = z.strictObject({ from: z.int().min(0), to: z.int().min(0) })

const qualifier = z.enum([
  'exactly',
  'at-least',
  'more-than',
  'up-to',
  'fewer-than',
  'about',
  'between',
  'vague',
  'some',
  'none',
])
const countParts = {
  min: numberOrNull,
  max: numberOrNull,
  qualifier,
  words: z.string(),
  of: textOrNull,
  ofParty: nameSchema<Branded<'PartyId'>>().nullable(),
  status: z.enum(['civilian', 'combatant', 'attacker', 'mixed', 'unstated']),
  told: z.enum(['bodies', 'presumed']).optional(),
}

/** A number of people. */
export const countSchema = z.strictObject({ kind: z.literal('count'), ...countParts })

/** A date or interval. */
export const dateSchema = z.strictObject({
  kind: z.literal('date'),
  first: daySchema.nullable(),
  last: daySchema.nullable(),
  precision: z.enum(['day', 'night', 'week', 'month', 'year', 'interval', 'on-or-before']),
  words: z.string(),
})

/** How exactly a place is known. */
export const precisionSchema = z.enum(['exact', 'near', 'district', 'province', 'region', 'country'])
/** A place as written and as resolved. */
export const placeSchema = z.strictObject({
  kind: z.literal('place'),
  words: z.string(),
  name: z.string(),
  place: nameSchema<Branded<'PlaceId'>>().nullable(),
  country: textOrNull,
  countryName: textOrNull,
  admin1: textOrNull,
  lat: numberOrNull,
  lon: numberOrNull,
  radiusKm: numberOrNull,
  precision: precisionSchema,
})

/** Who did it, or to whom. */
export const partySchema = z.strictObject({
  kind: z.literal('party'),
  words: z.string(),
  name: z.string(),
  party: nameSchema<Branded<'PartyId'>>().nullable(),
})

/** The kinds of incident. */
export const incidentTypeSchema = z.enum(INCIDENT_TYPES)

/** The kind of incident and whether it came about. */
export const typeSchema = z.strictObject({
  kind: z.literal('type'),
  type: incidentTypeSchema,
  words: z.string(),
  outcome: z.enum(['happened', 'attempted', 'foiled', 'threatened']),
})

/** A weapon class. */
export const weaponSchema = z.strictObject({ kind: z.literal('weapon'), weapon: z.string(), words: z.string() })

/** Damage to things. */
export const damageSchema = z.strictObject({
  kind: z.literal('damage'),
  level: z.enum(['none', 'some', 'minor', 'major', 'destroyed']),
  words: z.string(),
  of: textOrNull,
})

/** Something found. */
export const foundSchema = z.strictObject({ kind: z.literal('found'), words: z.string() })

/** What a running total counts. */
export const measureSchema = z.enum(['attacks', 'killed', 'injured', 'missing', 'abducted', 'casualties'])

/** What a quoted total says it counts. */
export const seriesDefinitionSchema = z.strictObject({
  measure: measureSchema,
  what: textOrNull,
  against: nameSchema<Branded<'PartyId'>>().nullable(),
  by: nameSchema<Branded<'PartyId'>>().nullable(),
  where: z.array(z.string()),
  since: daySchema.nullable(),
  until: daySchema.nullable(),
  excludes: textOrNull,
  counts: z.enum(['counted', 'claimed']),
})

/** A running total quoted by a speaker. */
export const totalSchema = z.strictObject({
  kind: z.literal('total'),
  ...countParts,
  definition: seriesDefinitionSchema,
})

/** A victim named in full. */
export const victimSchema = z.strictObject({
  kind: z.literal('victim'),
  words: z.string(),
  fate: z.enum(HARM_ATTRIBUTES),
  age: z.int().nullable(),
})
