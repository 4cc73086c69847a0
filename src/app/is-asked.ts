/** Whether an incident passes a filter. The explore screen of the desk filters in the same way, over columns. */
import { isInReach, KILLED_BANDS, killedBandOf } from '../model/index.ts'
import type { IncidentFilter } from './queries.ts'
import type { FigureView, IncidentRow } from './views.ts'

/** Stands for "nobody says". */
const NOT_STATED = '-'

/** Whether the row passes every part but the words and whether there are figures. */
export function isAsked(row: IncidentRow, filter: IncidentFilter): boolean {
  const { country, type, against, by, killed, precision, role, near, isDisputed } = filter
  if (
    !isIn(
      [row.place?.country],
      country?.map((code) => code.toUpperCase()),
    )
  )
    return false
  if (!isIn([row.type], type) || !isIn([row.role], role)) return false
  if (!isIn(row.against, against) || !isIn(row.by, by)) return false
  if (!isIn([row.place?.precision], precision)) return false
  if (near && !(row.place && isInReach(row.place, near))) return false
  if (!isInPeriod(row, filter)) return false
  if (killed?.length && !killed.some((band) => band === bandOf(row.killed))) return false
  return isDisputed === undefined || row.hasDisagreement === isDisputed
}

/** An incident known to lie between two days passes when any of them is asked for. */
function isInPeriod(row: IncidentRow, { from, to }: IncidentFilter): boolean {
  const last = row.last ?? row.first
  if ((from || to) && last === null) return false
  if (from && last !== null && last < from) return false
  return !(to && (row.first ?? last ?? '') > to)
}

function isIn(values: readonly (string | null | undefined)[], asked: readonly string[] | undefined): boolean {
  if (!asked?.length) return true
  const stated = values.length === 0 ? [NOT_STATED] : values.map((value) => value ?? NOT_STATED)
  return stated.some((value) => asked.includes(value))
}

function bandOf({ isKnown, min, max }: FigureView): string | undefined {
  return KILLED_BANDS[killedBandOf(isKnown ? (min ?? -1) : -1, isKnown ? (max ?? -1) : -1)]
}
