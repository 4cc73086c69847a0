/** Packed columns as rows again. */
import type { IncidentId } from '../../model/index.ts'
import type { ColumnsView, PackedColumn, PackedLists } from './columns-view.ts'
import type { PackedIncident, PackedPlace } from './pack-incident.ts'

/** The rows of columns, in their order. */
export function unpackColumns(view: ColumnsView): readonly PackedIncident[] {
  const ids = Buffer.from(view.id, 'base64').toString('hex')
  const places = view.places.map(({ country, ...place }): PackedPlace => {
    const { code = null, name = null } = view.countries[country] ?? {}
    const { name: own, admin1, lat, lon, radiusKm, precision } = place
    return { name: own, admin1, country: code, countryName: name, lat, lon, radiusKm, precision }
  })
  const [first, last, place] = [view.first, view.last, view.place].map(unpack32) as [Int32Array, Int32Array, Int32Array]
  const [killedMin, killedMax, injuredMin, injuredMax] = [
    view.killedMin,
    view.killedMax,
    view.injuredMin,
    view.injuredMax,
  ].map(unpack32) as [Int32Array, Int32Array, Int32Array, Int32Array]
  const [type, role, differ] = [view.type, view.role, view.differ].map(bytesOf) as [Uint8Array, Uint8Array, Uint8Array]
  const [reports, origins] = [unpack16(view.reports), unpack16(view.origins)]
  const [by, against] = [unpackLists(view.by, view.parties), unpackLists(view.against, view.parties)]
  return Array.from(
    { length: view.rows },
    (_, row): PackedIncident => ({
      id: `inc_${ids.slice(row * 20, row * 20 + 20)}` as IncidentId,
      first: first[row] as number,
      last: last[row] as number,
      type: type[row] as number,
      role: role[row] as number,
      place: places[place[row] as number] ?? null,
      killedMin: killedMin[row] as number,
      killedMax: killedMax[row] as number,
      injuredMin: injuredMin[row] as number,
      injuredMax: injuredMax[row] as number,
      reports: reports[row] as number,
      origins: origins[row] as number,
      differ: differ[row] as number,
      by: by(row),
      against: against(row),
    }),
  )
}

function bytesOf(packed: PackedColumn): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(packed, 'base64'))
}

const unpack32 = (packed: PackedColumn) => new Int32Array(bytesOf(packed).buffer)
const unpack16 = (packed: PackedColumn) => new Uint16Array(bytesOf(packed).buffer)

function unpackLists({ starts, values }: PackedLists, names: readonly string[]): (row: number) => readonly string[] {
  const [from, all] = [unpack32(starts), unpack16(values)]
  return (row) => Array.from(all.subarray(from[row], from[row + 1]), (at) => names[at] as string)
}
