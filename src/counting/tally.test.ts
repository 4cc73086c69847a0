import { describe, expect, test } from 'vitest'
import { makeClaim, makeCount, makeDate, makeParty, makePlace, makeType } from '../../test/make-claim.ts'
import type { AccountRole, AnyClaim, Party, PartyId, ReportId } from '../model/index.ts'
import { describeTally, parseTally, type TallyInput, type TallyNames } from './define.ts'
import { countTally } from './tally.ts'
import { indexIncidents } from './tally-index.ts'
import type { PartyKinship, TallyIncident } from './types.ts'

const party = (id: string, name: string, aliases: string[] = []): [PartyId, Party] => [
  id as PartyId,
  { id: id as PartyId, name, kind: 'military', country: null, aliases, partOf: [] },
]
const names: TallyNames = {
  parties: new Map([
    party('us-military', 'US forces', ['American troops']),
    party('iri', 'Islamic Resistance in Iraq'),
    party('nujaba', 'al-Nujaba'),
  ]),
  countryNames: new Map([
    ['IQ', 'Iraq'],
    ['SY', 'Syria'],
    ['JO', 'Jordan'],
  ]),
}
const kinship: PartyKinship = {
  relate(a, b) {
    if (a === b) return 'same'
    if (a === 'iri' && b === 'nujaba') return 'within'
    if (a === 'nujaba' && b === 'iri') return 'around'
    if (a === 'us-military' && b === 'oir') return 'around'
    return null
  },
  isUmbrella: (id) => id === 'iri' || id === 'oir',
}
const contextOf = (incidents: readonly Named[]) => ({
  names,
  kinship,
  asOf: 412,
  rowAt: (at: number) => incidents[at]?.row ?? '',
})

let n = 0
interface Named extends TallyIncident {
  readonly row: string
}

function incident(row: string, claims: readonly AnyClaim[], role: AccountRole = 'main'): Named {
  const report = `rep_${++n}` as ReportId
  return {
    row,
    role,
    origins: () => [],
    claims: claims.map((claim) => ({ claim, report, publisher: row, publishedOn: '2023-12-03' })),
  }
}
const attack = (
  day: string | null,
  country: string,
  extra: readonly AnyClaim[] = [],
  outcome: 'happened' | 'foiled' | 'threatened' = 'happened',
) => [
  makeClaim('type', makeType('drone-strike', outcome)),
  ...(day === null ? [] : [makeClaim('when', makeDate(day))]),
  makeClaim('where', makePlace('somewhere', { country, countryName: null })),
  ...extra,
]
const on = (id: string) => makeClaim('against', makeParty(id, id))
const by = (id: string, stance: 'states' | 'denies' = 'states') => makeClaim('by', makeParty(id, id), { stance })
const killed = (min: number, max: number | null = min) => makeClaim('killed', makeCount(min, max))

const count = (input: TallyInput, incidents: readonly Named[]) =>
  countTally(parseTally(input, names), indexIncidents(incidents), contextOf(incidents))
const rows = (input: TallyInput, incidents: readonly Named[]) => {
  const { incidents: counted, leftOut } = count(input, incidents)
  return [
    ...counted.map(({ incident: row }) => row),
    ...leftOut.map(({ incident: row, reason }) => `${row}: ${reason}`),
  ]
}

describe('definitions', () => {
  test('names become ids and codes, and the definition says itself', () => {
    const definition = parseTally(
      { against: 'American Troops', where: 'Syria, iq', since: '2023-10-17', rule: 'lowest' },
      names,
    )
    expect(definition).toMatchObject({
      measure: 'attacks',
      against: 'us-military',
      where: ['IQ', 'SY'],
      rule: 'lowest',
    })
    expect(describeTally(definition, names, 412)).toBe(
      'attacks on US forces in Iraq and Syria since 17 October 2023, lowest rule, as of position 412',
    )
    expect(describeTally(parseTally({ measure: 'killed', types: ['drone-strike'] }, names), names, null)).toBe(
      'people killed in drone strikes, range rule',
    )
  })
  test.each<[TallyInput, RegExp]>([
    [{ measure: 'deaths' }, /measure "deaths": expected one of attacks/],
    [{ types: 'raid' }, /type "raid"/],
    [{ rule: 'mean' }, /no counting rule "mean"/],
    [{ since: '2023-02-30' }, /since "2023-02-30": expected a day/],
    [{ until: 'yesterday' }, /until "yesterday"/],
    [{ since: '2023-12-02', until: '2023-12-01' }, /is after until/],
    [{ types: 'constructor' }, /type "constructor"/],
  ])('%o is refused', (input, message) => expect(() => parseTally(input, names)).toThrow(message))
})

