import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endOf, runCli, startCli } from '../../test/run-cli.ts'
import { makeReports, makeTempFolder, type TempFolder, writeReports } from '../../test/sample-workspace.ts'
import { COMMANDS } from './commands.ts'

let folder: TempFolder
let ledger: string
let reports: string

beforeAll(async () => {
  folder = makeTempFolder()
  ledger = join(folder.path, 'ledger')
  reports = join(folder.path, 'reports')
  writeReports(reports, makeReports(12))
  const opened = await runCli(['open', reports, '--ledger', ledger])
  expect(opened).toMatchObject({ code: 0 })
})
afterAll(() => folder.remove())

const ask = (...args: string[]) => runCli(['--ledger', ledger, ...args])
const askJson = async (...args: string[]) => JSON.parse((await ask(...args, '--json')).out)

describe('read --explain', () => {
  const sentence = 'Three soldiers were killed near Mosul on Sunday, the Iraqi army said.'

  test('shows each stage of one sentence', async () => {
    const { code, out } = await runCli(['read', '--explain', '--published', '2023-12-04', sentence])
    expect(code).toBe(0)
    expect(out).toContain('Three | soldiers | were | killed')
    expect(out).toMatch(/number +“Three” = 3\.\.3 exactly by number-words?/)
    expect(out).toContain('“Sunday” = = 2023-12-03 when by date-weekday')
    expect(out).toContain('killed = 3 of "soldiers"')
    expect(out).toMatch(/Who says what\n {2}the Iraqi army \(said, states\)/)
  })

  test('as data, and one sentence of a file', async () => {
    const claimed = 'The Islamic Resistance in Iraq said it fired three rockets at the base.'
    const path = join(folder.path, 'explain.txt')
    writeFileSync(
      path,
      `Title of it\n\nThe day was calm and warm in the hills. ${claimed}\n\nMore followed.\n\nNothing else was said of it.\n`,
    )
    const { out } = await runCli(['read', '--explain', '--sentence', '3', '--json', path])
    const [one] = JSON.parse(out)
    expect(one).toMatchObject({ number: 3, isRead: true, words: claimed })
    expect(one.mentions).toContainEqual(
      expect.objectContaining({ words: 'Iraq', dropped: 'inside the party “The Islamic Resistance in Iraq”' }),
    )
    const beyond = await runCli(['read', '--explain', '--sentence', '99', path])
    expect(beyond.code).toBe(2)
    expect(beyond.err).toContain('--sentence 99: the text has')
  })

  test('--sentence alone is refused', async () => {
    expect((await runCli(['read', '--sentence', '2', 'x'])).code).toBe(2)
  })
})

describe('open', () => {
  test('shows the first claim on stderr while it reads, and the summary on stdout', async () => {
    const { code, out, err } = await runCli(['open', reports, '--ledger', join(folder.path, 'other')])
    expect(code).toBe(0)
    expect(err).toMatch(/^first claim: .+\n {2}“.+”\nreading: 1\/12 files/)
    expect(out).toMatch(/^12 new reports read, 0 known already, 0 refused/)
  })

  test('the same command again finds everything known', async () => {
    expect((await ask('open', reports)).out).toMatch(/^0 new reports read, 12 known already/)
  })

  test.each([
    ['nothing at the path', ['open', '/no/such/folder'], 3, 'path-missing'],
    ['no path', ['open'], 2, 'missing required argument'],
    ['an unknown option', ['open', '--fast', 'x'], 2, 'unknown option'],
    ['a batch of none', ['open', '--batch', '0', 'x'], 2, 'option-invalid'],
  ])('%s', async (_name, args, code, words) => {
    const run = await ask(...args)
    expect(run.code).toBe(code)
    expect(run.err).toContain(words)
    expect(run.out).toBe('')
  })

  test('only refused inputs', async () => {
    const path = join(folder.path, 'empty.txt')
    writeFileSync(path, '')
    expect((await runCli(['open', path, '--ledger', join(folder.path, 'refused')])).code).toBe(3)
  })

  test('Ctrl-C stops safely, and the same command resumes', async () => {
    const many = join(folder.path, 'many')
    writeReports(many, makeReports(300))
    const args = ['open', many, '--batch', '1', '--ledger', join(folder.path, 'stopped')]
    const child = startCli(args)
    child.stderr?.once('data', () => child.kill('SIGINT'))
    const stopped = await endOf(child)
    expect(stopped.code).toBe(130)
    expect(stopped.out).toContain('the same command resumes')
    const resumed = await runCli(args)
    expect(resumed.code).toBe(0)
    expect(resumed.out).toMatch(/^\d+ new reports read, [1-9]\d* known already/)
  })
})

