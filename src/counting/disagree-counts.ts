/** Rival figures: sides of values that cannot both hold. */
import type { CountValue, HarmAttribute } from '../model/index.ts'
import { describeCount } from './figure-text.ts'
import { harmClaimsOf, type LatestFigure, selectLatest } from './latest-figures.ts'
import { joinNames, nameSpeaker, stanceVerb } from './name-speaker.ts'
import type { ClaimOrigin, Disagreement, ReportedClaim } from './types.ts'

const TITLES: { readonly [Harm in HarmAttribute]: string } = {
  killed: 'Killed',
  injured: 'Injured',
  missing: 'Missing',
  abducted: 'Abducted',
}

/** The sides of a count; null when all latest figures can hold together and nobody denies one. */
export function findCountDisagreement(
  attribute: HarmAttribute,
  claims: readonly ReportedClaim[],
  origins: readonly ClaimOrigin[],
): Disagreement | null {
  if (!claims.some(({ claim }) => claim.attribute === attribute)) return null
  const figures = selectLatest(attribute, claims, origins).filter(
    ({ value }) => value.min !== null || value.max !== null,
  )
  const denials = harmClaimsOf(attribute, claims, []).filter(({ claim }) => claim.attribution.stance === 'denies')
  if (figures.length < 2 && denials.length === 0) return null
  const groups = groupFigures(figures)
  const isRival = groups.some((a, i) => groups.slice(i + 1).some((b) => !canBothHold(a.value, b.value)))
  if (!isRival && (denials.length === 0 || groups.length === 0)) return null
  const sides = groups.map(({ value, members }) => {
    const said = members.flatMap((figure) => figure.claims)
    const names = said.map(nameSpeaker)
    const text = `${joinNames(names)} ${stanceVerb('states', names)} ${describeCount(value)}`
    return { text, claims: [...new Set(said.map(({ claim }) => claim.id))] }
  })
  if (denials.length > 0) {
    const names = denials.map(nameSpeaker)
    const text = `${joinNames(names)} ${stanceVerb('denies', names)} it`
    sides.push({ text, claims: denials.map(({ claim }) => claim.id) })
  }
  return { attribute, words: `${TITLES[attribute]}: ${sides.map(({ text }) => text).join('; ')}`, sides }
}

interface Group {
  value: CountValue
  readonly members: LatestFigure[]
}

/** Equal figures together, the lowest first. */
function groupFigures(figures: readonly LatestFigure[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const figure of figures) {
    const key = describeCount(figure.value)
    const known = groups.get(key)
    if (known) known.members.push(figure)
    else groups.set(key, { value: figure.value, members: [figure] })
  }
  const size = ({ value }: Group) => value.min ?? value.max ?? 0
  return [...groups.values()].sort(
    (a, b) => size(a) - size(b) || Number(a.value.max === null) - Number(b.value.max === null),
  )
}

/** Whether one number satisfies both. "About 50" and 52 do; so do "more than 5" and 6. */
function canBothHold(a: CountValue, b: CountValue): boolean {
  const [lowA, highA] = boundsOf(a)
  const [lowB, highB] = boundsOf(b)
  return lowA <= highB && lowB <= highA
}

function boundsOf({ min, max, qualifier }: CountValue): readonly [number, number] {
  const slack = qualifier === 'about' ? 0.1 : 0
  // A vague word sets no upper end: "several" and 13 can both be right.
  if (qualifier === 'vague') return [min ?? 0, Number.POSITIVE_INFINITY]
  return [(min ?? 0) * (1 - slack), (max ?? Number.POSITIVE_INFINITY) * (1 + slack)]
}
