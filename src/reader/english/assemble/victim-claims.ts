/** Figures that no sentence states but the report tells: victims named one by one, and people shot of whom some died. */
import type { AccountId, AnyClaim, HarmAttribute, Report } from '../../../model/index.ts'
import { isClaimOf } from '../../../model/index.ts'
import type { ResolvedMark } from '../speakers/attribute.ts'
import { countVictims } from '../victims/count-victims.ts'
import type { ToldSentence, Victims } from '../victims/track-victims.ts'
import { inferredCount, largestStated } from './inferred-count.ts'

/** A sentence with its victims and the attributions that stand in it. */
export interface VictimSentence extends ToldSentence {
  readonly marks: readonly ResolvedMark[]
}

/** Inferred claims of the killed and the injured of one account, where what is told differs from what is stated. */
export function victimClaims(
  report: Report,
  account: AccountId,
  {
    sentences,
    tracked,
    stated,
    isDeadly,
  }: {
    readonly sentences: readonly VictimSentence[]
    readonly tracked: Victims
    readonly stated: readonly AnyClaim[]
    readonly isDeadly: boolean
  },
): readonly AnyClaim[] {
  if (tracked.people.length === 0 && tracked.groups.length === 0) return []
  const { killed, injured } = countVictims(tracked, isDeadly)
  return (['killed', 'injured'] as const).flatMap((measure) => {
    const told = measure === 'killed' ? killed : injured
    if (told === null || isStated(stated, measure, told.count) || isFewer(stated, measure, told.count)) return []
    const marks = sentences.find((one) => one.scan === told.spot.scan)?.marks ?? []
    return [inferredCount(report, account, { measure, told, marks, rule: 'victims-told' })]
  })
}

// The largest whole figure of the sentences themselves: no claim is needed to say it again.
function isStated(claims: readonly AnyClaim[], measure: HarmAttribute, count: number): boolean {
  return largestStated(claims, measure) === count
}

const TOLLS: ReadonlySet<string> = new Set(['harm-toll', 'bare-toll'])

function isToll({ rule, evidence }: AnyClaim): boolean {
  return TOLLS.has(rule) || /\btoll\b/i.test(evidence.quote)
}

// "Three others were injured", then two of them one by one: the figure says more.
function isFewer(claims: readonly AnyClaim[], measure: HarmAttribute, count: number): boolean {
  // "Officials later raised the toll to 12": the toll is of all.
  if (claims.some((claim) => isClaimOf(claim, measure) && isToll(claim) && (claim.value.min ?? 0) > count)) return true
  return claims.some(
    (claim) =>
      isClaimOf(claim, measure) &&
      claim.partOf === null &&
      claim.value.qualifier === 'exactly' &&
      claim.value.of !== null &&
      /^\W*(other|others)\b/i.test(claim.value.of) &&
      (claim.value.min ?? 0) > count,
  )
}
