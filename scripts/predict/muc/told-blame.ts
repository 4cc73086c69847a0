/** Blame told in sentences of their own: "The police attributed the attack to the cartel", far behind whom it hit. */
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { accusedOf } from './accused.ts'
import type { Happening } from './merge.ts'
import type { Org } from './organisations.ts'

/** Who a sentence that tells of nobody hurt says did it. */
export interface ToldBlame {
  readonly at: number
  readonly orgs: readonly Org[]
}

/** Sentences of a report that blame somebody and are of none of its happenings in scope. */
export function toldBlames(
  scans: readonly SentenceScan[],
  inScope: readonly Happening[],
  all: readonly Happening[],
): readonly ToldBlame[] {
  const own = new Set(inScope.flatMap(({ parts }) => parts.map(({ frame }) => frame.scan)))
  const others = new Set(
    all.flatMap(({ parts }) =>
      parts.filter(({ humans, things }) => humans.length > 0 || things.length > 0).map(({ frame }) => frame.scan),
    ),
  )
  const bare = new Map(all.flatMap(({ parts }) => parts.map((part) => [part.frame.scan, part.doers] as const)))
  return scans.flatMap((scan) => {
    if (own.has(scan) || others.has(scan)) return []
    // "The attacks were carried out by the front": said of deeds told before.
    const told = bare.get(scan)
    const doers = told?.filter(({ means }) => means !== 'deed' || isOfTold(scan)) ?? accusedOf(scan)
    const orgs = doers.flatMap(({ org }) => org ?? [])
    return orgs.length > 0 ? [{ at: scan.sentence.index, orgs }] : []
  })
}

const TOLD = /^(attacks?|actions?|crimes?|murders?|killings?|bombings?|explosions?|kidnappings?|massacre|ambush)$/

function isOfTold(scan: SentenceScan): boolean {
  for (let i = scan.sentence.first; i < scan.sentence.last; i++)
    if (/^(the|this|these|both)$/.test(scan.word(i)) && [1, 2].some((step) => TOLD.test(scan.word(i + step))))
      return true
  return false
}

/** Sentences from the last that tells of a happening to one that blames somebody for it. */
const NEAR = 6

/** The organisations blamed for a happening in the nearest such sentence behind its first; for the only one of a report, in any. */
export function blamedFor(
  { parts }: Happening,
  told: readonly ToldBlame[],
  { isOnly }: { readonly isOnly: boolean },
): readonly Org[] {
  const at = parts.map(({ frame }) => frame.scan.sentence.index)
  const first = Math.min(...at)
  const last = Math.max(...at)
  const near = told.filter((one) => isOnly || (one.at >= first && one.at <= last + NEAR))
  return [...near].sort((a, b) => distanceTo(at, a.at) - distanceTo(at, b.at))[0]?.orgs ?? []
}

function distanceTo(all: readonly number[], at: number): number {
  return Math.min(...all.map((one) => Math.abs(one - at)))
}
