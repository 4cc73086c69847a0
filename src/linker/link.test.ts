import { describe, expect, test } from 'vitest'
import {
  makeAccount,
  makeClaim,
  makeCount,
  makeDate,
  makeParty,
  makePlace,
  makeReport,
  makeType,
} from '../../test/make-claim.ts'
import type { AnyClaim, Party, PartyId } from '../model/index.ts'
import { createKinship } from './kinship.ts'
import { createLinker } from './link.ts'
import type { LinkDecision } from './types.ts'

const party = (
  id: string,
  kind: Party['kind'],
  partOf: string[] = [],
  country: string | null = null,
): [PartyId, Party] => [
  id as PartyId,
  {
    id: id as PartyId,
    name: id,
    kind,
    country,
    aliases: [],
    partOf: partOf.map((one) => ({ party: one as PartyId, since: null, until: null })),
  },
]
const kinship = createKinship(
  new Map([
    party('us', 'state', [], 'US'),
    party('us-military', 'military', ['us', 'oir'], 'US'),
    party('oir', 'coalition'),
    party('iri', 'umbrella'),
    party('nujaba', 'armed-group', ['iri'], 'IQ'),
    party('kataib', 'armed-group', ['iri'], 'IQ'),
    party('m23', 'armed-group'),
  ]),
)

const DIBIS = makePlace('Dibis', { admin1: 'Kirkuk', lat: 35.68, lon: 44.07, radiusKm: 5 })
const ERBIL = makePlace('Erbil', { admin1: 'Erbil', lat: 36.19, lon: 44.01, radiusKm: 8 })
const IRAQ = makePlace('Iraq', { lat: 33, lon: 44, radiusKm: 500, precision: 'country' })

function strike(extra: readonly AnyClaim[] = [], { day = '2023-12-03', place = DIBIS } = {}): AnyClaim[] {
  return [
    makeClaim('type', makeType('air-strike')),
    makeClaim('when', makeDate(day)),
    makeClaim('where', place),
    ...extra,
  ]
}

const five = () => makeClaim('killed', makeCount(5))

/** Where the second account comes to stand after the first; each in a report of its own unless told otherwise. */
function linkTwo(
  a: readonly AnyClaim[],
  b: readonly AnyClaim[],
  report = 'rep_2',
  role: 'main' | 'hypothetical' = 'main',
): { kind: 'open' | 'none' } | { kind: 'join'; decision: LinkDecision } {
  const linker = createLinker({ kinship })
  const first = makeAccount('acc_a', 'rep_1', a)
  linker.learn({ ...first, report: makeReport('rep_1') }, null)
  linker.settle([first.account.id])
  const second = makeAccount('acc_b', report, b, { role })
  if (linker.learn({ ...second, report: makeReport(report) }, null) !== null) return { kind: 'none' }
  const changes = linker.settle([second.account.id])
  expect(changes.map(({ account }) => account)).toEqual([second.account.id])
  const decision = changes[0]?.decision ?? null
  return decision ? { kind: 'join', decision } : { kind: 'open' }
}

describe('links', () => {
  test('the same day, place and figure, with reasons in words', () => {
    const result = linkTwo(strike([five()]), strike([five()]))
    expect(result.kind).toBe('join')
    if (result.kind !== 'join') return
    expect(result.decision.reasons.map(({ words }) => words)).toEqual([
      'the same day',
      'both name Dibis',
      'both of the kind air-strike',
      'both say 5 killed',
    ])
    expect(result.decision.score).toBeLessThanOrEqual(1)
  })

  test('a night strike that outlets date one day apart', () => {
    expect(linkTwo(strike([five()]), strike([five()], { day: '2023-12-04' })).kind).toBe('join')
  })

  test('an umbrella and its member, with a figure', () => {
    const a = strike([makeClaim('against', makeParty('Islamic Resistance in Iraq', 'iri'))])
    const b = strike([makeClaim('against', makeParty('al-Nujaba', 'nujaba'))])
    expect(linkTwo(a, b).kind).toBe('join')
  })

  test('a toll that rose', () => {
    expect(
      linkTwo(strike([makeClaim('killed', makeCount(49))]), strike([makeClaim('killed', makeCount(53))])).kind,
    ).toBe('join')
  })
})

describe('a large figure to the number', () => {
  const died = (count: number) => [makeClaim('killed', makeCount(count))]

  test('ties a report that names the town to one that names the country', () => {
    expect(linkTwo(strike(died(253)), strike(died(253), { place: IRAQ })).kind).toBe('join')
  })

  test('does not when it is small, differs, or was given of other days', () => {
    expect(linkTwo(strike(died(5)), strike(died(5), { place: IRAQ })).kind).toBe('open')
    expect(linkTwo(strike(died(253)), strike(died(240), { place: IRAQ })).kind).toBe('open')
    expect(linkTwo(strike(died(253)), strike(died(253), { place: IRAQ, day: '2023-12-06' })).kind).toBe('open')
  })
})

