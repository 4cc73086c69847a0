/** The figures that count: the latest of each origin and speaker, without parts, denials, attackers and replaced tolls. */
import { type Claim, type ClaimId, type CountValue, type HarmAttribute, isClaimOf } from '../model/index.ts'
import type { ClaimOrigin, ReportedClaim } from './types.ts'

/** A claim of a count, with its report and the origin it folds to. */
export interface HarmClaim {
  readonly claim: Claim<HarmAttribute>
  readonly report: string
  readonly publisher: string | null
  readonly publishedOn: string | null
  readonly origin: string
}

/** One figure of one speaker, as last given. */
export interface LatestFigure {
  readonly value: CountValue
  /** Every claim that gives it, copies included. */
  readonly claims: readonly HarmClaim[]
  readonly origins: ReadonlySet<string>
  /** The day it was first given; null when no report of it is dated. */
  readonly saidOn: string | null
  /** It counts attackers' own dead, and nothing else is known. */
  readonly isAttackers: boolean
}

/**
 * Selects the latest figure of each origin and speaker. Dated by the first report that gives it, so a copy printed later
 * never brings an old toll back. A speaker resolved to a party is its own root, whoever prints it. Order does not matter.
 */
export function selectLatest(
  attribute: HarmAttribute,
  claims: readonly ReportedClaim[],
  origins: readonly ClaimOrigin[],
): readonly LatestFigure[] {
  const counted = dropUncounted(harmClaimsOf(attribute, claims, origins))
  if (counted.length < 2) return counted.map(latestOfOne)
  const streams = new Map<string, Map<string, HarmClaim[]>>()
  for (const said of onePerReport(counted)) {
    const values = getOrMake(streams, streamKey(said[0] as HarmClaim), () => new Map<string, HarmClaim[]>())
    getOrMake(values, valueKey(sumOf(said)), () => []).push(...said)
  }
  return [...streams.values()].flatMap((values) => latestOf([...values.values()]))
}

/** All claims of one count with their origins; a claim without an origin is its report's own. */
export function harmClaimsOf(
  attribute: HarmAttribute,
  claims: readonly ReportedClaim[],
  origins: readonly ClaimOrigin[],
): readonly HarmClaim[] {
  const own = claims.filter(({ claim }) => isClaimOf(claim, attribute))
  if (own.length === 0) return NONE
  const originOf = new Map<ClaimId, string>()
  for (const { id, claims: ids } of origins) for (const claim of ids) originOf.set(claim, id)
  return own.map(({ claim, report, publisher, publishedOn }) => ({
    claim: claim as Claim<HarmAttribute>,
    report,
    publisher,
    publishedOn,
    origin: originOf.get(claim.id) ?? report,
  }))
}

const NONE: readonly never[] = []

function latestOfOne(said: HarmClaim): LatestFigure {
  const { claim, origin, publishedOn } = said
  const isAttackers = claim.value.status === 'attacker'
  return { value: claim.value, claims: [said], origins: new Set([origin]), saidOn: publishedOn, isAttackers }
}

function dropUncounted(all: readonly HarmClaim[]): readonly HarmClaim[] {
  if (all.length === 0) return all
  const known = new Set(all.map(({ claim }) => claim.id))
  const replaced = new Set<ClaimId | null>(all.map(({ claim }) => claim.supersedes))
  const standing = all.filter(({ claim }) => {
    const { stance } = claim.attribution
    if (stance === 'denies' || stance === 'retracts' || replaced.has(claim.id)) return false
    return claim.partOf === null || !known.has(claim.partOf)
  })
  const victims = standing.filter(({ claim }) => claim.value.status !== 'attacker')
  const sided = victims.length > 0 ? victims : standing
  const hasPositive = sided.some(({ claim: { value } }) => (value.max ?? value.min ?? 1) > 0)
  return sided.filter(({ claim: { value } }) => {
    if (value.max !== 0) return true
    if (value.status === 'civilian') return false
    return !(hasPositive && (value.ofParty !== null || value.status === 'combatant'))
  })
}