describe('which incidents', () => {
  test('dates are inclusive at both ends', () => {
    const list = ['2023-10-16', '2023-10-17', '2023-12-03', '2023-12-04'].map((day) => incident(day, attack(day, 'IQ')))
    expect(rows({ since: '2023-10-17', until: '2023-12-03' }, list)).toEqual(['2023-10-17', '2023-12-03'])
  })
  test('places by code, name, province or site', () => {
    const list = [incident('iq', attack('2023-12-03', 'IQ')), incident('jo', attack('2023-12-03', 'JO'))]
    expect(rows({ where: 'Iraq' }, list)).toEqual(['iq'])
    const dibis = incident('dibis', [makeClaim('where', makePlace('Dibis', { admin1: 'Kirkuk' }))])
    expect(rows({ where: 'kirkuk' }, [dibis])).toEqual(['dibis'])
    expect(rows({ where: 'Iraqi Kurdistan' }, [dibis])).toEqual([])
  })
  test('members count for their umbrella, the umbrella not for a member, a coalition as victim for its member', () => {
    const list = [
      incident('nujaba', attack(null, 'IQ', [by('nujaba')])),
      incident('iri', attack(null, 'IQ', [by('iri')])),
    ]
    expect(rows({ by: 'iri' }, list)).toEqual(['nujaba', 'iri'])
    expect(rows({ by: 'nujaba' }, list)).toEqual(['nujaba', 'iri: party-unknown'])
    expect(
      rows({ against: 'us-military' }, [
        incident('oir', attack(null, 'IQ', [on('oir')])),
        incident('sdf', attack(null, 'IQ', [on('sdf')])),
      ]),
    ).toEqual(['oir'])
  })
  test('a denied party is not a party', () => {
    expect(rows({ by: 'iri' }, [incident('denied', attack(null, 'IQ', [by('iri', 'denies')]))])).toEqual([
      'denied: party-unknown',
    ])
  })
  test('what did not happen is listed apart with its reason', () => {
    const denied = [makeClaim('type', makeType('attack'), { stance: 'denies' })]
    const list = [
      incident('background', attack('2023-12-03', 'IQ'), 'background'),
      incident('imagined', attack('2023-12-03', 'IQ'), 'hypothetical'),
      incident('foiled', attack('2023-12-03', 'IQ', [], 'foiled')),
      incident('threat', attack('2023-12-03', 'IQ', [], 'threatened')),
      incident('denied', denied),
    ]
    expect(rows({}, list)).toEqual([
      'background',
      'imagined: hypothetical',
      'foiled: foiled',
      'threat: hypothetical',
      'denied: denied',
    ])
  })
  test('without a date it is neither in nor out', () => {
    expect(rows({ since: '2023-10-17' }, [incident('undated', attack(null, 'IQ'))])).toEqual(['undated: date-unknown'])
  })
})

describe('numbers', () => {
  const list = [
    incident('a', attack('2023-12-03', 'IQ', [killed(5)])),
    incident('b', attack('2023-12-04', 'IQ', [makeClaim('killed', makeCount(1, 3))])),
    incident('c', attack('2023-12-05', 'IQ')),
  ]
  test('attacks are incidents', () =>
    expect(count({}, list)).toMatchObject({ min: 3, best: 3, max: 3, text: '3', withoutFigure: 0 }))
  test('figures add up; an incident without one is counted apart, not as zero', () => {
    expect(count({ measure: 'killed' }, list)).toMatchObject({
      min: 6,
      best: null,
      max: 8,
      text: '6–8',
      withoutFigure: 1,
    })
    expect(count({ measure: 'injured' }, list)).toMatchObject({
      min: null,
      max: null,
      text: 'not stated',
      withoutFigure: 3,
    })
  })
  test('an open maximum leaves the sum open', () => {
    const open = incident('d', attack('2023-12-05', 'IQ', [killed(9, null)]))
    expect(count({ measure: 'killed' }, [...list, open]).text).toBe('15 or more')
  })
  test('casualties are killed and injured', () => {
    const both = incident('e', attack('2023-12-05', 'IQ', [killed(5), makeClaim('injured', makeCount(7))]))
    expect(count({ measure: 'casualties' }, [both]).text).toBe('12')
  })
  test('nothing to count', () => {
    expect(count({}, [])).toMatchObject({ min: 0, text: '0' })
    expect(count({ measure: 'killed' }, [])).toMatchObject({ min: null, text: 'not stated' })
    expect(count({ where: 'IQ', since: '2023-01-01' }, [incident('empty', [])]).leftOut).toHaveLength(1)
  })
})

test('a strike by the party asked for is no attack on it, unless more reports name it as the target', () => {
  const strike = incident('their strike', attack('2023-12-03', 'IQ', [by('us-military'), on('us-military')]))
  const hit = incident('a hit on them', attack('2023-12-03', 'IQ', [on('us-military'), by('nujaba')]))
  const definition = parseTally({ against: 'us-military' }, names)
  const { incidents, leftOut } = countTally(definition, indexIncidents([strike, hit]), contextOf([strike, hit]))
  expect(incidents.map(({ incident: row }) => row)).toEqual(['a hit on them'])
  expect(leftOut.map(({ incident: row, reason }) => `${row}: ${reason}`)).toEqual(['their strike: own-attack'])
})
