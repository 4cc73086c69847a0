import { type ReactNode, useEffect } from 'react'
import { keepDates } from '../lib/dates.ts'

/** The screen's heading; also names the browser's tab. */
export function PageTitle({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} – Reckoner`
  }, [title])
  return (
    <h1 className="serif text-[1.75rem] leading-tight font-semibold tracking-[-0.01em] sm:text-4xl">
      <bdi>{children ?? keepDates(title)}</bdi>
    </h1>
  )
}
