import type { ReactNode } from 'react'
import { CopyButton } from './copy-button.tsx'

/** Nothing to show: why, and the command that changes it. */
export function EmptyState(props: { readonly title: string; readonly children: ReactNode; readonly command?: string }) {
  const { title, children, command } = props
  return (
    <div className="my-10 max-w-xl">
      <p className="serif text-xl font-semibold">{title}</p>
      <div className="mt-2 text-(--ink-2)">{children}</div>
      {command && (
        <p className="mt-4 flex flex-wrap items-center gap-2">
          <code className="border border-(--line) bg-(--sunk) px-3 py-1.5 text-sm">{command}</code>
          <CopyButton text={command} what="the command" />
        </p>
      )}
    </div>
  )
}
