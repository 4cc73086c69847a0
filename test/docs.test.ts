/** What is public is documented, and the reference pages are those that the code gives. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ERROR_NOTES, NOTE_NOTES } from '../scripts/docs/error-notes.ts'
import { buildPages, eventsOf } from '../scripts/docs/pages.ts'
import { RULE_NOTES } from '../src/reader/rule-notes.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

function sourcesIn(folder: string): string {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) =>
      statSync(path).isDirectory()
        ? sourcesIn(path)
        : path.endsWith('.ts') && !path.endsWith('.test.ts')
          ? readFileSync(path, 'utf8')
          : '',
    )
    .join('\n')
}

describe('the reference pages', () => {
  test('are those that the code gives: run `npm run docs` after a change', async () => {
    for (const [name, content] of await buildPages(root))
      expect(readFileSync(`${root}docs/reference/${name}`, 'utf8'), name).toBe(content)
  })

  test('name every reading rule, and no rule that is gone', () => {
    const reader = sourcesIn(`${root}src/reader`).replace(/export const RULE_NOTES[\s\S]*?\n\}/, '')
    const used = [
      ...reader.matchAll(
        /'([a-z0-9]+(?:-[a-z0-9]+)*)' as RuleId|rule: '([a-z0-9-]+)'|'((?:harm|number|type|total|date|claims|denies)-[a-z-]+)'/g,
      ),
    ].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    const finders = new Set(['numbers', 'dates', 'places', 'number-near-harm-unread'])
    const unknown = [...new Set(used)].filter((rule) => !finders.has(rule) && !(rule in RULE_NOTES))
    expect(unknown).toEqual([])
    expect(Object.keys(RULE_NOTES).filter((rule) => !reader.includes(`'${rule}'`))).toEqual([])
  })

  test('name every error code', () => {
    const codes = [...readFileSync(`${root}src/model/errors.ts`, 'utf8').matchAll(/\| '([a-z-]+)'/g)].map(
      (match) => match[1] as string,
    )
    expect(Object.keys(ERROR_NOTES).sort()).toEqual([...codes].sort())
  })

  test('name every note code of intake and reader', () => {
    const text = sourcesIn(`${root}src/intake`) + sourcesIn(`${root}src/reader`)
    const codes = [...text.matchAll(/code: '([a-z-]+)'|noteOf\(\s*'([a-z-]+)'/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    )
    const known = { ...ERROR_NOTES, ...NOTE_NOTES }
    expect([...new Set(codes)].filter((code) => !(code in known))).toEqual([])
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
