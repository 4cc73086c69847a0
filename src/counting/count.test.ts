import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClaimParts, makeClaim, makeCount } from '../../test/make-claim.ts'
import type { ClaimId, CountValue, HarmAttribute, ReportId } from '../model/index.ts'
import { resolveFigure } from './count.ts'
import { COUNTING_RULES, getRule } from './rules/index.ts'
import type { ReportedClaim } from './types.ts'

interface Said extends ClaimParts {
  readonly report?: string
  readonly on?: string | null
}

let n = 0

/** One claim in a report of its own unless told otherwise. */
function said(
  count: number | CountValue,
  { report, on, ...parts }: Said = {},
  attribute: HarmAttribute = 'killed',
): ReportedClaim {
  n++
  const value = typeof count === 'number' ? makeCount(count) : count
  return {
    claim: makeClaim(attribute, value, { id: `clm_${n}`, sentence: { from: n * 10, to: n * 10 + 9 }, ...parts }),
    report: (report ?? `rep_${n}`) as ReportId,
    publisher: report ?? `Outlet ${n}`,
    publishedOn: on === undefined ? '2023-12-03' : on,
  }
}

const textOf = (claims: readonly ReportedClaim[], rule = 'range') =>
  resolveFigure('killed', { claims, origins: [] }, rule).text
const vague = (words: string, min: number) => makeCount(min, null, { qualifier: 'vague', words })
const some = (words: string) => makeCount(null, null, { qualifier: 'some', words })

describe('texts of a figure under the range rule', () => {
  test.each<[string, readonly ReportedClaim[]]>([
    ['5', [said(5)]],
    ['5', [said(makeCount(5, null)), said(5)]],
    ['5–8', [said(5), said(8)]],
    ['5 or more', [said(makeCount(5, null))]],
    ['5 or more', [said(5), said(makeCount(8, null))]],
    ['up to 7', [said(makeCount(null, 7))]],
    ['5–7', [said(makeCount(null, 7)), said(5)]],
    ['0', [said(0)]],
    ['not stated', []],
    ['not stated', [said(some('some'))]],
    ['12,000', [said(12_000)]],
  ])('%s', (text, claims) => expect(textOf(claims)).toBe(text))
})

describe('what is not counted', () => {
  test('parts, whatever their order', () => {
    const part = said(3, { partOf: 'clm_whole', report: 'rep_a' })
    const whole = said(12, { id: 'clm_whole', report: 'rep_a' })
    expect(textOf([part, whole])).toBe('12')
  })
  test('figures that were replaced', () => {
    expect(textOf([said(10, { id: 'clm_old' }), said(12, { supersedes: 'clm_old' })])).toBe('12')
  })
  test('denials and retractions', () => {
    expect(textOf([said(5), said(0, { stance: 'denies' }), said(9, { stance: 'retracts' })])).toBe('5')
  })
  test('attackers’ own dead, unless nobody else’s are known', () => {
    const attackers = said(makeCount(2, 2, { status: 'attacker' }))
    expect(textOf([said(5), attackers])).toBe('5')
    const alone = resolveFigure('killed', { claims: [attackers], origins: [] }, 'range')
    expect([alone.text, alone.words]).toEqual([
      '2',
      'from the lowest to the highest of 1 latest figure; attackers only',
    ])
  })
  test('a zero for civilians is not a zero for all', () => {
    const none = said(makeCount(0, 0, { status: 'civilian' }))
    expect(textOf([none])).toBe('not stated')
    expect(textOf([none, said(5)])).toBe('5')
  })
  test('a zero for one party beside other dead', () => {
    const none = said(makeCount(0, 0, { ofParty: 'us-military' as never }))
    expect(textOf([none, said(5)])).toBe('5')
    expect(textOf([none])).toBe('0')
  })
})

describe('the latest of each origin and speaker', () => {
  const origins = (...ids: ClaimId[]) => [{ id: 'org_a', claims: ids }]
  test('an update of one origin', () => {
    const claims = [said(10, { on: '2023-12-03' }), said(12, { on: '2023-12-04' })]
    const one = { claims, origins: origins(...claims.map(({ claim }) => claim.id)) }
    expect(resolveFigure('killed', one, 'range').text).toBe('12')
    expect(textOf(claims)).toBe('10–12')
  })
  test('a late copy does not bring the old toll back', () => {
    const claims = [
      said(10, { on: '2023-12-03' }),
      said(12, { on: '2023-12-04' }),
      said(10, { on: '2023-12-09' }),
      said(10, { on: null }),
    ]
    expect(
      resolveFigure('killed', { claims, origins: origins(...claims.map(({ claim }) => claim.id)) }, 'range').text,
    ).toBe('12')
  })
  test('a speaker who is a party updates its figure through any outlet', () => {
    const by = { speaker: 'the ministry', party: 'health-ministry' }
    expect(textOf([said(10, { ...by, on: '2023-12-03' }), said(12, { ...by, on: '2023-12-04' })])).toBe('12')
  })
  test('in one report the largest figure of a speaker is the whole', () => {
    expect(textOf([said(2, { report: 'rep_a' }), said(3, { report: 'rep_a' })])).toBe('3')
  })
  test('two Americans and a Briton in one sentence are three', () => {
    const one = { report: 'rep_a', sentence: { from: 0, to: 50 } }
    const of = (party: string) => ({ ofParty: party as never, of: party })
    expect(textOf([said(makeCount(2, 2, of('us')), one), said(makeCount(1, 1, of('uk')), one)])).toBe('3')
    expect(textOf([said(makeCount(2, 2, { of: 'men' }), one), said(makeCount(1, 1, { of: 'guards' }), one)])).toBe('2')
  })
})

