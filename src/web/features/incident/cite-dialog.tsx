import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { IncidentView } from '../../../api/types.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { type IncidentViewSearch, statusQuery } from '../../lib/queries.ts'
import { citeView } from './citation.ts'

interface Props {
  readonly incident: IncidentView
  readonly search: IncidentViewSearch
  readonly onClose: () => void
}

/** The view as it is cited: with its position in the ledger, the head's hash and the day, so that it can be shown again to the digit. */
export function CiteDialog({ incident, search, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { data: status } = useQuery(statusQuery())
  const known = incident.figures.filter(({ isKnown }) => isKnown)
  const cited =
    status &&
    citeView({
      id: incident.id,
      title: incident.title,
      rule: incident.killed.rule,
      figures: known.map(({ attribute, text }) => `${attribute} ${text}`).join(', ') || 'no figure stated',
      asOf: search.asOf ?? status.asOf,
      position: status.head.position,
      hash: status.head.hash,
      version: status.version,
      on: new Date().toISOString().slice(0, 10),
    })
  const forms = cited
    ? ([
        ['In words', cited.text],
        ['BibTeX', cited.bibtex],
        ['CSL-JSON', cited.csl],
      ] as const)
    : []
  return (
    <Dialog title="Cite this view" dialog={dialog} onClose={onClose} isWide>
      <p className="mt-2 text-sm text-(--ink-2)">
        The same address shows the same figures later: the position says what was known, the hash that nothing was
        changed since.
      </p>
      <dl className="mt-4 space-y-4">
        {forms.map(([name, text]) => (
          <div key={name}>
            <dt className="mb-1 flex items-center justify-between gap-3 text-sm font-semibold">
              {name} <CopyButton text={text} what={`the citation: ${name}`} />
            </dt>
            <dd
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keyboard
              tabIndex={0}
              className={`max-h-40 overflow-auto border border-(--line) bg-(--sunk) px-3 py-2 text-sm wrap-anywhere whitespace-pre-wrap ${name === 'In words' ? 'serif' : 'font-mono text-xs'}`}
            >
              {text}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 flex justify-end">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </p>
    </Dialog>
  )
}
