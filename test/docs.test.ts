/** What is public is documented, and the reference pages are those that the code gives. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { listParameters } from '../scripts/docs/api-page.ts'
import { listCommands } from '../scripts/docs/commands-page.ts'
import { ERROR_NOTES, NOTE_NOTES } from '../scripts/docs/error-notes.ts'
import { buildPages, eventsOf } from '../scripts/docs/pages.ts'
import { ROUTES } from '../src/api/routes.ts'
import { COMMANDS } from '../src/cli/commands.ts'
import { loadLexicon } from '../src/lexicon/load-lexicon.ts'
import { createReader } from '../src/reader/index.ts'
import { RULE_NOTES } from '../src/reader/rule-notes.ts'
import { makeReport } from './golden.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

function listSources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`)
}

/** An example as news prints it: alone, after a deed, or as a piece of a sentence. */
function inNews(example: string): readonly string[] {
  const sentence = `${example.charAt(0).toUpperCase()}${example.slice(1)}.`
  return [
    sentence,
    `A drone hit a market in Kyiv, killing two people. ${sentence}`,
    `The strike hit the town ${example}, killing five people.`,
    `At least ${example} were killed in the attack.`,
  ]
}

describe('the reference pages', () => {
  test('are those that the code gives: run `npm run docs` after a change', async () => {
    for (const [name, content] of await buildPages(root))
      expect(readFileSync(`${root}docs/reference/${name}`, 'utf8'), name).toBe(content)
  })

  test('name every reading rule, and no rule that is gone', () => {
    const files = listSources(`${root}src/reader`).filter((file) => !file.endsWith('rule-notes.ts'))
    const text = files.map((file) => readFileSync(file, 'utf8')).join('\n')
    const used = [
      ...text.matchAll(
        /'([a-z0-9]+(?:-[a-z0-9]+)*)' as RuleId|rule: '([a-z0-9-]+)'|'((?:harm|number|type|total|date|claims|denies)-[a-z-]+)'/g,
      ),
    ].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    const finders = new Set(['numbers', 'dates', 'places', 'number-near-harm-unread'])
    expect([...new Set(used)].filter((rule) => !finders.has(rule) && !(rule in RULE_NOTES))).toEqual([])
    expect(Object.keys(RULE_NOTES).filter((rule) => !text.includes(`'${rule}'`))).toEqual([])
  })

  test('give an example that each reading rule reads', () => {
    const reader = createReader(loadLexicon())
    const rulesIn = (text: string) => {
      const report = makeReport(text, new Map([['published', '2023-12-05']]))
      const mentions = reader.scan(report).flatMap((scan) => scan.mentions)
      const traced: string[] = []
      const { claims } = reader.read(report, { trace: ({ rule }) => traced.push(rule) })
      return [...[...mentions, ...claims].map(({ rule }) => rule as string), ...traced]
    }
    const silent = Object.entries(RULE_NOTES).filter(([rule, words]) => {
      const examples = [...words.matchAll(/"([^"]+)"/g)].map((match) => match[1] as string)
      return (
        examples.length === 0 || !examples.every((example) => inNews(example).some((t) => rulesIn(t).includes(rule)))
      )
    })
    expect(silent).toEqual([])
  })

  test('name every command with its options and examples', async () => {
    const commands = await listCommands()
    expect(commands.map(({ name }) => name)).toEqual(Object.keys(COMMANDS))
    for (const { name, words, options, examples } of commands) {
      expect(words, name).not.toBe('')
      expect(options.filter(([, meaning]) => !meaning).map(([flags]) => `${name} ${flags}`)).toEqual([])
      expect(examples.length, `${name} has examples`).toBeGreaterThan(0)
      for (const example of examples) expect(example).toMatch(new RegExp(`(reckoner|npm) (.* )?${name}\\b`))
    }
  })

  test('name every route with its parameters', () => {
    expect(ROUTES.filter(({ words, example }) => !words || !example).map(({ path }) => path)).toEqual([])
    expect(listParameters().filter(({ words }) => words === '')).toEqual([])
  })

  test('name every error code', () => {
    const codes = [...readFileSync(`${root}src/model/errors.ts`, 'utf8').matchAll(/\| '([a-z-]+)'/g)].map(
      (match) => match[1] as string,
    )
    expect(Object.keys(ERROR_NOTES).sort()).toEqual([...codes].sort())
  })

  test('name every note code, and none that is gone', () => {
    const text = ['intake', 'reader', 'app']
      .flatMap((room) => listSources(`${root}src/${room}`))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const codes = [...text.matchAll(/code: '([a-z-]+)'|noteOf\(\s*'([a-z-]+)'/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    )
    const known = { ...ERROR_NOTES, ...NOTE_NOTES }
    expect([...new Set(codes)].filter((code) => !(code in known))).toEqual([])
    expect(Object.keys(NOTE_NOTES).filter((code) => !codes.includes(code))).toEqual([])
  })

  test('name every event type', () => {
    const union =
      /export type LedgerEvent =([\s\S]*?)\n\n/.exec(readFileSync(`${root}src/ledger/events.ts`, 'utf8'))?.[1] ?? ''
    const types = [...union.matchAll(/\| (\w+)/g)].map((match) => match[1])
    expect(
      eventsOf(root)
        .map(([name]) => name)
        .sort(),
    ).toEqual(types.sort())
  })
})

test('every decision page has its parts', () => {
  const folder = `${root}docs/decisions/`
  for (const name of readdirSync(folder)) {
    const text = readFileSync(folder + name, 'utf8')
    for (const part of ['**Context.**', '**Choice.**', '**Consequence.**']) expect(text, name).toContain(part)
  }
})
