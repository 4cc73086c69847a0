import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSample, type SampleWorkspace, writeReports } from '../../test/sample-workspace.ts'
import type { ClaimId, IncidentId, ReportId } from '../model/index.ts'
import { addClaim, type ClaimInput, withdrawClaim } from './add-claim.ts'
import { getIncident } from './incident-views.ts'
import { listChanges } from './list-changes.ts'
import { listIncidents } from './list-incidents.ts'
import { openReports } from './open-reports.ts'
import { getReportView, listReportRows } from './report-views.ts'

let sample: SampleWorkspace
const ada = { by: 'Ada', reason: 'the reader missed it' }
const names = ['a.md', 'b.md', 'c.md']
const tellings = [
  'An air strike hit a house in Mosul, Iraq, on November 1. Five people were killed, police said.',
  'Warplanes bombed a home in Mosul, Iraq, on November 1. The strike killed five people, a medic told reporters.',
  'On November 1 an air strike flattened a family house in the Iraqi city of Mosul; five people died, witnesses said.',
]
const texts = ['The mayor wrote the number 9 on a board.', 'Nothing is certain.', 'A nurse wrote the number 7.']

beforeEach(async () => {
  sample = await openSample(
    names.map((name, i) => ({
      name,
      title: 'Strike in Mosul',
      publisher: name,
      publishedOn: '2023-11-02',
      text: `${tellings[i]}\n\n${texts[i]}`,
    })),
  )
})
afterEach(() => sample.close())

const incident = () => listIncidents(sample.workspace).items[0]?.id as IncidentId
const reportId = (name: string) =>
  listReportRows(sample.workspace).items.find(({ sourceName }) => sourceName.endsWith(name))?.id as ReportId

function typed(name: string, quote: string, parts: Partial<ClaimInput> = {}): ClaimInput {
  const report = reportId(name)
  const from = getReportView(sample.workspace, report).text.indexOf(quote)
  const place = { report, from, to: from + quote.length, quote }
  return { ...place, attribute: 'killed', value: '9', incident: incident(), ...ada, ...parts }
}

test('an added claim stands in the report and the incident with its sentence, speaker and person', () => {
  const id = incident()
  const added = addClaim(sample.workspace, typed('a.md', 'number 9', { speaker: 'The mayor', of: 'people' }))
  expect(added).toMatchObject({ incident: id, by: 'Ada', withdrawn: null })
  expect(added.claim).toMatchObject({ text: '9 killed (people)', sentence: texts[0], speakerText: 'The mayor' })
  expect(getIncident(sample.workspace, id).figures[0]?.text).toBe('5–9')
  const view = getReportView(sample.workspace, reportId('a.md'))
  expect(view.claimViews.at(-1)?.claim.id).toBe(added.claim.claim.id)
  expect(view.accounts.at(-1)).toMatchObject({ incident: id, claims: [added.claim.claim.id] })
  const before = sample.workspace.ledger.head().position
  expect(addClaim(sample.workspace, typed('a.md', 'number 9', { speaker: 'The mayor', of: 'people' }))).toEqual(added)
  expect(sample.workspace.ledger.head().position).toBe(before)
})

test('words that are not in the report, an unknown speaker and a claim without a person are refused', () => {
  const good = typed('a.md', 'number 9')
  const position = sample.workspace.ledger.head().position
  const refuse = (parts: Partial<ClaimInput>, code: string) =>
    expect(() => addClaim(sample.workspace, { ...good, ...parts })).toThrow(expect.objectContaining({ code }))
  refuse({ quote: 'number 90' }, 'evidence-mismatch')
  refuse({ from: good.from + 1 }, 'evidence-mismatch')
  refuse({ from: 99_990, to: 99_999 }, 'evidence-mismatch')
  refuse({ speaker: 'The bishop' }, 'evidence-mismatch')
  refuse({ by: ' ' }, 'option-invalid')
  refuse({ reason: '' }, 'option-invalid')
  refuse({ value: 'nine or so' }, 'option-invalid')
  refuse({ incident: 'inc_00000000000000000000' as IncidentId }, 'incident-unknown')
  expect(sample.workspace.ledger.head().position).toBe(position)
})

test('reading anew, merging reports in and a late report leave an added claim where it stands', async () => {
  const id = incident()
  const { claim } = addClaim(sample.workspace, typed('c.md', 'number 7', { value: '7' }))
  const late = `${sample.folder.path}/late`
  writeReports(late, [
    {
      name: 'd.md',
      title: 'Mosul',
      publisher: 'd.md',
      publishedOn: '2023-11-02',
      text: 'An air strike hit a house in Mosul, Iraq, on November 1. Six people were killed, police said.',
    },
  ])
  await openReports(sample.workspace, [late])
  expect(getIncident(sample.workspace, id)).toMatchObject({ reports: 4, figures: [{ text: '5–7' }, {}, {}, {}] })
  expect(getIncident(sample.workspace, id).claims.some((view) => view.claim.id === claim.claim.id)).toBe(true)
})

test('a claim of no known incident opens one, which is gone when the claim is taken back', () => {
  const { incident: opened, claim } = addClaim(sample.workspace, typed('a.md', 'number 9', { incident: undefined }))
  expect(listIncidents(sample.workspace).total).toBe(2)
  expect(getIncident(sample.workspace, opened as IncidentId).killed.text).toBe('9')
  withdrawClaim(sample.workspace, claim.claim.id, { by: 'Bea', reason: 'of another war' })
  expect(listIncidents(sample.workspace).total).toBe(1)
  expect(listChanges(sample.workspace, { since: sample.workspace.ledger.head().position - 1 }).items).toMatchObject([
    { type: 'AddedClaimWithdrawn', incident: opened },
  ])
})

test('what was read cannot be taken back as if it had been added', () => {
  const read = getIncident(sample.workspace, incident()).claims[0]?.claim.id
  expect(() => withdrawClaim(sample.workspace, read as never, ada)).toThrow(
    expect.objectContaining({ code: 'claim-unknown' }),
  )
})

test('added claims count as long as they stand, and every earlier position counts as it did', () => {
  const step = fc.record({
    report: fc.nat(2),
    value: fc.integer({ min: 1, max: 12 }),
    isUndo: fc.boolean(),
  })
  const id = incident()
  const standing = new Map<number, { readonly claim: ClaimId; readonly value: number }>()
  const seen = new Map<number, string>()
  const print = () => {
    const all = [5, ...[...standing.values()].map(({ value }) => value)]
    const [low, high] = [Math.min(...all), Math.max(...all)]
    return low === high ? String(low) : `${low}–${high}`
  }
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      for (const { report, value, isUndo } of steps) {
        // One voice has one figure in one report: a second one would take the place of the first.
        const before = standing.get(report)
        if (before) withdrawClaim(sample.workspace, before.claim, ada)
        standing.delete(report)
        if (!isUndo || !before) {
          const input = typed(names[report] as string, 'Mosul', { value: String(value), incident: id })
          standing.set(report, { claim: addClaim(sample.workspace, input).claim.claim.id, value })
        }
        const figure = getIncident(sample.workspace, id).killed
        expect(figure.text).toBe(print())
        seen.set(sample.workspace.ledger.head().position, figure.text)
      }
    }),
    { numRuns: 25 },
  )
  for (const [asOf, text] of seen) expect(getIncident(sample.workspace, id, { asOf }).killed.text).toBe(text)
  expect(sample.workspace.ledger.verify().ok).toBe(true)
})
