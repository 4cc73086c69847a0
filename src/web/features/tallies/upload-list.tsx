import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { KeptListView } from '../../../api/types.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { sendJson } from '../../lib/api.ts'
import { readCsvHeader } from '../../lib/csv-header.ts'
import { ColumnChoices } from './column-choices.tsx'

interface Props {
  /** Called with the name under which the table can be compared. */
  readonly onKept: (id: string) => void
}

interface Chosen {
  readonly name: string
  readonly csv: string
  readonly header: readonly string[]
}

/** Takes a CSV table of the reader's own: which column says what, then it is kept beside the ledger and compared. */
export function UploadList({ onKept }: Props) {
  const client = useQueryClient()
  const [file, setFile] = useState<Chosen | null>(null)
  const keep = useMutation({
    mutationFn: (body: object) => sendJson<KeptListView>('/api/v1/lists', body),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['lists'] })
      onKept(id)
    },
  })
  const choose = async (chosen: File | undefined) => {
    keep.reset()
    if (!chosen) return setFile(null)
    const csv = await chosen.text()
    setFile({ name: chosen.name, csv, header: readCsvHeader(csv) })
  }
  return (
    <form
      aria-label="A table of yours"
      className="no-print mt-4 max-w-[60rem] border-s-4 border-(--line) ps-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!file) return
        const given = new FormData(event.currentTarget)
        const mapping = given.get('layout') === 'known' ? {} : { mapping: toMapping(given, file.name) }
        keep.mutate({ name: file.name, csv: file.csv, ...mapping })
      }}
    >
      <label className="block">
        <span className="label">A CSV file with one header line</span>
        <input
          type="file"
          accept=".csv,text/csv"
          className="field max-w-[28rem] py-1!"
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      </label>
      <p className="label mt-1">
        It is kept in the folder <code>lists</code> of the ledger folder on this machine. The ledger does not change.
      </p>
      {file && (
        <>
          <ColumnChoices key={file.name} header={file.header} name={file.name.replace(/\.csv$/i, '')} />
          <button type="submit" className="button button-strong mt-4" disabled={keep.isPending}>
            {keep.isPending ? 'Reading the table' : 'Compare with it'}
          </button>
        </>
      )}
      {keep.error && <ErrorNote error={keep.error} />}
    </form>
  )
}

function toMapping(given: FormData, fileName: string): object {
  const text = (key: string) => String(given.get(key) ?? '').trim()
  const columns = Object.fromEntries(
    [...given.keys()]
      .filter((key) => key.startsWith('column ') && text(key) !== '')
      .map((key) => [key.slice(7), text(key)]),
  )
  return {
    name: text('list-name') || fileName,
    columns,
    'date-format': text('date-format') || 'iso',
    'zero-is': text('zero-is') || 'zero',
    ...(text('country') && { country: text('country') }),
  }
}
