/** The list of what is watched: a small YAML file that a person writes. */
import { parse } from 'yaml'
import { ReckonerError } from '../../model/index.ts'

/** One feed, sitemap or page that is visited again and again. `every` in milliseconds. */
export interface WatchedSource {
  readonly kind: 'feed' | 'sitemap' | 'page'
  readonly address: string
  readonly publisher: string | null
  readonly every: number
  /** Only addresses with these words are followed; empty: all. */
  readonly only: readonly string[]
  /** The most new pages that one visit may bring. */
  readonly limit: number
  /** What its pages may cost between two visits of it; null: as much as they do. */
  readonly budget: VisitBudget | null
}

/** So many pages, megabytes and seconds at most; null where nothing limits them. */
export interface VisitBudget {
  readonly pages: number | null
  readonly megabytes: number | null
  readonly seconds: number | null
}

const EXAMPLE = 'watch:\n  - feed: https://example.org/rss\n    every: 30m'
const KINDS = ['feed', 'sitemap', 'page'] as const
const KEYS = [...KINDS, 'publisher', 'every', 'only', 'limit', 'budget']
const BUDGET_KEYS = ['pages', 'megabytes', 'seconds'] as const
const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 }
const SHORTEST = 5 * 60_000

/** Reads the list. Throws `option-invalid` with the line's number in the list, what was found and what was expected. */
export function readWatchList(source: string): readonly WatchedSource[] {
  const written = parseYaml(source)
  const list = isRecord(written) ? written.watch : undefined
  if (!Array.isArray(list) || list.length === 0) {
    throw new ReckonerError('option-invalid', `found no list called "watch"; expected one like\n${EXAMPLE}`)
  }
  return list.map((entry, i) => readEntry(entry, i + 1))
}

function parseYaml(source: string): unknown {
  try {
    return parse(source, { maxAliasCount: 0 })
  } catch (error) {
    throw new ReckonerError(
      'option-invalid',
      `found a list that is no YAML (${String((error as Error).message).split('\n', 1)[0]}); expected one like\n${EXAMPLE}`,
    )
  }
}

function readEntry(entry: unknown, number: number): WatchedSource {
  const fail = (found: string, expected: string): never => {
    throw new ReckonerError('option-invalid', `entry ${number} of the watch list: found ${found}; expected ${expected}`)
  }
  if (!isRecord(entry)) return fail(JSON.stringify(entry), `a feed, sitemap or page, like\n${EXAMPLE}`)
  const odd = Object.keys(entry).find((key) => !KEYS.includes(key))
  if (odd) fail(`"${odd}"`, KEYS.join(', '))
  const kinds = KINDS.filter((kind) => entry[kind] !== undefined)
  const kind = kinds[0] ?? fail('neither feed, sitemap nor page', 'one of them')
  if (kinds.length > 1) fail(kinds.join(' and '), 'one of them')
  const address = String(entry[kind])
  if (!/^https?:\/\/\S+$/i.test(address)) fail(`the address "${address}"`, 'one that starts with http:// or https://')
  const limit = entry.limit ?? 100
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1)
    fail(`limit ${limit}`, 'a whole number from 1')
  const only = entry.only === undefined ? [] : [entry.only].flat().map(String)
  const every =
    readTime(entry.every ?? '30m') ?? fail(`every: ${entry.every}`, 'a time like 15m, 6h or 1d, five minutes at least')
  const publisher = entry.publisher === undefined ? null : String(entry.publisher)
  const budget = readBudget(entry.budget) ?? fail(`budget: ${JSON.stringify(entry.budget)}`, BUDGET_EXAMPLE)
  return { kind, address, publisher, every, only, limit: limit as number, budget: budget === 'none' ? null : budget }
}

const BUDGET_EXAMPLE = 'numbers from 1 for pages, megabytes or seconds, like budget: { pages: 50, seconds: 120 }'

function readBudget(written: unknown): VisitBudget | 'none' | null {
  if (written === undefined) return 'none'
  if (!isRecord(written) || Object.keys(written).length === 0) return null
  const isKnown = Object.entries(written).every(
    ([key, value]) => BUDGET_KEYS.some((one) => one === key) && typeof value === 'number' && value >= 1,
  )
  if (!isKnown) return null
  const [pages = null, megabytes = null, seconds = null] = BUDGET_KEYS.map((key) => written[key] as number | undefined)
  return { pages, megabytes, seconds }
}

function readTime(written: unknown): number | null {
  const found = /^(\d{1,4})\s*([mhd])$/.exec(String(written).trim())
  const time = found ? Number(found[1]) * (UNITS[found[2] as string] as number) : 0
  return time >= SHORTEST ? time : null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
