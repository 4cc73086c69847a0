import type { ReactNode } from 'react'
import { ErrorNote } from '../../components/error-note.tsx'
import { Skeleton } from '../../components/skeleton.tsx'

/** What a section waits for, as a query tells it. */
interface Waiting {
  readonly data: unknown
  readonly error: unknown
  readonly refetch: () => unknown
}

interface Props {
  readonly id: string
  readonly title: string
  /** What it shows and how it is worked out. */
  readonly words: ReactNode
  /** The answer it shows; left out where it needs none. */
  readonly query?: Waiting
  /** How many grey rows stand in for the answer. */
  readonly rows?: number
  readonly children: ReactNode
}

/** A part of the screen: its heading, what it shows, and the thing itself or why it is not there yet. */
export function HealthSection({ id, title, words, query, rows = 2, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="head min-w-0 scroll-mt-6">
      <h2 id={`${id}-title`} className="serif text-2xl font-semibold">
        {title}
      </h2>
      <p className="mt-1 max-w-[46rem] text-sm text-(--ink-2)">{words}</p>
      <div className="mt-4">
        {query?.error ? <ErrorNote error={query.error} onRetry={() => query.refetch()} /> : null}
        {query && !query.data && !query.error && <Skeleton rows={rows} />}
        {children}
      </div>
    </section>
  )
}
