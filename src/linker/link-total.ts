/** Links accounts of running totals to series: the same measure, about the same people, places and start. */
import {
  type Account,
  type AnyClaim,
  contentId,
  isClaimOf,
  type Measure,
  type SeriesId,
  type TotalValue,
} from '../model/index.ts'
import { dayNumber } from './days.ts'
import { createAccountGroups } from './group-accounts.ts'
import type { LinkerOptions } from './link.ts'
import { DEFAULT_LINK_SETTINGS } from './link-settings.ts'
import { SINCE_TOLERANCE_DAYS, scoreTotals } from './score-totals.ts'
import type { Linker, MatchScore } from './types.ts'

/** The name under which the policy signs its links of totals. */
export const TOTAL_POLICY = 'same-measure-and-scope'

/** Makes a total linker without series. Like incidents, series depend on the accounts and not on their order. */
export function createTotalLinker({ kinship, settings = DEFAULT_LINK_SETTINGS }: LinkerOptions): Linker<SeriesId> {
  const groups = createAccountGroups<readonly TotalValue[], SeriesId>({
    policy: TOTAL_POLICY,
    acceptFrom: settings.acceptTotalFrom,
    isOnePerReport: false,
    keyOf: (totals) => JSON.stringify(totals.map(definitionKey).sort()),
    fileUnder: (totals) =>
      totals.flatMap(({ definition }) => bucketsOf(definition.measure, dayNumber(definition.since))),
    searchUnder: (totals) =>
      totals.flatMap(({ definition }) => around(definition.measure, dayNumber(definition.since))),
    shelfOf: () => '',
    canMeet: () => true,
    score: (a, b) => scoreAll(a, b, (one, other) => scoreTotals(one, other, kinship)),
    isVetoed: (a, b) => !a.some((one) => b.some((other) => scoreTotals(one, other, kinship) !== null)),
    idOf: (account, nth) => contentId<SeriesId>('ser', nth === 0 ? [account] : [account, nth]),
  })
  return {
    learn({ account, claims, report }, group, standing) {
      const totals = totalsOf(account, claims)
      const isHeld = standing?.isHeld ?? false
      if (!isHeld && group === null && (account.kind !== 'total' || totals.length === 0)) return 'no running total'
      groups.learn({ account: account.id, report: report.id, profile: totals, group, isHeld })
      return null
    },
    forget: groups.forget,
    settle: groups.settle,
  }
}

function bucketsOf(measure: Measure, since: number | null): readonly string[] {
  return [`${measure} *`, `${measure} ${since ?? '?'}`]
}

function around(measure: Measure, since: number | null): readonly string[] {
  if (since === null) return [`${measure} *`]
  const days = Array.from({ length: 2 * SINCE_TOLERANCE_DAYS + 1 }, (_, i) => since - SINCE_TOLERANCE_DAYS + i)
  return [`${measure} ?`, ...days.map((day) => `${measure} ${day}`)]
}

/** The totals of the account that are no part of another; all of them when every one is a part. */
function totalsOf(account: Account, claims: readonly AnyClaim[]): readonly TotalValue[] {
  const own = claims.filter((claim) => claim.account === account.id && isClaimOf(claim, 'total'))
  const whole = own.filter((claim) => claim.partOf === null)
  return (whole.length > 0 ? whole : own).map((claim) => claim.value as TotalValue)
}

function definitionKey({ definition, of, ofParty }: TotalValue): string {
  const { measure, what, against, by, where, since, until } = definition
  return JSON.stringify([measure, what, against, by, where, since, until, of, ofParty])
}

/** The best match of any two of the totals; a veto when no two can be one series. */
function scoreAll(
  a: readonly TotalValue[],
  b: readonly TotalValue[],
  score: (a: TotalValue, b: TotalValue) => Pick<MatchScore, 'score' | 'reasons'> | null,
): MatchScore {
  let best: Pick<MatchScore, 'score' | 'reasons'> | null = null
  for (const one of a) {
    for (const other of b) {
      const match = score(one, other)
      if (match !== null && (best === null || match.score > best.score)) best = match
    }
  }
  if (best === null) return { isAllowed: false, isVetoed: true, score: 0, reasons: [] }
  return { isAllowed: true, isVetoed: false, ...best }
}
