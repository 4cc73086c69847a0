import type { ReportView } from '../../../api/types.ts'

/** What the reader did not read or understand, said openly. */
export function ReportNotes({ report }: { readonly report: ReportView }) {
  const { isRead, claimViews } = report
  const notes = groupNotes(report)
  if (notes.length === 0 && isRead && claimViews.length > 0) return null
  return (
    <section aria-label="Notes" className="mt-4 bg-(--sunk) px-4 py-3 text-sm text-(--ink-2)">
      {!isRead && (
        <p className="font-semibold text-(--ink)">
          This report was kept but not read. It counts as unread, not as silent.
        </p>
      )}
      {isRead && claimViews.length === 0 && (
        <p className="font-semibold text-(--ink)">Read; no claim was found in it.</p>
      )}
      <ul className="space-y-1">
        {notes.map(({ code, message, words }) => (
          <li key={code + message}>
            <bdi>{message}</bdi>
            {words.length > 0 && ': '}
            {words.map((text, i) => (
              <span key={text}>
                {i > 0 && ', '}
                <bdi className="mark-unread serif">{text}</bdi>
              </span>
            ))}{' '}
            <code className="text-xs text-(--ink-3)">{code}</code>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface NoteGroup {
  readonly code: string
  readonly message: string
  readonly words: readonly string[]
}

/** The same note on several words is one line that names each. */
function groupNotes({ notes, text }: ReportView): readonly NoteGroup[] {
  const groups = new Map<string, { code: string; message: string; words: Set<string> }>()
  for (const { code, message, span } of notes) {
    const group = groups.get(code + message) ?? { code, message, words: new Set<string>() }
    groups.set(code + message, group)
    if (span && span.to - span.from <= 60) group.words.add(text.slice(span.from, span.to))
  }
  return [...groups.values()].map(({ code, message, words }) => ({ code, message, words: [...words] }))
}
