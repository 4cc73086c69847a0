import type { ReactNode } from 'react'

interface Props {
  readonly id: string
  readonly title: string
  /** What it shows and how it is worked out. */
  readonly words: ReactNode
  readonly children: ReactNode
}

/** A part of the screen: its heading, what it shows, and the thing itself. */
export function HealthSection({ id, title, words, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="head min-w-0 scroll-mt-6">
      <h2 id={`${id}-title`} className="serif text-2xl font-semibold">
        {title}
      </h2>
      <p className="mt-1 max-w-[46rem] text-sm text-(--ink-2)">{words}</p>
      <div className="mt-4">{children}</div>
    </section>
  )
}
