import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeClaim, makeCount, makeParty } from '../../../test/make-claim.ts'
import type { AnyClaim, ReportId } from '../../model/index.ts'
import { findConceded, resolveFigure } from '../count.ts'
import type { PinnedFigure, ReportedClaim } from '../types.ts'

let n = 0
const inReport = (claim: AnyClaim): ReportedClaim => {
  n++
  return { claim, report: `rep_${n}` as ReportId, publisher: `Outlet ${n}`, publishedOn: '2023-12-03' }
}
const killed = (min: number | null, parts: Parameters<typeof makeClaim>[2] = {}, max: number | null = min) =>
  inReport(makeClaim('killed', makeCount(min, max), parts))
const vague = (words: string, min = 2) =>
  inReport(makeClaim('killed', makeCount(min, null, { qualifier: 'vague', words })))
const figure = (claims: readonly ReportedClaim[], rule: string, options = {}) =>
  resolveFigure('killed', { claims, origins: [] }, rule, options)

describe('lowest: several is three, or ten where ten or more were harmed', () => {
  const injured = (count: number) => inReport(makeClaim('injured', makeCount(count)))
  test.each<[string, readonly ReportedClaim[], string]>([
    ['“several” alone', [vague('several')], '3'],
    ['“several” beside 9 injured', [vague('several'), injured(9)], '3'],
    ['“several” beside 40 injured', [vague('several'), injured(40)], '10'],
    ['“tens”', [vague('tens', 20)], '10'],
    ['“dozens”', [vague('dozens', 24)], '12'],
    ['“several hundred”', [vague('several hundred', 200)], '100'],
    ['only “casualties”', [inReport(makeClaim('killed', makeCount(null, null, { words: 'casualties' })))], '0'],
  ])('%s', (_, claims, text) => expect(figure(claims, 'lowest').text).toBe(text))
  test('a desk can code its own words', () => {
    const codings = { several: { small: 2, large: 5 }, handful: 4 }
    expect(figure([vague('several')], 'lowest', { codings }).text).toBe('2')
    expect(figure([vague('a handful')], 'lowest', { codings }).words).toBe('“a handful” counted as 4')
    expect(figure([vague('dozens', 24)], 'lowest', { codings }).text).toBe('12')
  })
})

describe('decision', () => {
  const pin: PinnedFigure = { min: 6, best: 6, max: 6, claims: [], by: 'Ada', reason: 'the hospital list names six' }
  const claims = [killed(5), killed(6), killed(9)]
  const decide = (pins: ReadonlyMap<'killed', PinnedFigure>, options = {}) =>
    resolveFigure('killed', { claims, origins: [], pins }, 'decision', options)
  test('prints what a reviewer pinned, with the reason and the claims that say the same', () => {
    const { text, words, claims: used } = decide(new Map([['killed', pin]]))
    expect([text, words]).toEqual(['6', 'decided by Ada: the hospital list names six'])
    expect(used).toEqual([claims[1]?.claim.id])
  })
  test('falls back to the range, or to the rule a desk names, and says so', () => {
    expect(decide(new Map()).text).toBe('5–9')
    expect(decide(new Map()).words).toMatch(/^nobody decided; range rule: /)
    expect(decide(new Map(), { fallback: 'lowest' }).text).toBe('5')
  })
  test('leaves the other rules alone', () => {
    expect(resolveFigure('killed', { claims, origins: [], pins: new Map([['killed', pin]]) }, 'range').text).toBe('5–9')
  })
})

describe('what the side that did it says stands apart', () => {
  const by = inReport(makeClaim('by', makeParty('the US military', 'us-military')))
  const own = killed(0, { speaker: 'the Pentagon', party: 'us-military' })
  const monitor = killed(9, { speaker: 'the Observatory', party: 'sohr' })
  test('it is no part of the public range', () => {
    expect(figure([by, own, monitor], 'range').text).toBe('9')
    expect(figure([by, own, monitor], 'range').words).toMatch(/; apart from a figure of the side that did it$/)
    const conceded = findConceded({ claims: [by, own, monitor], origins: [] })
    expect(conceded.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual(['the Pentagon: none'])
  })
  test('alone it is the figure, and said to be', () => {
    expect(figure([by, own], 'range').text).toBe('0')
    expect(figure([by, own], 'range').words).toMatch(/only the side that did it/)
  })
  test('the side that was hit is no such side, nor one that only denies', () => {
    const victim = inReport(makeClaim('against', makeParty('the US military', 'us-military')))
    expect(figure([victim, own, monitor], 'range').text).toBe('0–9')
    const denied = inReport(makeClaim('by', makeParty('the US military', 'us-military'), { stance: 'denies' }))
    expect(figure([denied, own, monitor], 'range').text).toBe('0–9')
  })
})

test('figures keep their order under every rule, and zero is known where silence is not', () => {
  const counts = fc.array(fc.tuple(fc.nat(60), fc.option(fc.nat(60)), fc.constantFrom('A', 'B', 'C')), { maxLength: 8 })
  const seed = 20231203
  fc.assert(
    fc.property(
      counts,
      fc.constantFrom('range', 'low-best-high', 'lowest', 'majority', 'hierarchy', 'decision'),
      (said, rule) => {
        const claims = said.map(([min, more, speaker]) => killed(min, { speaker }, more === null ? null : min + more))
        const { isKnown, min, best, max, text } = figure(claims, rule)
        expect(isKnown).toBe(claims.length > 0)
        expect(text === 'not stated').toBe(claims.length === 0)
        if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max)
        if (best !== null && min !== null) expect(best).toBeGreaterThanOrEqual(min)
        if (best !== null && max !== null) expect(best).toBeLessThanOrEqual(max)
      },
    ),
    { numRuns: 1000, seed },
  )
})
