/** Tells the language of a text. */
import { eld } from 'eld/extrasmall'

/** The ISO 639-1 code of a text by its first 600 characters; null when there are too few letters to tell. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, 600)
  if ((sample.match(/\p{L}/gu) ?? []).length < 20) return null
  const { language } = eld.detect(sample.replace(/\b[A-Z]{3,}\b/g, (word) => word.toLowerCase()))
  return language || null
}
