/// <reference lib="dom" />
/** Every command of the sheet, performed by its key where it works. The list is typed: a new command without its line does not compile. */
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS, type CommandId } from '../../src/web/lib/commands.ts'
import { findBrowser, titleOf } from './browser.ts'
import { type Desk, serveDesk } from './desk-server.ts'
import { findScreens, type Screens } from './find-screens.ts'
import { press } from './keyboard.ts'
import { goTo, openWatchedPage, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()
const sampleOf = (name: string) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url))

/** The desk asks before a page with decisions that are not saved yet is left. */
const isAllSaved = () => document.querySelector('aside [data-state="not saved"], aside [data-state^="taking"]') === null

/** Where a command is performed, what is pressed before its key, and what then holds. */
interface Performance {
  readonly at: keyof Screens | 'named'
  readonly before?: readonly string[]
  readonly key?: string
  readonly done: (page: Page, was: string) => Promise<unknown>
}

const goes = (path: string) => (page: Page) => page.waitForURL((url) => url.pathname === path)
const opens = (name: string | RegExp) => (page: Page) => page.getByRole('dialog', { name }).waitFor()
const asks = (name: string | RegExp) => (page: Page) => page.getByRole('region', { name }).waitFor()
const decides = (words: RegExp) => (page: Page) =>
  page.locator('aside [data-state]', { hasText: words }).first().waitFor()
const focuses = (selector: string) => (page: Page) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
const claimOf = (page: Page) => page.locator('main article').getAttribute('data-claim')
const isAnotherClaim = (page: Page, was: string) => expect.poll(() => claimOf(page)).not.toBe(was)
const isSaid = (words: RegExp) => (page: Page) => page.getByText(words).first().waitFor()
const isUnfolded = (nth: number) => (page: Page, was: string) =>
  expect
    .poll(
      async () =>
        page.url() !== was || (await page.locator('main ol > li').nth(nth).locator('[aria-expanded=true]').count()) > 0,
    )
    .toBe(true)

const PERFORMED: { readonly [Id in CommandId]: Performance } = {
  next: { at: 'explore', done: focuses('[data-row]') },
  previous: { at: 'explore', before: ['j', 'j'], done: focuses('[data-row]') },
  search: { at: 'explore', done: focuses('#search') },
  theme: { at: 'desk', done: (page) => page.waitForFunction(() => localStorage.getItem('reckoner-theme') === 'light') },
  sheet: { at: 'desk', done: opens('Keyboard') },
  go: {
    at: 'desk',
    done: async (page) => {
      await press(page, 'h')
      await goes('/health')(page)
    },
  },
  seen: { at: 'desk', done: isSaid(/nothing new/) },
  'go-desk': { at: 'explore', before: ['g'], done: goes('/') },
  'go-review': { at: 'desk', before: ['g'], done: goes('/review') },
  'go-explore': { at: 'desk', before: ['g'], done: goes('/explore') },
  'go-reports': { at: 'desk', before: ['g'], done: goes('/reports') },
  'go-tallies': { at: 'desk', before: ['g'], done: goes('/tallies') },
  'go-health': { at: 'desk', before: ['g'], done: goes('/health') },
  accept: { at: 'review', done: decides(/Accepted/) },
  reject: { at: 'review', done: asks(/wrong|Why/i) },
  later: { at: 'review', key: 'Space', done: isAnotherClaim },
  edit: { at: 'review', done: focuses('input, textarea') },
  move: { at: 'review', done: asks('Which incident') },
  new: { at: 'review', done: decides(/Made an incident of its own/) },
  split: { at: 'incident', done: opens('Split this incident') },
  flag: { at: 'incident', done: opens(/note/i) },
  merge: { at: 'incident', done: opens(/Merge/) },
  pin: { at: 'incident', done: opens('Pin the best figure') },
  grade: { at: 'incident', done: opens('Grade this incident') },
  relate: { at: 'incident', done: opens(/operation/i) },
  origin: { at: 'incident', done: opens('Copy or independent') },
  person: { at: 'named', done: opens('One person or two') },
  release: { at: 'named', done: opens('Release this for others') },
  cite: { at: 'incident', done: opens('Cite this view') },
  'add-claim': { at: 'report', done: opens('Add a claim') },
  undo: { at: 'review', before: ['a'], done: decides(/Accepted/) },
  'pick-1': { at: 'desk', done: isUnfolded(0) },
  'pick-2': { at: 'desk', done: isUnfolded(1) },
  'pick-3': { at: 'desk', done: isUnfolded(2) },
  'pick-4': { at: 'review', before: ['x'], done: decides(/Rejected/) },
  'pick-5': { at: 'desk', done: isUnfolded(4) },
  'pick-6': { at: 'review', before: ['x'], done: decides(/Rejected/) },
}

describe.skipIf(found.browser === null)(titleOf('every command by its key', found), () => {
  let desk: Desk
  let watched: WatchedPage
  let addresses: Readonly<Record<Performance['at'], string>>
  const desks: Desk[] = []

  beforeAll(async () => {
    if (!found.browser) return
    for (const name of ['three-spellings', 'kirkuk']) {
      desk = await serveDesk(sampleOf(name))
      desks.push(desk)
    }
    watched = await openWatchedPage(found.browser, desk.origin)
    const { page } = watched
    const [names] = desks
    await page.goto(names?.link ?? '')
    const named = await page.evaluate(
      async () => ((await (await fetch('/api/v1/incidents')).json()) as { items: { id: string }[] }).items[0]?.id,
    )
    await page.goto(desk.link)
    const screens = await findScreens(page)
    // A claim of an incident that several reports tell of: it can be made one of its own.
    const claim = await page.evaluate(
      async (path) =>
        ((await (await fetch(`/api/v1${path}`)).json()) as { claims: { claim: { id: string } }[] }).claims[0],
      screens.incident,
    )
    addresses = {
      ...Object.fromEntries(Object.entries(screens).map(([name, path]) => [name, desk.origin + path])),
      review: `${desk.origin}/review?claim=${claim?.claim.id}`,
      named: `${names?.origin}/incidents/${named}`,
    } as typeof addresses
  }, 180_000)

  afterAll(async () => {
    await found.browser?.close()
    for (const one of desks) await one.close()
  })

  test.each(COMMANDS.map(({ id, key }) => [id, key] as const))('%s', async (id, usual) => {
    const { page } = watched
    const { at, before = [], key = usual, done } = PERFORMED[id]
    await goTo(page, addresses[at])
    if (at === 'review') await page.waitForSelector('main article[data-claim^="clm_"]')
    await press(page, ...before)
    const was = at === 'review' ? ((await claimOf(page)) ?? '') : page.url()
    await press(page, key)
    await done(page, was)
    if (at === 'review') await page.waitForFunction(isAllSaved)
  })
})
