import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeClaim, makeDate, makeParty, makePlace, makeType } from '../../test/make-claim.ts'
import type { AccountRole, IncidentType, PartyId, ReportId } from '../model/index.ts'
import { foldName } from './fold-name.ts'
import { cardOf, type NamedParty } from './incident-card.ts'
import { createRelate, type IncidentMatch, isOwnAttack, matchDates } from './match-incident.ts'
import { matchIndex } from './match-index.ts'
import { indexIncidents } from './tally-index.ts'
import type { PartyKinship, TallyDefinition, TallyIncident } from './types.ts'

const kinship: PartyKinship = {
  isUmbrella: (party) => party === 'coalition',
  relate: (a, b) => {
    if (a === b) return 'same'
    if (b === 'coalition') return 'around'
    return a === 'army' && b === 'brigade' ? 'within' : null
  },
}
const PARTIES = ['army', 'brigade', 'coalition', 'rebels', null] as const
const DAYS = ['2023-12-01', '2023-12-02', '2023-12-03'] as const

/** What a definition means for one incident, without any index. */
function matchOne(incident: TallyIncident, asked: TallyDefinition): IncidentMatch {
  const card = cardOf(incident.claims)
  const dates = asked.since || asked.until ? matchDates(card.dates, asked.since, asked.until) : 'in'
  const { where, types } = asked
  const isThere = where.some((place) => card.places?.has(foldName(place)))
  const places: IncidentMatch = where.length === 0 || isThere ? 'in' : card.places === null ? 'place-unknown' : 'out'
  const against = asked.against === null ? 'in' : matchSide(card.against, 'against', asked.against)
  const by = asked.by === null ? 'in' : matchSide(card.by, 'by', asked.by)
  const all: readonly IncidentMatch[] = [dates, places, against, by]
  if (all.includes('out')) return 'out'
  if (types.length > 0 && !card.types.some((type) => types.includes(type))) return 'out'
  if (incident.role === 'hypothetical') return 'hypothetical'
  if (card.standing !== null) return card.standing
  const unknown = all.find((match) => match !== 'in')
  if (unknown) return unknown
  const isOwn = asked.against !== null && asked.by === null && isOwnAttack(card, createRelate(asked.against, kinship))
  return isOwn ? 'own-attack' : 'in'
}

function matchSide(named: readonly NamedParty[], side: 'by' | 'against', wanted: string): IncidentMatch {
  const relate = createRelate(wanted, kinship)
  const standings = named.map(({ party }) => relate(party))
  if (standings.length === 0) return 'party-unknown'
  if (standings.includes('in') || standings.includes('around')) return 'in'
  if (!standings.includes('umbrella')) return 'out'
  return side === 'against' ? 'in' : 'party-unknown'
}

test('whatever is asked for, the index says of each incident what the definition says of it alone', () => {
  const side = fc.array(fc.constantFrom(...PARTIES), { maxLength: 2 })
  const incident = fc.record({
    role: fc.constantFrom<AccountRole>('main', 'background', 'hypothetical'),
    types: fc.array(fc.constantFrom<IncidentType>('air-strike', 'bombing'), { maxLength: 2 }),
    outcome: fc.constantFrom('happened', 'foiled', 'threatened'),
    days: fc.array(fc.constantFrom(...DAYS), { maxLength: 2 }),
    places: fc.array(fc.constantFrom('Iraq', 'Mali'), { maxLength: 2 }),
    by: side,
    against: side,
  })
  const asked = fc.record({
    where: fc.subarray(['Iraq', 'Mali', 'Chad']),
    types: fc.subarray<IncidentType>(['air-strike', 'bombing', 'arson']),
    since: fc.constantFrom(null, '2023-12-02', '2023-12-03'),
    until: fc.constantFrom(null, '2023-12-01', '2023-12-02'),
    by: fc.constantFrom(null, 'army', 'rebels', 'some gunmen'),
    against: fc.constantFrom(null, 'army', 'coalition', 'some gunmen'),
  })
  const met = new Map<IncidentMatch, number>()
  fc.assert(
    fc.property(fc.array(incident, { maxLength: 8 }), asked, (given, parts) => {
      const incidents = given.map(({ role, types, outcome, days, places, by, against }): TallyIncident => {
        const party = (name: string | null) => ({ ...makeParty(name ?? 'Some Gunmen'), party: name as PartyId | null })
        const claims = [
          ...types.map((type) => makeClaim('type', makeType(type, outcome))),
          ...days.map((day) => makeClaim('when', makeDate(day))),
          ...places.map((name) => makeClaim('where', makePlace(name))),
          ...by.map((name) => makeClaim('by', party(name))),
          ...against.map((name) => makeClaim('against', party(name))),
        ].map((claim, i) => ({ claim, report: `rep_${i % 2}` as ReportId, publisher: null, publishedOn: null }))
        return { role, claims, origins: () => [] }
      })
      const definition: TallyDefinition = { measure: 'attacks', rule: 'range', ...parts }
      const found = incidents.map((): IncidentMatch => 'out')
      matchIndex(indexIncidents(incidents), definition, kinship, (at, match) => {
        found[at] = match
      })
      expect(found).toEqual(incidents.map((one) => matchOne(one, definition)))
      for (const match of found) met.set(match, (met.get(match) ?? 0) + 1)
    }),
    { numRuns: 3000 },
  )
  expect([...met.keys()].sort()).toEqual([
    'date-unknown',
    'foiled',
    'hypothetical',
    'in',
    'out',
    'own-attack',
    'party-unknown',
    'place-unknown',
  ])
})
