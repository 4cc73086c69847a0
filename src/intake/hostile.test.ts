import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArchiveFile, docxOf, NEWS, pageOf, pdfOf, tarOf, warcOf, zipOf } from '../../test/make-archives.ts'
import { type IntakeResult, intakePath } from './index.ts'
import { SIZE_LIMIT } from './types.ts'

const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
let number = 0

async function take(name: string, content: string | Uint8Array): Promise<readonly IntakeResult[]> {
  const path = join(folder, `${number++}-${name}`)
  writeFileSync(path, content)
  const results: IntakeResult[] = []
  for await (const result of intakePath(path)) results.push(result)
  return results
}

const isNews = (result: IntakeResult | undefined) =>
  result?.kind === 'report' && result.report.text.includes('Five people')

describe('archives that would write elsewhere', () => {
  const names = [
    '../up.txt',
    '../../up.txt',
    '..\\up.txt',
    '/etc/up.txt',
    'C:\\up.txt',
    'C:/up.txt',
    '//server/share/up.txt',
    'a/../../up.txt',
    './up.txt',
    'a//up.txt',
    'a/./b/../../../up.txt',
    '\u202eup.txt',
    'up\u0000.txt',
    'up\n.txt',
    '....//up.txt',
    '~/up.txt',
    'file:///etc/up.txt',
    '%2e%2e/up.txt',
    'con.txt',
    `${'a/'.repeat(60)}up.txt`,
  ]

  test('80 archives with odd names: every report is kept under a harmless label, and nothing is written', async () => {
    const before = readdirSync(folder).length
    let archives = 0
    for (const [i, name] of names.entries()) {
      const file: ArchiveFile = { name: `x${i}.txt`, content: NEWS }
      // The names are put in by hand: no honest archiver writes them.
      const placed = `p${'_'.repeat(Math.max(0, Buffer.byteLength(name) - 5))}.txt`
      const zip = await zipOf([
        { ...file, name: placed.slice(0, Buffer.byteLength(name)).padEnd(Buffer.byteLength(name), '_') },
      ])
      const tar = await tarOf([{ ...file, name: name.slice(0, 99) }])
      const forms: readonly (readonly [string, Buffer])[] = [
        ['a.zip', rename(zip, name)],
        ['a.tar', tar],
        ['a.tgz', gzipSync(tar)],
        ['outer.zip', await zipOf([{ name: 'inner.zip', content: rename(zip, name) }])],
      ]
      for (const [form, bytes] of forms) {
        archives++
        const results = await take(form, bytes)
        for (const { kind, ...result } of results) {
          const label = 'report' in result ? result.report.sourceName : (result as { sourceName: string }).sourceName
          expect(label, `${form} with ${name}`).not.toMatch(/(^|\/)\.\.(\/|$)|[\p{Cc}\p{Cf}]/u)
          expect(kind).toMatch(/report|refused/)
        }
      }
    }
    expect(archives).toBe(80)
    expect(readdirSync(folder).length - before).toBe(80)
  }, 300_000)

  test('links and devices are refused, and the file after them is read', async () => {
    const tar = await tarOf([
      { name: 'a.txt', content: '/etc/passwd', type: 'symlink' },
      { name: 'b.txt', content: 'a.txt', type: 'link' },
      { name: 'c.txt', content: NEWS },
    ])
    const results = await take('links.tar', tar)
    expect(results.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'report'])
    const zip = await zipOf([
      { name: 'a.txt', content: '/etc/passwd', mode: 0o120777 },
      { name: 'c.txt', content: NEWS },
    ])
    expect((await take('links.zip', zip)).map(({ kind }) => kind)).toEqual(['refused', 'report'])
  })
})

describe('what unfolds to far more than it is', () => {
  test('24 bombs are refused, memory stays low, and the next report is read', async () => {
    const big = Buffer.alloc(SIZE_LIMIT + 1024 * 1024, 'a ')
    const zeros = Buffer.alloc(64 * 1024 * 1024)
    const bombs: (readonly [string, Uint8Array])[] = []
    for (const [name, bytes] of [
      ['spaces', big],
      ['zeros', zeros],
    ] as const) {
      for (const ending of ['txt', 'html', 'warc', 'csv', 'xml', 'eml'])
        bombs.push([`${name}.${ending}.gz`, gzipSync(bytes)])
      bombs.push([`${name}.zip`, await zipOf([{ name: 'a.txt', content: bytes }])])
      bombs.push([`${name}.tgz`, gzipSync(await tarOf([{ name: 'a.txt', content: bytes }]))])
      bombs.push([`${name}.docx`, await zipOf([{ name: 'word/document.xml', content: bytes }])])
      bombs.push([
        `${name}-nested.zip`,
        await zipOf([{ name: 'a.zip', content: await zipOf([{ name: 'a.txt', content: bytes }]) }]),
      ])
      bombs.push([
        `${name}-many.zip`,
        await zipOf(
          Array.from({ length: 30 }, (_, i) => ({ name: `${i}.txt`, content: bytes.subarray(0, SIZE_LIMIT + 1) })),
        ),
      ])
      bombs.push([`${name}-twice.html.gz`, gzipSync(gzipSync(bytes))])
    }
    expect(bombs).toHaveLength(24)
    const before = process.memoryUsage().rss
    for (const [name, bytes] of bombs) {
      const results = await take(name, bytes)
      expect(results.length, name).toBeGreaterThan(0)
      expect(results.length, name).toBeLessThanOrEqual(21)
      for (const result of results) expect(result.kind, name).toBe('refused')
      expect(isNews((await take('next.txt', NEWS))[0])).toBe(true)
    }
    expect((process.memoryUsage().rss - before) / 1024 ** 2).toBeLessThan(300)
    expect(brotliCompressSync(big).length).toBeLessThan(1000)
  }, 300_000)
})

