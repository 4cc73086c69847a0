/** Turns running totals into accounts: one account per thing counted, its rival figures side by side. */
import {
  type Account,
  type AccountId,
  type AnyClaim,
  contentId,
  type Report,
  type SeriesDefinition,
} from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { makeClaim } from '../assemble/make-claim.ts'
import { attribute, type ResolvedMark } from '../speakers/attribute.ts'
import type { TotalMark } from './total-mark.ts'

/** A total with the sentence it stands in. */
export interface PlacedTotal {
  readonly scan: SentenceScan
  readonly marks: readonly ResolvedMark[]
  readonly total: TotalMark
  readonly isTitle: boolean
}

/** The accounts of a report's totals and their claims. A later total that leaves its terms open takes those of the one before. */
export function totalAccounts(
  report: Report,
  totals: readonly PlacedTotal[],
): { accounts: readonly Account[]; claims: readonly AnyClaim[] } {
  const groups: { definition: SeriesDefinition; items: { placed: PlacedTotal; definition: SeriesDefinition }[] }[] = []
  let last: { definition: SeriesDefinition; sentence: number } | null = null
  for (const placed of totals) {
    if (placed.isTitle && totals.some((one) => !one.isTitle && isSameFigure(one, placed))) continue
    const definition: SeriesDefinition = inherit(placed, last)
    last = { definition, sentence: placed.scan.sentence.index }
    const group = groups.find(
      (one) =>
        isSameCount(one.definition, definition) &&
        (isNear(one.items, placed) || hasSameTerms(one.definition, definition)),
    )
    if (group) group.items.push({ placed, definition })
    else groups.push({ definition, items: [{ placed, definition }] })
  }
  const accounts: Account[] = []
  const claims: AnyClaim[] = []
  for (const { items } of groups) {
    const first = items[0] as (typeof items)[number]
    const start = first.placed.scan.span(first.placed.total.first, first.placed.total.last).from
    const id = contentId<AccountId>('acc', [report.id, 'total', start, first.definition.measure])
    const own = dropSaidTwice(items.map(({ placed, definition }) => claimOf(report, id, placed, definition)))
    claims.push(...own)
    accounts.push({
      id,
      report: report.id,
      kind: 'total',
      role: 'aggregate',
      claims: own.map((claim) => claim.id),
      span: { from: Math.min(...own.map((c) => c.evidence.from)), to: Math.max(...own.map((c) => c.evidence.to)) },
    })
  }
  return { accounts, claims }
}

function claimOf(
  report: Report,
  account: AccountId,
  { scan, marks, total }: PlacedTotal,
  definition: SeriesDefinition,
): AnyClaim {
  const { first, last, rule, count } = total
  const attribution = attribute(scan, marks, { first, last }, total.link?.group.number ?? undefined)
  return makeClaim(report, account, {
    attribute: 'total',
    value: { ...count, kind: 'total', definition },
    scan,
    first,
    last,
    rule,
    basis: 'stated',
    attribution,
  })
}

function dropSaidTwice(claims: readonly AnyClaim[]): readonly AnyClaim[] {
  const firsts = new Map<string, AnyClaim>()
  for (const claim of claims) {
    const { min, max } = claim.value as { readonly min?: number; readonly max?: number }
    const key = JSON.stringify([min, max, claim.attribution.speaker.words])
    if (!firsts.has(key)) firsts.set(key, claim)
  }
  return [...firsts.values()]
}

// "puts the figure at 60 attacks since 18 October": its own start, the other terms of the total before.
function withTerms(definition: SeriesDefinition, before: SeriesDefinition): SeriesDefinition {
  if (definition.where.length > 0) return definition
  return { ...definition, against: definition.against ?? before.against, where: before.where }
}

// "The attacks have left 60 wounded", "puts the figure at 94": the terms stand in the total before, two sentences back at most.
function inherit(
  { total, scan }: PlacedTotal,
  last: { definition: SeriesDefinition; sentence: number } | null,
): SeriesDefinition {
  const { definition } = total
  if (!last || scan.sentence.index - last.sentence > 2 || last.definition.measure !== 'attacks') return definition
  if (definition.since !== null)
    return definition.measure === 'attacks' ? withTerms(definition, last.definition) : definition
  if (definition.where.length > 0 || (definition.measure !== 'attacks' && !hasAttacks(scan))) return definition
  const { against, by, where, since, until } = last.definition
  return { ...definition, against: definition.against ?? against, by, where, since, until: definition.until ?? until }
}

const ATTACKS_STRIKES = wordClass(/^(attacks|strikes)$/)

// "The attacks have left 60 wounded" goes on about the attacks counted before; a war's dead do not.
function hasAttacks(scan: SentenceScan): boolean {
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) if (scan.is(i, ATTACKS_STRIKES)) return true
  return false
}

// A headline's total is a claim of its own only when the body does not give it.
function isSameFigure({ total: a }: PlacedTotal, { total: b }: PlacedTotal): boolean {
  return a.measure === b.measure && (a.count.min ?? a.count.max) === (b.count.min ?? b.count.max)
}

function isNear(items: readonly { placed: PlacedTotal }[], { scan }: PlacedTotal): boolean {
  return items.some((item) => item.placed.scan.sentence.index === scan.sentence.index)
}

function hasSameTerms(a: SeriesDefinition, b: SeriesDefinition): boolean {
  return a.since !== null && a.since === b.since && a.where.join() === b.where.join() && a.against === b.against
}

function isSameCount(a: SeriesDefinition, b: SeriesDefinition): boolean {
  const isSame = <T>(x: T | null, y: T | null) => x === null || y === null || x === y
  const hasSamePlaces = a.where.length === 0 || b.where.length === 0 || a.where.join() === b.where.join()
  return (
    a.measure === b.measure &&
    isSame(a.against, b.against) &&
    isSame(a.by, b.by) &&
    isSame(a.since, b.since) &&
    hasSamePlaces
  )
}
