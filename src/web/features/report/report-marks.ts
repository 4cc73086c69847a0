/** Everything that lies on a report's text: the words of claims, their sentences, and numbers that became no claim. */
import type { PassageKind, ReportView, Span } from '../../../api/types.ts'
import { type ClaimMark, marksOf } from '../../lib/families.ts'
import type { Mark } from '../../lib/highlight.ts'

/** What a mark on the text stands for. */
export type TextMark =
  | ({ readonly kind: 'words'; readonly size: number } & ClaimMark['data'])
  | { readonly kind: 'sentence'; readonly claim: string }
  | { readonly kind: 'unread'; readonly message: string }

/** The marks of a report. */
export function toTextMarks({ claimViews, notes }: ReportView): readonly Mark<TextMark>[] {
  const claims = claimViews.flatMap(({ claim }): Mark<TextMark>[] => [
    { ...claim.evidence.sentence, data: { kind: 'sentence', claim: claim.id } },
    ...marksOf(claim).map(({ from, to, data }) => ({
      from,
      to,
      data: { kind: 'words' as const, size: to - from, ...data },
    })),
  ])
  const unread = notes.flatMap(({ span, message }): Mark<TextMark>[] =>
    span ? [{ ...span, data: { kind: 'unread', message } }] : [],
  )
  return [...claims, ...unread]
}

/** A stretch of the text to show as one block. */
export interface Block extends Span {
  readonly kind: PassageKind
}

/** The passages in order, with what lies between them as paragraphs: nothing of the text is dropped. */
export function toBlocks({ text, passages }: ReportView): readonly Block[] {
  const blocks: Block[] = []
  let at = 0
  const fill = (to: number) => {
    if (text.slice(at, to).trim() !== '') blocks.push({ from: at, to, kind: 'paragraph' })
  }
  for (const { from, to, kind } of [...passages].sort((a, b) => a.from - b.from)) {
    if (from < at) continue
    fill(from)
    blocks.push({ from, to, kind })
    at = to
  }
  fill(text.length)
  return blocks
}