describe('feeds that define entities', () => {
  const bodies = [
    '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">',
    '<!ENTITY x SYSTEM "file:///etc/passwd">',
    '<!ENTITY x SYSTEM "http://127.0.0.1/canary">',
    '<!ENTITY % p SYSTEM "http://127.0.0.1/p.dtd"> %p;',
    `<!ENTITY q "${'q'.repeat(50_000)}">`,
    '<!entity a "a">',
  ]

  test('12 of them are refused before a word of them is read', async () => {
    for (const body of bodies)
      for (const root of ['rss', 'feed']) {
        const xml = `<?xml version="1.0"?><!DOCTYPE ${root} [${body}]><${root} version="2.0"><channel><title>&b;</title><item><title>&x;</title><description>&b;&x;</description></item></channel></${root}>`
        expect(await take('bomb.xml', xml)).toMatchObject([{ kind: 'refused', note: { code: 'file-malformed' } }])
      }
  })

  test('a feed with 100,000 character references is read', async () => {
    const xml = `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>Market hit</title><description>${NEWS} ${'&#233;&amp;'.repeat(50_000)}</description></item></channel></rss>`
    expect(isNews((await take('refs.xml', xml))[0])).toBe(true)
  })
})

describe('broken on purpose', () => {
  test('500 mutated PDFs never stop the work', async () => {
    const pdf = pdfOf(['Statement', NEWS])
    let read = 0
    for (const seed of Array.from({ length: 500 }, (_, i) => i)) {
      const [result] = await take('m.pdf', mutate(pdf, seed))
      expect(result?.kind).toMatch(/report|refused/)
      if (result?.kind === 'report') read++
    }
    expect(read).toBeGreaterThan(0)
    expect(isNews((await take('whole.pdf', pdf))[0])).toBe(true)
  }, 300_000)

  test('mutated archives, documents and e-mails give results or refusals, never errors', async () => {
    const page = pageOf('Market hit')
    const kinds: readonly (readonly [string, Buffer])[] = [
      [
        'm.zip',
        await zipOf([
          { name: 'a.html', content: page },
          { name: 'b.txt', content: NEWS },
        ]),
      ],
      ['m.tar', await tarOf([{ name: 'a.html', content: page }])],
      ['m.tgz', gzipSync(await tarOf([{ name: 'a.html', content: page }]))],
      ['m.warc', warcOf([{ address: 'https://example.org/a', html: page }], { isPacked: false })],
      ['m.warc.gz', warcOf([{ address: 'https://example.org/a', html: page }], { isPacked: true })],
      ['m.docx', await docxOf([NEWS])],
      [
        'm.eml',
        Buffer.from(
          `From: a@example.org\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n${NEWS}\r\n--b--`,
        ),
      ],
      ['m.csv', Buffer.from(`url,text\nhttps://example.org,"${NEWS}"\n`)],
      [
        'm.xml',
        Buffer.from(`<rss version="2.0"><channel><item><description>${NEWS}</description></item></channel></rss>`),
      ],
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...kinds), fc.nat(), async ([name, bytes], seed) => {
        for (const { kind } of await take(name, mutate(bytes, seed))) expect(kind).toMatch(/report|refused/)
      }),
      { numRuns: 300 },
    )
  }, 300_000)
})

/** Some bytes changed, cut or doubled, told by the seed. */
function mutate(bytes: Buffer, seed: number): Buffer {
  let state = seed * 2654435761 + 12345
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % Math.max(1, below)
  }
  const copy = Buffer.from(bytes)
  const changes = 1 + next(12)
  for (let i = 0; i < changes; i++) copy[next(copy.length)] = next(256)
  const kind = next(4)
  if (kind === 0) return copy.subarray(0, next(copy.length))
  if (kind === 1) return Buffer.concat([copy.subarray(0, next(copy.length)), copy.subarray(next(copy.length))])
  return copy
}

/** The only file of a zip under another name of as many bytes. */
function rename(zip: Buffer, name: string): Buffer {
  const copy = Buffer.from(zip)
  const label = Buffer.from(name)
  const local = copy.indexOf('PK\u0003\u0004')
  const central = copy.indexOf('PK\u0001\u0002')
  label.copy(copy, local + 30)
  label.copy(copy, central + 46)
  return copy
}
