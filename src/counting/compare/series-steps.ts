/** A running total of others beside our own list: day by day, what each added, and which of our events fall between. */
import { describeCount } from '../figure-text.ts'
import type { SeriesTotal } from '../series-warnings.ts'
import { amountOf, type EventList, type ListItem } from './event-list.ts'

/** The totals of one speaker. */
export interface SpeakerTotals {
  readonly name: string
  readonly totals: readonly SeriesTotal[]
}

/** One day on which somebody gave a total. */
export interface SeriesStep {
  readonly on: string
  /** What each speaker gave on that day, in the order of the speakers; null = nothing. */
  readonly cells: readonly (SeriesCell | null)[]
  /** Our count of events up to that day; events that may be later are not in it. */
  readonly ours: number
  /** Our events since the step before. */
  readonly added: readonly ListItem[]
  /** What our list leaves out since the step before. */
  readonly leftOut: readonly ListItem[]
}

/** A total, what it added to the same speaker's last one, and how far it is from our count. */
export interface SeriesCell {
  readonly text: string
  readonly point: number
  readonly added: number | null
  /** Theirs minus ours. */
  readonly difference: number
  readonly claim: string
}

/** The steps, and what else keeps the counts apart. */
export interface SeriesComparison {
  readonly speakers: readonly string[]
  readonly steps: readonly SeriesStep[]
  /** Our events with no day, so of no step. */
  readonly undated: readonly ListItem[]
  /** In words, why the totals need not agree: other starts, claims counted, what they leave out, whom they publish. */
  readonly reasons: readonly string[]
  readonly words: string
}

/** Compares totals with our list. Totals that are parts of others are left out. */
export function compareSeries(
  list: EventList,
  speakers: readonly SpeakerTotals[],
  definitions: readonly string[],
): SeriesComparison {
  const dated = speakers.map(({ totals }) => byDay(totals))
  const days = [...new Set(dated.flatMap((own) => [...own.keys()]))].sort()
  const lastOf = ({ first, last }: ListItem) => last ?? first
  const within = (items: readonly ListItem[], after: string | null, day: string) =>
    items.filter((item) => {
      const on = lastOf(item)
      return on !== null && on <= day && (after === null || on > after)
    })
  const before = speakers.map((): number | null => null)
  const steps = days.map((on, i): SeriesStep => {
    const upTo = within(list.items, null, on)
    const ours = upTo.reduce((sum, item) => sum + (amountOf(item, list.measure) ?? 0), 0)
    const cells = dated.map((own, at): SeriesCell | null => {
      const total = own.get(on)
      if (!total) return null
      const { value } = total.claim
      const point = value.min ?? value.max ?? 0
      const last = before[at] ?? null
      before[at] = point
      return {
        text: describeCount(value),
        point,
        added: last === null ? null : point - last,
        difference: point - ours,
        claim: total.claim.id,
      }
    })
    const after = days[i - 1] ?? null
    return { on, cells, ours, added: within(list.items, after, on), leftOut: within(list.leftOut, after, on) }
  })
  const undated = [...list.items, ...list.leftOut].filter((item) => lastOf(item) === null)
  const found = { speakers: speakers.map(({ name }) => name), steps, undated }
  return { ...found, reasons: [...definitions, ...standingReasons(list)], words: describeSteps(found, list) }
}

/** The latest total given for each day: of several, the highest. */
function byDay(totals: readonly SeriesTotal[]): ReadonlyMap<string, SeriesTotal> {
  const found = new Map<string, SeriesTotal>()
  for (const total of totals) {
    if (total.on === null || total.claim.partOf !== null) continue
    const known = found.get(total.on)
    if (!known || (total.claim.value.min ?? 0) > (known.claim.value.min ?? 0)) found.set(total.on, total)
  }
  return found
}

function standingReasons({ items, leftOut }: EventList): readonly string[] {
  const byReason = new Map<string, number>()
  for (const { leftOut: why } of leftOut) byReason.set(why ?? 'no reason', (byReason.get(why ?? 'no reason') ?? 0) + 1)
  const claimed = items.filter(({ isClaimedOnly }) => isClaimedOnly).length
  return [
    ...[...byReason].map(([why, n]) => `we leave out ${n}: ${why}`),
    ...(claimed > 0 ? [`${claimed} of ours are only claimed by a party`] : []),
    'they publish totals, not lists: attacks that no report in this ledger tells of cannot be named',
  ]
}

function describeSteps({ speakers, steps }: Pick<SeriesComparison, 'speakers' | 'steps'>, list: EventList): string {
  const lasts = speakers.flatMap((name, at) => {
    const step = steps.findLast(({ cells }) => cells[at] !== null)
    const cell = step?.cells[at]
    if (!step || !cell) return []
    return [`${name} ${cell.text} on ${step.on} (ours by then ${step.ours})`]
  })
  return lasts.length > 0 ? `${list.measure}: ${lasts.join('; ')}` : `${list.measure}: nobody gives a dated total`
}
