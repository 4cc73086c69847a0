/** Lists of places: "Harwinton, Bantam and Winsted", "Cooke, Grayson and Love counties". What one name of a list is, the others are. */

import type { ReadingContext } from '../../mention.ts'
import { wordClass } from '../../word-class.ts'
import { NOT_PLACES, PERSON_BEFORE, PLURAL_KINDS } from '../words/place-words.ts'
import type { Hit, TokenRange } from './place-hit.ts'

/** The hits that are kept because others of their list are, or because the list ends in a word for places. */
export function keptByLists(
  hits: readonly Hit[],
  kept: ReadonlySet<Hit>,
  range: TokenRange,
  ctx: ReadingContext,
): ReadonlySet<Hit> {
  const added = new Set<Hit>()
  for (const run of runsOf(hits, ctx)) {
    const isKnown = run.length > 2 && run.filter((hit) => kept.has(hit)).length * 3 >= run.length
    const isKind = run.length > 1 && pluralKindAfter(run, range, ctx) !== null
    if (!isKnown && !isKind) continue
    for (const hit of run) if (!kept.has(hit) && !isWord(hit, isKind, ctx)) added.add(hit)
  }
  return added
}

/** The kind that a list gives its names: `province` for "Cooke and Love counties". */
export function pluralKindAfter(
  run: readonly Hit[],
  range: TokenRange,
  { tokens }: ReadingContext,
): 'city' | 'district' | 'province' | null {
  const last = run.at(-1)
  return last && last.last < range.last ? (PLURAL_KINDS.get(tokens.lower(last.last)) ?? null) : null
}

/** The lists of a sentence: hits with a comma, "and" or both between them. */
export function runsOf(hits: readonly Hit[], ctx: ReadingContext): readonly (readonly Hit[])[] {
  const runs: Hit[][] = []
  for (const hit of hits) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && !hit.part && !before.part && isJoined(before, hit, ctx)) run.push(hit)
    else runs.push([hit])
  }
  return runs
}

const AND_OR = wordClass(/^(and|or|&)$/)

function isJoined(a: Hit, b: Hit, { tokens, classes }: ReadingContext): boolean {
  let at = a.last
  if (tokens.lower(at) === ',') at++
  if (classes.is(at, AND_OR)) at++
  return at > a.last && at === b.first
}

function isWord(hit: Hit, isKind: boolean, { tokens }: ReadingContext): boolean {
  if (PERSON_BEFORE.has(tokens.lower(hit.first - 1))) return true
  return !isKind && hit.last - hit.first === 1 && NOT_PLACES.has(tokens.lower(hit.first))
}
