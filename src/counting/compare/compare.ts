/** Two lists event by event: in both, only in one, ambiguous; with reasons, and what is left that nobody can explain. */
import type { Measure } from '../../model/index.ts'
import type { PartyKinship } from '../types.ts'
import { amountOf, type EventList, type ListItem } from './event-list.ts'
import { explainMissing, type MissingCode, type MissingReason } from './explain-missing.ts'
import { MATCH_FROM, type MatchedPair, matchLists } from './match-lists.ts'
import { scorePair } from './score-pair.ts'

/** An event of one list alone, and why. */
export interface MissingItem {
  readonly item: ListItem
  readonly reasons: readonly MissingReason[]
}

/** Two events held to be one, with what each adds to the measure (null: unknown). */
export interface ComparedPair extends MatchedPair {
  readonly amountA: number | null
  readonly amountB: number | null
}

/** A share of the difference between the two counts. */
export interface DifferencePart {
  readonly side: 'both' | 'a' | 'b'
  /** The first reason of the events, or `figures-differ`. */
  readonly code: MissingCode | 'figures-differ'
  readonly items: number
  /** What it adds to A minus B. */
  readonly amount: number
}

/** The comparison. `totalA` − `totalB` is the sum of the parts, always. */
export interface Comparison {
  readonly a: EventList
  readonly b: EventList
  readonly measure: Measure
  readonly totalA: number
  readonly totalB: number
  readonly both: readonly ComparedPair[]
  readonly ambiguous: readonly ComparedPair[]
  readonly onlyA: readonly MissingItem[]
  readonly onlyB: readonly MissingItem[]
  readonly parts: readonly DifferencePart[]
  /** Events without any reason. */
  readonly unexplained: number
  readonly words: string
}

/** What a comparison is made with. */
export interface CompareOptions {
  readonly kinship: PartyKinship
  /** Both lists come from one ledger: events are the same when they share accounts, and only then. */
  readonly isOneLedger?: boolean
  /** Keys that a list could not know yet. */
  readonly unknownToA?: ReadonlySet<string>
  readonly unknownToB?: ReadonlySet<string>
}

/** Compares two lists under the measure of the first. */
export function compareLists(a: EventList, b: EventList, options: CompareOptions): Comparison {
  const { kinship, isOneLedger = false } = options
  const { measure } = a
  const { pairs, near } = matchLists(a.items, b.items, { kinship, byKeysOnly: isOneLedger })
  const compared = pairs.map((pair): ComparedPair => {
    return { ...pair, amountA: amountOf(pair.a, measure), amountB: amountOf(pair.b, measure) }
  })
  const inA = new Set(pairs.map((pair) => pair.a))
  const inB = new Set(pairs.map((pair) => pair.b))
  const explain = (item: ListItem, other: EventList, unknown: ReadonlySet<string> | undefined): MissingItem => ({
    item,
    reasons: explainMissing({
      item,
      other,
      leftOut: other.leftOut.find((known) => isSame(item, known, kinship)) ?? null,
      elsewhere: other.others?.find((known) => isSame(item, known, kinship)) ?? null,
      near: near.filter((pair) => pair.a === item || pair.b === item),
      isNotYetKnown: item.keys.length > 0 && item.keys.every((key) => unknown?.has(key) ?? false),
      matchFrom: MATCH_FROM,
    }),
  })
  const onlyA = a.items.filter((item) => !inA.has(item)).map((item) => explain(item, b, options.unknownToB))
  const onlyB = b.items.filter((item) => !inB.has(item)).map((item) => explain(item, a, options.unknownToA))
  const sum = (items: readonly ListItem[]) => items.reduce((all, item) => all + (amountOf(item, measure) ?? 0), 0)
  const parts = splitDifference(compared, onlyA, onlyB, measure)
  const found = {
    a,
    b,
    measure,
    totalA: sum(a.items),
    totalB: sum(b.items),
    both: compared.filter(({ rivals }) => rivals.length === 0),
    ambiguous: compared.filter(({ rivals }) => rivals.length > 0),
    onlyA,
    onlyB,
    parts,
    unexplained: [...onlyA, ...onlyB].filter(({ reasons }) => reasons[0]?.code === 'unexplained').length,
  }
  return { ...found, words: describeComparison(found) }
}

function isSame(a: ListItem, b: ListItem, kinship: PartyKinship): boolean {
  const { score, isRuledOut } = scorePair(a, b, kinship)
  return !isRuledOut && score >= MATCH_FROM
}

function splitDifference(
  pairs: readonly ComparedPair[],
  onlyA: readonly MissingItem[],
  onlyB: readonly MissingItem[],
  measure: Measure,
): readonly DifferencePart[] {
  const parts = new Map<string, DifferencePart>()
  const add = (side: DifferencePart['side'], code: DifferencePart['code'], amount: number) => {
    const key = `${side} ${code}`
    const known = parts.get(key) ?? { side, code, items: 0, amount: 0 }
    parts.set(key, { ...known, items: known.items + 1, amount: known.amount + amount })
  }
  for (const { amountA, amountB } of pairs)
    if ((amountA ?? 0) !== (amountB ?? 0)) add('both', 'figures-differ', (amountA ?? 0) - (amountB ?? 0))
  for (const { item, reasons } of onlyA) add('a', reasons[0]?.code ?? 'unexplained', amountOf(item, measure) ?? 0)
  // 0 - x, since minus zero is not zero to a comparison by identity.
  for (const { item, reasons } of onlyB) add('b', reasons[0]?.code ?? 'unexplained', 0 - (amountOf(item, measure) ?? 0))
  return [...parts.values()].sort((x, y) => Math.abs(y.amount) - Math.abs(x.amount) || y.items - x.items)
}

function describeComparison(found: Omit<Comparison, 'words'>): string {
  const { a, b, totalA, totalB, both, ambiguous, onlyA, onlyB, unexplained, measure } = found
  const difference = Math.abs(totalA - totalB)
  const more = totalA === totalB ? 'the same count' : `${difference} more in ${totalA > totalB ? a.name : b.name}`
  const ways = [
    `${both.length} in both`,
    ambiguous.length > 0 ? `${ambiguous.length} in both, but which is which is unclear` : '',
    `${onlyA.length} only in ${a.name}`,
    `${onlyB.length} only in ${b.name}`,
  ].filter(Boolean)
  const rest = unexplained === 0 ? 'every one has a reason' : `${unexplained} without a reason`
  return `${measure}: ${a.name} ${totalA}, ${b.name} ${totalB}, ${more}; ${ways.join(', ')}; ${rest}`
}
