import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { IncidentView, RelatedView } from '../../../api/types.ts'
import { KeyCap } from '../../components/key-cap.tsx'
import { keepDates } from '../../lib/dates.ts'
import type { RelationChoice } from './relation-dialog.tsx'
import { type Undoable, UndoDialog } from './undo-dialog.tsx'

interface Props {
  readonly incident: IncidentView
  /** Null where the incident is shown as it once stood. */
  readonly onRelate: ((choice: RelationChoice) => void) | null
}

const signs = { confirmed: '✓', proposed: '?', denied: '✗' } as const
const status = { confirmed: 'confirmed', proposed: 'proposed', denied: 'denied' } as const

/** The incidents that are parts of the same operation, as proposed and as persons decided; each is counted for itself. */
export function Related({ incident, onRelate }: Props) {
  const [undone, setUndone] = useState<Undoable | null>(null)
  return (
    <section aria-labelledby="related-title" className="head mt-12">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="related-title" className="serif text-xl font-semibold">
          The same operation
        </h2>
        {onRelate && (
          <button
            type="button"
            className="button no-print"
            onClick={() => onRelate({ other: null, verdict: 'related' })}
          >
            Link another incident <KeyCap command="relate" />
          </button>
        )}
      </div>
      <p className="mt-1 text-sm text-(--ink-2)">
        {incident.related.length === 0
          ? 'No other incident is seen as a part of the same operation.'
          : 'Incidents that belong together with this one. Each is counted for itself, so no total doubles.'}
      </p>
      <ul className="mt-2 text-sm">
        {incident.related.map((one) => (
          <RelatedLine key={one.incident} related={one} onRelate={onRelate} onUndo={setUndone} />
        ))}
      </ul>
      {undone && <UndoDialog entry={undone} onClose={() => setUndone(null)} />}
    </section>
  )
}

interface LineProps extends Pick<Props, 'onRelate'> {
  readonly related: RelatedView
  readonly onUndo: (entry: Undoable) => void
}

function RelatedLine({ related, onRelate, onUndo }: LineProps) {
  const { incident, title, reasons, score, decision } = related
  return (
    <li className="rule-top flex flex-wrap items-start gap-x-4 gap-y-2 py-2 first:border-t-0">
      <span className="min-w-0 flex-1 basis-64">
        <Link to="/incidents/$id" params={{ id: incident }} className="link inline-block min-h-6 font-semibold">
          <bdi>{keepDates(title)}</bdi>
        </Link>
        <span className="ms-2 text-xs font-semibold whitespace-nowrap">
          <span aria-hidden="true">{signs[related.status]} </span>
          {status[related.status]}
        </span>
        {reasons.length > 0 && (
          <span className="block text-(--ink-2)">
            {reasons.map(({ words }) => words).join('; ')}
            <span className="figure text-(--ink-3)"> · score {score.toFixed(2)}</span>
          </span>
        )}
        {decision && (
          <span className="block text-(--ink-2)">
            <bdi>{decision.by}</bdi>: <bdi>{decision.reason}</bdi>
          </span>
        )}
      </span>
      {onRelate && (
        <span className="no-print flex gap-2">
          {related.status !== 'confirmed' && (
            <button
              type="button"
              data-row=""
              className="button"
              aria-label={`Confirm: ${title}`}
              onClick={() => onRelate({ other: related, verdict: 'related' })}
            >
              Confirm
            </button>
          )}
          {related.status !== 'denied' && (
            <button
              type="button"
              className="button"
              aria-label={`Deny: ${title}`}
              onClick={() => onRelate({ other: related, verdict: 'unrelated' })}
            >
              Deny
            </button>
          )}
          {decision && (
            <button
              type="button"
              className="button"
              aria-label={`Take back what was decided of ${title}`}
              onClick={() =>
                onUndo({
                  words: `${status[related.status]}: ${title}`,
                  by: decision.by,
                  position: decision.position,
                  undo: { kind: 'decision', id: decision.id },
                })
              }
            >
              Take back
            </button>
          )}
        </span>
      )}
    </li>
  )
}
