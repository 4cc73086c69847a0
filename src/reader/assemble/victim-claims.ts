/** Figures that no sentence states but the report tells: victims named one by one, and people shot of whom some died. */
import type { AccountId, AnyClaim, HarmAttribute, Report, RuleId } from '../../model/index.ts'
import { isClaimOf } from '../../model/index.ts'
import { countVictims, type VictimCount } from '../victims/count-victims.ts'
import type { ToldSentence, Victims } from '../victims/track-victims.ts'
import { attribute, type ResolvedMark } from './attribute.ts'
import { makeClaim } from './make-claim.ts'

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
  const { killed, injured } = countVictims(tracked, isDeadly)
  return (['killed', 'injured'] as const).flatMap((measure) => {
    const told = measure === 'killed' ? killed : injured
    if (told === null || isStated(stated, measure, told.count) || isFewer(stated, measure, told.count)) return []
    const marks = sentences.find((one) => one.scan === told.spot.scan)?.marks ?? []
    return [claimOf(report, account, { measure, told, marks })]
  })
}

// The largest whole figure of the sentences themselves: no claim is needed to say it again.
function isStated(claims: readonly AnyClaim[], measure: HarmAttribute, count: number): boolean {
  let largest: number | null = null
  for (const claim of claims) {
    if (!isClaimOf(claim, measure) || claim.partOf !== null || claim.value.qualifier === 'some') continue
    largest = Math.max(largest ?? 0, claim.value.min ?? claim.value.max ?? 0)
  }
  return largest === count
}

// "Three others were injured", then two of them one by one: the figure says more.
function isFewer(claims: readonly AnyClaim[], measure: HarmAttribute, count: number): boolean {
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

interface Worked {
  readonly measure: 'killed' | 'injured'
  readonly told: VictimCount
  readonly marks: readonly ResolvedMark[]
}

function claimOf(report: Report, account: AccountId, { measure, told, marks }: Worked): AnyClaim {
  const { scan, first, last } = told.spot
  return makeClaim(report, account, {
    attribute: measure,
    value: {
      kind: 'count',
      min: told.count,
      max: told.count,
      qualifier: 'exactly',
      words: scan.text(first, last),
      of: null,
      ofParty: null,
      status: 'unstated',
    },
    scan,
    first,
    last,
    rule: 'victims-told' as RuleId,
    basis: 'inferred',
    attribution: attribute(scan, marks, { first, last }),
  })
}
