/** Plain word search: every word asked for must occur, whatever its case or accents. */

/** Whether every word of `text` occurs in one of the fields; no text asks for nothing. */
export function hasWords(text: string | undefined, fields: readonly (string | null)[]): boolean {
  if (!text?.trim()) return true
  const haystack = fold(fields.filter((field) => field !== null).join('\n'))
  return fold(text)
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}

/** Lower case, without accents. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
