import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClaimParts, makeClaim, makeCount, makeReport } from '../../test/make-claim.ts'
import { selectLatest } from '../counting/latest-figures.ts'
import type { ClaimId, ReportId } from '../model/index.ts'
import { describeCopies, foldOrigins } from './origins.ts'
import { resemblance, signatureOf } from './signature.ts'
import type { OriginReport, ReportedClaim } from './types.ts'

const BODY = [
  'Five fighters were killed on Sunday when an air strike hit a site near Dibis, security sources in Iraq said.',
  'The site was being used to launch drones against a base west of the capital, according to one of the sources.',
  'Another five people were wounded and were taken to hospital in the provincial capital before nightfall.',
  'The government has condemned earlier raids on its soil and called on all sides to hold back from further fire.',
  'Fighters of the same movement have aimed rockets at bases across the country since the middle of October.',
]
const OTHER = [
  'Residents of Dibis spoke of two loud blasts that shook windows shortly after the evening prayer had ended.',
  'A nurse at the local clinic counted seven bodies and said that more were thought to lie under the rubble.',
  'No army unit was stationed there, the mayor told reporters, adding that the road had been closed to traffic.',
  'Farmers who live nearby said that strangers had rented the compound in spring and kept to themselves.',
]

interface Given {
  readonly id: string
  readonly sentences: readonly string[]
  readonly publisher?: string
  readonly publishedOn?: string | null
  readonly agency?: string
  /** Figures: the sentence they stand in, and what else is said of the claim. */
  readonly killed?: readonly (ClaimParts & { readonly count: number; readonly in: number })[]
}

function build(given: readonly Given[]): { reports: OriginReport[]; claims: ReportedClaim[] } {
  const reports = given.map(({ id, sentences, publisher, publishedOn, agency }) =>
    makeReport(id, {
      publisher: publisher ?? id,
      publishedOn: publishedOn === undefined ? '2023-12-03' : publishedOn,
      agency: agency ?? null,
      text: sentences.join(' '),
    }),
  )
  const claims = given.flatMap(({ id, sentences, killed }) =>
    (killed ?? []).map(({ count, in: index, ...parts }, i) => {
      const from = sentences.slice(0, index).join(' ').length + (index > 0 ? 1 : 0)
      const sentence = { from, to: from + (sentences[index] ?? '').length }
      return {
        claim: makeClaim('killed', makeCount(count), { id: `clm_${id}_${i}`, ...parts, sentence }),
        report: id as ReportId,
      }
    }),
  )
  return { reports, claims }
}

const fold = (given: readonly Given[]) => {
  const { reports, claims } = build(given)
  return foldOrigins(claims, reports)
}

const afp: Given = { id: 'rep_afp', publisher: 'AFP', sentences: BODY, killed: [{ count: 5, in: 0 }] }
const local: Given = { id: 'rep_local', publisher: 'Kirkuk Now', sentences: OTHER, killed: [{ count: 7, in: 1 }] }

describe('one origin', () => {
  test('a copy under another headline', () => {
    const copy: Given = {
      ...afp,
      id: 'rep_dawn',
      publisher: 'Dawn',
      sentences: ['Strike kills five.', ...BODY],
      killed: [{ count: 5, in: 1 }],
    }
    const [group, ...rest] = fold([afp, copy])
    expect(rest).toEqual([])
    expect(group?.root).toBe('rep_afp')
    expect(group?.reasons[0]).toMatch(/^Dawn and AFP: \d+ % of the wording in common$/)
    expect(describeCopies(group as never, build([afp, copy]).reports)).toBe('AFP, carried by 1 outlet')
  })

  test('half the sentences of an agency, credited', () => {
    const cut: Given = {
      ...afp,
      id: 'rep_cut',
      publisher: 'Dawn',
      agency: 'AFP',
      sentences: [...BODY.slice(0, 2), ...OTHER.slice(2)],
    }
    expect(fold([afp, cut])).toHaveLength(1)
  })

  test('the earliest is the root, on one day the agency’s own', () => {
    const early: Given = { ...afp, id: 'rep_early', publisher: 'Dawn', publishedOn: '2023-12-02' }
    expect(fold([afp, early])[0]?.root).toBe('rep_early')
    const own: Given = { ...afp, id: 'rep_own', publisher: 'AFP', agency: 'AFP' }
    expect(fold([{ ...afp, publisher: 'Dawn', agency: 'AFP' }, own])[0]?.root).toBe('rep_own')
  })

  test('"according to AFP"', () => {
    const relay: Given = { ...local, killed: [{ count: 5, in: 1, relay: 'the AFP news agency' }] }
    const groups = fold([afp, relay])
    expect(groups).toHaveLength(1)
    expect(groups[0]?.reasons).toEqual(['Kirkuk Now passes on AFP, as in AFP'])
  })

  test('two reports that each pass on the other', () => {
    const a: Given = { ...afp, killed: [{ count: 5, in: 0, relay: 'Kirkuk Now' }] }
    const b: Given = { ...local, killed: [{ count: 5, in: 1, relay: 'AFP' }] }
    expect(fold([a, b])).toHaveLength(1)
  })

  test('one spokesman quoted in the same words', () => {
    const said =
      'The health ministry spokesman said five bodies had reached the central hospital by midnight on Sunday.'
    const speaker = { speaker: 'the health ministry spokesman', count: 5, in: 1 }
    const a: Given = { ...afp, sentences: [BODY[0] as string, said], killed: [speaker] }
    const b: Given = {
      ...local,
      sentences: [OTHER[0] as string, said.replace('by midnight', 'before midnight')],
      killed: [speaker],
    }
    expect(fold([a, b])).toHaveLength(1)
  })
})

