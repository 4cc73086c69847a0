import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeClaim, makeCount, makeReport } from '../../test/make-claim.ts'
import type { ReportId } from '../model/index.ts'
import { foldOrigins } from './origins.ts'
import type { OriginOverride } from './types.ts'

const BODY =
  'Five fighters were killed on Sunday when an air strike hit a site near Dibis. The site was used to launch drones at a base. Another five were taken to hospital in the provincial capital.'
const OTHER =
  'A nurse at the clinic counted seven bodies under the rubble. No army unit was stationed there, the mayor told reporters. Farmers said that strangers had rented the compound in spring.'
const THIRD =
  'Rescue teams pulled three people out of a burning depot. Smoke hung over the river all morning. The owner said that he had stored nothing but grain and spare parts.'
const TEXTS = [BODY, OTHER, THIRD, `${BODY} ${THIRD}`]

const report = (id: string, text: string, publishedOn = '2023-12-03') =>
  makeReport(id, { publisher: id.slice(4), publishedOn, agency: null, text })
const claim = (id: string, killed: number) => ({
  claim: makeClaim('killed', makeCount(killed), { id: `clm_${id}`, sentence: { from: 0, to: 5 } }),
  report: id as ReportId,
})
const rule = (a: string, b: string, verdict: 'copy' | 'independent'): OriginOverride => ({
  report: a as ReportId,
  other: b as ReportId,
  isCopy: verdict === 'copy',
  words: 'they rang the mayor (decided by Ada)',
})
const groupsOf = (ids: readonly [string, string][], overrides: readonly OriginOverride[] = []) =>
  foldOrigins(
    ids.map(([id], i) => claim(id, i + 1)),
    ids.map(([id, text]) => report(id, text)),
    { overrides },
  )

describe('what a person decided goes before what the texts say', () => {
  test('two reports that look like copies are two origins, and both say why', () => {
    const pair: [string, string][] = [
      ['rep_a', BODY],
      ['rep_b', BODY],
    ]
    expect(groupsOf(pair)).toHaveLength(1)
    const apart = groupsOf(pair, [rule('rep_b', 'rep_a', 'independent')])
    expect(apart.map(({ root, apart: words }) => [root, words])).toEqual([
      ['rep_a', ['b: they rang the mayor (decided by Ada)']],
      ['rep_b', ['a: they rang the mayor (decided by Ada)']],
    ])
  })

  test('a third that copies both brings them no closer', () => {
    const told: [string, string][] = [
      ['rep_a', BODY],
      ['rep_b', THIRD],
      ['rep_c', `${BODY} ${THIRD}`],
    ]
    expect(groupsOf(told)).toHaveLength(1)
    const apart = groupsOf(told, [rule('rep_a', 'rep_b', 'independent')]).map(({ root }) => root)
    expect(apart).toEqual(['rep_a', 'rep_b'])
  })

  test('a copy that no text shows folds into its root, earliest first, with the reason', () => {
    const told: [string, string][] = [
      ['rep_a', BODY],
      ['rep_b', OTHER],
    ]
    expect(groupsOf(told)).toHaveLength(2)
    const [only, ...rest] = groupsOf(told, [rule('rep_b', 'rep_a', 'copy')])
    expect(rest).toEqual([])
    expect(only).toMatchObject({
      root: 'rep_a',
      reports: ['rep_a', 'rep_b'],
      reasons: ['b and a: they rang the mayor (decided by Ada)'],
    })
  })

  test('a relay by name, the same sentence and the same quote are cut where a person says so', () => {
    const reports = [report('rep_afp', BODY, '2023-12-02'), report('rep_b', OTHER)]
    const relayed = {
      claim: makeClaim('killed', makeCount(5), { id: 'clm_b', relay: 'afp', sentence: { from: 0, to: 5 } }),
      report: 'rep_b' as ReportId,
    }
    expect(foldOrigins([claim('rep_afp', 5), relayed], reports)).toHaveLength(1)
    const overrides = [rule('rep_afp', 'rep_b', 'independent')]
    expect(foldOrigins([claim('rep_afp', 5), relayed], reports, { overrides })).toHaveLength(2)
  })

  test('a decision about reports that are not there changes nothing', () => {
    expect(groupsOf([['rep_a', BODY]], [rule('rep_a', 'rep_x', 'copy')])).toEqual(groupsOf([['rep_a', BODY]]))
  })
})

test('three reports that pass on each other in a ring are told once each, and nothing runs for ever', () => {
  const ids = ['rep_a', 'rep_b', 'rep_c'] as const
  const relay = { rep_a: 'b', rep_b: 'c', rep_c: 'a' } as const
  const claims = ids.map((id) => ({
    claim: makeClaim('killed', makeCount(5), { id: `clm_${id}`, relay: relay[id], sentence: { from: 0, to: 5 } }),
    report: id as ReportId,
  }))
  const texts = { rep_a: BODY, rep_b: OTHER, rep_c: THIRD }
  const origins = foldOrigins(
    claims,
    ids.map((id) => report(id, texts[id])),
  )
  expect(origins).toHaveLength(1)
  expect(origins[0]?.claims).toHaveLength(3)
})

test('half of the sentences of an earlier report, without any credit, are a copy; a few are not', () => {
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => {
      const n = from + i
      return `The ${n}th witness of the raid spoke of street ${n * 7} and of a lorry with ${n * 3} crates on it.`
    }).join(' ')
  const told = (shared: number): [string, string][] => [
    ['rep_a', lines(1, 11)],
    ['rep_b', `${lines(1, 1 + shared)} ${lines(40, 40 + (6 - shared))}`],
  ]
  expect(groupsOf(told(4))).toHaveLength(1)
  expect(groupsOf(told(1))).toHaveLength(2)
})

test('property: whatever persons decide, pairs kept apart share no origin and copies add no origin', () => {
  const given = fc.record({
    texts: fc.array(fc.nat(TEXTS.length - 1), { minLength: 2, maxLength: 6 }),
    decided: fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.constantFrom('copy' as const, 'independent' as const)), {
      maxLength: 4,
    }),
    copied: fc.array(fc.nat(5), { maxLength: 5 }),
  })
  fc.assert(
    fc.property(given, ({ texts, decided, copied }) => {
      const own = texts.map((text, i): [string, string] => [`rep_${i}`, `Outlet ${i} reports. ${TEXTS[text]}`])
      const overrides = decided.flatMap(([a, b, verdict]) =>
        a < b && b < own.length ? [rule(`rep_${a}`, `rep_${b}`, verdict)] : [],
      )
      const origins = groupsOf(own, overrides)
      for (const { report: a, other: b, isCopy } of overrides) {
        if (!isCopy) expect(origins.some(({ reports }) => reports.includes(a) && reports.includes(b))).toBe(false)
      }
      const copies = copied.map((of, n): [string, string] => [`rep_copy_${n}`, own[of % own.length]?.[1] ?? ''])
      const more = groupsOf([...own, ...copies], overrides)
      expect(more.map(({ root }) => root)).toEqual(origins.map(({ root }) => root))
    }),
    { numRuns: 1000 },
  )
})
