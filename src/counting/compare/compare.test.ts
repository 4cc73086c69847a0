import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kmBetween } from '../../model/index.ts'
import { compareLists } from './compare.ts'
import { type EventList, type ListItem, OPEN_SCOPE } from './event-list.ts'
import { estimateLowerBound, overlapLists } from './overlap.ts'

const kinship = { relate: () => null, isUmbrella: () => false }

const item = (id: string, parts: Partial<ListItem> = {}): ListItem => ({
  id,
  title: id,
  first: '2023-11-01',
  last: parts.first ?? '2023-11-01',
  places: [{ name: 'Ain al-Asad', admin1: 'Anbar', country: 'IQ', lat: null, lon: null, radiusKm: null }],
  types: ['drone-strike'],
  by: [],
  against: [],
  figures: {},
  keys: [],
  isClaimedOnly: false,
  source: null,
  leftOut: null,
  ...parts,
})
const list = (name: string, items: readonly ListItem[], parts: Partial<EventList> = {}): EventList => ({
  name,
  words: '',
  measure: 'attacks',
  scope: OPEN_SCOPE,
  items,
  leftOut: [],
  notes: [],
  ...parts,
})
const at = (name: string) => [{ name, admin1: null, country: 'IQ', lat: null, lon: null, radiusKm: null }]

const arbitraryItem = (prefix: string) =>
  fc
    .record({
      n: fc.nat(40),
      day: fc.integer({ min: 1, max: 9 }),
      place: fc.constantFrom('Ain al-Asad', 'Erbil', 'Tanf', null),
      killed: fc.option(fc.nat(9)),
      isDated: fc.boolean(),
      key: fc.option(fc.nat(6)),
    })
    .map(({ n, day, place, killed, isDated, key }) =>
      item(`${prefix}${n}`, {
        first: isDated ? `2023-11-0${day}` : null,
        last: isDated ? `2023-11-0${day}` : null,
        places: place === null ? [] : at(place),
        figures: { killed: killed === null ? null : { min: killed, best: killed, max: killed } },
        keys: key === null ? [] : [`k${key}`],
      }),
    )
const arbitraryList = (prefix: string) =>
  fc
    .tuple(
      fc.uniqueArray(arbitraryItem(prefix), { selector: ({ id }) => id, maxLength: 12 }),
      fc.constantFrom('attacks', 'killed' as const),
    )
    .map(([items, measure]) => list(prefix, items, { measure: measure as 'attacks' | 'killed' }))
const runs = { numRuns: 1000, seed: 20231117 }

