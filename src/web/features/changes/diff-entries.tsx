import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DiffEntry, DiffView } from '../../../api/types.ts'
import { keepDates } from '../../lib/dates.ts'
import { capitalise, countOf } from '../../lib/words.ts'
import { SaveChanges } from './save-changes.tsx'

const kinds = { new: 'new', changed: 'changed', gone: 'gone' } as const satisfies Record<DiffEntry['kind'], string>
const step = 100
/** The causes that are read at once; the others wait behind a summary. */
const firstCauses = 2

/** The incidents that changed, with what moved and what moved it; and the whole as files. */
export function DiffEntries({ diff }: { readonly diff: DiffView }) {
  const [shown, setShown] = useState(step)
  const { entries, words } = diff
  return (
    <section aria-label="Changes" className="mt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <p role="status" className="serif text-lg">
          {capitalise(words)}.
        </p>
        <SaveChanges diff={diff} />
      </div>
      <ul className="mt-3">
        {entries.slice(0, shown).map((entry) => (
          <li
            key={entry.incident}
            className="rule-top grid gap-x-6 gap-y-1 py-3 text-sm md:grid-cols-[5rem_minmax(0,1fr)_minmax(0,1fr)]"
          >
            <strong>{kinds[entry.kind]}</strong>
            <div className="min-w-0">
              <Link
                to="/incidents/$id"
                params={{ id: entry.incident }}
                data-row=""
                className="link serif text-base text-(--ink)!"
              >
                <bdi>{keepDates(entry.title)}</bdi>
              </Link>
              {entry.changes.map((change) => (
                <span key={change} className="figure block">
                  <bdi>{change}</bdi>
                </span>
              ))}
            </div>
            <div className="min-w-0 text-(--ink-2)">
              <Causes causes={entry.causes.slice(0, firstCauses)} />
              {entry.causes.length > firstCauses && (
                <details>
                  <summary className="min-h-6">{countOf(entry.causes.length - firstCauses, 'more cause')}</summary>
                  <Causes causes={entry.causes.slice(firstCauses)} />
                </details>
              )}
            </div>
          </li>
        ))}
      </ul>
      {entries.length > shown && (
        <button type="button" className="button mt-3" onClick={() => setShown(shown + step)}>
          Show more ({entries.length - shown} left)
        </button>
      )}
    </section>
  )
}

function Causes({ causes }: { readonly causes: readonly string[] }) {
  return causes.map((cause) => (
    <span key={cause} className="mb-1 block">
      <bdi>{cause}</bdi>
    </span>
  ))
}
