/// <reference lib="dom" />
/** The incident page in a real browser: everything that can be done there, by keyboard alone, and what it shows. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findFaults } from './axe.ts'
import { findBrowser, titleOf } from './browser.ts'
import { type Desk, serveDesk } from './desk-server.ts'
import { findScreens, type Screens } from './find-screens.ts'
import { press, sign, tabTo, typeInto } from './keyboard.ts'
import { goTo, openWatchedPage, type WatchedPage } from './watch-page.ts'

const found = await findBrowser()

describe.skipIf(found.browser === null)(titleOf('the incident page', found), () => {
  let desk: Desk
  let watched: WatchedPage
  let screens: Screens
  const page = () => watched.page
  const open = (path = screens.incident) => goTo(page(), desk.origin + path)
  const history = () => page().locator('section[aria-labelledby="history-title"] li')
  const isSaid = (words: string | RegExp) => page().getByRole('status').filter({ hasText: words }).first().waitFor()

  beforeAll(async () => {
    if (!found.browser) return
    desk = await serveDesk(fileURLToPath(new URL('../../examples/kirkuk', import.meta.url)))
    watched = await openWatchedPage(found.browser, desk.origin)
    await page().goto(desk.link)
    screens = await findScreens(page())
  }, 120_000)
  beforeEach(async () => {
    if (found.browser) await open()
  })
  afterAll(async () => {
    await found.browser?.close()
    await desk?.close()
  })

  test('the head gives the code, the grade with its meaning, and the first and last change', async () => {
    const text = (await page().locator('main article > header').textContent()) ?? ''
    expect(text).toContain(screens.incident.split('/').at(-1))
    expect(text).toMatch(/Grade(Confirmed|Fair|Weak|Contested|Discounted)/)
    expect(text).toMatch(/opened \d+ \w+ \d{4}.*last change \d+ \w+ \d{4}.*position \d+/)
  })

  test('a dot opens its sentence, and lights it in the text at the right', async () => {
    await press(page(), 'j', 'Enter')
    const dot = page().locator('ul[aria-label="Claims of killed"] li').first()
    await dot.locator('blockquote .mark-number').first().waitFor()
    const claim = await dot.getAttribute('data-claim')
    const panel = page().getByRole('complementary', { name: 'The report’s text' })
    await panel.locator(`[data-claims~="${claim}"] .mark-on`).first().waitFor()
    expect(await panel.locator('.lit-strong').first().textContent()).toMatch(/\w/)
  })

  test('who the dead were, on the attacker’s word alone, is labelled so', async () => {
    const label = await page().evaluate(async () => {
      const { items } = (await (await fetch('/api/v1/incidents?limit=200')).json()) as { items: { id: string }[] }
      for (const { id } of items) {
        const { claims } = (await (await fetch(`/api/v1/incidents/${id}`)).json()) as {
          claims: { claim: { id: string }; isAttackersWord: boolean }[]
        }
        const own = claims.find(({ isAttackersWord }) => isAttackersWord)
        if (own) return { incident: id, claim: own.claim.id }
      }
      return null
    })
    if (!label) throw new Error('the sample holds no such word')
    await open(`/incidents/${label.incident}`)
    const dot = page().locator(`ul[aria-label^="Claims of"] li[data-claim="${label.claim}"]`)
    await dot.getByRole('button').first().press('Enter')
    await dot.getByText(/attacker.*no proof of it/).waitFor()
  })

  test('a field that is focused lights its words, and words that are chosen offer their field', async () => {
    await press(page(), 'j', 'Enter')
    const figure = page().locator('ul[aria-label="Claims of killed"] figure').first()
    await figure.waitFor()
    await tabTo(page(), /killed/)
    await figure.locator('.mark-number.mark-on').first().waitFor()
    const speaker = figure.locator('.mark-speaker').first()
    if ((await speaker.count()) > 0) {
      await speaker.click()
      await figure.locator('.mark-speaker.mark-on').first().waitFor()
      expect(await page().evaluate(() => document.activeElement?.className)).toBe('evidence-field')
    }
  })

  test('grade: given by keyboard, shown with its person, taken back by z', async () => {
    await press(page(), 'r')
    await page().getByRole('dialog', { name: 'Grade this incident' }).waitFor()
    await tabTo(page(), /^(Confirmed|Fair|Weak|Contested|Discounted)/i)
    await press(page(), 'ArrowDown')
    await sign(page(), /^Grade$/, 'two wires only')
    await isSaid('Recorded.')
    await page().getByText('given by Ada').waitFor()
    expect(await history().first().textContent()).toMatch(
      /graded.*as suggested.*(→|became).*because: two wires only.*Ada/,
    )
    await press(page(), 'z')
    await isSaid('Taken back.')
    await page().getByText('given by Ada').waitFor({ state: 'detached' })
  })

  test('pin: the figure of the rule of the reviewer is the pinned one', async () => {
    await press(page(), 'p')
    await typeInto(page(), /^Figure/, '6-7')
    await sign(page(), /^Pin$/, 'the hospital counts')
    await page()
      .getByText(/Figure pinned: killed 6–7/)
      .waitFor()
    await tabTo(page(), /^Counting rule/)
    await page().keyboard.type('Decision')
    await page().waitForURL(/rule=decision/)
    await page().locator('section[aria-label="Killed"] .text-5xl', { hasText: '6–7' }).waitFor()
  })

  test('note: stands on the page and in the history', async () => {
    await press(page(), 'f')
    await sign(page(), /^Add the note$/, 'Ask the hospital again', /^Note/)
    await page().locator('section[aria-labelledby="notes-title"]', { hasText: 'Ask the hospital again' }).waitFor()
  })

  test('claims are accepted, rejected with a reason by number, and corrected, from the line that has the focus', async () => {
    const mark = (words: string) =>
      page().locator('section[aria-labelledby="origins-title"]', { hasText: words }).waitFor()
    const focusClaim = (nth: number) =>
      page().locator('section[aria-labelledby="origins-title"] button[data-row]').nth(nth).focus()
    await focusClaim(0)
    await press(page(), 'a')
    await sign(page(), /^Accept$/, 'read rightly')
    await mark('accepted')
    await focusClaim(1)
    await press(page(), 'x')
    await page().getByRole('dialog', { name: 'Reject this claim' }).waitFor()
    await press(page(), '5')
    await sign(page(), /^Reject$/, 'the same wire twice')
    await mark('rejected, not counted')
    expect(await history().first().textContent()).toContain('(duplicate)')
    await press(page(), 'z')
    await isSaid('Taken back.')
    await focusClaim(0)
    await press(page(), 'e')
    await typeInto(page(), /^New value/, 'no number')
    await typeInto(page(), /^Why/, 'x')
    await tabTo(page(), /^Correct$/)
    await press(page(), 'Enter')
    await page().getByRole('alert').waitFor()
    await press(page(), 'Escape')
    await page().waitForSelector('dialog[open]', { state: 'hidden' })
  })

  /** Chooses the incident of Erbil while the answer to the last letter is late: what was chosen stays chosen. */
  const chooseErbil = async () => {
    let answer = () => {}
    const late = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page().route(/incidents\?text=Erbil&/, async (route) => {
      await late
      await route.continue()
    })
    await page().keyboard.type('Erbi')
    await page().locator('dialog fieldset[aria-busy="false"] label', { hasText: 'Erbil' }).first().waitFor()
    await page().keyboard.type('l')
    await page().locator('dialog fieldset[aria-busy="true"]').waitFor()
    await tabTo(page(), /Erbil/)
    await press(page(), 'Space')
    answer()
    await page().locator('dialog fieldset[aria-busy="false"]').waitFor()
    await page().unroute(/incidents\?text=Erbil&/)
  }

  test('merge: the other id leads here and says so; the history takes it back', async () => {
    const here = await page().locator('section[aria-labelledby="links-title"] li').count()
    await press(page(), 'u')
    await tabTo(page(), /^The other incident/)
    await chooseErbil()
    await sign(page(), /^Merge$/, 'one and the same')
    await isSaid('Merged.')
    const said = (await history().first().textContent()) ?? ''
    expect(said).toMatch(/inc_\w+ merged into it/)
    expect(said).toContain(`${here} accounts`)
    const merged = /inc_\w+/.exec(said)?.[0]
    await open(`/incidents/${merged}`)
    await page().waitForURL(`**${screens.incident}`)
    await isSaid(`You asked for ${merged}`)
    await tabTo(page(), /^Undo position \d+: inc_/)
    await press(page(), 'Enter')
    await sign(page(), /^Take back$/, 'two strikes')
    await open(`/incidents/${merged}`)
    expect(page().url()).toContain(String(merged))
  })

  test('split and move: an account goes to an incident of its own and comes back by z', async () => {
    const accounts = () => page().locator('section[aria-labelledby="links-title"] li').count()
    const before = await accounts()
    await press(page(), 's')
    await page().getByRole('dialog', { name: 'Split this incident' }).waitFor()
    await press(page(), 'Space')
    await sign(page(), /^Split$/, 'two houses')
    await isSaid('Split off.')
    await expect.poll(accounts).toBe(before - 1)
    await press(page(), 'z')
    await expect.poll(accounts).toBe(before)
    await press(page(), 'm')
    await tabTo(page(), /^A new incident/)
    await press(page(), 'Space')
    await sign(page(), /^Move$/, 'another day')
    await expect.poll(accounts).toBe(before - 1)
    await press(page(), 'z')
    await expect.poll(accounts).toBe(before)
  })

  test('the same operation: a proposal is confirmed, denied and taken back; any incident can be linked; no total moves', async () => {
    const related = () => page().locator('section[aria-labelledby="related-title"] li')
    const proposed = await page().evaluate(async () => {
      const ask = async (path: string) => (await fetch(path)).json()
      const { items } = (await ask('/api/v1/incidents?limit=100')) as { items: { id: string }[] }
      for (const { id } of items) {
        const { related: found } = (await ask(`/api/v1/incidents/${id}`)) as { related: { status: string }[] }
        if (found[0]?.status === 'proposed') return id
      }
      return null
    })
    expect(proposed).not.toBeNull()
    const before = await open(`/incidents/${proposed}`)
    const figure = await page().locator('section[aria-label="Killed"]').textContent()
    expect(before).toContain('proposed')
    await tabTo(page(), /^Confirm: /)
    await press(page(), 'Enter')
    await sign(page(), /^Confirm$/, 'one wave of strikes')
    await isSaid('Recorded.')
    await related()
      .filter({ hasText: /confirmed.*Ada: one wave of strikes/ })
      .waitFor()
    expect(await page().locator('section[aria-label="Killed"]').textContent()).toBe(figure)
    await tabTo(page(), /^Deny: /)
    await press(page(), 'Enter')
    await sign(page(), /^Deny$/, 'two wars')
    await related()
      .filter({ hasText: /denied.*Ada: two wars/ })
      .waitFor()
    await tabTo(page(), /^Take back what was decided/)
    await press(page(), 'Enter')
    await sign(page(), /^Take back$/, 'a slip')
    await related()
      .filter({ hasText: /confirmed/ })
      .first()
      .waitFor()
    await open()
    const linked = await related().count()
    await press(page(), 'l')
    await tabTo(page(), /^The other incident/)
    await chooseErbil()
    await sign(page(), /^Confirm$/, 'one order for both')
    await expect.poll(() => related().filter({ hasText: 'one order for both' }).count()).toBe(1)
    await press(page(), 'z')
    await expect.poll(() => related().count()).toBe(linked)
  })

  test('origins: an account is called a copy, then independent, each with a reason, and taken back by z', async () => {
    const origins = async () => Number(await page().locator('header dl .text-4xl').textContent())
    const before = await origins()
    await press(page(), 'o')
    await page().getByRole('dialog', { name: 'Copy or independent' }).waitFor()
    await sign(page(), /^Call it a copy$/, 'the same wire')
    await expect.poll(origins).toBe(before - 1)
    await page()
      .getByText(/One origin because:.*the same wire/)
      .waitFor()
    await tabTo(page(), /^Call independent: /)
    await press(page(), 'Enter')
    await sign(page(), /^Call it independent$/, 'they rang the police')
    await page()
      .getByText(/Kept apart by a person: .*they rang the police \(decided by Ada\)/)
      .first()
      .waitFor()
    await press(page(), 'z')
    await isSaid('Taken back.')
    await tabTo(page(), /^Undo position \d+: .*one origin/)
    await press(page(), 'Enter')
    await sign(page(), /^Take back$/, 'another wire')
    await expect.poll(origins).toBe(before)
  })

  test('the map shows the area in which the place lies, in words too, and no pin', async () => {
    const map = page().locator('header figure svg[role=img]')
    await map.waitFor()
    expect(await map.getAttribute('aria-label')).toMatch(/^Map: .*Kirkuk.*(km|known|itself|near)/)
    expect(await map.locator('circle').count()).toBeGreaterThan(0)
    expect((await map.locator('path').first().getAttribute('d'))?.length).toBeGreaterThan(100)
    expect(await page().locator('header figcaption').textContent()).toContain('where the place lies')
  })

  test('cite: in words, BibTeX and CSL-JSON, with the position and the head of the ledger', async () => {
    await press(page(), 'c')
    const dialog = page().getByRole('dialog', { name: 'Cite this view' })
    await dialog.getByText('@misc{').waitFor()
    const head = await page().evaluate(async () => (await (await fetch('/api/v1/status')).json()).head)
    const forms = await dialog.locator('dd').allTextContents()
    expect(forms).toHaveLength(3)
    for (const form of forms) expect(form).toContain(head.hash)
    expect(JSON.parse(forms[2] ?? '')[0].URL).toBe(`${screens.incident}?rule=range&asOf=${head.position}`)
    await press(page(), 'Escape')
    expect(await open(`${screens.incident}?asOf=${head.position - 1}`)).toContain(
      `Shown as it stood at position ${head.position - 1}`,
    )
    expect(
      await page()
        .getByRole('button', { name: /^Merge/ })
        .count(),
    ).toBe(0)
  })

  test('in print there are no buttons, and nothing that is said is lost', async () => {
    await page().emulateMedia({ media: 'print' })
    expect(
      await page()
        .locator('main button:visible', { hasText: /Merge|Undo|Accept|Move/ })
        .count(),
    ).toBe(0)
    for (const words of ['Killed', 'Claims by origin', 'History', 'head'])
      expect(await page().getByText(words, { exact: false }).first().isVisible(), words).toBe(true)
    const pdf = await page().pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await page().emulateMedia({ media: 'screen' })
  })

  test('axe finds nothing serious in the dialogs, in light and in dark', async () => {
    for (const key of ['u', 's', 'm', 'r', 'p', 'l', 'o', 'f', 'c']) {
      await press(page(), key)
      await page().waitForSelector('dialog[open] h2')
      for (const colorScheme of ['light', 'dark'] as const) {
        await page().emulateMedia({ colorScheme })
        expect(await findFaults(page()), `${key} ${colorScheme}`).toEqual([])
      }
      const over = await page().evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(over, key).toBeLessThanOrEqual(0)
      await press(page(), 'Escape')
      await page().waitForSelector('dialog[open]', { state: 'hidden' })
    }
  })

  test('no foreign request, no error, nothing stopped by the policy in the whole run', () => {
    const { foreign, errors, violations, dialogs } = watched
    // The refused correction is written down by the browser itself.
    const unexpected = errors.filter((text) => !text.includes('400'))
    expect({ foreign, unexpected, violations, dialogs }).toEqual({
      foreign: [],
      unexpected: [],
      violations: [],
      dialogs: [],
    })
  })
})
