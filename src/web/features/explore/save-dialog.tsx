import { useRef, useState } from 'react'
import type { RedactionProfile } from '../../../model/redaction.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormField } from '../../components/form-field.tsx'
import { ProfileChoice } from '../../components/profile-choice.tsx'
import { type QueryValue, toQueryString } from '../../lib/api.ts'
import { formatNumber } from '../../lib/words.ts'

interface Props {
  /** The query as the API takes it, with its position. */
  readonly query: Readonly<Record<string, QueryValue>>
  readonly position: number
  /** What is offered first. */
  readonly format?: SavedFormat
  readonly onClose: () => void
}

/** What the incidents can be saved as. */
export type SavedFormat = (typeof formats)[number][0]

const formats = [
  ['csv', 'Incidents, one a row (CSV)'],
  ['claims-csv', 'Claims, one a row, with sentence and speaker (CSV)'],
  ['places-csv', 'Incidents by place, one place a row (CSV)'],
  ['jsonl', 'Incidents, one a line (JSON Lines)'],
  ['geojson', 'Incidents on a map (GeoJSON)'],
  ['acled', 'Events in the layout of ACLED (CSV)'],
  ['ged', 'Events in the layout of UCDP GED (CSV)'],
] as const

/** Saves the incidents that remain as a file: what, and for whom. The same files as `reckoner export` writes. */
export function SaveDialog({ query, position, format: first = 'csv', onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [format, setFormat] = useState<string>(first)
  const [profile, setProfile] = useState<RedactionProfile>('internal')
  const address = `/api/v1/export${toQueryString({ ...query, format, profile })}`
  return (
    <Dialog title="Save these incidents" dialog={dialog} onClose={onClose}>
      <p className="mt-2 text-sm text-(--ink-2)">
        What the query leaves, as known at position {formatNumber(position)}. Blank cells are unknown, never zero.
      </p>
      <div className="mt-4 space-y-4">
        <FormField name="What">
          {(field) => (
            <select {...field} className="field" value={format} onChange={(event) => setFormat(event.target.value)}>
              {formats.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <ProfileChoice value={profile} onChange={setProfile} />
        <p className="text-sm text-(--ink-2)">
          The manifest beside the file holds the query, the rule, the position, what was left out, what each column
          means, and the hash that proves the file. Programs can ask for the same:{' '}
          <CopyButton text={`${location.origin}${address}`} what="the address of the file" words="Copy the address" />
        </p>
        <p className="flex flex-wrap justify-end gap-2">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
          <a href={`${address}&part=manifest`} download className="button no-underline">
            Save the manifest
          </a>
          <a href={address} download className="button button-strong no-underline">
            Save the file
          </a>
        </p>
      </div>
    </Dialog>
  )
}
