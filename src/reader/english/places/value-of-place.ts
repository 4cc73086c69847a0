/** The values of places: how exact they are, how far they reach, and places that no name of their own gives. */
import type { Lexicon, Place, PlacePrecision, PlaceValue } from '../../../model/index.ts'

/** A place of the gazetteer as words speak of it that do not name it: "the Afghan capital". */
export function valueOfPlace(place: Place, lexicon: Pick<Lexicon, 'countryNames'>, words: string): PlaceValue {
  const { id, name, country, admin1, lat, lon } = place
  const precision = precisionOf(place)
  const countryName = country ? (lexicon.countryNames.get(country) ?? null) : null
  const radiusKm = radiusOf(precision, place)
  return { kind: 'place', words, name, place: id, country, countryName, admin1, lat, lon, radiusKm, precision }
}

/** A country as a place without bounds: its ISO code, the names of countries, and the words that spoke of it (its name without any). */
export function valueOfCountry(
  country: string,
  countryNames: Lexicon['countryNames'],
  words: string | null = null,
): PlaceValue {
  const name = countryNames.get(country) ?? country
  return {
    kind: 'place',
    words: words ?? name,
    name,
    place: null,
    country,
    countryName: name,
    admin1: null,
    lat: null,
    lon: null,
    radiusKm: null,
    precision: 'country',
  }
}

/** How exactly a place of the gazetteer says where something was. */
export function precisionOf({ kind }: Place): PlacePrecision {
  if (kind === 'country') return 'country'
  if (kind === 'admin1') return 'province'
  if (kind === 'admin2') return 'district'
  return kind === 'area' ? 'region' : 'exact'
}

/** How far around its point a place reaches, in kilometres. */
export function radiusOf(precision: PlacePrecision, place: Place): number {
  if (place.kind === 'country') return precision === 'region' ? 300 : 500
  if (precision === 'exact' && place.id.startsWith(ROUNDED)) return RADIUS.near
  return precision === 'exact' && place.kind === 'site' ? 3 : RADIUS[precision]
}

/** Ids of `villages.tsv`, whose coordinates are rounded: an area is told, not a point. */
const ROUNDED = 'place_v-'

const RADIUS: Readonly<Record<PlacePrecision, number>> = {
  exact: 8,
  near: 25,
  district: 30,
  province: 90,
  region: 150,
  country: 500,
}
