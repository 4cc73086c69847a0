/** Predictions for the MUC-4 reports. Their scope is terrorism: fighting between armies and guerrillas is left out by target. */
import type { Account, AnyClaim, IncidentType } from '../../src/model/index.ts'
import { isClaimOf } from '../../src/model/index.ts'
import { reader, reportOf } from './shared.ts'

const TYPES: Readonly<Partial<Record<IncidentType, string>>> = {
  bombing: 'BOMBING',
  'suicide-attack': 'BOMBING',
  sabotage: 'BOMBING',
  abduction: 'KIDNAPPING',
  arson: 'ARSON',
  robbery: 'ROBBERY',
}

/** The prediction of one report `{ id, date, text }`. */
export function predictMuc(input: { id: string; date: string | null; text: string }): unknown {
  const reading = reader.read(reportOf(input.text, input.date))
  const accounts = reading.accounts.filter((account) => account.kind === 'incident' && account.role !== 'aggregate')
  const incidents = accounts
    .map((account) => ({ account, claims: reading.claims.filter((claim) => claim.account === account.id) }))
    .filter(({ claims }) => isInScope(claims))
    .map(({ account, claims }) => incidentOf(account, claims))
  return { id: input.id, incidents }
}

function isInScope(claims: readonly AnyClaim[]): boolean {
  const types = claims.flatMap((claim) => (isClaimOf(claim, 'type') ? [claim.value.type] : []))
  if (types.length === 0) return claims.some((claim) => isClaimOf(claim, 'killed') || isClaimOf(claim, 'abducted'))
  return !types.every((type) => type === 'armed-clash' || type === 'air-strike')
}

function incidentOf(account: Account, claims: readonly AnyClaim[]): unknown {
  const type = claims.find((claim) => isClaimOf(claim, 'type'))
  const kind =
    type && isClaimOf(type, 'type')
      ? (TYPES[type.value.type] ?? 'ATTACK')
      : claims.some((claim) => isClaimOf(claim, 'abducted'))
        ? 'KIDNAPPING'
        : 'ATTACK'
  const outcome = type && isClaimOf(type, 'type') ? type.value.outcome : 'happened'
  const when = claims.find((claim) => isClaimOf(claim, 'when'))
  const by = claims.filter((claim) => isClaimOf(claim, 'by'))
  return {
    type: kind,
    stage:
      outcome === 'threatened' || account.role === 'hypothetical'
        ? 'THREATENED'
        : outcome === 'happened'
          ? 'ACCOMPLISHED'
          : 'ATTEMPTED',
    date: when && isClaimOf(when, 'when') ? { alts: [{ from: when.value.first, to: when.value.last }] } : null,
    location: locationOf(claims),
    country: countryOf(claims),
    instrument: wordsOf(claims, 'weapon'),
    perp_individuals: by.flatMap((claim) =>
      isClaimOf(claim, 'by') && claim.value.party === null ? [claim.value.words.toUpperCase()] : [],
    ),
    perp_orgs: [
      ...new Set(
        by.flatMap((claim) =>
          isClaimOf(claim, 'by') && claim.value.party !== null ? [claim.value.words.toUpperCase()] : [],
        ),
      ),
    ],
    org_confidence: [],
    targets: targetsOf(claims),
    phys_targets: physicalOf(claims),
    killed: figureOf(claims, 'killed'),
    injured: figureOf(claims, 'injured'),
  }
}

function locationOf(claims: readonly AnyClaim[]): unknown {
  const where = claims.flatMap((claim) => (isClaimOf(claim, 'where') ? [claim.value] : []))
  const first = where[0]
  if (!first) return null
  const names = where.flatMap((place) => [place.name, place.admin1]).filter((name) => name !== null)
  return {
    alts: [
      { country: first.countryName?.toUpperCase() ?? null, parts: names.map((name) => ({ name: name.toUpperCase() })) },
    ],
  }
}

function countryOf(claims: readonly AnyClaim[]): string | null {
  for (const claim of claims)
    if (isClaimOf(claim, 'where') && claim.value.countryName) return claim.value.countryName.toUpperCase()
  return null
}

function wordsOf(claims: readonly AnyClaim[], attribute: 'weapon'): readonly string[] {
  return [...new Set(claims.flatMap((claim) => (isClaimOf(claim, attribute) ? [claim.value.words.toUpperCase()] : [])))]
}

function targetsOf(claims: readonly AnyClaim[]): readonly string[] {
  const words = claims.flatMap((claim) => {
    if (isClaimOf(claim, 'killed') || isClaimOf(claim, 'injured') || isClaimOf(claim, 'abducted'))
      return claim.value.of && claim.value.max !== 0 ? [claim.value.of] : []
    return []
  })
  return [...new Set(words.map((word) => word.toUpperCase()))]
}

function physicalOf(claims: readonly AnyClaim[]): readonly string[] {
  return [
    ...new Set(
      claims.flatMap((claim) =>
        isClaimOf(claim, 'against') && claim.value.party === null ? [claim.value.words.toUpperCase()] : [],
      ),
    ),
  ]
}

function figureOf(
  claims: readonly AnyClaim[],
  attribute: 'killed' | 'injured',
): { min: number; max: number | null } | null {
  const whole = claims.filter((claim) => isClaimOf(claim, attribute)).filter((claim) => claim.partOf === null)
  let best: { min: number; max: number | null } | null = null
  for (const claim of whole) {
    if (!isClaimOf(claim, attribute)) continue
    const { min, max } = claim.value
    const low = min ?? max ?? 0
    if (!best || low > best.min) best = { min: low, max }
  }
  return best
}
