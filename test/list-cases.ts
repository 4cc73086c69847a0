/**
 * Golden cases of comparisons: files of plain text that anyone can add to. In a file, cases stand one after another:
 *
 *     === title of the case
 *
 *     ours                              (a list: its name; after a colon what it takes in: since, until, where, min-killed)
 *     | id | day        | place | killed |
 *     | a  | 2023-11-01 | Erbil | 3      |
 *
 *     theirs: since 2023-11-01
 *     | ...
 *
 *     ==>
 *     both: a = x (same day, both at Erbil)
 *     only ours: b (outside-window)
 *     only theirs: y (unexplained)
 *     unclear: c = z, or w
 *
 * Columns: id, day, last, place, admin1, country, kind, by, against, killed, claimed. An empty cell is not known, which is not zero.
 */
import type { Comparison } from '../src/counting/compare/compare.ts'
import { type EventList, type ListItem, type ListScope, OPEN_SCOPE } from '../src/counting/compare/event-list.ts'
import type { IncidentType } from '../src/model/index.ts'

/** One case: two lists, and what the comparison has to say. */
export interface ListCase {
  readonly title: string
  readonly a: EventList
  readonly b: EventList
  readonly expected: readonly string[]
}

/** The cases of one file. */
export function parseListCases(file: string, text: string): readonly ListCase[] {
  const blocks = text.split(/^=== /m).slice(1)
  return blocks.map((block) => {
    const [title = '', ...rest] = block.split('\n')
    const [given = '', expected = ''] = rest.join('\n').split(/^==>\n/m)
    const [a, b, ...more] = given.trim().split(/\n\s*\n/)
    if (!a || !b || more.length > 0) throw new Error(`${file}: "${title}" has not two lists`)
    return { title: title.trim(), a: parseList(a), b: parseList(b), expected: linesOf(expected) }
  })
}

/** The comparison in the lines of the cases. */
export function formatListCase({ a, b, both, ambiguous, onlyA, onlyB }: Comparison): readonly string[] {
  const missing = (name: string, items: Comparison['onlyA']) =>
    items.map(({ item, reasons }) => `only ${name}: ${item.id} (${reasons.map(({ code }) => code).join(', ')})`)
  return [
    ...both.map((pair) => `both: ${pair.a.id} = ${pair.b.id} (${pair.reasons.join(', ')})`),
    ...missing(a.name, onlyA),
    ...missing(b.name, onlyB),
    ...ambiguous.map((pair) => `unclear: ${pair.a.id} = ${pair.b.id}, or ${pair.rivals.join(', ')}`),
  ].sort()
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('//')).sort()
}

function parseList(text: string): EventList {
  const [head = '', columns = '', ...rows] = text.trim().split('\n')
  const [, name = '', scope = ''] = /^([^:]+):?(.*)$/.exec(head) ?? []
  const names = cellsOf(columns)
  const items = rows.map((row) => {
    const cells = cellsOf(row)
    return itemOf((column) => cells[names.indexOf(column)] || null)
  })
  return { name, words: head, measure: 'attacks', scope: parseScope(scope), items, leftOut: [], notes: [] }
}

function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}

function parseScope(words: string): ListScope {
  const said = new Map(
    words
      .split(',')
      .map((part) => part.trim().split(' ') as [string, ...string[]])
      .map(([key, ...value]) => [key, value.join(' ')]),
  )
  const killed = said.get('min-killed')
  return {
    ...OPEN_SCOPE,
    since: said.get('since') ?? null,
    until: said.get('until') ?? null,
    where: said.get('where')?.split(' ') ?? [],
    minKilled: killed === undefined ? null : Number(killed),
  }
}

function itemOf(cell: (column: string) => string | null): ListItem {
  const [place, admin1, country] = [cell('place'), cell('admin1'), cell('country')]
  const killed = cell('killed') === null ? null : Number(cell('killed'))
  const isPlaced = place !== null || admin1 !== null || country !== null
  return {
    id: cell('id') ?? '',
    title: cell('id') ?? '',
    first: cell('day'),
    last: cell('last') ?? cell('day'),
    places: isPlaced ? [{ name: place, admin1, country, lat: null, lon: null, radiusKm: null }] : [],
    types: cell('kind') === null ? [] : [cell('kind') as IncidentType],
    by: [cell('by')].filter((name) => name !== null),
    against: [cell('against')].filter((name) => name !== null),
    figures: { killed: killed === null ? null : { min: killed, best: killed, max: killed } },
    keys: [],
    isClaimedOnly: cell('claimed') === 'yes',
    source: null,
    leftOut: null,
  }
}
