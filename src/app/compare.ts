/** Compares two lists event by event: ours under a rule or as of a day, another desk's, or anybody's table. */
import { type Comparison, compareLists } from '../counting/compare/compare.ts'
import type { EventList } from '../counting/compare/event-list.ts'
import { estimateLowerBound, overlapLists } from '../counting/compare/overlap.ts'
import { ReckonerError } from '../model/index.ts'
import type { ComparisonView, ListSummary, OverlapView } from './compare-views.ts'
import { findDeskList } from './lists/desk-lists.ts'
import { parseListSpec } from './lists/list-spec.ts'
import { listOfTally } from './lists/own-list.ts'
import { readList } from './lists/read-list.ts'
import type { TallyQuery } from './queries.ts'
import { stateAt } from './state-at.ts'
import type { Workspace } from './workspace.ts'

/** What is compared: the lists as typed, and the definition that ours are counted by. */
export interface CompareQuery {
  readonly tally: TallyQuery
  /** The mapping of the tables, where it does not lie beside them. */
  readonly mapping?: string | undefined
  /** Gives the path of a list that is named; the desk lets pages name only what lies in its own folder. */
  readonly findList?: (name: string) => string
}

/** Compares the lists. Throws what reading a list or a tally throws. */
export async function compare(workspace: Workspace, a: string, b: string, query: CompareQuery): Promise<Comparison> {
  const [first, second] = await Promise.all([readNamed(workspace, a, query), readNamed(workspace, b, query)])
  const isOneLedger = first.keys !== null && second.keys !== null
  const [listA, listB] = nameApart(first.list, second.list)
  return compareLists(listA, listB, {
    kinship: workspace.names().kinship,
    isOneLedger,
    ...(isOneLedger
      ? { unknownToA: without(second.keys, first.keys), unknownToB: without(first.keys, second.keys) }
      : {}),
  })
}

/** The comparison as the desk shows it: lists named by pages come from the desk's own folder. */
export async function getComparison(
  workspace: Workspace,
  { a, b, ...tally }: TallyQuery & { readonly a: string; readonly b: string },
): Promise<ComparisonView> {
  const found = await compare(workspace, a, b, { tally, findList: (name) => findDeskList(workspace, name) })
  return { ...found, a: summarise(found.a), b: summarise(found.b), asOf: workspace.ledger.head().position }
}

function summarise({ items, leftOut, others: _, ...list }: EventList): ListSummary {
  return { ...list, events: items.length, leftOut: leftOut.length }
}

/** Which incidents are in which of several lists. Throws `option-invalid` for fewer than two. */
export async function overlap(
  workspace: Workspace,
  names: readonly string[],
  { hasLowerBound = false, ...query }: CompareQuery & { readonly hasLowerBound?: boolean },
): Promise<OverlapView> {
  if (names.length < 2) throw new ReckonerError('option-invalid', 'an overlap needs two lists or more')
  const lists: EventList[] = []
  for (const name of names) lists.push((await readNamed(workspace, name, query)).list)
  const table = overlapLists(lists, workspace.names().kinship)
  return { ...table, lowerBound: hasLowerBound ? estimateLowerBound(table) : null }
}

interface NamedList {
  readonly list: EventList
  /** The accounts known then; null when the list is not of this ledger. */
  readonly keys: ReadonlySet<string> | null
}

async function readNamed(workspace: Workspace, text: string, query: CompareQuery): Promise<NamedList> {
  const spec = parseListSpec(text, workspace)
  if (spec.kind === 'path') {
    const path = query.findList ? query.findList(spec.path) : spec.path
    return { list: await readList(workspace, path, query), keys: null }
  }
  const asOf = spec.asOf ?? query.tally.asOf
  const tally = { ...query.tally, asOf, rule: spec.rule ?? query.tally.rule }
  const keys = new Set<string>(stateAt(workspace, asOf).accounts.keys())
  return { list: listOfTally(workspace, tally, spec.name), keys }
}

function without(all: ReadonlySet<string> | null, some: ReadonlySet<string> | null): ReadonlySet<string> {
  return new Set([...(all ?? [])].filter((key) => !some?.has(key)))
}

/** Two lists of one name would be told as one. */
function nameApart(a: EventList, b: EventList): readonly [EventList, EventList] {
  return a.name === b.name ? [a, { ...b, name: `${b.name} (2)` }] : [a, b]
}
