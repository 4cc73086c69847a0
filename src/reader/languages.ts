/** The languages that are read. */
import { ENGLISH } from './english/index.ts'
import type { Language } from './language.ts'

/** In order; a report whose language is not known is taken to be in the first. */
export const LANGUAGES: readonly [Language, ...Language[]] = [ENGLISH]

/** The language of a code of ISO 639-1, the first where it is not known, or undefined where it is not read. */
export function languageOf(code: string | null): Language | undefined {
  return code === null ? LANGUAGES[0] : LANGUAGES.find((one) => one.id === code)
}
