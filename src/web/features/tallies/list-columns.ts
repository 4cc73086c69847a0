/** The parts of an event that a column of somebody's table can give, and how such columns are often called. */

/** A part, in words, and names of columns that hold it. */
export const LIST_PARTS = [
  { part: 'date', words: 'Day', names: ['date', 'day', 'event date', 'date start', 'when'] },
  { part: 'last', words: 'Last day', names: ['last', 'date end', 'end date'] },
  { part: 'place', words: 'Place', names: ['place', 'town', 'city', 'site', 'location', 'where', 'city or county'] },
  { part: 'admin1', words: 'Province', names: ['province', 'admin1', 'state', 'region', 'governorate', 'adm 1'] },
  { part: 'country', words: 'Country', names: ['country', 'country name'] },
  { part: 'lat', words: 'Latitude', names: ['lat', 'latitude'] },
  { part: 'lon', words: 'Longitude', names: ['lon', 'lng', 'long', 'longitude'] },
  { part: 'killed', words: 'Killed', names: ['killed', 'dead', 'deaths', 'fatalities', 'best', 'n killed'] },
  { part: 'killed-min', words: 'Killed, least', names: ['killed min', 'min killed', 'low'] },
  { part: 'killed-max', words: 'Killed, most', names: ['killed max', 'max killed', 'high'] },
  { part: 'injured', words: 'Injured', names: ['injured', 'wounded', 'injuries', 'n injured'] },
  { part: 'type', words: 'Kind', names: ['type', 'kind', 'event type', 'sub event type'] },
  { part: 'by', words: 'By', names: ['by', 'perpetrator', 'attacker'] },
  { part: 'against', words: 'Against', names: ['against', 'target', 'victim'] },
  { part: 'title', words: 'Title', names: ['title', 'name', 'note', 'notes', 'summary', 'description'] },
  { part: 'id', words: 'Id', names: ['id', 'no', 'nr', 'number', 'event id', 'incident id'] },
  { part: 'source', words: 'Source', names: ['source', 'sources', 'source url', 'link'] },
] as const

/** A part that a column can give. */
export type ListPart = (typeof LIST_PARTS)[number]['part']

/** The columns that are called as such columns often are; each is taken once. */
export function guessColumns(header: readonly string[]): Partial<Record<ListPart, string>> {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replaceAll(/[_\s-]+/g, ' ')
      .trim()
  const found = LIST_PARTS.flatMap(({ part, names }) => {
    const column = header.find((name) => (names as readonly string[]).includes(plain(name)))
    return column === undefined ? [] : [[part, column] as const]
  })
  const taken = new Set<string>()
  return Object.fromEntries(
    found.filter(([, column]) => {
      const isFree = !taken.has(column)
      taken.add(column)
      return isFree
    }),
  )
}
