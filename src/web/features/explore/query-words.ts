/** The query in words: every brush states itself. */
import { formatDay, formatInstant } from '../../lib/dates.ts'
import { chosenIn, type ExploreSearch, FACETS, type FacetName, parseNear } from '../../lib/explore-search.ts'
import { formatNumber } from '../../lib/words.ts'
import type { Dataset } from './dataset.ts'
import { nearestPlace } from './near.ts'

/** One part of the query in words, and what of the address it stands for. */
export interface QueryPart {
  readonly keys: readonly (keyof ExploreSearch)[]
  readonly words: string
}

const before: Readonly<Record<FacetName, string>> = {
  type: '',
  country: 'in ',
  against: 'against ',
  by: 'by ',
  killed: 'killed ',
  precision: 'place known to: ',
  accounts: 'accounts ',
  role: 'told as ',
}

/** The parts of the query, in the order of the screen. */
export function toQueryParts(search: ExploreSearch, data: Dataset): readonly QueryPart[] {
  const { text, from, to, near } = search
  const circle = near ? parseNear(near) : null
  const period = [from ? `from ${formatDay(from)}` : '', to ? `to ${formatDay(to)}` : ''].filter(Boolean).join(' ')
  const facets = FACETS.flatMap((name): QueryPart[] => {
    const facet = data.facets.find((one) => one.name === name)
    const chosen = chosenIn(search, name).map((value) => facet?.labels[facet.values.indexOf(value)] ?? value)
    return chosen.length === 0 ? [] : [{ keys: [name], words: `${before[name]}${chosen.join(' or ')}` }]
  })
  return [
    ...(text ? [{ keys: ['text' as const], words: `with “${text}”` }] : []),
    ...(period ? [{ keys: ['from' as const, 'to' as const], words: period }] : []),
    ...(circle ? [{ keys: ['near' as const], words: nearWords(circle, data) }] : []),
    ...facets,
  ]
}

function nearWords(circle: NonNullable<ReturnType<typeof parseNear>>, data: Dataset): string {
  const found = nearestPlace(data.places, circle)
  const middle = found && found.km < Math.max(2, circle.km / 4) ? found.place.name : `${circle.lat}, ${circle.lon}`
  return `possibly within ${formatNumber(circle.km)} km of ${middle}`
}

/** What was known when, in words. */
export function asOfWords(position: number, at: string | undefined): string {
  return at
    ? `as known on ${formatInstant(at)} (position ${formatNumber(position)})`
    : `as known at position ${formatNumber(position)}`
}