describe('look-alikes stay apart', () => {
  test('the same figure in other words', () => {
    expect(fold([afp, { ...local, killed: [{ count: 5, in: 1 }] }])).toHaveLength(2)
  })

  test('one speaker, the same figure, other words', () => {
    const speaker = { speaker: 'officials', count: 5 }
    expect(
      fold([
        { ...afp, killed: [{ ...speaker, in: 0 }] },
        { ...local, killed: [{ ...speaker, in: 1 }] },
      ]),
    ).toHaveLength(2)
  })

  test('a relay that adds a figure of its own stays an origin; only the repeated claim moves', () => {
    const mixed: Given = {
      ...local,
      killed: [
        { count: 5, in: 2, relay: 'AFP' },
        { count: 7, in: 1 },
      ],
    }
    const groups = fold([afp, mixed])
    expect(groups.map((group) => group.claims)).toEqual([['clm_rep_afp_0', 'clm_rep_local_0'], ['clm_rep_local_1']])
  })

  test('two outlets that credit the same agency for other texts', () => {
    expect(
      fold([
        { ...afp, agency: 'AP' },
        { ...local, agency: 'AP' },
      ]),
    ).toHaveLength(2)
  })

  test('a relay to a publisher that is not there', () => {
    expect(fold([afp, { ...local, killed: [{ count: 7, in: 1, relay: 'Reuters' }] }])).toHaveLength(2)
  })
})

describe('hostile', () => {
  test('nothing at all, empty texts, claims of unknown reports', () => {
    expect(foldOrigins([], [])).toEqual([])
    const empty = (id: string): Given => ({ id, sentences: [''], publishedOn: null, killed: [{ count: 5, in: 0 }] })
    expect(fold([empty('rep_a'), empty('rep_b')])).toHaveLength(2)
    expect(foldOrigins(build([afp]).claims, [])).toEqual([])
  })

  test('1,000 near-copies fold to one, quickly, with the reasons cut short', () => {
    const copies = Array.from(
      { length: 1000 },
      (_, i): Given => ({
        ...afp,
        id: `rep_${i}`,
        publisher: `Outlet ${i}`,
        sentences: [`Headline of outlet number ${i} on this day.`, ...BODY],
        killed: [{ count: 5, in: 1 }],
      }),
    )
    const { reports, claims } = build(copies)
    const started = performance.now()
    const groups = foldOrigins(claims, reports)
    expect(performance.now() - started).toBeLessThan(3000)
    expect(groups).toHaveLength(1)
    expect(groups[0]?.reasons.length).toBeLessThan(50)
  })

  test('a text of one endless word', () => {
    expect(signatureOf('a'.repeat(500_000)).shingles).toHaveLength(0)
    expect(resemblance(signatureOf(''), signatureOf(''))).toBe(0)
  })
})

test('property: exact copies under other publishers change no group and no figure', () => {
  const reports = fc.array(
    fc.record({
      text: fc.nat(2),
      day: fc.integer({ min: 1, max: 9 }),
      count: fc.nat(20),
      relay: fc.option(fc.constant('AFP')),
    }),
    { minLength: 1, maxLength: 5 },
  )
  const copies = fc.array(fc.record({ of: fc.nat(4), later: fc.option(fc.nat(9)) }), { maxLength: 8 })
  fc.assert(
    fc.property(reports, copies, (items, extra) => {
      const originals = items.map(
        ({ text, day, count, relay }, i): Given => ({
          id: `rep_${i}`,
          publisher: i === 0 ? 'AFP' : `Outlet ${i}`,
          publishedOn: `2023-12-0${day}`,
          sentences: [`Report ${i} says ${count} died.`, ...([BODY, OTHER, BODY.slice(0, 3)][text] as string[])],
          killed: [{ count, in: 0, ...(relay === null ? {} : { relay }) }],
        }),
      )
      const copied = extra.map(({ of, later }, n): Given => {
        const original = originals[of % originals.length] as Given
        const day = later === null ? null : `2023-12-1${later}`
        return { ...original, id: `rep_copy_${n}`, publisher: `Copyist ${n}`, publishedOn: day }
      })
      const resolve = (given: readonly Given[]) => {
        const { reports, claims } = build(given)
        const origins = foldOrigins(claims, reports)
        const byId = new Map(reports.map((report) => [report.id, report]))
        const reported = claims.map((one) => ({
          ...one,
          publisher: null,
          publishedOn: byId.get(one.report)?.publishedOn ?? null,
        }))
        const figures = selectLatest('killed', reported, origins).map(({ value }) => `${value.min}..${value.max}`)
        return { groups: origins.length, roots: origins.map(({ root }) => root), figures: [...new Set(figures)].sort() }
      }
      expect(resolve([...originals, ...copied])).toEqual(resolve(originals))
    }),
    { numRuns: 1000 },
  )
})

test('signatures kept by the caller are used', () => {
  const { reports, claims } = build([afp, local])
  const signatures = new Map(reports.map(({ id }) => [id, signatureOf(BODY.join(' '))]))
  expect(foldOrigins(claims, reports, { signatures })).toHaveLength(1)
  expect(foldOrigins(claims, reports)[0]?.claims).toEqual(['clm_rep_afp_0' as ClaimId])
})
