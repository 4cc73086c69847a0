/** Predictions for the modern reports: incidents with claims, and tallies. */
import type { Account, AccountId, AnyClaim, IncidentType, Reading } from '../../src/model/index.ts'
import { isClaimOf } from '../../src/model/index.ts'
import { clusterAccounts, type ReadReport } from './clusters.ts'
import { lexicon, readAll, reportOf } from './shared.ts'

const TYPES: Readonly<Record<IncidentType, string>> = {
  'air-strike': 'air/drone strike',
  'drone-strike': 'air/drone strike',
  'missile-rocket-or-shelling': 'shelling/artillery/missile/rocket',
  bombing: 'bomb/IED',
  'suicide-attack': 'suicide bombing',
  'armed-attack': 'armed attack',
  'armed-clash': 'armed clash',
  assassination: 'assassination',
  abduction: 'abduction',
  arson: 'other',
  sabotage: 'other',
  robbery: 'other',
  attack: 'armed attack',
  other: 'other',
}

interface Input {
  readonly id: string
  readonly published: string | null
  readonly text: string
}

/** The predictions of all reports `{ id, published, text }`; incidents of several reports share their cluster. */
export function predictCases(inputs: readonly Input[]): readonly unknown[] {
  const read = readAll(inputs.map((input) => reportOf(input.text, input.published)))
  const clusters = clusterAccounts(read)
  return inputs.map(({ id }, i) => predictOne(id, (read[i] as ReadReport).reading, clusters))
}

function predictOne(id: string, reading: Reading, clusters: ReadonlyMap<AccountId, string>): unknown {
  const claimsOf = (account: Account) => reading.claims.filter((claim) => claim.account === account.id)
  const accounts = reading.accounts.filter((account) => account.kind === 'incident' && account.role !== 'hypothetical')
  return {
    id,
    isIncidentReport: isIncidentReport(reading),
    incidents: accounts.map((account) => ({
      incident: clusters.get(account.id) ?? account.id,
      ...incidentOf(claimsOf(account)),
    })),
    tallies: reading.claims.filter((claim) => isClaimOf(claim, 'total')).map(tallyOf),
  }
}

function isIncidentReport({ accounts, claims }: Reading): boolean {
  const main = accounts.find((account) => account.role === 'main')
  return main !== undefined && claims.some((claim) => claim.account === main.id && claim.attribute === 'type')
}

function incidentOf(claims: readonly AnyClaim[]): object {
  const type = claims.find((claim) => isClaimOf(claim, 'type'))
  const when = claims.find((claim) => isClaimOf(claim, 'when'))
  const where = claims.find((claim) => isClaimOf(claim, 'where'))
  const weapon = claims.find((claim) => isClaimOf(claim, 'weapon'))
  return {
    type: type && isClaimOf(type, 'type') ? TYPES[type.value.type] : null,
    date: when && isClaimOf(when, 'when') ? dateText(when.value.first, when.value.last) : null,
    place: where && isClaimOf(where, 'where') ? placeOf(where) : null,
    perpetrators: partiesOf(claims, 'by'),
    targets: partiesOf(claims, 'against'),
    weapon: weapon && isClaimOf(weapon, 'weapon') ? weapon.value.words : null,
    claims: claims.flatMap(figureOf),
  }
}

function placeOf(claim: AnyClaim): unknown {
  if (!isClaimOf(claim, 'where')) return null
  const { name, admin1, countryName, lat, lon } = claim.value
  return { name, admin1, country: countryName, lat, lon }
}

function partiesOf(claims: readonly AnyClaim[], role: 'by' | 'against'): readonly string[] {
  const names = claims.flatMap((claim) =>
    isClaimOf(claim, role) && claim.attribution.stance !== 'denies' ? [claim.value.name, claim.value.words] : [],
  )
  return [...new Set(names)]
}

function figureOf(claim: AnyClaim): readonly unknown[] {
  if (
    !isClaimOf(claim, 'killed') &&
    !isClaimOf(claim, 'injured') &&
    !isClaimOf(claim, 'missing') &&
    !isClaimOf(claim, 'abducted')
  )
    return []
  // What the reader worked out itself nobody said.
  if (claim.basis === 'inferred') return []
  const { min, max, qualifier } = claim.value
  if (qualifier === 'some') return []
  if (min === 1 && max === 1 && !/^(one|1)\b/i.test(claim.value.words)) return []
  return [{ measure: claim.attribute, min, max, speaker: claim.attribution.speaker.words }]
}

function tallyOf(claim: AnyClaim): unknown {
  if (!isClaimOf(claim, 'total')) return null
  const { min, max, definition } = claim.value
  return { measure: definition.measure, min, max, speaker: claim.attribution.speaker.words }
}

function dateText(first: string | null, last: string | null): string | null {
  if (first === null) return null
  if (first === last || last === null) return first
  if (first.slice(0, 7) === last.slice(0, 7)) return daysApart(first, last) > 3 ? first.slice(0, 7) : first
  return first.slice(0, 4) === last.slice(0, 4) && daysApart(first, last) > 40 ? first.slice(0, 4) : first
}

function daysApart(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000
}

/** Names of parties, for other writers. */
export function partyName(id: string | null): string | null {
  return id ? (lexicon.parties.get(id as never)?.name ?? null) : null
}
