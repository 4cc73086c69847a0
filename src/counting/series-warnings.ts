/** What a running total should not do: fall, change its definition, or have parts that do not add up. */
import type { Claim, ClaimId, SeriesDefinition } from '../model/index.ts'
import { formatDay } from './define.ts'
import { describeCount } from './figure-text.ts'

/** One total of one speaker and the day it holds for (null when unknown). */
export interface SeriesTotal {
  readonly claim: Claim<'total'>
  readonly on: string | null
}

/** The start that most totals of a series state; with as many for two, the earlier; null when none states one. */
export function commonStart(totals: readonly SeriesTotal[]): string | null {
  const votes = new Map<string, number>()
  for (const { claim } of totals) {
    const { since } = claim.value.definition
    if (since !== null) votes.set(since, (votes.get(since) ?? 0) + 1)
  }
  const ranked = [...votes].sort(([dayA, a], [dayB, b]) => b - a || (dayA < dayB ? -1 : 1))
  return ranked[0]?.[0] ?? null
}

/** The warnings of one speaker's totals, in words. `start` is the common start of the whole series. */
export function findSeriesWarnings(totals: readonly SeriesTotal[], start: string | null): readonly string[] {
  const wholes = totals.filter(({ claim }) => claim.partOf === null)
  const dated = wholes
    .filter((total): total is SeriesTotal & { readonly on: string } => total.on !== null)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : lowOf(a) - lowOf(b)))
  const found = [...findFalls(dated), ...findChanges(dated), ...findParts(totals)]
  for (const { claim } of wholes) {
    const { since, excludes } = claim.value.definition
    if (since !== null && start !== null && since !== start)
      found.push(`starts on ${formatDay(since)}, most others on ${formatDay(start)}`)
    if (excludes !== null) found.push(`leaves out “${excludes}”`)
  }
  return [...new Set(found)]
}

type Dated = SeriesTotal & { readonly on: string }

/** A total falls when all of it lies under the highest minimum of an earlier day. */
function findFalls(dated: readonly Dated[]): string[] {
  const found: string[] = []
  let highest: Dated | null = null
  for (const total of dated) {
    const top = total.claim.value.max
    if (highest !== null && total.on > highest.on && top !== null && top < lowOf(highest)) {
      found.push(
        `falls from ${describeCount(highest.claim.value)} to ${describeCount(total.claim.value)} on ${formatDay(total.on)}`,
      )
      highest = total
    } else if (highest === null || lowOf(total) >= lowOf(highest)) highest = total
  }
  return found
}

function lowOf({ claim }: SeriesTotal): number {
  return claim.value.min ?? 0
}

function findChanges(dated: readonly Dated[]): string[] {
  const found: string[] = []
  for (let i = 1; i < dated.length; i++) {
    const [before, after] = [dated[i - 1], dated[i]] as [Dated, Dated]
    const change = describeChange(before.claim.value.definition, after.claim.value.definition)
    if (change !== null) found.push(`counts something else on ${formatDay(after.on)}: ${change}`)
  }
  return found
}

function describeChange(a: SeriesDefinition, b: SeriesDefinition): string | null {
  if (a.counts !== b.counts)
    return b.counts === 'claimed'
      ? 'attacks claimed, before attacks counted'
      : 'attacks counted, before attacks claimed'
  if (a.since !== null && b.since !== null && a.since !== b.since)
    return `since ${formatDay(b.since)}, before since ${formatDay(a.since)}`
  const [whereA, whereB] = [a.where.join(', '), b.where.join(', ')]
  if (whereA !== '' && whereB !== '' && whereA !== whereB) return `in ${whereB}, before in ${whereA}`
  if (a.against !== null && b.against !== null && a.against !== b.against)
    return `against ${b.against}, before against ${a.against}`
  return null
}

/** Parts above their whole, or parts by place that cover the whole's places and give another sum. */
function findParts(totals: readonly SeriesTotal[]): string[] {
  const byWhole = new Map<ClaimId, SeriesTotal[]>()
  for (const total of totals) {
    const whole = total.claim.partOf
    if (whole !== null) byWhole.set(whole, [...(byWhole.get(whole) ?? []), total])
  }
  return totals.flatMap((whole) => {
    const parts = byWhole.get(whole.claim.id) ?? []
    const { max, definition } = whole.claim.value
    const isExact = (total: SeriesTotal) =>
      total.claim.value.min !== null && total.claim.value.min === total.claim.value.max
    if (parts.length === 0 || max === null || !parts.every(isExact)) return []
    const places = parts.flatMap(({ claim }) => claim.value.definition.where)
    const isPartition =
      parts.length > 1 &&
      new Set(places).size === places.length &&
      places.length === parts.length &&
      isSameSet(places, definition.where)
    const sum = parts.reduce((all, part) => all + lowOf(part), 0)
    const isWrong = isPartition ? isExact(whole) && sum !== max : parts.some((part) => lowOf(part) > max)
    return isWrong ? [`parts add up to ${sum}, the whole is ${describeCount(whole.claim.value)}`] : []
  })
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join('|') === [...b].sort().join('|')
}
