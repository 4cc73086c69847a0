import { describe, expect, test } from 'vitest'
import { makeAccount, makeClaim, makeReport, makeTotal } from '../../test/make-claim.ts'
import type { PartyId, TotalValue } from '../model/index.ts'
import { createKinship } from './kinship.ts'
import { createTotalLinker } from './link-total.ts'

const us = 'us-military' as PartyId
const oir = 'oir' as PartyId
const kinship = createKinship(
  new Map([
    [oir, { id: oir, name: 'coalition', kind: 'coalition', country: null, aliases: [], partOf: [] }],
    [
      us,
      {
        id: us,
        name: 'US military',
        kind: 'military',
        country: 'US',
        aliases: [],
        partOf: [{ party: oir, since: null, until: null }],
      },
    ],
  ]),
)
const scope = { against: us, where: ['IQ', 'SY'], since: '2023-10-17' }

function linkTwo(a: TotalValue, b: TotalValue): string {
  const linker = createTotalLinker({ kinship })
  const first = makeAccount('acc_a', 'rep_1', [makeClaim('total', a)], { kind: 'total', role: 'aggregate' })
  linker.learn({ ...first, report: makeReport('rep_1') }, null)
  linker.settle([first.account.id])
  const second = makeAccount('acc_b', 'rep_2', [makeClaim('total', b)], { kind: 'total', role: 'aggregate' })
  if (linker.learn({ ...second, report: makeReport('rep_2') }, null) !== null) return 'none'
  return linker.settle([second.account.id])[0]?.decision ? 'join' : 'open'
}

describe('one series', () => {
  test('74 and 76 with the same scope', () => expect(linkTwo(makeTotal(74, scope), makeTotal(76, scope))).toBe('join'))
  test('a start one day later, a coalition for its member', () => {
    expect(linkTwo(makeTotal(74, scope), makeTotal(76, { ...scope, against: oir, since: '2023-10-18' }))).toBe('join')
  })
  test('a start left open', () =>
    expect(linkTwo(makeTotal(74, scope), makeTotal(76, { ...scope, since: null }))).toBe('join'))
  test('a start left open by the first', () =>
    expect(linkTwo(makeTotal(74, { ...scope, since: null }), makeTotal(76, scope))).toBe('join'))
  test('the dead of one place since one day', () => {
    const gaza = { measure: 'killed', where: ['PS'], since: '2023-10-07' } as const
    expect(linkTwo(makeTotal(18_000, gaza), makeTotal(20_000, gaza))).toBe('join')
  })
})

describe('other series', () => {
  test('Syria alone', () =>
    expect(linkTwo(makeTotal(74, scope), makeTotal(38, { ...scope, where: ['SY'] }))).toBe('open'))
  test('another measure', () =>
    expect(linkTwo(makeTotal(74, scope), makeTotal(56, { ...scope, measure: 'injured' }))).toBe('open'))
  test('another year', () =>
    expect(linkTwo(makeTotal(74, scope), makeTotal(83, { ...scope, since: '2021-01-20' }))).toBe('open'))
  test('another side', () =>
    expect(linkTwo(makeTotal(74, scope), makeTotal(9, { ...scope, against: 'hamas' as PartyId }))).toBe('open'))
  test('nothing said but the measure', () => expect(linkTwo(makeTotal(74), makeTotal(74))).toBe('open'))
  test('only the start in common', () => {
    expect(
      linkTwo(
        makeTotal(74, { since: '2023-10-17', what: 'attacks' }),
        makeTotal(74, { since: '2023-10-17', what: 'attacks' }),
      ),
    ).toBe('open')
  })
})

test('an account without a total is none', () => {
  const { account } = makeAccount('acc_a', 'rep_1', [], { kind: 'total', role: 'aggregate' })
  expect(createTotalLinker({ kinship }).learn({ account, claims: [], report: makeReport('rep_1') }, null)).toBe(
    'no running total',
  )
})
