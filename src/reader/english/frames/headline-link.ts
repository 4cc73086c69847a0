/** Tells the headlines of other stories that stand inside a report: "Woman found dead as police look for her partner". */
import type { SentenceScan } from '../../scan.ts'

/** Titles and first paragraphs tell of the report's own news in lines without a full stop too. */
const HEAD = 3
const LONGEST = 110
/** What ends the last sentence of a paragraph, or leads on to the next line. */
const CLOSED = /[.!?"\u201d\u2019\u2026:,;)]$/
/** "UPDATE: Police say the boy has died": the report goes on. */
const GOES_ON = /^update/i

/** Whether the sentence is a line of its own that no full stop ends: who dies in it is told of in another story, or below in full. */
export function isHeadlineLink({ ctx, sentence }: SentenceScan): boolean {
  const passage = ctx.passages[sentence.passage]
  if (!passage || sentence.passage < HEAD || passage.to - passage.from > LONGEST) return false
  if (passage.kind !== 'heading' && passage.kind !== 'paragraph') return false
  const line = ctx.text.slice(passage.from, passage.to)
  return !CLOSED.test(line) && !GOES_ON.test(line)
}
