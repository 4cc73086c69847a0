import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { countInputs, type IntakeResult, intakePath } from './index.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'intake-'))
})

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function take(path: string): Promise<readonly IntakeResult[]> {
  const results: IntakeResult[] = []
  for await (const result of intakePath(path)) results.push(result)
  return results
}

async function one(name: string, content: string | Uint8Array): Promise<IntakeResult> {
  const results = await take(put(name, content))
  expect(results).toHaveLength(1)
  return results[0] as IntakeResult
}

function reportOf(result: IntakeResult) {
  if (result.kind !== 'report') throw new Error(`no report: ${JSON.stringify(result)}`)
  return result.report
}

describe('files that hold a report', () => {
  test('a text file is kept exactly, with its title and the date near its head', async () => {
    const text = 'A bridge was hit\n\n3 min read\n04 December, 2023\n\nTwo people were killed on Sunday.\n'
    const result = await one('a.txt', text)
    expect(reportOf(result)).toMatchObject({
      text,
      title: 'A bridge was hit',
      publishedOn: '2023-12-04',
      language: 'en',
    })
    expect(reportOf(result).bytesHash).toBe(createHash('sha256').update(text).digest('hex'))
  })

  test('a Markdown file states its facts between dashes', async () => {
    const report = reportOf(
      await one(
        'b.md',
        '---\ntitle: Drone downed\npublisher: Example\npublished: 2024-01-02\naddress: https://example.org/a\nagency: AFP\n---\nA drone was **shot down** near [Erbil](https://example.org).\n',
      ),
    )
    expect(report).toMatchObject({
      publisher: 'Example',
      publishedOn: '2024-01-02',
      agency: 'AFP',
      text: 'Drone downed\n\nA drone was shot down near Erbil.\n',
      notes: [],
    })
  })

  test('a wrong date is said and the report is kept', async () => {
    const report = reportOf(await one('c.md', '---\npublished: 2023-13-45\n---\nSome text of an attack in the city.'))
    expect(report.publishedOn).toBeNull()
    expect(report.notes[0]).toMatchObject({ code: 'date-invalid' })
    expect(report.notes[0]?.message).toContain('2023-13-45')
  })

  test('a page without a date is kept with a note', async () => {
    const report = reportOf(
      await one(
        'd.html',
        page('<p>Rebels attacked a convoy near the town and two drivers died, the mayor said. '.repeat(6)),
      ),
    )
    expect(report.notes.map(({ code }) => code)).toContain('date-missing')
  })

  test('JSONL: a bad line is refused by its number, the others are kept', async () => {
    const results = await take(
      put(
        'e.jsonl',
        '{"text":"Three soldiers were killed in an ambush.","published":"2024-05-01","outlet":"Example"}\nnot json\n{"nothing":1}\n',
      ),
    )
    expect(results.map(({ kind }) => kind)).toEqual(['report', 'refused', 'refused'])
    expect(results[1]).toMatchObject({ sourceName: 'e.jsonl:2', note: { code: 'file-malformed' } })
  })

  test('Arabic is kept exactly and told', async () => {
    const text = 'قال مسؤول عسكري إن خمسة أشخاص قتلوا في غارة جوية قرب كركوك يوم الأحد.'
    expect(reportOf(await one('f.txt', text))).toMatchObject({ text, language: 'ar' })
  })

  test('curly quotes of Windows-1252 survive', async () => {
    const bytes = Buffer.from(
      'Police said \x93five dead\x94 in the attack on the market, a spokesman told reporters on Monday.',
      'latin1',
    )
    expect(reportOf(await one('g.txt', bytes)).text).toContain('\u201cfive dead\u201d')
  })
})

describe('pages', () => {
  test('the article is told from furniture, scripts and captions', async () => {
    const report = reportOf(
      await one(
        'h.html',
        page(
          `<nav>Home World Sport</nav><h1>Market hit</h1><figure><img src="x"><figcaption>Smoke rises</figcaption></figure>${'<p>Shells struck a market in the city on Friday, killing four people, the governor said in a statement to reporters.</p>'.repeat(5)}<script>alert(1)</script><p>Read more: other news</p><aside>Most read</aside>`,
          '<meta property="og:site_name" content="Example News"><meta property="article:published_time" content="2024-03-02T10:00:00Z"><link rel="canonical" href="https://example.org/market">',
        ),
      ),
    )
    expect(report).toMatchObject({
      publisher: 'Example News',
      publishedOn: '2024-03-02',
      address: 'https://example.org/market',
    })
    expect(report.text).toContain('killing four people')
    for (const word of ['alert', 'Smoke rises', 'Most read', 'Read more', 'Home World'])
      expect(report.text).not.toContain(word)
  })

  test('100,000 nested elements are read partly, with the reason', async () => {
    const report = reportOf(
      await one(
        'i.html',
        `<html><title>Deep</title><body>${'<div>'.repeat(100_000)}Two people were killed in the attack.${'</div>'.repeat(100_000)}`,
      ),
    )
    expect(report.notes[0]).toMatchObject({ code: 'partly-read' })
    expect(report.text).toContain('Two people were killed')
  })
})

describe('what cannot be a report is refused with a reason, and the rest goes on', () => {
  test.each([
    ['empty.txt', '', 'file-empty'],
    ['blank.txt', ' \n\t\n', 'file-empty'],
    ['binary.txt', Buffer.from([1, 0, 2, 0, 3, 255, 254, 0]), 'file-binary'],
    ['paper.txt', Buffer.from('%PDF-1.7 rest'), 'file-malformed'],
    ['large.html', Buffer.alloc(50 * 1024 * 1024, 'a'), 'file-too-large'],
    ['shell.html', '<html><body><div id="app"></div></body></html>', 'file-malformed'],
  ])('%s', async (name, content, code) => {
    const result = await one(name, content)
    expect(result).toMatchObject({ kind: 'refused', note: { code } })
    expect((result as { note: { message: string } }).note.message).toMatch(/found .*expected /)
  })

  test('a folder is read in the order of names; dotfiles and links are passed over', async () => {
    const inner = join(folder, 'many')
    mkdirSync(inner)
    for (const name of ['b.txt', 'a.txt', '.hidden.txt', 'README.md'])
      writeFileSync(join(inner, name), `${name} tells of an attack on a village in the north.`)
    writeFileSync(join(inner, 'c.txt'), '')
    symlinkSync('/etc/hostname', join(inner, 'link.txt'))
    const results = await take(inner)
    expect(
      results.map((result) => (result.kind === 'report' ? result.report.sourceName : `refused ${result.sourceName}`)),
    ).toEqual(['a.txt', 'b.txt', 'refused c.txt'])
    expect(await countInputs([inner])).toBe(3)
  })

  test('a missing path says so', async () => {
    await expect(take(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'path-missing' })
  })

  test('the same text from two files is one report', async () => {
    const [a] = await take(put('same-1.txt', 'Four people were killed in the raid on Monday night.'))
    const [b] = await take(put('same-2.txt', 'Four people were killed in the raid on Monday night.'))
    expect(reportOf(a as IntakeResult).id).toBe(reportOf(b as IntakeResult).id)
  })
})

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Page</title>${head}</head><body><article>${body}</article></body></html>`
}
