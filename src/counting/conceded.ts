/** The figures of the side that is said to have done it: they stand apart from what everybody else says. */
import { type HarmAttribute, isClaimOf, type PartyId } from '../model/index.ts'
import { describeCount } from './figure-text.ts'
import type { LatestFigure } from './latest-figures.ts'
import { joinNames, nameSpeaker } from './name-speaker.ts'
import type { ConcededFigure, PartyKinship, ReportedClaim } from './types.ts'

/** The figures of others, and those that belligerents give of what they did themselves. */
export interface DividedFigures {
  readonly public: readonly LatestFigure[]
  readonly conceded: readonly LatestFigure[]
}

/** Divides figures by whether their speaker belongs to a party named as the doer. When nobody else speaks, all are public. */
export function divideFigures(
  figures: readonly LatestFigure[],
  claims: readonly ReportedClaim[],
  kinship: PartyKinship | undefined,
): DividedFigures {
  if (!figures.some((figure) => speakersOf(figure).length > 0)) return { public: figures, conceded: [] }
  const doers = findDoers(claims)
  if (doers.size === 0) return { public: figures, conceded: [] }
  const isDoers = (figure: LatestFigure) => {
    const parties = speakersOf(figure)
    return parties.length > 0 && parties.every((party) => isOneOf(party, doers, kinship))
  }
  const conceded = figures.filter(isDoers)
  return { public: figures.filter((figure) => !conceded.includes(figure)), conceded }
}

/** Conceded figures as they are shown. */
export function describeConceded(
  attribute: HarmAttribute,
  figures: readonly LatestFigure[],
): readonly ConcededFigure[] {
  return figures.map(({ value, claims }) => ({
    attribute,
    speaker: joinNames(claims.map(nameSpeaker)),
    text: describeCount(value),
    min: value.min,
    max: value.max,
    claims: [...new Set(claims.map(({ claim }) => claim.id))],
  }))
}

function speakersOf({ claims }: LatestFigure): readonly PartyId[] {
  return claims.flatMap(({ claim }) => claim.attribution.speaker.party ?? [])
}

function findDoers(claims: readonly ReportedClaim[]): ReadonlySet<PartyId> {
  const doers = new Set<PartyId>()
  for (const { claim } of claims) {
    const { stance } = claim.attribution
    if (!isClaimOf(claim, 'by') || claim.value.party === null || stance === 'denies' || stance === 'retracts') continue
    doers.add(claim.value.party)
  }
  return doers
}

function isOneOf(party: PartyId, doers: ReadonlySet<PartyId>, kinship: PartyKinship | undefined): boolean {
  if (doers.has(party)) return true
  if (!kinship) return false
  for (const doer of doers) {
    const relation = kinship.relate(party, doer)
    if (relation !== null && relation !== 'sibling') return true
  }
  return false
}
