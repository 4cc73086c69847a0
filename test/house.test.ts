/** The house rules: import directions, names, sizes, and what no file may hold. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SRC = join(ROOT, 'src')

/** What each room may import. A room may always import itself. `type:` entries only as types. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  lexicon: ['model'],
  reader: ['model'],
  linker: ['model'],
  counting: ['model'],
  ledger: ['model'],
  intake: ['model'],
  exports: ['model', 'type:app', 'type:ledger'],
  app: ['model', 'lexicon', 'reader', 'linker', 'counting', 'ledger', 'intake'],
  api: ['app', 'exports', 'model', 'type:ledger', 'type:counting'],
  cli: ['app', 'api', 'exports', 'model'],
  web: ['model', 'type:api'],
}

/** Packages that a room may use, beside nothing at all. */
const MAY_USE: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  model: ['node:crypto'],
  lexicon: ['node:fs'],
  reader: [],
  linker: [],
  counting: [],
}

interface Import {
  readonly file: string
  readonly target: string
  readonly isType: boolean
}

const files = listFiles(SRC).filter((file) => /\.tsx?$/.test(file))
const sources = files.filter((file) => !/\.test\.tsx?$|\.contract\.ts$/.test(file))

describe('the house', () => {
  test('imports follow the table', () => {
    const wrong = sources.flatMap((file) => importsOf(file)).filter((one) => !isAllowed(one))
    expect(wrong.map(({ file, target }) => `${relative(ROOT, file)} imports ${target}`)).toEqual([])
  })

  test('pure rooms use no outside package but those named', () => {
    const wrong = sources.flatMap((file) => {
      const allowed = MAY_USE[roomOf(file)]
      if (!allowed) return []
      return importsOf(file)
        .filter(
          ({ target }) =>
            !target.startsWith('.') &&
            !allowed.some((one) => (typeof one === 'string' ? one === target : one.test(target))),
        )
        .map(({ target }) => `${relative(ROOT, file)} uses ${target}`)
    })
    expect(wrong).toEqual([])
  })

  test('only the SQLite store imports its driver', () => {
    const users = sources
      .filter((file) => importsOf(file).some(({ target }) => target === 'better-sqlite3'))
      .map((file) => relative(SRC, file))
    expect(users.every((file) => file.startsWith('ledger/store/'))).toBe(true)
  })

  test('files and folders are kebab-case and at most three folders deep', () => {
    const wrong = files
      .map((file) => relative(SRC, file))
      .filter((file) => !/^([a-z0-9-]+\/){0,3}[a-z0-9-]+(\.test|\.contract|\.fixture|\.config|\.d)?\.tsx?$/.test(file))
    expect(wrong).toEqual([])
  })

  test('of the reader, only the list of languages imports from a language', () => {
    const wrong = sources
      .filter(
        (file) => roomOf(file) === 'reader' && !file.includes('/reader/english/') && !file.endsWith('/languages.ts'),
      )
      .flatMap((file) => importsOf(file))
      .filter(({ target }) => target.includes('/english/'))
    expect(wrong).toEqual([])
  })

  test('no file is longer than 300 lines', () => {
    const long = sources
      .map((file) => [relative(SRC, file), readFileSync(file, 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 301)
    expect(long).toEqual([])
  })

  test('every export has a doc sentence', () => {
    const bare = sources.filter((file) => !file.includes('/web/')).flatMap((file) => undocumented(file))
    expect(bare).toEqual([])
  })

  test('pure rooms use no clock, no randomness, no console', () => {
    const pure = sources.filter((file) => ['model', 'lexicon', 'reader', 'linker', 'counting'].includes(roomOf(file)))
    const wrong = pure.filter((file) =>
      /\bMath\.random\(|\bDate\.now\(|new Date\(\)|\bconsole\.|\bfetch\(|\bprocess\./.test(readFileSync(file, 'utf8')),
    )
    expect(wrong.map((file) => relative(SRC, file))).toEqual([])
  })

  test('no console outside the command line, no any, no default export, no enum', () => {
    const wrong = sources.filter((file) => {
      const text = readFileSync(file, 'utf8')
      const isCli = roomOf(file) === 'cli'
      const isConfig = file.endsWith('.config.ts')
      return (
        (!isCli && /\bconsole\.\w+\(/.test(text)) ||
        /:\s*any\b|\bas any\b/.test(text) ||
        (!isConfig && /^export default /m.test(text)) ||
        /^(export )?(const )?enum /m.test(text)
      )
    })
    expect(wrong.map((file) => relative(SRC, file))).toEqual([])
  })
})

function isAllowed({ file, target, isType }: Import): boolean {
  if (!target.startsWith('.')) return true
  const from = roomOf(file)
  const to = roomOf(resolve(dirname(file), target))
  if (from === to || from === 'index.ts') return true
  const allowed = MAY_IMPORT[from] ?? []
  return allowed.includes(to) || (isType && allowed.includes(`type:${to}`))
}

function roomOf(file: string): string {
  return relative(SRC, file).split('/')[0] ?? ''
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8')
  const found: Import[] = []
  for (const match of text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)) {
    const clause = match[0]
    const isType = match[1] !== undefined || isAllTypes(clause)
    found.push({ file, target: match[2] as string, isType })
  }
  for (const match of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g))
    found.push({ file, target: match[1] as string, isType: false })
  return found
}

function isAllTypes(clause: string): boolean {
  const inner = /\{([^}]*)\}/.exec(clause)?.[1]
  const names = inner?.split(',').filter((name) => name.trim())
  return names?.every((name) => name.trim().startsWith('type ')) ?? false
}

function undocumented(file: string): readonly string[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, i) => {
    const match = /^export (?:abstract )?(?:async )?(?:function\*?|const|class|interface|type) (\w+)/.exec(line)
    if (!match) return []
    const before = lines[i - 1]?.trim() ?? ''
    return before.endsWith('*/') || before.startsWith('//') ? [] : [`${relative(ROOT, file)}: ${match[1]}`]
  })
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? listFiles(path) : [path]
  })
}
