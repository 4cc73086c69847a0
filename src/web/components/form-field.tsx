import { type ReactNode, useId } from 'react'

interface Props {
  readonly name: string
  readonly hint?: ReactNode
  readonly children: (field: { readonly id: string; readonly 'aria-describedby': string | undefined }) => ReactNode
}

/** A field with its name above it and, in small, what is expected. */
export function FormField({ name, hint, children }: Props) {
  const id = useId()
  const hintId = hint ? `${id}-hint` : undefined
  return (
    <div>
      <div className="mb-1 flex flex-wrap items-baseline gap-x-2">
        <label htmlFor={id} className="text-sm font-semibold">
          {name}
        </label>
        {hint && (
          <span id={hintId} className="text-xs text-(--ink-3)">
            {hint}
          </span>
        )}
      </div>
      {children({ id, 'aria-describedby': hintId })}
    </div>
  )
}
