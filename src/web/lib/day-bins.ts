/** Incidents a day, a week, a month or longer: as fine as the room allows. */

/** A stretch of days (day numbers, half-open) and how many fall in it. */
export interface DayBin {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** The lengths a bin can have, in days, and what one is called. */
const STEPS = [
  { days: 1, words: 'day' },
  { days: 7, words: 'week' },
  { days: 28, words: 'four weeks' },
  { days: 91, words: 'quarter (91 days)' },
  { days: 364, words: 'year (52 weeks)' },
] as const

/** The bins of a period and what one is called. */
export interface DayBinning {
  readonly words: string
  readonly bins: readonly DayBin[]
}

/** Sums counts by day (the first of them on day number `start`) into at most `maxBins` bins, or as few as there can be. */
export function binDays(counts: Int32Array, start: number, maxBins: number): DayBinning {
  const step = STEPS.find(({ days }) => counts.length / days <= maxBins) ?? STEPS[STEPS.length - 1]!
  const bins = Array.from({ length: Math.ceil(counts.length / step.days) }, (_, i) => {
    const from = i * step.days
    let count = 0
    for (let day = from; day < Math.min(from + step.days, counts.length); day++) count += counts[day] ?? 0
    return { from: start + from, to: start + from + step.days, count }
  })
  return { words: step.words, bins }
}
