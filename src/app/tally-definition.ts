/** Tally definitions as small files: what to count, kept beside the answer so that it can be counted again. */
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { INCIDENT_TYPES, ReckonerError } from '../model/index.ts'
import { parseYaml } from './desk-settings.ts'
import type { TallyQuery } from './queries.ts'
import { MEASURES } from './tally-views.ts'

// YAML reads 2023-10-17 as a text here, but other writers quote it or not.
const day = z.union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))])
const list = <Item extends z.ZodType<string>>(item: Item) => z.union([item.transform((one) => [one]), z.array(item)])

const definitionSchema = z.strictObject({
  name: z.string().optional(),
  measure: z.enum(MEASURES as unknown as readonly [string, ...string[]]).optional(),
  against: z.string().optional(),
  by: z.string().optional(),
  where: list(z.string()).optional(),
  types: list(z.enum(INCIDENT_TYPES)).optional(),
  since: day.optional(),
  until: day.optional(),
  rule: z.string().optional(),
  'as-of': z.number().int().min(0).optional(),
})

/** A definition with its name. */
export interface NamedTally {
  readonly name: string
  readonly query: TallyQuery
}

/** Reads a definition from a YAML or JSON file. Throws `path-missing`, `file-malformed`: the part, what it is, what was expected. */
export function readTallyDefinition(path: string): NamedTally {
  if (!existsSync(path)) throw new ReckonerError('path-missing', `no tally definition at ${path}`)
  return parseTallyDefinition(readFileSync(path, 'utf8'), path)
}

/** Reads a definition from the text of a file. Throws `file-malformed`. */
export function parseTallyDefinition(text: string, path: string): NamedTally {
  const value = parseYaml(text, path)
  const found = definitionSchema.safeParse(value ?? {})
  if (!found.success) {
    const [issue] = found.error.issues
    const part = issue?.path.map(String).join('.') || 'the definition'
    const given = issue?.path.reduce<unknown>(
      (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
      value,
    )
    const saw = given === undefined ? '' : `found ${JSON.stringify(given)?.slice(0, 80)}; `
    throw new ReckonerError(
      'file-malformed',
      `${path}: ${part}: ${saw}${issue?.message}. It takes measure, against, by, where, types, since, until, rule, as-of`,
    )
  }
  const { name, 'as-of': asOf, ...query } = found.data
  return { name: name ?? path, query: { ...query, asOf } as TallyQuery }
}
