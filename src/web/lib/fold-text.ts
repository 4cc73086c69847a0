/** A text without case, accents and outer blanks, for looking names up as people type them. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
