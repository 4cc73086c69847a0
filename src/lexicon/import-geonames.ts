/** Reads the lines of a GeoNames country file into places, for a gazetteer of one's own. */
import { type Place, type PlaceId, ReckonerError } from '../model/index.ts'

/** A place and its other spellings. */
export interface ImportedPlace {
  readonly place: Place
  readonly otherNames: readonly string[]
}

/** Feature codes of GeoNames to kinds; towns and villages (class P) are all `city`. */
const KINDS: Readonly<Record<string, Place['kind']>> = {
  PCLI: 'country',
  PCLD: 'country',
  PCLS: 'country',
  TERR: 'country',
  ADM1: 'admin1',
  ADM2: 'admin2',
  AIRB: 'site',
  AIRP: 'site',
  BDG: 'site',
  DAM: 'site',
  HSP: 'site',
  INSM: 'site',
  MILB: 'site',
  OILF: 'site',
  GASF: 'site',
  PRN: 'site',
  CMP: 'site',
  CMPRF: 'site',
  GULF: 'area',
  RGN: 'area',
  SEA: 'area',
  STRT: 'area',
}
/** Places that are gone. */
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH', 'ADM1H', 'ADM2H'])
const CELLS = 19

/**
 * One line of a GeoNames file (19 cells apart by tabs); `admin1Names` has provinces by "IQ.13".
 * Null for blank lines, remarks and features that are no place of a report. Raises `lexicon-malformed` with the line's number.
 */
export function parseGeonamesLine(
  line: string,
  at: number,
  admin1Names: ReadonlyMap<string, string>,
): ImportedPlace | null {
  const row = line.endsWith('\r') ? line.slice(0, -1) : line
  if (row.trim() === '' || row.startsWith('#')) return null
  const cells = row.split('\t')
  if (cells.length !== CELLS) throw malformed(at, `${cells.length} cells`, `${CELLS} apart by tabs`)
  const [id = '', name = '', plainName = '', others = '', , , featureClass = '', code = '', country = ''] = cells
  const kind = KINDS[code] ?? (featureClass === 'P' && !GONE.has(code) ? 'city' : null)
  if (kind === null) return null
  if (!/^\d{1,12}$/.test(id)) throw malformed(at, `"${id}"`, 'a GeoNames number')
  if (name === '') throw malformed(at, 'no name', 'a name in the second cell')
  const lat = degrees(cells[4], 90, at)
  const lon = degrees(cells[5], 180, at)
  const population = Number(cells[14] || 0)
  if (!Number.isInteger(population) || population < 0) throw malformed(at, `"${cells[14]}"`, 'a population')
  const admin1 = kind === 'country' ? null : (admin1Names.get(`${country}.${cells[10]}`) ?? null)
  const otherNames = [plainName, ...others.split(',')].filter((one) => one !== '' && one !== name && isLatin(one))
  return {
    place: { id: `geo_${id}` as PlaceId, name, kind, country: country || null, admin1, lat, lon, population },
    otherNames: [...new Set(otherNames)],
  }
}

/** All places of a GeoNames file, in its order. */
export function importGeonames(text: string, admin1Names: ReadonlyMap<string, string>): readonly ImportedPlace[] {
  const found: ImportedPlace[] = []
  let from = 0
  for (let at = 1; from < text.length; at++) {
    const end = text.indexOf('\n', from)
    const place = parseGeonamesLine(text.slice(from, end < 0 ? text.length : end), at, admin1Names)
    if (place) found.push(place)
    from = end < 0 ? text.length : end + 1
  }
  return found
}

function degrees(cell: string | undefined, most: number, at: number): number {
  const value = Number(cell)
  if (!cell || !(Math.abs(value) <= most)) throw malformed(at, `"${cell ?? ''}"`, `degrees up to ${most}`)
  return value
}

/** Names in other scripts cannot stand in an English report. */
function isLatin(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (code > 0x24f && !(code >= 0x1e00 && code <= 0x1eff) && !(code >= 0x2b0 && code <= 0x36f) && code !== 0x2019)
      return false
  }
  return true
}

function malformed(at: number, found: string, expected: string): ReckonerError {
  return new ReckonerError('lexicon-malformed', `line ${at} of the GeoNames file: found ${found}, expected ${expected}`)
}

/** The names of the provinces that a GeoNames file holds, by "IQ.13". */
export function admin1NamesIn(text: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const line of text.split('\n')) {
    const cells = line.split('\t')
    if (cells[7] === 'ADM1') names.set(`${cells[8]}.${cells[10]}`, (cells[2] || cells[1]) ?? '')
  }
  return names
}
