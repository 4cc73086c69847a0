import type { ReportView } from '../../../api/types.ts'

/** What the reader did not read or understand, said openly. */
export function ReportNotes({ report }: { readonly report: ReportView }) {
  const { notes, isRead, claimViews } = report
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
      {notes.length > 0 && (
        <details open={!isRead || notes.length <= 2}>
          <summary>{notes.length === 1 ? 'One note' : `${notes.length} notes`}</summary>
          <ul className="mt-1 space-y-1 ps-4">
            {notes.map((note, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: notes have no id and never move
              <li key={i}>
                <bdi>{note.message}</bdi> <code className="text-xs text-(--ink-3)">{note.code}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