describe('an account without a day', () => {
  const undated = (count: number, place = DIBIS) => [
    makeClaim('type', makeType('air-strike')),
    makeClaim('where', place),
    makeClaim('killed', makeCount(count)),
  ]

  test('is tied by a large figure at the same place', () => {
    const dated = strike([makeClaim('killed', makeCount(131))])
    expect(linkTwo(dated, undated(131)).kind).toBe('join')
    expect(linkTwo(undated(131), dated).kind).toBe('join')
  })

  test('is not by a small one, by another, or elsewhere in the country', () => {
    for (const [count, place] of [
      [5, DIBIS],
      [130, DIBIS],
      [131, ERBIL],
    ] as const)
      expect(linkTwo(strike([makeClaim('killed', makeCount(count === 5 ? 5 : 131))]), undated(count, place)).kind).toBe(
        'open',
      )
  })
})

describe('a part of a town', () => {
  const part = (name: string, lat: number) =>
    makePlace(name, { admin1: null, lat, lon: 43.13, radiusKm: 150, precision: 'region' })
  const mosul = makePlace('Mosul', { admin1: null, lat: 36.34, lon: 43.13, radiusKm: 8 })

  test('lies in the town that it is named after', () => {
    expect(
      linkTwo(strike([five()], { place: part('west Mosul', 36.34) }), strike([five()], { place: mosul })).kind,
    ).toBe('join')
  })

  test('a region of another name, or one far off, does not', () => {
    const weak = () => makeClaim('killed', makeCount(1))
    for (const place of [part('northern Nineveh', 36.34), part('west Mosul', 37.4)])
      expect(linkTwo(strike([weak()], { place }), strike([weak()], { place: mosul })).kind).toBe('open')
  })
})

describe('look-alikes stay apart', () => {
  test('the same kind, day and place without anything more', () => {
    expect(linkTwo(strike(), strike()).kind).toBe('open')
  })

  test('two days apart', () => {
    expect(linkTwo(strike([five()]), strike([five()], { day: '2023-12-05' })).kind).toBe('open')
  })

  test('another town on the same day', () => {
    expect(linkTwo(strike([five()]), strike([five()], { place: ERBIL })).kind).toBe('open')
  })

  test('only the country in common, however many parties', () => {
    const by = () => makeClaim('by', makeParty('US military', 'us-military'))
    expect(linkTwo(strike([by()], { place: IRAQ }), strike([by()])).kind).toBe('open')
  })

  test('another kind with other parties', () => {
    const a = strike([five(), makeClaim('by', makeParty('US military', 'us-military'))])
    const b = [
      ...strike([five(), makeClaim('by', makeParty('M23', 'm23'))]).filter((claim) => claim.attribute !== 'type'),
      makeClaim('type', makeType('abduction')),
    ]
    expect(linkTwo(a, b).kind).toBe('open')
  })

  test('two accounts of one report', () => {
    expect(linkTwo(strike([five()]), strike([five()]), 'rep_1').kind).toBe('open')
  })
})

describe('what is no happening', () => {
  test('hypothetical, threatened, or nothing but a kind', () => {
    expect(linkTwo(strike([five()]), strike([five()]), 'rep_2', 'hypothetical').kind).toBe('none')
    const threat = [makeClaim('type', makeType('attack', 'threatened')), makeClaim('where', DIBIS)]
    expect(linkTwo(strike(), threat).kind).toBe('none')
    expect(linkTwo(strike(), [makeClaim('type', makeType('attack'))]).kind).toBe('none')
    expect(linkTwo(strike(), []).kind).toBe('none')
  })

  test('a figure without place or date opens its own', () => {
    expect(linkTwo(strike([five()]), [five(), makeClaim('type', makeType('air-strike'))]).kind).toBe('open')
  })
})

describe('hostile', () => {
  test('places and dates with nothing in them', () => {
    const empty = makePlace('', { country: null, countryName: null })
    const claims = [makeClaim('when', makeDate(null)), makeClaim('where', empty), makeClaim('killed', makeCount(null))]
    expect(linkTwo(strike([five()]), claims).kind).toBe('open')
    expect(linkTwo(claims, claims).kind).toBe('open')
  })

  test('an interval of a thousand years is not walked day by day', () => {
    const claims = strike([five()]).map((claim) =>
      claim.attribute === 'when' ? makeClaim('when', makeDate('1000-01-01', '2999-12-31', 'interval')) : claim,
    )
    expect(linkTwo(claims, claims).kind).toBe('open')
  })

  test('1,000 copies are one incident and quick', () => {
    const linker = createLinker({ kinship })
    const started = performance.now()
    const ids = new Set<string>()
    for (let i = 0; i < 1000; i++) {
      const { account, claims } = makeAccount(`acc_${i}`, `rep_${i}`, strike([five()]))
      linker.learn({ account, claims, report: makeReport(`rep_${i}`) }, null)
      for (const { group } of linker.settle([account.id])) ids.add(group)
    }
    expect(ids.size).toBe(1)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
