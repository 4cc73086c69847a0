/** The gazetteer: places of the world, of the field's own sites and areas, and the keys of their names. */
import type { Place, PlaceId } from '../model/index.ts'
import { placeNameKey } from '../model/place-name-key.ts'
import { hasData, readData } from './read-rows.ts'

/** Places, and the keys of their names (see `placeNameKey`) to indexes into them, the likeliest first. */
export interface Gazetteer {
  readonly places: readonly Place[]
  readonly placeNames: ReadonlyMap<string, readonly number[]>
  /** Keys of names that stand for the people of a place ("european"): they name it and are never where a deed was done. */
  readonly peopleNames: ReadonlySet<string>
  /** ISO code to the seat of government, as an index into the places. */
  readonly capitals: ReadonlyMap<string, number>
}

/**
 * Reads countries, areas, sites, villages and places from the data folder.
 * `places.tsv`: a line `@ country admin1` heads its places; then `id name lat lon population feature otherNames`.
 * `aliases.tsv`: further spellings of those. The other files: `id name country admin1 lat lon population otherNames`. Other names are apart by `|`; `#` starts a remark.
 */
export function loadGazetteer(): Gazetteer {
  const places: Place[] = []
  const ranks: number[] = []
  const names = new Map<string, number[]>()
  const capitals = new Map<string, number>()
  const add = (place: Place, rank: number, otherNames: string | undefined): number => {
    const index = places.push(place) - 1
    ranks.push(rank)
    addName(names, placeNameKey(place.name), index)
    if (otherNames) for (const name of otherNames.split('|')) addName(names, placeNameKey(name), index)
    return index
  }
  readPlain('countries.tsv', 'country', add)
  readPlain('areas.tsv', 'area', add)
  readPlain('sites.tsv', 'site', add)
  readPlain('villages.tsv', 'city', add)
  readPlaces(add, capitals)
  addAliases(places, names)
  for (const indexes of names.values()) {
    if (indexes.length > 1) indexes.sort((a, b) => (ranks[b] as number) - (ranks[a] as number) || a - b)
  }
  return { places, placeNames: names, peopleNames: addPeoples(places, names), capitals }
}

/** ISO 3166-1 alpha-2 codes to English short names. */
export function loadCountryNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const row of rowsOf('countries.tsv')) {
    const [, name, country] = row.split('\t')
    if (name && country && !names.has(country)) names.set(country, name)
  }
  return names
}

/** Gives the spellings of `aliases.tsv` (`country name otherNames`) to every place of that name in that country. */
function addAliases(places: readonly Place[], names: Map<string, number[]>): void {
  for (const row of rowsOf('aliases.tsv')) {
    const [country, name = '', otherNames = ''] = row.split('\t')
    const known = names.get(placeNameKey(name))?.filter((index) => places[index]?.country === country) ?? []
    for (const other of otherNames.split('|')) for (const index of known) addName(names, placeNameKey(other), index)
  }
}

/** Gives the words of `area-peoples.tsv` (`place country words`) to the best known place of that name; their keys. */
function addPeoples(places: readonly Place[], names: Map<string, number[]>): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const row of rowsOf('english/area-peoples.tsv')) {
    const [name = '', country, words = ''] = row.split('\t')
    const index = names
      .get(placeNameKey(name))
      ?.find((one) => country === '-' || (places[one]?.country === country && places[one]?.kind !== 'admin2'))
    if (index === undefined) continue
    for (const word of words.split('|')) {
      const key = placeNameKey(word)
      addName(names, key, index)
      keys.add(key)
    }
  }
  return keys
}

type Add = (place: Place, rank: number, otherNames: string | undefined) => number

const PLAIN_RANK = { country: 1e9, area: 1e7, site: 3e5, city: 2e4 }

function readPlain(file: string, kind: 'country' | 'area' | 'site' | 'city', add: Add): void {
  for (const row of rowsOf(file)) {
    const [id, name, country, admin1, lat, lon, population, otherNames] = row.split('\t')
    if (!id || !name) continue
    const place: Place = {
      id: `place_${id}` as PlaceId,
      name,
      kind,
      country: country || null,
      admin1: admin1 || null,
      lat: Number(lat),
      lon: Number(lon),
      population: Number(population || 0),
    }
    add(place, PLAIN_RANK[kind], otherNames)
  }
}

/** Seats of government rank above places of their size, since many carry no population. */
const SEAT_RANK: Readonly<Record<string, number>> = { C: 1e6, A: 1e5, B: 2e4, '1': 2e5, '2': 1e4 }
const KINDS: Readonly<Record<string, Place['kind']>> = { '1': 'admin1', '2': 'admin2' }

function readPlaces(add: Add, capitals: Map<string, number>): void {
  let country = ''
  let admin1: string | null = null
  for (const row of rowsOf('places.tsv')) {
    const cells = row.split('\t')
    if (cells[0] === '@') {
      country = cells[1] as string
      admin1 = cells[2] ? copyOf(cells[2]) : null
      continue
    }
    const feature = cells[5] ?? ''
    const population = Number(cells[4] || 0)
    const id = copyOf(cells[0] as string)
    const place: Place = {
      id: (id.charCodeAt(0) < 58 ? `geo_${id}` : `place_${id}`) as PlaceId,
      name: copyOf(cells[1] as string),
      kind: KINDS[feature] ?? 'city',
      country,
      admin1,
      lat: Number(cells[2]),
      lon: Number(cells[3]),
      population,
    }
    const index = add(place, population + (SEAT_RANK[feature] ?? 0), cells[6])
    if (feature === 'C') capitals.set(country, index)
  }
}

/** A long word that is cut from a file would keep the whole file in memory. */
function copyOf(word: string): string {
  return word.length < 13 ? word : Buffer.from(word).toString()
}

function addName(names: Map<string, number[]>, key: string, index: number): void {
  if (key === '') return
  const indexes = names.get(key)
  if (indexes === undefined) names.set(copyOf(key), [index])
  else if (!indexes.includes(index)) indexes.push(index)
}

function rowsOf(file: string): readonly string[] {
  if (!hasData(file)) return []
  return readData(file)
    .split('\n')
    .filter((row) => row !== '' && row.charCodeAt(0) !== 35)
}
