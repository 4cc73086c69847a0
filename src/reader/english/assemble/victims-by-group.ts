/** Gives each happening of a report the sentences that tell of its victims. */

import { daysBetween } from '../../find/calendar.ts'
import type { SentenceScan } from '../../scan.ts'
import { dateOf, type Frame } from '../frames/frame.ts'
import type { FrameGroup } from '../frames/merge-frames.ts'
import type { VictimSentence } from './victim-claims.ts'

/** A sentence, and its happening where it has one. */
export interface Beside {
  readonly scan: SentenceScan
  readonly frame: Frame | null
  /** What befell those it tells of. */
  readonly fates: readonly { readonly fate: string }[]
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
  if (told.length === 0) return byGroup
  const byScan = new Map<SentenceScan, Placed[]>()
  // A happening may take its place from a sentence that tells of another.
  for (const group of groups) {
    for (const frame of group.frames) {
      if (frame.isSetting) continue
      const placed = byScan.get(frame.scan)
      if (placed) placed.push({ frame, group })
      else byScan.set(frame.scan, [{ frame, group }])
    }
  }
  let current = groups.find((group) => group.role === 'main') ?? groups[0]
  for (const one of told) {
    if (one.frame)
      current = groupOf(byScan.get(one.scan), one.frame) ?? (goesOn(one, one.frame, current) ? current : undefined)
    if (!current) continue
    const known = byGroup.get(current)
    if (known) known.push(one)
    else byGroup.set(current, [one])
  }
  return byGroup
}

interface Placed {
  readonly frame: Frame
  readonly group: FrameGroup
}

// One sentence may tell of two happenings, each in a clause of its own.
function groupOf(placed: readonly Placed[] | undefined, { first }: Frame): FrameGroup | undefined {
  return (placed?.find(({ frame }) => frame.first === first) ?? placed?.at(-1))?.group
}

const OLDER_DAYS = 3
const WEEK = 7

// "Last week the body of a boy was found": an older day beside the dead told of is another happening.
function goesOn({ fates }: Beside, frame: Frame, current: FrameGroup | undefined): boolean {
  if (frame.role !== 'news') return false
  if (fates.every(({ fate }) => fate !== 'dead' && fate !== 'killed')) return true
  const [date, day] = [dateOf(frame), current?.date?.first]
  if (!date?.last || !day) return true
  const isWeek = date.first !== null && daysBetween(date.first, date.last) === WEEK - 1 && date.last < day
  return !isWeek && daysBetween(date.last, day) < OLDER_DAYS
}
