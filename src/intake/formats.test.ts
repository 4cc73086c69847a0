import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { docxOf, NEWS, pageOf, pdfOf, tarOf, warcOf, zipOf } from '../../test/make-archives.ts'
import { type IntakeResult, intakePath } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'formats-'))

async function take(name: string, content: string | Uint8Array): Promise<readonly IntakeResult[]> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const results: IntakeResult[] = []
  for await (const result of intakePath(path)) results.push(result)
  return results
}

/** One line a result: what it is called, and what it says or why it is refused. */
async function list(name: string, content: string | Uint8Array): Promise<readonly string[]> {
  return (await take(name, content)).map((result) =>
    result.kind === 'report'
      ? `${result.report.sourceName}: ${result.report.text.includes('Five people') ? 'five killed' : result.report.text.slice(0, 40)}`
      : `${result.sourceName}: refused, ${result.kind === 'refused' ? result.note.code : ''}`,
  )
}

async function reportOf(name: string, content: string | Uint8Array) {
  const [result] = await take(name, content)
  if (result?.kind !== 'report') throw new Error(`no report: ${JSON.stringify(result)}`)
  return result.report
}

describe('archives', () => {
  const files = [
    { name: 'a.html', content: pageOf('Market hit') },
    { name: 'deep/er/b.txt', content: `Another report\n\n${NEWS}` },
    { name: 'deep/empty.txt', content: '' },
    { name: '.DS_Store', content: 'x' },
    { name: 'a_files/style.css', content: 'p{}' },
  ]
  const listed = (archive: string) => [
    `${archive}/a.html: five killed`,
    `${archive}/deep/er/b.txt: five killed`,
    `${archive}/deep/empty.txt: refused, file-empty`,
  ]

  test('a zip: each file a report, companions of saved pages passed over', async () => {
    expect(await list('a.zip', await zipOf(files))).toEqual(listed('a.zip'))
  })

  test('a tar, and one packed with gzip', async () => {
    const tar = await tarOf(files)
    expect(await list('a.tar', tar)).toEqual(listed('a.tar'))
    expect(await list('a.tar.gz', gzipSync(tar))).toEqual(listed('a.tar.gz'))
    expect(await list('a.tgz', gzipSync(tar))).toEqual(listed('a.tgz'))
  })

  test('one page packed with gzip', async () => {
    expect(await list('one.html.gz', gzipSync(pageOf('Market hit')))).toEqual(['one.html.gz: five killed'])
  })

  test('a zip in a zip, and no deeper than three', async () => {
    let inner = await zipOf([{ name: 'a.txt', content: NEWS }])
    const two = await zipOf([{ name: 'inner.zip', content: inner }])
    expect(await list('two.zip', two)).toEqual(['two.zip/inner.zip/a.txt: five killed'])
    for (let depth = 0; depth < 3; depth++) inner = await zipOf([{ name: 'inner.zip', content: inner }])
    expect(await list('four.zip', inner)).toEqual(['four.zip/inner.zip/inner.zip/inner.zip: refused, file-malformed'])
  })

  test('WARC: pages answered with success, under their own address', async () => {
    const pages = [
      { address: 'https://example.org/a', html: pageOf('Market hit') },
      { address: 'https://example.org/gone', html: pageOf('Gone'), status: 404 },
      { address: 'https://example.org/b', html: pageOf('Another') },
    ]
    for (const isPacked of [false, true]) {
      const results = await take(isPacked ? 'c.warc.gz' : 'c.warc', warcOf(pages, { isPacked }))
      expect(results.map((result) => result.kind === 'report' && result.report.address)).toEqual([
        'https://example.org/a',
        'https://example.org/b',
      ])
      expect(results[0]).toMatchObject({ report: { publishedOn: '2024-03-04', notes: [{ code: 'captured' }] } })
    }
  })

  test('WACZ: the archived pages, not the index', async () => {
    const warc = warcOf([{ address: 'https://example.org/a', html: pageOf('Market hit') }], { isPacked: true })
    const wacz = await zipOf([
      { name: 'datapackage.json', content: '{}' },
      { name: 'pages/pages.jsonl', content: '{"format":"json-pages-1.0"}' },
      { name: 'archive/data.warc.gz', content: warc, isStored: true },
    ])
    expect(await list('c.wacz', wacz)).toEqual(['c.wacz/archive/data.warc.gz/https://example.org/a: five killed'])
  })
})

