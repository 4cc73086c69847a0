/** Incidents filed by place and party, so that a tally of some looks at those alone. */
import type { PartyId } from '../model/index.ts'
import { type CardColumns, packCards } from './card-columns.ts'
import type { FigureColumn } from './figure-column.ts'
import { foldName } from './fold-name.ts'
import { cardOf, type IncidentCard } from './incident-card.ts'
import type { TallyIncident } from './types.ts'

/** Where to look for incidents of a side; numbers are places in the list of incidents. */
interface SideIndex {
  readonly byParty: ReadonlyMap<PartyId, readonly number[]>
  /** Parties that the lexicon does not know, by their folded words and names. */
  readonly byWords: ReadonlyMap<string, readonly number[]>
  /** Those without any party of this side. */
  readonly open: readonly number[]
}

/** The incidents in their order, what was worked out about each, and where to look for those of a place or a party. */
export interface TallyIndex {
  readonly incidents: readonly TallyIncident[]
  readonly cards: readonly IncidentCard[]
  readonly columns: CardColumns
  /** By rule and measure. */
  readonly figures: Map<string, FigureColumn>
  /** By folded name or code. */
  readonly byPlace: ReadonlyMap<string, readonly number[]>
  /** Those that no claim places: they are told apart, not counted. */
  readonly unplaced: readonly number[]
  readonly against: SideIndex
  readonly by: SideIndex
}

/** Files the incidents. */
export function indexIncidents(incidents: readonly TallyIncident[]): TallyIndex {
  const byPlace = new Map<string, number[]>()
  const unplaced: number[] = []
  const cards = incidents.map(({ claims, card }) => card ?? cardOf(claims))
  cards.forEach(({ places }, i) => {
    if (places === null) unplaced.push(i)
    else for (const place of places) push(byPlace, place, i)
  })
  return {
    incidents,
    cards,
    columns: packCards(cards, incidents),
    figures: new Map(),
    byPlace,
    unplaced,
    against: indexSide(cards, 'against'),
    by: indexSide(cards, 'by'),
  }
}

function indexSide(cards: readonly IncidentCard[], side: 'against' | 'by'): SideIndex {
  const byParty = new Map<PartyId, number[]>()
  const byWords = new Map<string, number[]>()
  const open: number[] = []
  cards.forEach((card, i) => {
    if (card[side].length === 0) open.push(i)
    for (const { party: value } of card[side]) {
      if (value.party !== null) push(byParty, value.party, i)
      else for (const words of [value.words, value.name]) push(byWords, foldName(words), i)
    }
  })
  return { byParty, byWords, open }
}

function push<Key>(map: Map<Key, number[]>, key: Key, i: number): void {
  const list = map.get(key)
  if (!list) map.set(key, [i])
  else if (list.at(-1) !== i) list.push(i)
}
