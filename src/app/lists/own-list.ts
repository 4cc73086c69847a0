/** The incidents of a ledger under a tally's definition, as a list to be compared. */
import { type EventList, type ListItem, OPEN_SCOPE } from '../../counting/compare/event-list.ts'
import { resolveFigure } from '../../counting/count.ts'
import type { TallyDefinition } from '../../counting/types.ts'
import { type ClaimValue, HARM_ATTRIBUTES, isClaimOf } from '../../model/index.ts'
import { factsOf, type IncidentFacts } from '../incident-facts.ts'
import { filterRows } from '../list-incidents.ts'
import type { TallyQuery } from '../queries.ts'
import { stateAt } from '../state-at.ts'
import { getTally } from '../tally-views.ts'
import type { IncidentRow } from '../views.ts'
import type { Workspace } from '../workspace.ts'

/** The list of a tally. Its figures are those of the tally's rule. Throws what `getTally` throws. */
export function listOfTally(workspace: Workspace, query: TallyQuery, name: string): EventList {
  const tally = getTally(workspace, query)
  const facts = factsOf(stateAt(workspace, query.asOf), workspace.desk().readers)
  const toItem = (incident: IncidentRow, leftOut: string | null): ListItem[] => {
    const found = facts.get(incident.id)
    return found ? [itemOf(incident, found, { workspace, definition: tally.definition, leftOut })] : []
  }
  const { measure, since, until, where, types } = tally.definition
  const near = new Set([...tally.incidents, ...tally.leftOut].map(({ incident }) => incident.id))
  const rows = filterRows(stateAt(workspace, query.asOf), workspace, { rule: tally.definition.rule })
  return {
    name,
    words: tally.words,
    measure,
    scope: { ...OPEN_SCOPE, since, until, where, types },
    items: tally.incidents.flatMap(({ incident }) => toItem(incident, null)),
    leftOut: tally.leftOut.flatMap(({ incident, words }) => toItem(incident, words)),
    others: rows.flatMap(({ row }) => (near.has(row.id) ? [] : toItem(row, 'outside the definition'))),
    notes: [],
  }
}

interface ItemContext {
  readonly workspace: Workspace
  readonly definition: TallyDefinition
  readonly leftOut: string | null
}

function itemOf(row: IncidentRow, facts: IncidentFacts, { workspace, definition, leftOut }: ItemContext): ListItem {
  const { kinship } = workspace.names()
  const { claims, pins } = facts
  const origins = facts.origins()
  const figures = HARM_ATTRIBUTES.map((harm) => {
    const figure = resolveFigure(harm, { claims, origins, pins, kinship }, definition.rule, workspace.desk())
    return [harm, figure.isKnown ? { min: figure.min, best: figure.best, max: figure.max } : null] as const
  })
  const values = <Value extends ClaimValue>(attribute: 'type' | 'where' | 'by' | 'against'): readonly Value[] =>
    claims.flatMap(({ claim }) =>
      isClaimOf(claim, attribute) && claim.attribution.stance !== 'denies' ? [claim.value as Value] : [],
    )
  const parties = (attribute: 'by' | 'against') => [
    ...new Set(values<ClaimValue & { kind: 'party' }>(attribute).map(({ party, name }) => party ?? name)),
  ]
  const places = values<ClaimValue & { kind: 'place' }>('where').map((place) => ({
    name: place.precision === 'country' || place.precision === 'province' ? null : place.name,
    admin1: place.precision === 'province' ? place.name : place.admin1,
    country: place.country,
    // The point of a whole country or province is no site.
    ...(place.precision === 'country' || place.precision === 'province' || place.precision === 'region'
      ? { lat: null, lon: null }
      : { lat: place.lat, lon: place.lon }),
    radiusKm: place.radiusKm,
  }))
  return {
    id: row.id,
    title: row.title,
    first: row.first,
    last: row.last,
    places: [...new Map(places.map((place) => [JSON.stringify(place), place])).values()],
    types: row.type === null ? [] : [row.type],
    by: parties('by'),
    against: parties('against'),
    figures: Object.fromEntries(figures),
    keys: facts.record().accounts.map(({ account }) => account.id),
    isClaimedOnly: claims.length > 0 && claims.every(({ claim }) => claim.attribution.speaker.kind === 'armed-group'),
    source: [...facts.reports().values()].map(({ publisher, sourceName }) => publisher ?? sourceName).join('; '),
    leftOut,
  }
}
