import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeClaim, makeParty, makePlace } from '../../test/make-claim.ts'
import type { PartyId, ReportId } from '../model/index.ts'
import { createMatcher } from './match-incident.ts'
import { indexIncidents, selectIncidents } from './tally-index.ts'
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

test('whatever is asked for, nothing that a tally counts or tells as left out is passed over', () => {
  const side = fc.array(fc.constantFrom(...PARTIES), { maxLength: 2 })
  const incident = fc.record({
    places: fc.array(fc.constantFrom('Iraq', 'Mali'), { maxLength: 2 }),
    by: side,
    against: side,
  })
  const asked = fc.record({
    where: fc.subarray(['Iraq', 'Mali', 'Chad']),
    by: fc.constantFrom(null, 'army', 'rebels', 'some gunmen'),
    against: fc.constantFrom(null, 'army', 'coalition', 'some gunmen'),
  })
  let skipped = 0
  fc.assert(
    fc.property(fc.array(incident, { maxLength: 8 }), asked, (given, parts) => {
      const incidents = given.map(({ places, by, against }, row): TallyIncident<number> => {
        const party = (name: string | null) => ({ ...makeParty(name ?? 'Some Gunmen'), party: name as PartyId | null })
        const claims = [
          ...places.map((name) => makeClaim('where', makePlace(name))),
          ...by.map((name) => makeClaim('by', party(name))),
          ...against.map((name) => makeClaim('against', party(name))),
        ].map((claim) => ({ claim, report: 'rep_1' as ReportId, publisher: null, publishedOn: null }))
        return { row, role: 'main', claims, origins: () => [] }
      })
      const definition: TallyDefinition = {
        measure: 'attacks',
        types: [],
        since: null,
        until: null,
        rule: 'range',
        ...parts,
      }
      const match = createMatcher(definition, kinship)
      const isTold = (one: TallyIncident<number>) => match(one) !== 'out'
      const selected = selectIncidents(indexIncidents(incidents), definition, kinship)
      expect(selected.filter(isTold).map(({ row }) => row)).toEqual(incidents.filter(isTold).map(({ row }) => row))
      skipped += incidents.length - selected.length
    }),
    { numRuns: 1000 },
  )
  expect(skipped).toBeGreaterThan(500)
})