describe('documents', () => {
  test('PDF: its text, with the facts of the file where the text states none', async () => {
    const report = await reportOf(
      'p.pdf',
      pdfOf(['Statement', 'Five people were killed on Sunday when a rocket hit the mar-', 'ket of Dibis.']),
    )
    expect(report).toMatchObject({
      title: 'Statement of the ministry',
      author: 'Press office',
      publishedOn: '2024-03-05',
    })
    expect(report.text).toContain('hit the market of Dibis.')
  })

  test('DOCX: paragraphs without what was struck out', async () => {
    const report = await reportOf('d.docx', await docxOf(['A statement', NEWS, 'It happened at noon &amp; in rain.']))
    expect(report).toMatchObject({ title: 'A statement', author: 'Press office' })
    expect(report.text).toBe(`A statement\n\n${NEWS}\n\nIt happened at noon & in rain.\n`)
  })

  test('an e-mail: text or page, sender, subject and day, and the reports attached to it', async () => {
    const eml = [
      'From: Press office <press@example.org>',
      'Subject: Market hit',
      'Date: Mon, 04 Mar 2024 10:00:00 +0300',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      NEWS,
      '--b',
      'Content-Type: text/plain; name="../more.txt"',
      'Content-Disposition: attachment; filename="../more.txt"',
      '',
      'More words on the attack, from another office.',
      '--b--',
      '',
    ].join('\r\n')
    const results = await take('m.eml', eml)
    expect(results).toMatchObject([
      { report: { title: 'Market hit', publisher: 'Press office', publishedOn: '2024-03-04', sourceName: 'm.eml' } },
      { report: { sourceName: 'm.eml/..more.txt' } },
    ])
  })

  test('a page saved as one file keeps its address', async () => {
    const mhtml = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://example.org/market',
      'Subject: Market hit',
      'Date: Tue, 5 Mar 2024 10:00:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      'Content-Location: https://example.org/market',
      '',
      pageOf('Market hit'),
      '--b--',
      '',
    ].join('\r\n')
    expect(await reportOf('s.mhtml', mhtml)).toMatchObject({
      address: 'https://example.org/market',
      publishedOn: '2024-03-04',
    })
  })
})

describe('tables', () => {
  test('a row with a text is a report; names of columns may differ, and quotes and line ends stand inside', async () => {
    const csv = `URL;Headline;Article text;Date\nhttps://example.org/1;Market hit;"Five people, he said, were killed.\n""Five,"" he said.";2024-03-04\n;;;\n`
    const [first, second] = await take('t.csv', csv)
    expect(first).toMatchObject({
      report: {
        address: 'https://example.org/1',
        title: 'Market hit',
        publishedOn: '2024-03-04',
        sourceName: 't.csv:2',
      },
    })
    expect(first?.kind === 'report' && first.report.text).toContain('"Five," he said.')
    expect(second).toMatchObject({ kind: 'refused', note: { code: 'file-malformed' } })
  })

  test('a table of an archiver keeps where the copy is and its hash', async () => {
    const csv = `Link,Archive status,Archive location,Upload title,Text content,Upload timestamp,Hash\nhttps://example.org/1,success,https://archive.example.org/x.wacz,Market hit,"${NEWS}",2024-03-04T10:00:00Z,SHA-256:abc\n`
    expect(await reportOf('auto.csv', csv)).toMatchObject({
      publishedOn: '2024-03-04',
      notes: [{ code: 'archived-copy', message: expect.stringMatching(/x\.wacz with the hash SHA-256:abc/) }],
    })
  })

  test('a copy beside the table is checked by its hash, and one that lies elsewhere is not opened', async () => {
    const copy = 'The page as it was archived.'
    writeFileSync(join(folder, 'copy.html'), copy)
    mkdirSync(join(folder, 'tables'), { recursive: true })
    writeFileSync(join(folder, 'tables', 'inside.html'), copy)
    const rowOf = (location: string, hash: string) => `https://example.org/1,${location},"${NEWS} ${location}",${hash}`
    const hashOf = (algorithm: string) => createHash(algorithm).update(copy).digest('hex')
    const rows = [
      rowOf('inside.html', hashOf('sha256')),
      rowOf('./inside.html', `SHA3-512:${hashOf('sha3-512')}`),
      rowOf('inside.html', '0'.repeat(64)),
      rowOf('../copy.html', '0'.repeat(64)),
      rowOf('missing.html', '0'.repeat(64)),
    ]
    const results = await take('tables/auto.csv', `Link,Archive location,Text content,Hash\n${rows.join('\n')}\n`)
    const notes = results.map((result) => (result.kind === 'report' ? result.report.notes : []))
    expect(notes.map((all) => all.map(({ code }) => code).filter((code) => code.startsWith('archived')))).toEqual([
      ['archived-copy'],
      ['archived-copy'],
      ['archived-copy-differs'],
      ['archived-copy'],
      ['archived-copy'],
    ])
    expect(notes[0]?.[0]?.message).toContain('its bytes give this hash')
    expect(notes[2]?.[0]?.message).toContain(hashOf('sha256'))
    expect(notes[3]?.[0]?.message).not.toContain('bytes')
  })

  test('a table without a text or an address says what it has', async () => {
    const [result] = await take('odd.csv', 'Name,Age\nA,1\n')
    expect(result).toMatchObject({ note: { message: expect.stringContaining('Name, Age') } })
  })
})

