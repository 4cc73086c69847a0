import { useState } from 'react'
import type { HistoryEntry, IncidentView } from '../../../api/types.ts'
import { formatInstant } from '../../lib/dates.ts'
import { UndoDialog } from './undo-dialog.tsx'

interface Props {
  readonly incident: IncidentView
  readonly canUndo: boolean
}

/** What happened to the incident in the ledger, the latest first: who, when, why, from what to what. */
export function History({ incident, canUndo }: Props) {
  const [undone, setUndone] = useState<HistoryEntry | null>(null)
  return (
    <section aria-labelledby="history-title" className="head">
      <h2 id="history-title" className="serif text-xl font-semibold">
        History
      </h2>
      <ol reversed className="mt-2 text-sm">
        {incident.history.toReversed().map((entry) => (
          <Entry key={entry.position} entry={entry} onUndo={canUndo ? setUndone : null} />
        ))}
      </ol>
      {undone?.undo && <UndoDialog entry={undone} onClose={() => setUndone(null)} />}
    </section>
  )
}

interface EntryProps {
  readonly entry: HistoryEntry
  readonly onUndo: ((entry: HistoryEntry) => void) | null
}

function Entry({ entry, onUndo }: EntryProps) {
  const { position, at, words, by, reason, before, after, undo, takenBackAt } = entry
  return (
    <li className="rule-top grid grid-cols-[3.5rem_minmax(0,1fr)_auto] gap-x-3 py-2 first:border-t-0">
      <span className="figure text-(--ink-3)">{position}</span>
      <span className="min-w-0 wrap-anywhere">
        <bdi className={takenBackAt ? 'line-through' : ''}>{words}</bdi>
        {before !== null && after !== null && (
          <span className="figure block">
            <bdi>{before}</bdi> <span aria-hidden="true">→</span>
            <span className="sr-only">became</span> <bdi className="font-semibold">{after}</bdi>
          </span>
        )}
        {reason && (
          <span className="block text-(--ink-2)">
            because: <bdi>{reason}</bdi>
          </span>
        )}
        <span className="label">
          <bdi>{by ?? 'by rule'}</bdi> · <time dateTime={at}>{formatInstant(at)}</time>
          {takenBackAt && ` · taken back at ${takenBackAt}`}
        </span>
      </span>
      {undo && onUndo && (
        <button
          type="button"
          className="button no-print self-start"
          aria-label={`Undo position ${position}: ${words}`}
          onClick={() => onUndo(entry)}
        >
          Undo
        </button>
      )}
    </li>
  )
}
