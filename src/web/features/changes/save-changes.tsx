import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { DiffEntry, DiffView } from '../../../api/types.ts'
import type { RedactionProfile } from '../../../model/redaction.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorNote } from '../../components/error-note.tsx'
import { ProfileChoice } from '../../components/profile-choice.tsx'
import { toCsv } from '../../lib/csv.ts'
import { downloadText } from '../../lib/download.ts'
import { diffQuery } from '../../lib/queries.ts'

/** Saves what changed as a file, for whom it is. */
export function SaveChanges({ diff }: { readonly diff: DiffView }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <p className="no-print">
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Save as a file
      </button>
      {isOpen && <SaveChangesDialog diff={diff} onClose={() => setOpen(false)} />}
    </p>
  )
}

function SaveChangesDialog({ diff, onClose }: { readonly diff: DiffView; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const client = useQueryClient()
  const [profile, setProfile] = useState<RedactionProfile>('internal')
  const [error, setError] = useState<Error | null>(null)
  const { from, to } = diff
  const save = async (format: 'csv' | 'json') => {
    setError(null)
    try {
      const shown = await client.fetchQuery(diffQuery(from, to, profile))
      const name = `changes-${from}-${to}${profile === 'internal' ? '' : `-${profile}`}.${format}`
      if (format === 'csv') downloadText(toDiffCsv(shown.entries), name, 'text/csv')
      else downloadText(JSON.stringify(shown, null, 2), name, 'application/json')
    } catch (thrown) {
      setError(thrown as Error)
    }
  }
  return (
    <Dialog title="Save what changed" dialog={dialog} onClose={onClose}>
      <div className="mt-4 space-y-4">
        <ProfileChoice value={profile} onChange={setProfile} />
        {error && <ErrorNote error={error} />}
        <p className="flex flex-wrap justify-end gap-2">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
          <button type="button" className="button" onClick={() => save('json')}>
            Save JSON
          </button>
          <button type="button" className="button button-strong" onClick={() => save('csv')}>
            Save CSV
          </button>
        </p>
      </div>
    </Dialog>
  )
}

function toDiffCsv(entries: readonly DiffEntry[]): string {
  return toCsv(
    ['incident', 'title', 'kind', 'changes', 'causes'],
    entries.map(({ incident, title, kind, changes, causes }) => [
      incident,
      title,
      kind,
      changes.join('; '),
      causes.join('; '),
    ]),
  )
}