describe('mails with attachments', () => {
  const mailOf = (text: string) =>
    [
      'From: Press <press@ministry.example>',
      'Subject: A document',
      'Date: Wed, 6 Mar 2024 09:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b1"',
      '',
      ...(text === '' ? [] : ['--b1', 'Content-Type: text/plain; charset=utf-8', '', text, '']),
      '--b1',
      'Content-Type: text/html; charset=utf-8; name="page.html"',
      'Content-Disposition: attachment; filename="page.html"',
      '',
      pageOf('Market hit'),
      '',
      '--b1--',
      '',
    ].join('\r\n')

  test('an attached page is a report of its own, and the mail keeps its own words', async () => {
    expect(await list('with-page.eml', mailOf('Please see what was attached.'))).toEqual([
      'with-page.eml: A document\n\nPlease see what was attached',
      'with-page.eml/page.html: five killed',
    ])
  })

  test('a mail of an attachment only is that attachment', async () => {
    expect(await list('page-only.eml', mailOf(''))).toEqual(['page-only.eml/page.html: five killed'])
  })
})

describe('feeds', () => {
  const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Example &amp; News</title><item><title>Market hit</title><link>https://example.org/1</link><pubDate>Mon, 04 Mar 2024 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>${NEWS}</p>]]></content:encoded></item><item><title>Short</title><link>https://example.org/2</link><description>Two soldiers died & three were hurt.</description></item><item><title>Bare</title><link>https://example.org/3</link></item></channel></rss>`

  test('RSS: whole texts, summaries that say so, and bare links refused', async () => {
    const results = await take('feed.xml', rss)
    expect(results).toMatchObject([
      {
        report: { address: 'https://example.org/1', publisher: 'Example & News', publishedOn: '2024-03-04', notes: [] },
      },
      { report: { address: 'https://example.org/2', notes: [{ code: 'summary-only' }, { code: 'date-missing' }] } },
      { kind: 'refused', note: { code: 'file-empty' } },
    ])
  })

  test('Atom and JSON feeds', async () => {
    const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title><entry><title>Market hit</title><link rel="alternate" href="https://example.org/1"/><published>2024-03-04T10:00:00Z</published><content type="html">&lt;p&gt;${NEWS}&lt;/p&gt;</content></entry></feed>`
    expect(await reportOf('feed.atom', atom)).toMatchObject({
      title: 'Market hit',
      publishedOn: '2024-03-04',
      publisher: 'Example',
    })
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Example',
      items: [
        {
          id: '1',
          url: 'https://example.org/1',
          title: 'Market hit',
          content_html: `<p>${NEWS}</p>`,
          date_published: '2024-03-04T10:00:00Z',
        },
      ],
    })
    expect(await reportOf('feed.json', json)).toMatchObject({
      address: 'https://example.org/1',
      publishedOn: '2024-03-04',
    })
  })

  test('a feed cut off in the middle gives the items before', async () => {
    const cut = rss.slice(0, rss.indexOf('<item><title>Bare'))
    expect((await list('cut.xml', cut)).slice(0, 1)).toEqual(['cut.xml:1: five killed'])
  })
})
