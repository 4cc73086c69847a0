import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeReports, openSample, type SampleWorkspace } from '../../test/sample-workspace.ts'
import { toDraft } from './decision-input.ts'
import { getDesk } from './desk-view.ts'
import { regroup, undoRegrouping } from './group-incidents.ts'
import { openWorkspace } from './open-workspace.ts'
import { decide } from './review.ts'
import { getReviewItem } from './review-item.ts'
import { countQueue, listQueue } from './review-queue.ts'

let sample: SampleWorkspace
beforeEach(async () => {
  sample = await openSample(makeReports(9))
})
afterEach(() => sample.close())

test('what accounts differ on comes first, and nothing comes twice', () => {
  const { items, left } = listQueue(sample.workspace, { limit: 500 })
  const ranks = items.map(({ rank }) => rank)
  expect(items.length).toBe(left)
  expect(countQueue(sample.workspace)).toBe(left)
  expect(new Set(items.map(({ claim }) => claim)).size).toBe(left)
  expect(ranks.indexOf('differs')).toBe(0)
  expect(ranks.lastIndexOf('differs')).toBeLessThan(ranks.indexOf('newest'))
})

test('incident by incident, the claims of one stand together', () => {
  const incidents = listQueue(sample.workspace, { order: 'incident', limit: 500 }).items.map(({ incident }) => incident)
  const runs = incidents.filter((incident, i) => incident !== incidents[i - 1])
  expect(runs.length).toBe(new Set(incidents).size)
  expect(runs.length).toBeGreaterThan(2)
})

test('only figures when only figures are asked for', () => {
  const { items } = listQueue(sample.workspace, { figuresOnly: true, limit: 500 })
  expect([...new Set(items.map(({ attribute }) => attribute))].toSorted()).toEqual(['injured', 'killed'])
})

test('a decided claim is gone from the queue and counted as done', () => {
  const { workspace } = sample
  const before = listQueue(workspace, { reader: 'Ada' })
  const [first, second] = before.items
  decide(workspace, toDraft(workspace, { kind: 'accept', target: first?.claim ?? '', by: 'Ada' }))
  const after = listQueue(workspace, { reader: 'Ada' })
  expect([after.items[0]?.claim, after.left, after.done]).toEqual([second?.claim, before.left - 1, 1])
  expect([countQueue(workspace, 'Ada'), countQueue(workspace, 'Grace')]).toEqual([
    after.left,
    listQueue(workspace, { reader: 'Grace' }).left,
  ])
})

test.each(['doubt', 'incident'] as const)(
  'the queue by %s, kept from change to change, is the one of a new start',
  async (order) => {
    const { workspace } = sample
    const expectAsOpenedAnew = async () => {
      const opened = await openWorkspace(workspace.folder, { mode: 'read' })
      for (const reader of ['Ada', 'Grace']) {
        expect(listQueue(workspace, { order, reader })).toEqual(listQueue(opened, { order, reader }))
      }
      opened.close()
    }
    const { items } = listQueue(workspace, { order, figuresOnly: true })
    for (const target of [items[0], items.at(-1), items[3]].map((item) => item?.claim ?? '')) {
      decide(workspace, toDraft(workspace, { kind: 'accept', target, by: 'Ada' }))
      await expectAsOpenedAnew()
    }
    const { incident, account } = getReviewItem(workspace, items[4]?.claim as never)
    regroup(
      workspace,
      { kind: 'split', incident: incident?.id as never, accounts: [account] },
      { by: 'Ada', reason: 'apart' },
    )
    await expectAsOpenedAnew()
  },
)

test('an item holds the sentences beside its own, word for word', () => {
  const { workspace } = sample
  const { items } = listQueue(workspace, { figuresOnly: true })
  const item = getReviewItem(workspace, items[0]?.claim as never)
  expect(item.before).toMatch(/^An air strike hit a house in \w+, Iraq, on November \d+\.$/)
  expect(item.view.sentence).toMatch(/^At least \d people were killed/)
  expect(item.after).toBe('')
  expect(item.others.length).toBeGreaterThan(1)
  expect(item.incident?.killed.isKnown).toBe(true)
  expect(item.own).toEqual([])
})

test('an account moved away is offered its old incident, with why', () => {
  const { workspace } = sample
  const item = listQueue(workspace, { order: 'incident' }).items.find(({ incident }) => incident !== null)
  const { account, incident } = getReviewItem(workspace, item?.claim as never)
  const grounds = { by: 'Ada', reason: 'two strikes' }
  regroup(workspace, { kind: 'split', incident: incident?.id as never, accounts: [account] }, grounds)
  const { likely } = getReviewItem(workspace, item?.claim as never)
  expect(likely[0]?.incident.id).toBe(incident?.id)
  expect(likely[0]?.reasons.length).toBeGreaterThan(1)
  expect(likely.length).toBeLessThanOrEqual(3)
})

test('a split sent again is the same split, and its undo the same undo', () => {
  const { workspace } = sample
  const item = getReviewItem(workspace, listQueue(workspace, { order: 'incident' }).items[0]?.claim as never)
  const asked = { kind: 'split', incident: item.incident?.id as never, accounts: [item.account] } as const
  const grounds = { by: 'Ada', reason: 'two strikes' }
  const first = regroup(workspace, asked, grounds)
  expect(() => regroup(workspace, asked, grounds)).toThrow(expect.objectContaining({ code: 'option-invalid' }))
  expect(regroup(workspace, asked, { ...grounds, again: true })).toEqual(first)
  const undone = undoRegrouping(workspace, first.position, grounds)
  expect(undoRegrouping(workspace, first.position, { ...grounds, again: true })).toEqual(undone)
  expect(() => undoRegrouping(workspace, first.position, grounds)).toThrow(
    expect.objectContaining({ code: 'option-invalid' }),
  )
})

test('the start screen tells what came after a position, and all of it to one from another ledger', () => {
  const { workspace } = sample
  const all = getDesk(workspace)
  const counts = (since: number) => getDesk(workspace, { since }).lines.map(({ topic, count }) => [topic, count])
  expect(Object.fromEntries(all.lines.map(({ topic, count }) => [topic, count]))).toMatchObject({
    reports: 9,
    refused: 0,
  })
  expect(counts(all.asOf).filter(([topic, count]) => count !== 0 && topic !== 'review')).toEqual([])
  expect(counts(all.asOf + 1000)).toEqual(counts(0))
  const [first] = listQueue(workspace).items
  decide(workspace, toDraft(workspace, { kind: 'accept', target: first?.claim ?? '', by: 'Ada' }))
  expect(Object.fromEntries(counts(all.asOf))).toMatchObject({ reports: 0, incidents: 1 })
})
