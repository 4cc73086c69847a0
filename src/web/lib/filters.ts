/** The filters of the incident list, as they stand in the address of the page. */

import { INCIDENT_TYPES } from '../../model/values.ts'
import type { QueryValue } from './api.ts'

/** What the address of the incident list can hold. Every part left out asks for everything. */
export interface IncidentSearch {
  readonly text?: string
  /** Inclusive ISO days. */
  readonly from?: string
  readonly to?: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  readonly type?: string
  readonly disagree?: true
  /** A ledger position: the list as it stood then. */
  readonly asOf?: number
  /** The incident that is highlighted. */
  readonly at?: string
}

const day = /^\d{4}-\d{2}-\d{2}$/

/** Reads an address's search values; what is malformed is left out rather than refused. */
export function readIncidentSearch(raw: Readonly<Record<string, unknown>>): IncidentSearch {
  const text = readText(raw.text, 200)
  const from = readDay(raw.from)
  const to = readDay(raw.to)
  const country = readMatch(raw.country, /^[A-Za-z]{2}$/)?.toUpperCase()
  const type = INCIDENT_TYPES.find((one) => one === raw.type)
  const asOf = readPosition(raw.asOf)
  const at = readMatch(raw.at, /^inc_[0-9a-f]{1,40}$/)
  return {
    ...(text && { text }),
    ...(from && { from }),
    ...(to && { to }),
    ...(country && { country }),
    ...(type && { type }),
    ...(isOn(raw.disagree) && { disagree: true as const }),
    ...(asOf && { asOf }),
    ...(at && { at }),
  }
}

/** The part of a search that the API answers. */
export function toIncidentQuery({
  text,
  from,
  to,
  country,
  type,
  disagree,
  asOf,
}: IncidentSearch): Record<string, QueryValue> {
  const isBackwards = from !== undefined && to !== undefined && from > to
  return { text, from: isBackwards ? to : from, to: isBackwards ? from : to, country, type, isDisputed: disagree, asOf }
}

/** How many filters narrow the list. */
export function countFilters({ text, from, to, country, type, disagree }: IncidentSearch): number {
  return [text, from, to, country, type, disagree].filter((value) => value !== undefined).length
}

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

function isOn(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true'
}