/** The claims that make one speaker's figure in one report: disjoint groups of one sentence together, else the largest. */
function onePerReport(claims: readonly HarmClaim[]): readonly (readonly HarmClaim[])[] {
  const bySpeaker = new Map<string, HarmClaim[]>()
  for (const said of claims) getOrMake(bySpeaker, `${said.report} ${streamKey(said)}`, () => []).push(said)
  return [...bySpeaker.values()].map((own) => {
    const bySentence = new Map<number, HarmClaim[]>()
    for (const said of own) getOrMake(bySentence, said.claim.evidence.sentence.from, () => []).push(said)
    const candidates = own.map((said): readonly HarmClaim[] => [said])
    for (const together of bySentence.values())
      if (together.length > 1 && isDisjoint(together)) candidates.push(together)
    return candidates.reduce((best, next) =>
      (compareSize(sumOf(next), sumOf(best)) || compareIds(next, best)) > 0 ? next : best,
    )
  })
}

/** "Two Americans and a Briton", "12 soldiers and 3 civilians": groups that cannot share a person. */
function isDisjoint(claims: readonly HarmClaim[]): boolean {
  const sides = claims.map(({ claim: { value } }) =>
    value.ofParty !== null
      ? `party ${value.ofParty}`
      : value.status === 'civilian' || value.status === 'combatant'
        ? value.status
        : null,
  )
  const isOneKind =
    sides.every((side) => side?.startsWith('party')) || sides.every((side) => side && !side.startsWith('party'))
  return isOneKind && new Set(sides).size === sides.length
}

function compareIds(a: readonly HarmClaim[], b: readonly HarmClaim[]): number {
  const key = (said: readonly HarmClaim[]) =>
    said
      .map(({ claim }) => claim.id)
      .sort()
      .join(' ')
  return key(a) < key(b) ? 1 : -1
}

// The larger figure, then the closed one, then the one that says more; the words decide between equals, never the order.
function compareSize(a: CountValue, b: CountValue): number {
  return (
    sizeOf(a) - sizeOf(b) ||
    Number(a.max !== null) - Number(b.max !== null) ||
    (a.max ?? 0) - (b.max ?? 0) ||
    Number(a.min !== null) - Number(b.min !== null) ||
    (valueKey(a) < valueKey(b) ? 1 : valueKey(a) > valueKey(b) ? -1 : 0)
  )
}

function sizeOf(value: CountValue): number {
  return value.min ?? value.max ?? -1
}

function sumOf(said: readonly HarmClaim[]): CountValue {
  const values = said.map(({ claim }) => claim.value)
  const [first] = values as [CountValue]
  if (values.length === 1) return first
  const add = (end: 'min' | 'max') =>
    values.reduce<number | null>((sum, value) => {
      const part = value[end]
      return sum === null || part === null ? null : sum + part
    }, 0)
  const [min, max] = [add('min'), add('max')]
  const words = values.map((value) => value.words).join(' and ')
  return {
    ...first,
    min,
    max,
    qualifier: min === max ? 'exactly' : 'between',
    words,
    of: null,
    ofParty: null,
    status: 'mixed',
  }
}

function streamKey({ claim, origin }: HarmClaim): string {
  const { speaker } = claim.attribution
  if (speaker.party !== null) return `party ${speaker.party}`
  return `${origin} ${speaker.words?.toLowerCase() ?? ''}`
}

/** Open and closed figures, and vague words, are different figures even with the same number. */
function valueKey(value: CountValue): string {
  return `${value.min}..${value.max} ${value.qualifier === 'vague' ? value.words.toLowerCase() : ''}`
}

function latestOf(values: readonly (readonly HarmClaim[])[]): readonly LatestFigure[] {
  const figures = values.map((claims): LatestFigure => {
    const days = claims.flatMap(({ publishedOn }) => publishedOn ?? []).sort()
    const reports = new Map<string, HarmClaim[]>()
    for (const said of claims) getOrMake(reports, said.report, () => []).push(said)
    const value = sumOf([...reports.values()][0] as HarmClaim[])
    const isAttackers = claims.every(({ claim }) => claim.value.status === 'attacker')
    return { value, claims, origins: new Set(claims.map(({ origin }) => origin)), saidOn: days[0] ?? null, isAttackers }
  })
  const latest =
    figures
      .flatMap(({ saidOn }) => saidOn ?? [])
      .sort()
      .at(-1) ?? null
  return figures.filter(({ saidOn }) => saidOn === null || saidOn === latest)
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
