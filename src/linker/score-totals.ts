/** Scores whether two running totals count the same thing. */
import type { PartyId, TotalValue } from '../model/index.ts'
import { dayNumber } from './days.ts'
import { contentWords, countShared, foldText } from './fold-words.ts'
import type { Kinship } from './kinship.ts'
import type { LinkReason } from './types.ts'

/** Starts this close are one start: "early October", "17 October", "since the night of the 18th". */
export const SINCE_TOLERANCE_DAYS = 10

/** Scores two totals; null when they cannot be one series (another measure, side, place or start). */
export function scoreTotals(
  a: TotalValue,
  b: TotalValue,
  kinship: Kinship,
): { readonly score: number; readonly reasons: readonly LinkReason[] } | null {
  if (a.definition.measure !== b.definition.measure) return null
  const parts = [
    matchSide('against', a, b, kinship),
    matchSide('by', a, b, kinship),
    matchVictims(a, b, kinship),
    matchWhere(a, b),
    matchSince(a, b),
  ]
  if (parts.some((part) => part === 'excluded')) return null
  const found = parts.filter((part): part is LinkReason => part !== null && part !== 'excluded')
  const reasons: readonly LinkReason[] = [
    { code: 'same-measure', words: `both count ${a.definition.measure}`, score: 0.1 },
    ...found,
  ]
  // A toll "in Gaza since 7 October" needs no more; attacks there and then can be anybody's.
  const isScoped = ['same-where', 'same-since'].every((code) => found.some((reason) => reason.code === code))
  const isAboutSame =
    (isScoped && a.definition.measure !== 'attacks') ||
    found.some(({ code }) => code !== 'same-where' && code !== 'same-since')
  const sum = reasons.reduce((total, reason) => total + reason.score, 0)
  return { score: isAboutSame ? Math.round(Math.min(1, sum) * 100) / 100 : 0, reasons }
}

type Part = LinkReason | 'excluded' | null

function matchSide(side: 'against' | 'by', a: TotalValue, b: TotalValue, kinship: Kinship): Part {
  const partyA = a.definition[side]
  const partyB = b.definition[side]
  if (partyA === null || partyB === null) return null
  return relateParties(partyA, partyB, kinship, side)
}

function relateParties(a: PartyId, b: PartyId, kinship: Kinship, side: string): Part {
  const relation = kinship.relate(a, b)
  if (relation === null) return 'excluded'
  if (relation === 'same') return { code: `same-${side}`, words: `both ${side} ${a}`, score: 0.3 }
  return { code: `kin-${side}`, words: `${side} ${a}, kin of ${b}`, score: 0.25 }
}

/** Whose dead or wounded: the same people in words or by party. For attacks, what was attacked. */
function matchVictims(a: TotalValue, b: TotalValue, kinship: Kinship): Part {
  if (a.ofParty !== null && b.ofParty !== null) return relateParties(a.ofParty, b.ofParty, kinship, 'of')
  const isPeople = a.definition.measure !== 'attacks'
  const wordsA = subjectOf(a)
  const wordsB = subjectOf(b)
  if (wordsA.size === 0 || wordsB.size === 0) return null
  const shared = countShared(wordsA, wordsB)
  if (shared > 0) return { code: 'same-subject', words: 'much the same words for what is counted', score: 0.15 }
  return isPeople ? 'excluded' : null
}

const MEASURE_WORDS = new Set([
  'attack',
  'strike',
  'killed',
  'dead',
  'death',
  'injured',
  'wounded',
  'casualtie',
  'toll',
])

function subjectOf({ definition, of }: TotalValue): ReadonlySet<string> {
  const words = (definition.measure === 'attacks' ? null : of) ?? definition.what ?? ''
  return new Set([...contentWords(words)].filter((word) => !MEASURE_WORDS.has(word)))
}

function matchWhere(a: TotalValue, b: TotalValue): Part {
  const whereA = placesOf(a)
  const whereB = placesOf(b)
  if (whereA.length === 0 || whereB.length === 0) return null
  if (whereA.join('|') !== whereB.join('|')) return 'excluded'
  return { code: 'same-where', words: `both in ${a.definition.where.join(' and ')}`, score: 0.25 }
}

function placesOf(total: TotalValue): readonly string[] {
  return [...new Set(total.definition.where.map(foldText))].sort()
}

function matchSince(a: TotalValue, b: TotalValue): Part {
  const dayA = dayNumber(a.definition.since)
  const dayB = dayNumber(b.definition.since)
  if (dayA === null || dayB === null) return null
  const apart = Math.abs(dayA - dayB)
  if (apart > SINCE_TOLERANCE_DAYS) return 'excluded'
  const words = apart === 0 ? `both since ${a.definition.since}` : `starts ${apart} days apart`
  return { code: 'same-since', words, score: apart === 0 ? 0.3 : 0.2 }
}
