/** Filters written as text, checked: a mistyped kind or day is an error, never an empty list. */
import { type AccountRole, INCIDENT_TYPES, type IncidentType, ReckonerError } from '../model/index.ts'
import type { IncidentFilter } from './queries.ts'

const ROLES: readonly AccountRole[] = ['main', 'other', 'background', 'aggregate', 'hypothetical']

/** The filter as typed: lists are one text with commas. */
export interface FilterText {
  readonly text?: string
  readonly from?: string
  readonly to?: string
  readonly country?: string
  readonly type?: string
  readonly role?: string
  readonly rule?: string
}

/** The filter. Throws `option-invalid`, `date-invalid`. */
export function parseFilter(given: FilterText): IncidentFilter {
  return {
    text: given.text,
    from: parseDay('from', given.from),
    to: parseDay('to', given.to),
    country: parseList(given.country)?.map(parseCountry),
    type: parseTypes('type', given.type),
    role: parseList(given.role)?.map((role) => oneOf('role', role, ROLES)),
    rule: given.rule,
  }
}

/** An ISO day of the calendar. Throws `date-invalid`. */
export function parseDay(name: string, day: string | undefined): string | undefined {
  if (day === undefined) return undefined
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null
  if (date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)) return day
  throw new ReckonerError('date-invalid', `${name} "${day}": expected a day such as 2023-12-03`)
}

/** Kinds of incident. Throws `option-invalid`. */
export function parseTypes(name: string, text: string | undefined): readonly IncidentType[] | undefined {
  return parseList(text)?.map((type) => oneOf(name, type, INCIDENT_TYPES))
}

/** The parts between commas; undefined when nothing was given. */
export function parseList(text: string | undefined): readonly string[] | undefined {
  return text?.split(',').flatMap((part) => part.trim() || [])
}

/** One of a closed list. Throws `option-invalid`. */
export function oneOf<Choice extends string>(name: string, given: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === given)
  if (found) return found
  throw new ReckonerError('option-invalid', `${name} "${given}": expected ${choices.join(', ')}`)
}

function parseCountry(code: string): string {
  if (/^[A-Za-z]{2}$/.test(code)) return code.toUpperCase()
  throw new ReckonerError('option-invalid', `country "${code}": expected a two-letter code such as IQ`)
}
