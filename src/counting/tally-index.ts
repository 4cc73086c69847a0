/** Incidents filed by place and party, so that a tally of some looks at those alone. */
import type { PartyId } from '../model/index.ts'
import { foldName } from './fold-name.ts'
import { cardOf, type IncidentCard } from './incident-card.ts'
import { createRelate } from './match-incident.ts'
import type { PartyKinship, TallyDefinition, TallyIncident } from './types.ts'

/** Where to look for incidents of a side; numbers are places in the list of incidents. */
interface SideIndex {
  readonly byParty: ReadonlyMap<PartyId, readonly number[]>
  /** Parties that the lexicon does not know, by their folded words and names. */
  readonly byWords: ReadonlyMap<string, readonly number[]>
  /** Those without any party of this side. */
  readonly open: readonly number[]
}

/** The incidents in their order, and where to look for those of a place or a party. */
export interface TallyIndex<Row> {
  readonly incidents: readonly TallyIncident<Row>[]
  /** By folded name or code. */
  readonly byPlace: ReadonlyMap<string, readonly number[]>
  /** Those that no claim places: they are told apart, not counted. */
  readonly unplaced: readonly number[]
  readonly against: SideIndex
  readonly by: SideIndex
}

/** Files the incidents. */
export function indexIncidents<Row>(incidents: readonly TallyIncident<Row>[]): TallyIndex<Row> {
  const byPlace = new Map<string, number[]>()
  const unplaced: number[] = []
  const cards = incidents.map(({ claims, card }) => card ?? cardOf(claims))
  cards.forEach(({ places }, i) => {
    if (places === null) unplaced.push(i)
    for (const place of places ?? []) push(byPlace, place, i)
  })
  return { incidents, byPlace, unplaced, against: indexSide(cards, 'against'), by: indexSide(cards, 'by') }
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

const PLACE = 1
const AGAINST = 2
const BY = 4

/** The incidents that a definition can count or has to name as left out, in their order. */
export function selectIncidents<Row>(
  index: TallyIndex<Row>,
  { where, against, by }: TallyDefinition,
  kinship: PartyKinship,
): readonly TallyIncident<Row>[] {
  const { incidents, byPlace, unplaced } = index
  const wanted = (where.length > 0 ? PLACE : 0) | (against === null ? 0 : AGAINST) | (by === null ? 0 : BY)
  if (wanted === 0) return incidents
  const marks = new Uint8Array(incidents.length)
  const mark = (list: readonly number[] | undefined, sign: number) => {
    for (const i of list ?? []) marks[i] = (marks[i] as number) | sign
  }
  if (where.length > 0) mark(unplaced, PLACE)
  for (const place of where) mark(byPlace.get(foldName(place)), PLACE)
  for (const [party, side, sign] of [
    [against, index.against, AGAINST],
    [by, index.by, BY],
  ] as const) {
    if (party === null) continue
    const relate = createRelate(party, kinship)
    mark(side.open, sign)
    mark(side.byWords.get(foldName(party)), sign)
    for (const [one, list] of side.byParty) {
      if (relate({ kind: 'party', words: '', name: '', party: one }) !== 'other') mark(list, sign)
    }
  }
  const found: TallyIncident<Row>[] = []
  for (let i = 0; i < marks.length; i++) if (marks[i] === wanted) found.push(incidents[i] as TallyIncident<Row>)
  return found
}

function push<Key>(map: Map<Key, number[]>, key: Key, i: number): void {
  const list = map.get(key)
  if (!list) map.set(key, [i])
  else if (list.at(-1) !== i) list.push(i)
}
