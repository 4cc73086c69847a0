/** Comparisons as text. */
import type { Comparison, MissingItem, OverlapView, SeriesComparisonView } from '../app/compare-views.ts'

/** A comparison: what makes the difference, then the events, those of one list first. */
export function formatComparison(found: Comparison): string {
  const { a, b, words, parts, onlyA, onlyB, ambiguous, both } = found
  const lines = [words]
  if (parts.length > 0) lines.push('', 'What makes the difference')
  for (const { side, code, items, amount } of parts) {
    const where = side === 'both' ? 'in both' : `only in ${side === 'a' ? a.name : b.name}`
    lines.push(`  ${amount > 0 ? '+' : ''}${amount}  ${where}, ${items} × ${code.replaceAll('-', ' ')}`)
  }
  for (const [name, missing] of [
    [a.name, onlyA],
    [b.name, onlyB],
  ] as const)
    if (missing.length > 0) lines.push('', `Only in ${name}`, ...missing.flatMap(formatMissing))
  if (ambiguous.length > 0) lines.push('', 'In both, but which is which is unclear')
  for (const pair of ambiguous) lines.push(`  ${pair.a.title} = ${pair.b.title}, or ${pair.rivals.join(', ')}`)
  if (both.length > 0) lines.push('', 'In both')
  for (const pair of both)
    lines.push(`  ${pair.a.title} = ${pair.b.title} (${pair.score.toFixed(2)}: ${pair.reasons.join(', ')})`)
  for (const list of [a, b]) for (const note of list.notes) lines.push(`note: ${list.name}: ${note}`)
  return lines.join('\n')
}

function formatMissing({ item, reasons }: MissingItem): readonly string[] {
  return [`  ${item.title}  ${item.id}`, ...reasons.map(({ code, words }) => `    ${code}: ${words}`)]
}

/** How many incidents are in which lists. */
export function formatOverlap({ lists, rows, patterns, lowerBound }: OverlapView): string {
  const lines = [`${rows.length} incidents over ${lists.join(', ')}`]
  for (const [pattern, count] of Object.entries(patterns).sort()) {
    const held = pattern.split(' ').flatMap((sign, i) => (sign === '1' ? (lists[i] ?? []) : []))
    lines.push(`  ${count}\tin ${held.join(' and ')}${held.length === 1 ? ' alone' : ''}`)
  }
  if (lowerBound) {
    const { bound, once, twice, assumptions } = lowerBound
    lines.push(
      bound === null
        ? 'no lower bound: it takes two lists with incidents'
        : `at least about ${Math.ceil(bound)} in all (Chao’s lower bound; ${once} seen once, ${twice} twice), if:`,
      ...assumptions.map((words) => `  - ${words}`),
    )
  }
  return lines.join('\n')
}

/** Totals of others beside ours, a day a line, with our incidents since the day before. */
export function formatSeriesComparison({
  title,
  tally,
  speakers,
  steps,
  undated,
  reasons,
  words,
}: SeriesComparisonView): string {
  const lines = [title, `beside ours: ${tally}`, words, '']
  for (const { on, cells, ours, added, leftOut } of steps) {
    const said = cells.flatMap((cell, at) => {
      if (!cell) return []
      const more = cell.added === null ? '' : ` (${cell.added < 0 ? '' : '+'}${cell.added})`
      return [`${speakers[at]} ${cell.text}${more}`]
    })
    lines.push(`${on}  ours ${ours} (+${added.length})  ${said.join('; ')}`)
    for (const item of added) lines.push(`    counted: ${item.title}`)
    for (const item of leftOut) lines.push(`    left out: ${item.title} (${item.leftOut})`)
  }
  if (undated.length > 0) lines.push('', 'Without a day', ...undated.map(({ title: name }) => `    ${name}`))
  return [...lines, '', 'Why the counts need not agree', ...reasons.map((reason) => `  - ${reason}`)].join('\n')
}
