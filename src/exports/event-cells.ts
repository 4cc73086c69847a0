/** What the cells of public event tables have in common. */
import type { EventActor, EventRecord } from '../app/views.ts'

/** The one number that a table with one number a cell gets: the best figure, else the lowest, else the highest; null = nobody gave one. */
export function pointOf({ row: { killed } }: EventRecord): number | null {
  return killed.isKnown ? (killed.best ?? killed.min ?? killed.max) : null
}

/** Degrees with up to four decimals: a number, so that one south of the equator is not taken for a formula. */
export function degrees(value: number | null | undefined): number | null {
  return typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : null
}

/** The days from the first to the last, both counted; null when the incident is not dated. */
export function daysLong({ row: { first, last } }: EventRecord): number | null {
  const [from, to] = [first ?? last, last ?? first]
  if (from === null || to === null) return null
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1
}

/** Names in one cell. */
export function listNames(names: readonly (string | null)[]): string | null {
  const known = [...new Set(names.filter((name) => name !== null && name !== ''))]
  return known.length > 0 ? known.join('; ') : null
}

/** The names of the actors after the first. */
export function otherNames(actors: readonly EventActor[]): string | null {
  return listNames(actors.slice(1).map(({ name }) => name))
}
