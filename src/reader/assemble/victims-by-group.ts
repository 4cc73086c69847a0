/** Gives each happening of a report the sentences that tell of its victims. */
import type { SentenceScan } from '../scan.ts'
import type { Frame } from './frame.ts'
import type { FrameGroup } from './merge-frames.ts'
import type { VictimSentence } from './victim-claims.ts'

/** A sentence, and its happening where it has one. */
export interface Beside {
  readonly scan: SentenceScan
  readonly frame: Frame | null
}

/** A sentence that tells of victims, and its happening where it has one. */
export interface ToldBeside extends VictimSentence {
  readonly frame: Frame | null
}

/** The sentences of each group, in order: one without a happening of its own goes on about the one told of last. */
export function victimsByGroup<Told extends Beside>(
  groups: readonly FrameGroup[],
  told: readonly Told[],
): ReadonlyMap<FrameGroup, readonly Told[]> {
  const byGroup = new Map<FrameGroup, Told[]>()
  const byScan = new Map<SentenceScan, FrameGroup>()
  // A happening may take its place from a sentence that tells of another.
  for (const group of groups) for (const frame of group.frames) if (!frame.isSetting) byScan.set(frame.scan, group)
  let current = groups.find((group) => group.role === 'main') ?? groups[0]
  for (const one of told) {
    if (one.frame) current = byScan.get(one.scan) ?? (one.frame.role === 'news' ? current : undefined)
    if (!current) continue
    const known = byGroup.get(current)
    if (known) known.push(one)
    else byGroup.set(current, [one])
  }
  return byGroup
}