describe('the rules side by side', () => {
  const claims = [
    said(5, { kind: 'health', speaker: 'a hospital' }),
    said(5, { kind: 'police', speaker: 'police' }),
    said(8, { kind: 'government', speaker: 'the governor' }),
    said(40, { kind: 'armed-group', speaker: 'the movement' }),
  ]
  const numbers = (rule: string) => {
    const { min, best, max } = resolveFigure('killed', { claims, origins: [] }, rule)
    return [min, best, max]
  }
  test.each<[string, (number | null)[]]>([
    ['range', [5, null, 40]],
    ['low-best-high', [5, 5, 8]],
    ['lowest', [5, 5, 5]],
    ['majority', [5, 5, 5]],
    ['hierarchy', [5, 5, 5]],
  ])('%s', (rule, expected) => expect(numbers(rule)).toEqual(expected))

  test('every rule says what it does and answers nothing with "not stated"', () => {
    for (const { id, title, words } of COUNTING_RULES) {
      expect(title).not.toBe('')
      expect(words).toMatch(/\.$/)
      const figure = resolveFigure('killed', { claims: [], origins: [] }, id)
      expect([figure.isKnown, figure.text, figure.min]).toEqual([false, 'not stated', null])
    }
  })
  test('an unknown rule names those there are', () => expect(() => getRule('mean')).toThrow(/range, low-best-high/))

  test('vague words are coded by `lowest` only, and the desk can change the coding', () => {
    const dozens = [said(vague('dozens', 24))]
    expect(textOf(dozens)).toBe('24 or more')
    expect(textOf(dozens, 'lowest')).toBe('12')
    expect(textOf([said(vague('several hundred', 200))], 'lowest')).toBe('100')
    expect(textOf([said(some('casualties'))], 'lowest')).toBe('0')
    expect(textOf([said(some('some'))], 'lowest')).toBe('1')
    const options = { codings: { dozens: 24 } }
    expect(resolveFigure('killed', { claims: dozens, origins: [] }, 'lowest', options).text).toBe('24')
  })
  test('a desk’s own order of speakers', () => {
    const options = { hierarchy: ['armed-group'] as const }
    expect(resolveFigure('killed', { claims, origins: [] }, 'hierarchy', options).text).toBe('40')
  })
})

describe('properties', () => {
  const party = fc.option(fc.constantFrom('a', 'b'))
  const one = fc.record({
    count: fc.oneof(
      fc.nat(30).map((x) => makeCount(x)),
      fc.nat(30).map((x) => makeCount(x, null)),
      fc.nat(30).map((x) => makeCount(null, x)),
      fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => makeCount(a, a + b)),
      fc.constant(makeCount(null)),
      fc.constant(makeCount(0, 0, { status: 'civilian' })),
      fc.nat(30).map((x) => makeCount(x, x, { status: 'attacker' })),
    ),
    speaker: fc.constantFrom(null, 'police', 'witnesses'),
    party,
    report: fc.constantFrom('rep_1', 'rep_2', 'rep_3'),
    on: fc.constantFrom(null, '2023-12-01', '2023-12-02'),
    stance: fc.constantFrom('states', 'denies', 'claims'),
  })
  const many = fc
    .array(one, { maxLength: 8 })
    .map((list) => list.map(({ count, ...parts }) => said(count, parts as Said)))
  const shuffled = many.chain((claims) =>
    fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
  )
  const ends = (claims: readonly ReportedClaim[], rule: string) => {
    const { min, best, max, text, origins, isKnown } = resolveFigure('killed', { claims, origins: [] }, rule)
    return { min, best, max, text, origins, isKnown }
  }

  test('the order of claims changes no figure', () => {
    fc.assert(
      fc.property(shuffled, ([claims, other]) => {
        for (const { id } of COUNTING_RULES) expect(ends(other, id)).toEqual(ends(claims, id))
      }),
      { numRuns: 400 },
    )
  })

  test('min is never above max, and best lies between', () => {
    fc.assert(
      fc.property(many, (claims) => {
        for (const { id } of COUNTING_RULES) {
          const { min, best, max } = ends(claims, id)
          expect(min ?? 0).toBeLessThanOrEqual(max ?? Number.POSITIVE_INFINITY)
          if (best !== null) {
            expect(best).toBeGreaterThanOrEqual(min ?? 0)
            expect(best).toBeLessThanOrEqual(max ?? Number.POSITIVE_INFINITY)
          }
        }
      }),
      { numRuns: 400 },
    )
  })
})

test('hostile: 10,000 claims, huge numbers', () => {
  const claims = Array.from({ length: 10_000 }, (_, i) =>
    said(i % 50 === 0 ? Number.MAX_SAFE_INTEGER : i, { report: `rep_${i % 900}` }),
  )
  const started = performance.now()
  for (const { id } of COUNTING_RULES) expect(resolveFigure('killed', { claims, origins: [] }, id).isKnown).toBe(true)
  expect(performance.now() - started).toBeLessThan(3000)
})
