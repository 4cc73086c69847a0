import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { CopyButton } from '../../components/copy-button.tsx'
import { readExploreSearch } from '../../lib/explore-search.ts'
import { deleteView, readViews, saveView } from '../../lib/saved-views.ts'

interface Props {
  /** The query string of the address as it stands. */
  readonly query: string
  /** The same for a permalink: with the position that the answer is of. */
  readonly permalink: string
  /** What a new view is called unless another name is typed. */
  readonly words: string
}

/** Views saved in this browser, to open and delete, and the permalink of the one on the screen. */
export function SavedViews({ query, permalink, words }: Props) {
  const [views, setViews] = useState(readViews)
  const [isSaved, setSaved] = useState(false)
  return (
    <details className="no-print relative">
      <summary className="button list-none!">Views and links{views.length > 0 ? ` (${views.length})` : ''}</summary>
      <div className="absolute start-0 z-20 sm:start-auto sm:end-0 mt-1 w-[min(24rem,calc(100vw-2rem))] border border-(--line-2) bg-(--raised) p-4 shadow-lg">
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
            if (name === '') return
            setViews(saveView({ name, query }))
            setSaved(true)
          }}
        >
          <label className="flex-1">
            <span className="label">Save this view as</span>
            <input key={words} name="name" className="field" maxLength={120} required defaultValue={words} dir="auto" />
          </label>
          <button type="submit" className="button">
            Save
          </button>
        </form>
        <p role="status" className="label mt-1">
          {isSaved ? 'Saved in this browser.' : 'Kept in this browser only.'}
        </p>
        <p className="mt-3 flex items-center gap-2 text-sm">
          Permalink, with the query and what was known
          <CopyButton text={`${location.origin}/explore${permalink}`} what="the permalink" />
        </p>
        {views.length > 0 && (
          <ul aria-label="Saved views" className="mt-3">
            {views.map((view) => (
              <li key={view.name} className="rule-top flex items-center gap-2 py-1 text-sm">
                <Link
                  to="/explore"
                  search={readExploreSearch(Object.fromEntries(new URLSearchParams(view.query)))}
                  className="link min-w-0 flex-1 truncate"
                >
                  <bdi>{view.name}</bdi>
                </Link>
                <button
                  type="button"
                  className="button min-h-6!"
                  aria-label={`Delete the view ${view.name}`}
                  onClick={() => setViews(deleteView(view.name))}
                >
                  Delete
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  )
}
