/** Counts one attribute of one incident under a rule. */
import { HARM_ATTRIBUTES, type HarmAttribute } from '../model/index.ts'
import { describeConceded, divideFigures } from './conceded.ts'
import { formatFigure } from './figure-text.ts'
import { type LatestFigure, selectLatest } from './latest-figures.ts'
import { getRule } from './rules/index.ts'
import { claimsOf, countOrigins } from './rules/rule.ts'
import type {
  ClaimOrigin,
  ConcededFigure,
  Figure,
  PartyKinship,
  PinnedFigure,
  ReportedClaim,
  RuleOptions,
} from './types.ts'

/** The claims of an incident, where they come from, and what reviewers pinned. */
export interface FigureSources {
  readonly claims: readonly ReportedClaim[]
  readonly origins: readonly ClaimOrigin[]
  readonly kinship?: PartyKinship
  readonly pins?: ReadonlyMap<HarmAttribute, PinnedFigure>
}

/**
 * Resolves a figure from an incident's claims under the rule of this id. What the side that did it says of it is left out
 * when others speak. Throws `option-invalid` for an unknown rule.
 */
export function resolveFigure(
  attribute: HarmAttribute,
  sources: FigureSources,
  rule: string,
  options: RuleOptions = {},
): Figure {
  const latest = selectLatest(attribute, sources.claims, sources.origins)
  const divided = divideFigures(latest, sources.claims, sources.kinship)
  const isOwnOnly = divided.public.length === 0 && divided.conceded.length > 0
  const figures = isOwnOnly ? divided.conceded : divided.public
  const pin = sources.pins?.get(attribute) ?? null
  const facts = { isLarge: isLarge(sources.claims), pin }
  const { isKnown, min, best, max, used, words } = getRule(rule).count(figures, options, facts)
  const isAttackers = used.length > 0 && used.every((figure) => figure.isAttackers)
  const isPinned = rule === 'decision' && pin !== null
  const apart = isOwnOnly ? 'only the side that did it gives a figure' : describeApart(divided.conceded, isPinned)
  return {
    attribute,
    isKnown,
    min,
    best,
    max,
    text: isKnown ? formatFigure(min, max) : 'not stated',
    rule,
    claims: isPinned && pin.claims.length > 0 ? pin.claims : claimsOf(used),
    origins: countOrigins(used),
    words: [words, isAttackers ? 'attackers only' : '', apart].filter(Boolean).join('; '),
  }
}

/** What the side that is said to have done it concedes itself, attribute by attribute; empty when it says nothing. */
export function findConceded({ claims, origins, kinship }: FigureSources): readonly ConcededFigure[] {
  return HARM_ATTRIBUTES.flatMap((attribute) => {
    const latest = selectLatest(attribute, claims, origins)
    return describeConceded(attribute, divideFigures(latest, claims, kinship).conceded)
  })
}

function describeApart(conceded: readonly LatestFigure[], isPinned: boolean): string {
  if (conceded.length === 0 || isPinned) return ''
  const n = conceded.length
  return `apart from ${n === 1 ? 'a figure' : `${n} figures`} of the side that did it`
}

/** Figures of ten people or more make an incident large: "several" then stands for more. */
const LARGE = 10

function isLarge(claims: readonly ReportedClaim[]): boolean {
  return claims.some(({ claim: { value } }) => value.kind === 'count' && (value.min ?? 0) >= LARGE)
}
