/** What the sentences before told of people harmed: bare figures behind them count the same. */
import type { HarmLink } from './harm-link.ts'

/** The figures told last: of several in a sentence the largest. */
export interface ToldHarm {
  /** What the last sentence with a figure told first. */
  readonly last: HarmLink
  readonly killed: HarmLink | null
  readonly injured: HarmLink | null
  readonly sentence: number
}

/** What is known behind a sentence with these links. */
export function rememberHarm(before: ToldHarm | null, links: readonly HarmLink[], sentence: number): ToldHarm | null {
  const [last] = links
  if (!last) return before
  const killed = mostOf(links, 'killed') ?? before?.killed ?? null
  const injured = mostOf(links, 'injured') ?? before?.injured ?? null
  return { last, killed: larger(killed, before?.killed ?? null), injured, sentence }
}

function mostOf(links: readonly HarmLink[], attribute: HarmLink['attribute']): HarmLink | null {
  let most: HarmLink | null = null
  for (const link of links)
    if (link.attribute === attribute && link.group.number && link.group.max !== 0) most = larger(link, most)
  return most
}

function larger(a: HarmLink | null, b: HarmLink | null): HarmLink | null {
  if (!a || !b) return a ?? b
  return sizeOf(b) > sizeOf(a) ? b : a
}

function sizeOf({ group }: HarmLink): number {
  return group.min ?? group.max ?? 0
}
