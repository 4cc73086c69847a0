/** A comparison as one HTML page that needs nothing else: no script, no request, fit to be sent and printed. */
import type { ComparedPair, Comparison, DifferencePart, EventList, MissingItem } from '../app/compare-views.ts'

/** What the foot of the page says. */
export interface PageFacts {
  readonly version: string
  readonly asOf: number
}

const STYLE = `
:root{color-scheme:light dark;--line:#8885;--faint:#777}
body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .5rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:start;vertical-align:top;padding:.3rem .6rem .3rem 0;border-block-end:1px solid var(--line)}
td.n,th.n{text-align:end}.faint{color:var(--faint)}
@media print{h2{break-after:avoid}tr{break-inside:avoid}}`

/** The page. Every word of a list is escaped. */
export function* writeComparePage(comparison: Comparison, { version, asOf }: PageFacts): Generator<string> {
  const { a, b, words, both, ambiguous, onlyA, onlyB, parts } = comparison
  const title = `${a.name} and ${b.name}, event by event`
  yield `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>
<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(words)}.</p>\n`
  yield table(['list', 'count', 'what it is'], [listRow(a, comparison.totalA), listRow(b, comparison.totalB)])
  yield section(
    'What makes the difference',
    table(
      ['what', 'events', 'adds to the difference'],
      parts.map((part) => partRow(part, comparison)),
    ),
  )
  yield section(`Only in ${a.name} (${onlyA.length})`, missingTable(onlyA))
  yield section(`Only in ${b.name} (${onlyB.length})`, missingTable(onlyB))
  yield section(`Ambiguous (${ambiguous.length})`, pairTable(ambiguous, comparison))
  yield section(`In both (${both.length})`, pairTable(both, comparison))
  const notes = [a, b].flatMap((list) => list.notes.map((note) => `${list.name}: ${note}`))
  if (notes.length > 0)
    yield section(
      'What could not be taken in',
      `<ul>${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('')}</ul>\n`,
    )
  yield `<p class="faint">Reckoner ${escapeHtml(version)}, ledger position ${asOf}. Events are matched by day, place, kind, parties and figures; every match shows its reasons.</p>\n</main></body></html>\n`
}

function listRow({ name, words, items, leftOut }: EventList, total: number): readonly string[] {
  const known = leftOut.length > 0 ? `; knows of ${leftOut.length} more that it leaves out` : ''
  return [escapeHtml(name), String(total), escapeHtml(`${words || 'no description'} (${items.length} events${known})`)]
}

function partRow({ side, code, items, amount }: DifferencePart, { a, b }: Comparison): readonly string[] {
  const where = side === 'both' ? 'in both' : `only in ${side === 'a' ? a.name : b.name}`
  return [
    escapeHtml(`${where}: ${code.replaceAll('-', ' ')}`),
    String(items),
    amount > 0 ? `+${amount}` : String(amount),
  ]
}

function missingTable(missing: readonly MissingItem[]): string {
  const rows = missing.map(({ item, reasons }) => [
    escapeHtml(item.first ?? item.last ?? 'no date'),
    `${escapeHtml(item.title)}<br><span class="faint">${escapeHtml(item.id)}</span>`,
    reasons
      .map(({ code, words }) => `<strong>${escapeHtml(code.replaceAll('-', ' '))}</strong>: ${escapeHtml(words)}`)
      .join('<br>'),
  ])
  return table(['date', 'event', 'why not in the other'], rows)
}

function pairTable(pairs: readonly ComparedPair[], { a, b }: Comparison): string {
  const rows = pairs.map((pair) => [
    escapeHtml(pair.a.first ?? pair.b.first ?? 'no date'),
    escapeHtml(`${pair.a.title} (${pair.amountA ?? 'unknown'})`),
    escapeHtml(`${pair.b.title} (${pair.amountB ?? 'unknown'})`),
    escapeHtml(
      `${pair.score.toFixed(2)}: ${pair.reasons.join(', ')}${pair.rivals.length > 0 ? `; would also fit ${pair.rivals.join(', ')}` : ''}`,
    ),
  ])
  return table(['date', a.name, b.name, 'why they are one'].map(escape), rows)
}

function section(title: string, body: string): string {
  return `<h2>${escapeHtml(title)}</h2>\n${body}`
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '<p class="faint">None.</p>\n'
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td dir="auto">${cell}</td>`).join('')}</tr>`).join('\n')
  return `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>\n${body}\n</tbody></table>\n`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
}
