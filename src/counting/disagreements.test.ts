import { describe, expect, test } from 'vitest'
import {
  type ClaimParts,
  makeClaim,
  makeCount,
  makeDate,
  makeParty,
  makePlace,
  makeType,
} from '../../test/make-claim.ts'
import type { AnyClaim, ReportId } from '../model/index.ts'
import { findDisagreements } from './disagreements.ts'
import type { ReportedClaim } from './types.ts'

const reported = (claims: readonly AnyClaim[]): ReportedClaim[] =>
  claims.map((claim, i) => ({
    claim,
    report: `rep_${i}` as ReportId,
    publisher: `Outlet ${i}`,
    publishedOn: '2023-12-03',
  }))
const wordsOf = (...claims: AnyClaim[]) => findDisagreements(reported(claims)).map(({ words }) => words)
const killed = (min: number | null, max: number | null, speaker: string, parts: ClaimParts = {}) =>
  makeClaim('killed', makeCount(min, max), { speaker, ...parts })

describe('disagreements in words', () => {
  test('figures that cannot both hold', () => {
    expect(
      wordsOf(
        killed(5, null, 'Iraqi security sources'),
        killed(5, 5, 'a defence official'),
        killed(8, 8, 'the movement'),
      ),
    ).toEqual(['Killed: a defence official says 5; Iraqi security sources say at least 5; the movement says 8'])
  })
  test('a denial of who did it', () => {
    const us = makeParty('the US', 'us')
    const kataib = makeParty('Kataib Hezbollah', 'kataib')
    expect(
      wordsOf(
        makeClaim('by', us, { speaker: 'a US military official', stance: 'confirms' }),
        makeClaim('by', kataib, { speaker: 'Kataib Hezbollah', party: 'kataib', stance: 'denies' }),
      ),
    ).toEqual(['Who did it: a US military official confirms the US; Kataib Hezbollah denies it'])
  })
  test('two parties named', () => {
    expect(
      wordsOf(
        makeClaim('by', makeParty('M23', 'm23'), { speaker: 'the army', stance: 'accuses' }),
        makeClaim('by', makeParty('the army', 'army'), { speaker: 'M23' }),
      ),
    ).toHaveLength(1)
  })
  test('days, sites, and whether it happened', () => {
    const far = [makePlace('Dibis', { lat: 35.7, lon: 44.1 }), makePlace('Erbil', { lat: 36.2, lon: 44 })]
    expect(wordsOf(makeClaim('when', makeDate('2023-12-04')), makeClaim('when', makeDate('2023-12-03')))).toEqual([
      'When: Outlet 1 says 2023-12-03; Outlet 0 says 2023-12-04',
    ])
    expect(wordsOf(...far.map((place) => makeClaim('where', place)))).toEqual([
      'Where: Outlet 0 says Dibis; Outlet 1 says Erbil',
    ])
    expect(
      wordsOf(
        makeClaim('type', makeType('bombing')),
        makeClaim('type', makeType('bombing', 'foiled'), { speaker: 'police' }),
      ),
    ).toEqual(['What happened: Outlet 0 says it happened; police say it was foiled'])
  })
})

describe('no disagreement', () => {
  test('5 and at least 5; up to 7 and 5', () => {
    expect(wordsOf(killed(5, null, 'a'), killed(5, 5, 'b'), killed(null, 7, 'c'))).toEqual([])
  })
  test('a part and its whole, a replaced toll, a zero for civilians', () => {
    const whole = killed(12, 12, 'a', { id: 'clm_whole' })
    const zero = makeClaim('killed', makeCount(0, 0, { status: 'civilian' }), { speaker: 'b' })
    expect(
      wordsOf(
        whole,
        killed(3, 3, 'a', { partOf: 'clm_whole' }),
        killed(15, 15, 'a', { id: 'clm_new', supersedes: 'clm_whole' }),
        zero,
      ),
    ).toEqual([])
  })
  test('a night and its next day, a town and its province, kinds of one attack', () => {
    expect(
      wordsOf(
        makeClaim('when', makeDate('2023-12-03', '2023-12-04', 'night')),
        makeClaim('when', makeDate('2023-12-04')),
      ),
    ).toEqual([])
    expect(
      wordsOf(
        makeClaim('where', makePlace('Dibis', { lat: 35.7, lon: 44.1 })),
        makeClaim('where', makePlace('Kirkuk', { lat: 35.4, lon: 44.4, precision: 'province' })),
      ),
    ).toEqual([])
    expect(wordsOf(makeClaim('type', makeType('air-strike')), makeClaim('type', makeType('drone-strike')))).toEqual([])
  })
  test('nothing, and values with nothing in them', () => {
    expect(wordsOf()).toEqual([])
    const blank = makePlace('', { country: null, countryName: null })
    expect(
      wordsOf(
        killed(null, null, 'a'),
        makeClaim('when', makeDate(null)),
        makeClaim('where', blank),
        makeClaim('where', blank),
      ),
    ).toEqual([])
  })
})

describe('what is no disagreement, or only one', () => {
  test('“several” and a number above it', () => {
    const several = makeCount(3, 9, { qualifier: 'vague', words: 'several' })
    expect(
      wordsOf(makeClaim('killed', several, { speaker: 'state television' }), killed(13, null, 'a monitor')),
    ).toEqual([])
    expect(
      wordsOf(makeClaim('killed', several, { speaker: 'state television' }), killed(0, 0, 'a monitor')).length,
    ).toBe(1)
  })
  test('one sentence of denial is told once, as what it denies first', () => {
    const denied = { speaker: 'Iran', stance: 'denies', account: 'acc_9', sentence: { from: 50, to: 90 } } as const
    const words = wordsOf(
      makeClaim('by', makeParty('the group', 'group')),
      killed(3, 3, 'the army'),
      makeClaim('by', makeParty('the group', 'group'), denied),
      makeClaim('killed', makeCount(3), denied),
      makeClaim('type', makeType('drone-strike'), denied),
      makeClaim('type', makeType('drone-strike')),
    )
    expect(words).toEqual(['Who did it: Outlet 0 says the group; Iran denies that it was the group'])
  })
  test('members of one umbrella as rival targets are one; named side by side they are none', () => {
    const kinship = {
      relate: (a: string, b: string) => (a === b ? 'same' : 'sibling'),
      isUmbrella: () => false,
    } as const
    const target = (id: string) => makeClaim('against', makeParty(id, id))
    const found = (claims: readonly ReportedClaim[]) => findDisagreements(claims, { kinship }).map(({ words }) => words)
    expect(found(reported([target('nujaba'), target('brigade')]))).toEqual([
      'Who was attacked: Outlet 0 says nujaba; Outlet 1 says brigade',
    ])
    const together = reported([target('nujaba'), target('brigade')]).map((said) => ({
      ...said,
      report: 'r' as ReportId,
    }))
    expect(found(together)).toEqual([])
  })
})
