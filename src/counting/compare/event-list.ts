/** Lists of events as they are compared: ours under a definition, or anybody's table. */
import type { HarmAttribute, IncidentType, Measure } from '../../model/index.ts'

/** Where an event was, as far as its list says. Degrees and kilometres. */
export interface ListPlace {
  readonly name: string | null
  readonly admin1: string | null
  /** ISO 3166-1 alpha-2, else the name of the country. */
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly radiusKm: number | null
}

/** A number of people as a list gives it; null ends are open. The whole is null when the list gives none, which is not zero. */
export interface ListFigure {
  readonly min: number | null
  readonly best: number | null
  readonly max: number | null
}

/** One event of a list. Dates are inclusive ISO days; parties are ids where known, else names. */
export interface ListItem {
  readonly id: string
  readonly title: string
  readonly first: string | null
  readonly last: string | null
  readonly places: readonly ListPlace[]
  readonly types: readonly IncidentType[]
  readonly by: readonly string[]
  readonly against: readonly string[]
  readonly figures: { readonly [Harm in HarmAttribute]?: ListFigure | null }
  /** What two lists of one origin share: the ids of its accounts, or of the event. Equal keys are one event. */
  readonly keys: readonly string[]
  /** Only claims of responsibility stand behind it. */
  readonly isClaimedOnly: boolean
  readonly source: string | null
  /** Why its own list does not count it; null when it does. */
  readonly leftOut: string | null
}

/** What a list takes in, as far as it says; null = not said. */
export interface ListScope {
  readonly since: string | null
  readonly until: string | null
  /** Country codes, or names of countries and provinces. */
  readonly where: readonly string[]
  readonly types: readonly IncidentType[]
  /** The fewest people killed that an event needs to be listed. */
  readonly minKilled: number | null
}

/** A list: what it counts, and what it knows of but leaves out. */
export interface EventList {
  readonly name: string
  /** What it is, in words. */
  readonly words: string
  readonly measure: Measure
  readonly scope: ListScope
  readonly items: readonly ListItem[]
  readonly leftOut: readonly ListItem[]
  /** What its ledger holds beside, under other definitions. */
  readonly others?: readonly ListItem[]
  /** What could not be taken in: "row 12: no date". */
  readonly notes: readonly string[]
}

/** A scope that says nothing. */
export const OPEN_SCOPE: ListScope = { since: null, until: null, where: [], types: [], minKilled: null }

/** What an item adds to a measure: 1 for attacks; for people the best figure, else the lowest; null when unknown. */
export function amountOf(item: ListItem, measure: Measure): number | null {
  if (measure === 'attacks') return 1
  if (measure !== 'casualties') return pointOf(item.figures[measure] ?? null)
  const parts = [pointOf(item.figures.killed ?? null), pointOf(item.figures.injured ?? null)]
  const known = parts.filter((part) => part !== null)
  return known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0)
}

function pointOf(figure: ListFigure | null): number | null {
  return figure === null ? null : (figure.best ?? figure.min ?? figure.max)
}
