/** Drops from headlines the figures that the body gives as a total: "Two attacks, 13 dead" above "the two attacks left 13 people dead". */

import type { HarmLink } from '../harm/harm-link.ts'
import type { PlacedTotal } from '../totals/total-accounts.ts'
import { changeFrame, type Frame } from './frame.ts'

/** The frames, those of headlines without the figures that are totals further down. */
export function dropSummed(frames: readonly Frame[], totals: readonly PlacedTotal[]): readonly Frame[] {
  const told = new Set(totals.flatMap(({ isTitle, total }) => (isTitle ? [] : [keyOf(total.measure, total.count)])))
  if (told.size === 0) return frames
  const isOwn = ({ attribute, group }: HarmLink) => group.number === null || !told.has(keyOf(attribute, group))
  return frames.map((frame) =>
    frame.isTitle && !frame.harms.every(isOwn) ? changeFrame(frame, { harms: frame.harms.filter(isOwn) }) : frame,
  )
}

function keyOf(measure: string, { min, max }: Pick<HarmLink['group'], 'min' | 'max'>): string {
  return `${measure} ${min ?? max}`
}
