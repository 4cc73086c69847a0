/** The day that a sentence was written on. */
import type { ReadingContext, Sentence } from '../../mention.ts'

/** The day of the entry or dateline above it, else the day of publication, or its month where only that is known. */
export function writtenOn({ entries, publishedOn }: ReadingContext, { passage }: Sentence): string | null {
  return entries?.[passage]?.day ?? publishedOn
}
