import { describe, expect, test } from 'vitest'
import { readHtmlPage } from './html-page.ts'
import { takePageApart } from './take-page-apart.ts'

const source = { sourceName: 'page.html', bytesHash: '0', address: null }
const PROSE = 'Two people were killed when a drone hit a convoy near the border, the regional governor said on Sunday.'

describe('hostile pages', () => {
  test.each([
    ['a million nested elements', `<div>`.repeat(1_000_000) + PROSE, 'nests more than'],
    ['a million comments', `<p>${PROSE}</p>${'a<!---->'.repeat(1_000_000)}`, 'nodes'],
    ['a million attributes', `<p ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}`).join(' ')}>${PROSE}`, 'nodes'],
  ])('%s: the text is read, the reason is said', async (_name, html, reason) => {
    const report = await readHtmlPage(html, source)
    expect(report.text).toContain(PROSE)
    expect(report.notes[0]).toMatchObject({ code: 'partly-read', message: expect.stringContaining(reason) })
  })

  test('a page that takes too long is read partly, and the next one is read as ever', async () => {
    const slow = `<body>${'<div>'.repeat(500)}${`<p>${PROSE}</p>`.repeat(20_000)}`
    const parts = await takePageApart(slow, null, 300)
    expect(parts.partly).toContain('longer than 0.3 seconds')
    expect(parts.main).toContain(PROSE)
    expect(await takePageApart(`<body><p>${PROSE}</p>`, null)).toMatchObject({ main: PROSE, partly: null })
  })

  test('pages asked for together each get their own answer', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `${PROSE} It was strike number ${i}.`)
    const parts = await Promise.all(names.map((words) => takePageApart(`<body><p>${words}</p>`, null)))
    expect(parts.map(({ main }) => main)).toEqual(names)
  })

  test.each([
    ['nothing but an open script', `<script>${'x'.repeat(1_000_000)}`],
    ['only brackets', '<'.repeat(200_000)],
    ['an endless comment', '<!--'.repeat(200_000)],
    ['broken entities', `<p>${'&#x110000;&#0;&bogus;'.repeat(1000)}</p>`],
    ['tags inside tags', '<p <p <a <b <i>>>>'.repeat(1000)],
    ['a frame set', '<frameset><frame src="javascript:alert(1)"></frameset>'],
    ['svg and math', '<svg><p><math><mi><table><svg>'.repeat(80)],
  ])('%s is no error', async (_name, html) => {
    const report = await readHtmlPage(html, source)
    expect(report.text).not.toContain('\u0000')
  })

  test('characters that turn the reading direction are kept as they came', async () => {
    const report = await readHtmlPage(`<body><p>${PROSE} The toll was \u202e41\u202c people.</p>`, source)
    expect(report.text).toContain('The toll was \u202e41\u202c people.')
  })
})

describe('what a page says of itself', () => {
  const facts = async (head: string, body = '', address: string | null = null) => {
    const html = `<html lang="en"><head><title>T</title>${head}</head><body>${body}<article><p>${PROSE}</p></article></body></html>`
    return (await takePageApart(html, address)).facts
  }

  test('a page cannot pass for a page of another site', async () => {
    const head = '<link rel="canonical" href="https://famous.example/story">'
    expect(await facts(head, '', 'https://copy.test/a')).toMatchObject({
      address: 'https://copy.test/a',
      publisher: 'copy.test',
    })
    expect(await facts(head, '', 'https://m.famous.example/a?x=1')).toMatchObject({
      address: 'https://famous.example/story',
    })
    expect(await facts(head)).toMatchObject({ address: 'https://famous.example/story' })
    expect(await facts('<link rel="canonical" href="javascript:alert(1)">')).toMatchObject({ address: null })
  })

  test('the first date that is one counts', async () => {
    const head = '<meta property="article:published_time" content="soon"><meta name="date" content="2024-03-02">'
    expect(await facts(head)).toMatchObject({ published: '2024-03-02' })
  })

  test('a date below the title counts, the day of the visit above it does not', async () => {
    const body = '<div>Wednesday, November 25, 2026</div><h1>Convoy hit</h1><div>Posted 2 March 2024</div>'
    expect(await facts('', body)).toMatchObject({ published: 'Posted 2 March 2024' })
    expect(await facts('', '<div>Wednesday, November 25, 2026</div><h1>Convoy hit</h1>')).toMatchObject({
      published: null,
    })
  })

  test('the agency of a byline', async () => {
    expect(await facts('', '<p class="byline">By A. Person and Reuters</p>')).toMatchObject({ agency: 'Reuters' })
    expect(await facts('', '<p class="byline">By Apollo Maple</p>')).toMatchObject({ agency: null })
  })

  test('JSON-LD that is not JSON is passed over', async () => {
    const head =
      '<script type="application/ld+json">{"@type": </script><meta property="og:site_name" content="Example">'
    expect(await facts(head)).toMatchObject({ publisher: 'Example' })
  })
})
