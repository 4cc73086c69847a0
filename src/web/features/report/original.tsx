import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportView } from '../../../api/types.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { sourceQuery } from '../../lib/queries.ts'
import { formatBytes } from '../../lib/words.ts'

/** The page as it was kept: its bytes to save, its source as plain text. It is never shown as a page. */
export function Original({ report: { id } }: { readonly report: ReportView }) {
  const [isOpen, setOpen] = useState(false)
  const { data, error, isFetching } = useQuery({ ...sourceQuery(id), enabled: isOpen })
  return (
    <section aria-labelledby="original-title" className="head no-print">
      <h2 id="original-title" className="text-sm font-semibold">
        The original
      </h2>
      <p className="mt-1 text-xs text-(--ink-2)">
        Kept to the byte. It is a page of strangers, so the desk saves it and does not open it.
      </p>
      <p className="mt-2 flex flex-wrap gap-2">
        <a href={`/api/v1/reports/${id}/raw`} download className="button no-underline">
          Save the bytes
        </a>
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide the source' : 'Show the source as text'}
        </button>
      </p>
      {isOpen && error && <ErrorNote error={error} />}
      {isOpen && isFetching && !data && (
        <p role="status" className="mt-2 text-xs text-(--ink-2)">
          Fetching it
        </p>
      )}
      {isOpen && data && (
        <>
          <p className="label mt-2">
            {formatBytes(data.size)}, <code>{data.mediaType}</code>
            {data.isCut && ', only its beginning is shown here'}
          </p>
          {data.text === null ? (
            <p className="mt-1 text-sm">These bytes are no text. Save them to look at them with another program.</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
            <section tabIndex={0} aria-label="The source" className="relative mt-1 max-h-80 overflow-auto">
              <pre dir="auto" className="bg-(--sunk) px-2 py-1 text-xs break-all whitespace-pre-wrap">
                {data.text}
              </pre>
            </section>
          )}
        </>
      )}
    </section>
  )
}
