/** Places that a workspace adds to the gazetteer: their file, and the lexicon with them. */
import { hashText, type Lexicon, type Place, type PlaceId } from '../model/index.ts'
import { placeNameKey } from '../model/place-name-key.ts'
import type { ImportedPlace } from './import-geonames.ts'
import { cellAt, oneOf, parseRows } from './read-rows.ts'

const KINDS: readonly Place['kind'][] = ['country', 'admin1', 'admin2', 'city', 'site', 'area']

/** The text of a file of places: the licence in its first line, then one place a line. */
export function formatPlaces(found: readonly ImportedPlace[], origin: string): string {
  const rows = found.map(({ place, otherNames }) =>
    [
      place.id,
      place.name,
      place.kind,
      place.country ?? '-',
      place.admin1 ?? '-',
      place.lat,
      place.lon,
      place.population,
      otherNames.filter((name) => !/[|\t\n]/.test(name)).join('|') || '-',
    ].join('\t'),
  )
  return `# Places of ${origin}. Source: GeoNames (https://www.geonames.org), licence CC BY 4.0: name GeoNames where you publish them.\n# id, name, kind, ISO code, province, latitude, longitude, people, other names apart by |\n${rows.join('\n')}\n`
}

/** The places of such a file. Raises `lexicon-malformed` with the file and line. */
export function parsePlaces(file: string, text: string): readonly ImportedPlace[] {
  return parseRows(file, text, 8).map((row) => ({
    place: {
      id: cellAt(row, 0) as PlaceId,
      name: cellAt(row, 1),
      kind: oneOf(row, 2, KINDS),
      country: cellAt(row, 3) || null,
      admin1: cellAt(row, 4) || null,
      lat: Number(cellAt(row, 5)),
      lon: Number(cellAt(row, 6)),
      population: Number(cellAt(row, 7)),
    },
    otherNames: cellAt(row, 8).split('|').filter(Boolean),
  }))
}

/** The lexicon with these places too. A place that it has keeps its rank and gains spellings; of namesakes the gazetteer's own come first. */
export function withPlaces(
  lexicon: Lexicon,
  files: readonly { readonly text: string; readonly file: string }[],
): Lexicon {
  if (files.length === 0) return lexicon
  const places = [...lexicon.places]
  const names = new Map(lexicon.placeNames)
  const known = new Map(places.map(({ id }, index) => [id, index]))
  const found = files.flatMap(({ file, text }) => parsePlaces(file, text))
  for (const { place, otherNames } of [...found].sort((a, b) => b.place.population - a.place.population)) {
    const index = known.get(place.id) ?? places.push(place) - 1
    known.set(place.id, index)
    for (const name of [place.name, ...otherNames]) {
      const key = placeNameKey(name)
      const indexes = names.get(key) ?? []
      if (key !== '' && !indexes.includes(index)) names.set(key, [...indexes, index])
    }
  }
  const version = hashText([lexicon.version, ...files.map(({ text }) => text)].join('\n')).slice(0, 8)
  return { ...lexicon, version, places, placeNames: names }
}
