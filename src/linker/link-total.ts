/** Links accounts of running totals to series: the same measure, about the same people, places and start. */
import { type Account, type AnyClaim, contentId, isClaimOf, type SeriesId, type TotalValue } from '../model/index.ts'
import { dayNumber } from './days.ts'
import type { Kinship } from './kinship.ts'
import { SINCE_TOLERANCE_DAYS, scoreTotals } from './score-totals.ts'
import type { LinkDecision, TotalLinker, TotalLinkResult } from './types.ts'

/** The name under which the policy signs its links of totals. */
export const TOTAL_POLICY = 'same-measure-and-scope'
/** The score from which two running totals are taken as one series. */
export const ACCEPT_TOTAL_FROM = 0.5

interface Series {
  readonly id: SeriesId
  readonly totals: Map<string, TotalValue>
}

/**
 * Makes a total linker without series. Greedy like the incident linker: a total that leaves its start or its places
 * open joins the best series known when it comes, so its place can depend on the order of arrival.
 */
export function createTotalLinker({ kinship }: { readonly kinship: Kinship }): TotalLinker {
  const all = new Map<SeriesId, Series>()
  const index = new Map<string, Set<Series>>()

  const findCandidates = (total: TotalValue): ReadonlySet<Series> => {
    const { measure, since } = total.definition
    const day = dayNumber(since)
    if (day === null) return index.get(`${measure} *`) ?? new Set()
    const found = new Set(index.get(`${measure} ?`) ?? [])
    for (let near = day - SINCE_TOLERANCE_DAYS; near <= day + SINCE_TOLERANCE_DAYS; near++) {
      for (const series of index.get(`${measure} ${near}`) ?? []) found.add(series)
    }
    return found
  }

  return {
    linkAccount(account, claims) {
      const totals = totalsOf(account, claims)
      if (account.kind !== 'total' || totals.length === 0) return { kind: 'none', words: 'no running total' }
      let best: { readonly id: SeriesId; readonly decision: LinkDecision } | null = null
      for (const total of totals) {
        for (const series of findCandidates(total)) {
          const decision = decide(total, series, kinship)
          if (decision === null) continue
          const isBetter = best === null || decision.score > best.decision.score
          if (isBetter || (decision.score === best?.decision.score && series.id < best.id))
            best = { id: series.id, decision }
        }
      }
      const open: TotalLinkResult = { kind: 'open', series: contentId<SeriesId>('ser', [account.id]) }
      return best === null ? open : { kind: 'join', series: best.id, decision: best.decision }
    },
    addAccount(id, account, claims) {
      const series = all.get(id) ?? { id, totals: new Map() }
      all.set(id, series)
      for (const total of totalsOf(account, claims)) {
        series.totals.set(definitionKey(total), total)
        const day = dayNumber(total.definition.since)
        for (const key of [`${total.definition.measure} *`, `${total.definition.measure} ${day ?? '?'}`]) {
          const bucket = index.get(key)
          if (bucket) bucket.add(series)
          else index.set(key, new Set([series]))
        }
      }
    },
  }
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

/** Accepts when some definition of the series fits and none excludes it. */
function decide(total: TotalValue, series: Series, kinship: Kinship): LinkDecision | null {
  let best: LinkDecision | null = null
  for (const other of series.totals.values()) {
    const match = scoreTotals(total, other, kinship)
    if (match === null) return null
    if (match.score < ACCEPT_TOTAL_FROM || (best !== null && match.score <= best.score)) continue
    best = { by: 'policy', name: TOTAL_POLICY, ...match }
  }
  return best
}
