/** How the columns of somebody's table map to the parts of an event: a small YAML or JSON file beside the table. */
import { z } from 'zod'
import { INCIDENT_TYPES, ReckonerError } from '../../model/index.ts'
import { parseYaml } from '../desk-settings.ts'

const column = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])
const day = z.union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))])

const mappingSchema = z.strictObject({
  name: z.string().min(1).max(120),
  words: z.string().max(500).default(''),
  /** Our part to their column; a list of columns is joined with commas. */
  columns: z.strictObject({
    id: column.optional(),
    date: column.optional(),
    last: column.optional(),
    place: column.optional(),
    admin1: column.optional(),
    country: column.optional(),
    lat: column.optional(),
    lon: column.optional(),
    'radius-km': column.optional(),
    type: column.optional(),
    by: column.optional(),
    against: column.optional(),
    killed: column.optional(),
    'killed-min': column.optional(),
    'killed-max': column.optional(),
    injured: column.optional(),
    'injured-min': column.optional(),
    'injured-max': column.optional(),
    title: column.optional(),
    source: column.optional(),
    claimed: column.optional(),
  }),
  'date-format': z.enum(['iso', 'day-month-year', 'month-day-year', 'words']).default('iso'),
  /** The country of every row, where no column says it. */
  country: z.string().optional(),
  /** Their words for a kind to ours. */
  types: z.record(z.string(), z.enum(INCIDENT_TYPES)).default({}),
  /** Whether a zero of theirs can also mean that nobody knows. */
  'zero-is': z.enum(['zero', 'unknown']).default('zero'),
  scope: z
    .strictObject({
      since: day.optional(),
      until: day.optional(),
      where: z.array(z.string()).default([]),
      types: z.array(z.enum(INCIDENT_TYPES)).default([]),
      'min-killed': z.number().int().min(0).optional(),
    })
    .default({ where: [], types: [] }),
})

/** A mapping, checked. */
export type ListMapping = z.infer<typeof mappingSchema>
/** A part of an event that a column can give. */
export type MappedPart = keyof ListMapping['columns']

/** Reads a mapping from the text of a file. Throws `file-malformed`, naming the part and what was expected. */
export function parseMapping(text: string, path: string): ListMapping {
  return checkMapping(parseYaml(text, path), path)
}

/** Checks a mapping. Throws `file-malformed`. */
export function checkMapping(value: unknown, path: string): ListMapping {
  const found = mappingSchema.safeParse(value ?? {})
  if (found.success) return found.data
  const [issue] = found.error.issues
  throw new ReckonerError(
    'file-malformed',
    `${path}: ${issue?.path.join('.') || 'the mapping'}: ${issue?.message}; a mapping names a list and its columns, as docs/guide/comparing-lists.md shows`,
  )
}
