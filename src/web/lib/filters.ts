/** Values as they stand in an address: what is malformed is left out rather than refused. */

const day = /^\d{4}-\d{2}-\d{2}$/

/** Reads under which rule, and as of which position, an incident is asked for. */
export function readIncidentViewSearch(raw: Readonly<Record<string, unknown>>): {
  readonly rule?: string
  readonly asOf?: number
} {
  const rule = readMatch(raw.rule, /^[a-z-]{1,40}$/)
  const asOf = readPosition(raw.asOf)
  return { ...(rule && { rule }), ...(asOf && { asOf }) }
}

/** The ISO day in a search value, or undefined: `2023-02-30` is no day. */
export function readDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !day.test(value)) return undefined
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : undefined
}

/** A trimmed text of at most `max` characters, or undefined. A number typed into the address is text too. */
export function readText(value: unknown, max: number): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim().slice(0, max) : undefined
}

function readMatch(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined
}

function readPosition(value: unknown): number | undefined {
  const position = Number(value)
  return Number.isInteger(position) && position > 0 ? position : undefined
}
