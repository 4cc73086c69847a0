import { KeyCap } from '../../components/key-cap.tsx'
import { isUnsaved, type JournalEntry } from '../../lib/journal.ts'
import type { Review } from './use-review.ts'

const shown = 10

/** The last ten decisions: each can be looked at again and taken back. */
export function ReviewHistory({ review, isCut }: { readonly review: Review; readonly isCut: boolean }) {
  const last = review.own.slice(-shown).toReversed()
  const newest = last.find(({ undoneAt, status }) => undoneAt === null && status !== 'refused')
  return (
    <aside aria-labelledby="last-title" className="head min-w-0 self-start">
      <h2 id="last-title" className="text-sm font-semibold">
        Last decisions
      </h2>
      {isCut && (
        <p className="mt-1 text-xs text-(--ink-2)">
          No answer from Reckoner. Decisions are kept in this browser and sent when it is back. After a restart, open
          the new link that it printed.
        </p>
      )}
      {last.length === 0 && <p className="label mt-1">None yet. What you decide appears here and can be taken back.</p>}
      <ol className="mt-1">
        {last.map((entry) => (
          <li key={entry.id} className="rule-top py-1.5 text-xs first:border-t-0" data-state={stateOf(entry)}>
            <button
              type="button"
              className="block min-h-6 w-full text-start hover:underline"
              onClick={() => review.choose(entry.claim)}
            >
              <span className="font-semibold">{entry.words}</span>{' '}
              <bdi className={entry.undoneAt === null ? '' : 'line-through'}>{entry.about}</bdi>
            </button>
            <p className="flex min-h-6 flex-wrap items-center justify-between gap-x-2 text-(--ink-3)">
              <span className={isUnsaved(entry) ? 'font-semibold text-(--ink)' : ''}>{stateOf(entry)}</span>
              {entry.undoneAt === null && entry.status !== 'refused' && (
                <button
                  type="button"
                  className="link min-h-6"
                  aria-label={`Undo: ${entry.words} ${entry.about}`}
                  onClick={() => review.takeBack(entry)}
                >
                  undo {entry === newest && <KeyCap command="undo" />}
                </button>
              )}
            </p>
            {entry.problem && <p className="text-(--ink-2)">{entry.problem}</p>}
          </li>
        ))}
      </ol>
    </aside>
  )
}

function stateOf(entry: JournalEntry): string {
  if (entry.status === 'refused') return 'refused'
  if (isUnsaved(entry)) return entry.undoneAt === null ? 'not saved' : 'taking back: not saved'
  return entry.undoneAt === null ? 'saved' : 'taken back'
}
