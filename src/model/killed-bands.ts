/** How many were killed at least, in bands: `-` where nobody gives a figure, which is not a zero. */
export const KILLED_BANDS = ['-', '0', '1', '2-4', '5-9', '10-24', '25-49', '50+'] as const

/** A band. */
export type KilledBand = (typeof KILLED_BANDS)[number]

const FROM = [-1, 0, 1, 2, 5, 10, 25, 50]

/** The index of the band of a figure: its least, or its most when only that is known; -1 stands for what is not. */
export function killedBandOf(min: number, max: number): number {
  const value = min >= 0 ? min : max
  return Math.max(
    0,
    FROM.findLastIndex((from) => value >= from),
  )
}
