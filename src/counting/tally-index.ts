/** Incidents filed by place, so that a tally of some places looks at those alone. */
import { foldName } from './fold-name.ts'
import { cardOf } from './incident-card.ts'
import type { TallyDefinition, TallyIncident } from './types.ts'

/** The incidents in their order, and where to look for those of a place. */
export interface TallyIndex<Row> {
  readonly incidents: readonly TallyIncident<Row>[]
  /** Places in `incidents` by folded name or code. */
  readonly byPlace: ReadonlyMap<string, readonly number[]>
  /** Those that no claim places: they are told apart, not counted. */
  readonly unplaced: readonly number[]
}

/** Files the incidents. */
export function indexIncidents<Row>(incidents: readonly TallyIncident<Row>[]): TallyIndex<Row> {
  const byPlace = new Map<string, number[]>()
  const unplaced: number[] = []
  incidents.forEach(({ claims, card }, i) => {
    const { places } = card ?? cardOf(claims)
    if (places === null) unplaced.push(i)
    for (const place of places ?? []) {
      const list = byPlace.get(place)
      if (list) list.push(i)
      else byPlace.set(place, [i])
    }
  })
  return { incidents, byPlace, unplaced }
}

/** The incidents that a definition can count or has to name as left out, in their order. */
export function selectIncidents<Row>(
  { incidents, byPlace, unplaced }: TallyIndex<Row>,
  { where }: TallyDefinition,
): readonly TallyIncident<Row>[] {
  if (where.length === 0) return incidents
  const isWanted = new Uint8Array(incidents.length)
  for (const i of unplaced) isWanted[i] = 1
  for (const place of where) for (const i of byPlace.get(foldName(place)) ?? []) isWanted[i] = 1
  const found: TallyIncident<Row>[] = []
  for (let i = 0; i < isWanted.length; i++) if (isWanted[i] === 1) found.push(incidents[i] as TallyIncident<Row>)
  return found
}
