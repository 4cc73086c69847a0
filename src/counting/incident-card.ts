/** What the definitions of tallies ask of an incident, gathered from its claims once. */
import {
  type Claim,
  type DateValue,
  type IncidentType,
  isClaimOf,
  type PartyValue,
  type ReportId,
} from '../model/index.ts'
import { foldName } from './fold-name.ts'
import type { LeftOutReason, ReportedClaim } from './types.ts'

/** A party and a report that names it. */
export interface NamedParty {
  readonly party: PartyValue
  readonly report: ReportId
}

/** The card of one incident. */
export interface IncidentCard {
  readonly types: readonly IncidentType[]
  /** The days it may lie in; where some claim names a day or a night, only those. */
  readonly dates: readonly { readonly from: string; readonly to: string }[]
  /** Folded names and codes of its places and of what they lie in; null when no claim gives a place. */
  readonly places: ReadonlySet<string> | null
  readonly by: readonly NamedParty[]
  readonly against: readonly NamedParty[]
  /** Why it is no attack to be counted; null when it is one. */
  readonly standing: LeftOutReason | null
}

/** The card of these claims; keep it where it is asked for again. */
export function cardOf(claims: readonly ReportedClaim[]): IncidentCard {
  const kinds: Claim<'type'>[] = []
  const dates: DateValue[] = []
  const by: NamedParty[] = []
  const against: NamedParty[] = []
  let places: Set<string> | null = null
  for (const { claim, report } of claims) {
    const { stance } = claim.attribution
    if (stance === 'retracts') continue
    if (isClaimOf(claim, 'type')) kinds.push(claim)
    else if (isClaimOf(claim, 'when')) dates.push(claim.value)
    else if (isClaimOf(claim, 'where')) {
      places ??= new Set()
      const { country, countryName, admin1, name } = claim.value
      for (const one of [country, countryName, admin1, name]) if (one !== null) places.add(foldName(one))
    } else if (stance === 'denies') continue
    else if (isClaimOf(claim, 'by')) by.push({ party: claim.value, report })
    else if (isClaimOf(claim, 'against')) against.push({ party: claim.value, report })
  }
  const types = [...new Set(kinds.map(({ value }) => value.type))]
  return { types, dates: spansOf(dates), places, by, against, standing: standingOf(kinds) }
}

function spansOf(dates: readonly DateValue[]): IncidentCard['dates'] {
  const known = dates.filter(({ first, last }) => first !== null || last !== null)
  const named = known.filter(({ precision }) => precision === 'day' || precision === 'night')
  return (named.length > 0 ? named : known).map(({ first, last }) => ({
    from: first ?? last ?? '',
    to: last ?? first ?? '',
  }))
}

function standingOf(types: readonly Claim<'type'>[]): LeftOutReason | null {
  const affirmed = types.filter(({ attribution }) => attribution.stance !== 'denies')
  if (types.length > 0 && affirmed.length === 0) return 'denied'
  const outcomes = new Set(affirmed.map(({ value }) => value.outcome))
  if (outcomes.size === 0 || outcomes.has('happened') || outcomes.has('attempted')) return null
  return outcomes.has('foiled') ? 'foiled' : 'hypothetical'
}