describe('whatever the lists', () => {
  test('every event is told once, and the parts add up to the difference', () => {
    fc.assert(
      fc.property(arbitraryList('a'), arbitraryList('b'), (a, b) => {
        const found = compareLists(a, b, { kinship })
        const pairs = [...found.both, ...found.ambiguous]
        expect(pairs.length + found.onlyA.length).toBe(a.items.length)
        expect(pairs.length + found.onlyB.length).toBe(b.items.length)
        expect(new Set(pairs.map((pair) => pair.b.id)).size).toBe(pairs.length)
        expect(found.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(found.totalA - found.totalB)
        for (const { reasons } of [...found.onlyA, ...found.onlyB]) expect(reasons.length).toBeGreaterThan(0)
      }),
      runs,
    )
  })

  test('comparing the other way round says the same', () => {
    const view = (
      pairs: readonly { readonly a: ListItem; readonly b: ListItem; readonly rivals: readonly string[] }[],
    ) => pairs.map(({ a, b, rivals }) => `${[a.id, b.id].sort().join('=')} ${rivals}`).sort()
    const alone = (missing: readonly { readonly item: ListItem; readonly reasons: readonly object[] }[]) =>
      JSON.stringify(missing.map(({ item: { id }, reasons }) => [id, reasons]))
    fc.assert(
      fc.property(arbitraryList('a'), arbitraryList('b'), (a, b) => {
        const other = { ...b, measure: a.measure }
        const [forth, back] = [compareLists(a, other, { kinship }), compareLists(other, a, { kinship })]
        expect(view(back.both)).toEqual(view(forth.both))
        expect(view(back.ambiguous)).toEqual(view(forth.ambiguous))
        expect(alone(back.onlyB)).toBe(alone(forth.onlyA))
        expect(alone(back.onlyA)).toBe(alone(forth.onlyB))
        expect(back.totalA - back.totalB).toBe(0 - (forth.totalA - forth.totalB))
      }),
      runs,
    )
  })

  test('a list compared with itself has nothing alone', () => {
    fc.assert(
      fc.property(arbitraryList('a'), (a) => {
        const keyed = { ...a, items: a.items.map((one) => ({ ...one, keys: [one.id] })) }
        const { onlyA, onlyB, parts } = compareLists(keyed, keyed, { kinship, isOneLedger: true })
        expect([onlyA, onlyB, parts]).toEqual([[], [], []])
      }),
      runs,
    )
  })
})

describe('why an event is in one list only', () => {
  const reasonsFor = (one: ListItem, other: Partial<EventList>) =>
    compareLists(list('A', [one]), list('B', [], other), { kinship }).onlyA[0]?.reasons.map(({ code }) => code)
  test.each<[string, ListItem, Partial<EventList>, readonly string[]]>([
    ['before the first day', item('x'), { scope: { ...OPEN_SCOPE, since: '2023-12-01' } }, ['outside-window']],
    ['another country', item('x'), { scope: { ...OPEN_SCOPE, where: ['SY'] } }, ['outside-area']],
    ['another kind', item('x'), { scope: { ...OPEN_SCOPE, types: ['bombing'] } }, ['type-not-included']],
    [
      'nobody killed, in a list of deaths',
      item('x', { figures: { killed: { min: 0, best: 0, max: 0 } } }),
      { scope: { ...OPEN_SCOPE, minKilled: 1 } },
      ['below-threshold'],
    ],
    ['unknown dead are not below', item('x'), { scope: { ...OPEN_SCOPE, minKilled: 1 } }, ['unexplained']],
    ['only claimed', item('x', { isClaimedOnly: true }), {}, ['claimed-not-confirmed']],
    ['no date, no place', item('x', { first: null, last: null, places: [] }), {}, ['date-unknown', 'place-unknown']],
    ['left out there', item('x'), { leftOut: [item('y', { leftOut: 'foiled before it came about' })] }, ['left-out']],
    ['nothing at all', item('x'), {}, ['unexplained']],
  ])('%s', (_, one, other, codes) => expect(reasonsFor(one, other)).toEqual(codes))

  test('two salvos here, one attack there', () => {
    const found = compareLists(list('A', [item('x'), item('y')]), list('B', [item('z')]), { kinship })
    expect(found.ambiguous.length).toBe(1)
    expect(found.onlyA[0]?.reasons[0]?.code).toBe('counted-as-one')
  })

  test('something like it, three days later and elsewhere, is a near miss only when days and places allow it', () => {
    const far = item('z', { first: '2023-11-03', last: '2023-11-03', places: at('Ain al-Asad') })
    const found = compareLists(list('A', [item('x')]), list('B', [far]), { kinship })
    expect([found.both.length, found.onlyA[0]?.reasons[0]?.code]).toEqual([0, 'near-miss'])
  })
})

test('figures that differ are told as a part of the difference', () => {
  const killed = (n: number) => ({ figures: { killed: { min: n, best: n, max: n } }, keys: ['k'] })
  const found = compareLists(
    list('A', [item('x', killed(7))], { measure: 'killed' }),
    list('B', [item('y', killed(5))]),
    { kinship },
  )
  expect(found.parts).toEqual([{ side: 'both', code: 'figures-differ', items: 1, amount: 2 }])
})

test('kilometres over the ground, over the date line too', () => {
  const point = (lat: number, lon: number) => ({ lat, lon })
  expect(kmBetween(point(33.3, 44.4), point(36.2, 44))).toBeCloseTo(324.5, 0)
  expect(kmBetween(point(0, 179.9), point(0, -179.9))).toBeCloseTo(22.2, 0)
  expect(kmBetween(point(0, 0), { lat: null, lon: null })).toBeNull()
})

describe('overlap', () => {
  const days = (...numbers: readonly number[]) =>
    numbers.map((n) => item(`d${n}`, { first: `2023-11-${10 + 3 * n}`, last: `2023-11-${10 + 3 * n}` }))
  test('a worked example: 2 in both, 3 in one, bound 5 + ½ · 9 / 4', () => {
    const table = overlapLists([list('A', days(0, 1, 2, 3)), list('B', days(0, 1, 4))], kinship)
    expect(table.patterns).toEqual({ '1 1': 2, '1 0': 2, '0 1': 1 })
    const { bound, seen, once, twice } = estimateLowerBound(table)
    expect([seen, once, twice, bound]).toEqual([5, 3, 2, 5 + (0.5 * 9) / 4])
  })
  test('one list gives no bound; the bound is never below what was seen', () => {
    expect(estimateLowerBound(overlapLists([list('A', days(0))], kinship)).bound).toBeNull()
    fc.assert(
      fc.property(fc.array(arbitraryList('x'), { minLength: 2, maxLength: 4 }), (lists) => {
        const table = overlapLists(lists, kinship)
        const { bound, seen } = estimateLowerBound(table)
        if (bound !== null) expect(bound).toBeGreaterThanOrEqual(seen)
        const total = lists.reduce((sum, { items }) => sum + items.length, 0)
        expect(table.rows.flatMap(({ items }) => items).filter(Boolean).length).toBe(total)
      }),
      { ...runs, numRuns: 300 },
    )
  })
})
