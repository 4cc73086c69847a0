/** Cells that a spreadsheet cannot mistake for formulas, and that can be read back exactly. */

/** What a spreadsheet may evaluate: a formula sign (half or full width), after blanks, control or apostrophe characters. */
const FORMULA_START = /^['\s\p{C}]*[=+\-@＝＋－＠]/u
const ESCAPED_START = /^'['\s\p{C}]*[=+\-@＝＋－＠]/u

/** A text cell with an apostrophe before anything that a spreadsheet would evaluate: `=1+1` becomes `'=1+1`. */
export function escapeFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text
}

/** The text that `escapeFormula` was given. */
export function unescapeFormula(cell: string): string {
  return ESCAPED_START.test(cell) ? cell.slice(1) : cell
}

/** One CSV cell (RFC 4180): numbers stay numbers, null is empty, text is escaped and quoted where it must be. */
export function formatCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const text = escapeFormula(value.replaceAll('\u0000', '\uFFFD'))
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