describe('read', () => {
  const text = 'An air strike killed at least five people in Kirkuk, Iraq, on Sunday, police said.'

  test('prints the claims of standard input in the notation', async () => {
    const { code, out } = await runCli(['read', '-', '--published', '2023-12-04'], text)
    expect(code).toBe(0)
    expect(out).toMatch(/^# 1 incident main\n/)
    expect(out).toContain('killed >= 5')
    expect(out).toContain('when = 2023-12-03')
  })

  test('--trace says which rule read what, --json gives it all', async () => {
    expect((await runCli(['read', '-', '--trace'], text)).out).toMatch(/^[^\t]+\t[^\t]+\t\d+-\d+\t“/)
    const { report, reading } = JSON.parse((await runCli(['read', '-', '--json'], text)).out)
    for (const { evidence } of reading.claims) {
      expect(report.text.slice(evidence.from, evidence.to)).toBe(evidence.quote)
    }
  })

  test('a text without claims finds nothing; a wrong day is a usage error; no file is refused', async () => {
    expect((await runCli(['read', '-'], 'The city opened a new library with two reading rooms.')).code).toBe(1)
    expect((await runCli(['read', '-', '--published', 'yesterday'], text)).code).toBe(2)
    expect((await runCli(['read', '/no/such/file'])).code).toBe(3)
  })

  test('control characters of a text never reach the terminal', async () => {
    const { out, err } = await runCli(
      ['read', '-'],
      `${text} \u001b]0;owned\u0007 \u202eBomb killed 3 \u001b[2Jpeople in Mosul.`,
    )
    for (const control of ['\u001b', '\u0007', '\u202e']) expect(out + err).not.toContain(control)
  })
})

describe('asking', () => {
  test('incidents as a table, as lines with tabs, as JSON', async () => {
    const table = await ask('incidents')
    expect(table.out).toMatch(/inc_[0-9a-f]{20}/)
    expect(table.err).toMatch(/^\d+ of \d+: incidents under the range rule, as of position \d+/)
    const [line = ''] = (await ask('incidents', '--plain')).out.split('\n')
    expect(line.split('\t')).toHaveLength(8)
    expect((await askJson('incidents', '--limit', '2')).items).toHaveLength(2)
    expect(table.out).not.toContain('\u001b')
  })

  test('nothing found is exit code 1, a mistyped filter 2', async () => {
    expect((await ask('incidents', '--country', 'FR')).code).toBe(1)
    expect((await ask('incidents', '--type', 'earthquake')).code).toBe(2)
    expect((await ask('incidents', '--from', '2023-02-30')).code).toBe(2)
    expect((await ask('incidents', '--rule', 'nonsense')).code).toBe(2)
  })

  test('an incident with its claims, a report, a claim, a series', async () => {
    const { items } = await askJson('incidents')
    const incident = await askJson('show', items[0].id)
    const shown = await ask('show', items[0].id)
    expect(shown.out).toContain(incident.claims[0].claim.evidence.quote)
    expect((await ask('show', incident.accounts[0].report)).out).toContain(incident.accounts[0].report)
    expect((await ask('show', incident.claims[0].claim.id)).out).toContain('read by rule')
    const series = await askJson('series')
    expect((await ask('show', series.items[0].id)).out).toContain('US military')
    expect((await ask('show', 'inc_00000000000000000000')).code).toBe(1)
    expect((await ask('show', 'nonsense')).code).toBe(2)
  })

  test('the bytes of a report exactly as they came in', async () => {
    const { items } = await askJson('incidents')
    const incident = await askJson('show', items[0].id)
    const report = await askJson('show', incident.accounts[0].report)
    const { code, out } = await ask('show', '--raw', report.id)
    expect(code).toBe(0)
    expect(createHash('sha256').update(out).digest('hex')).toBe(report.bytesHash)
    expect((await ask('show', '--raw', 'rep_00000000000000000000')).code).toBe(1)
  })

  test('versions of a page and a watch list with a mistake', async () => {
    const { items } = await askJson('incidents')
    const incident = await askJson('show', items[0].id)
    expect((await ask('versions', incident.accounts[0].report)).out).toContain(incident.accounts[0].report)
    expect((await ask('versions', 'https://example.org/never')).code).toBe(1)
    const list = join(folder.path, 'feeds.yaml')
    writeFileSync(list, 'watch:\n  - feed: example.org\n')
    const watched = await ask('watch', list)
    expect(watched.code).toBe(2)
    expect(watched.err).toContain('entry 1 of the watch list')
  })

  test('a tally says itself in words', async () => {
    const { code, out } = await ask('tally', '--measure', 'killed', '--where', 'IQ', '--rule', 'lowest')
    expect(code).toBe(0)
    expect(out).toMatch(/^\S.* {2}people killed in attacks in Iraq, .*rule, as of position \d+\n/)
  })

  test('no ledger there: what to type next', async () => {
    const { code, err } = await runCli(['incidents', '--ledger', join(folder.path, 'none')])
    expect(code).toBe(3)
    expect(err.split('\n').map((line) => line.split(':')[0]?.trim())).toEqual(['error', 'safe', 'next', 'code', ''])
  })

  test('RECKONER_LEDGER names the folder, --ledger goes before it', async () => {
    expect((await runCli(['status'], '', { RECKONER_LEDGER: ledger })).code).toBe(0)
    expect((await runCli(['status', '--ledger', ledger], '', { RECKONER_LEDGER: '/no/such' })).code).toBe(0)
  })

  test('a closed pipe is no error', async () => {
    const child = startCli(['--ledger', ledger, 'export', '--format', 'jsonl'])
    child.stdout?.destroy()
    expect(await endOf(child)).toMatchObject({ code: 0 })
  })
})

describe('export and verify', () => {
  test('a file and the manifest that proves it', async () => {
    const out = join(folder.path, 'incidents.csv')
    expect((await ask('export', '--format', 'csv', '--out', out)).code).toBe(0)
    const manifest = JSON.parse(readFileSync(`${out}.manifest.json`, 'utf8'))
    expect(manifest.sha256).toBe(createHash('sha256').update(readFileSync(out)).digest('hex'))
    expect(manifest).toMatchObject({ complete: true, format: 'csv', rule: 'range' })
  })

  test('a file that cannot be written, a format that is none', async () => {
    mkdirSync(join(folder.path, 'taken'))
    expect((await ask('export', '--format', 'csv', '--out', join(folder.path, 'gone', 'x.csv'))).code).toBe(3)
    expect((await ask('export', '--format', 'exe')).code).toBe(2)
    expect((await ask('export')).code).toBe(2)
  })

  test('the history is whole, holds its own head, and not a made-up one', async () => {
    const { code, out } = await ask('verify')
    expect(code).toBe(0)
    const head = out.trim().replace('whole: ', '')
    expect((await ask('verify', '--head', head)).code).toBe(0)
    expect(
      (
        await ask(
          'verify',
          '--head',
          head.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
        )
      ).code,
    ).toBe(1)
    expect((await ask('verify', '--head', 'nonsense')).code).toBe(2)
  })
})

describe('help', () => {
  test.each(['', ...Object.keys(COMMANDS)])('command %s leads with examples and lists the exit codes', async (name) => {
    const help = await runCli(name === '' ? ['--help'] : [name, '--help'])
    expect(help.code).toBe(0)
    expect(help.out).toMatch(/^Examples:\n {2}\$ /)
    expect(help.out).toContain('Exit codes:')
    expect(help.out).toContain('--ledger <folder>')
  })
})

describe('serve', () => {
  test('prints a link that opens the desk once, and ends on Ctrl-C', async () => {
    const child = startCli(['--ledger', ledger, 'serve', '--port', '0', '--no-open'])
    const ended = endOf(child)
    const link = await new Promise<string>((resolve) => {
      child.stdout?.once('data', (chunk: string) => resolve(chunk.trim()))
    })
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/enter\/[\w-]{43}$/)
    const { origin } = new URL(link)
    const entered = await fetch(link, { redirect: 'manual' })
    expect(entered.status).toBe(303)
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect((await fetch(`${origin}/api/v1/status`, { headers: { cookie } })).status).toBe(200)
    expect((await fetch(`${origin}/api/v1/status`)).status).toBe(401)
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(410)
    expect(await statusFor(origin, { host: 'evil.example', cookie })).toBe(421)
    child.kill('SIGINT')
    expect((await ended).code).toBe(0)
  })

  test('a port that is taken', async () => {
    const first = startCli(['--ledger', ledger, 'serve', '--port', '0', '--no-open'])
    const ended = endOf(first)
    const link = await new Promise<string>((resolve) => {
      first.stdout?.once('data', (chunk: string) => resolve(chunk.trim()))
    })
    const { port } = new URL(link)
    const second = await ask('serve', '--port', port, '--no-open')
    expect(second.code).toBe(5)
    expect(second.err).toContain('code: port-taken')
    first.kill('SIGTERM')
    await ended
  })

  /** `fetch` sets the Host itself; a plain request lets it be forged. */
  function statusFor(origin: string, headers: Record<string, string>): Promise<number> {
    return new Promise((resolve, reject) => {
      request(`${origin}/api/v1/status`, { headers }, (response) => resolve(response.statusCode ?? 0))
        .on('error', reject)
        .end()
    })
  }
})
