import { useEffect, useState } from 'react'

interface Props {
  readonly text: string
  /** Completes "Copy …" for a screen reader. */
  readonly what: string
  /** What stands on the button where "Copy" alone would not say what. */
  readonly words?: string
  readonly onCopied?: () => void
}

/** Copies a text; says so for two seconds. */
export function CopyButton({ text, what, words = 'Copy', onCopied }: Props) {
  const [state, setState] = useState<'ready' | 'done' | 'refused'>('ready')
  useEffect(() => {
    if (state === 'ready') return
    const timer = setTimeout(() => setState('ready'), 2000)
    return () => clearTimeout(timer)
  }, [state])
  const copy = () =>
    navigator.clipboard
      .writeText(text)
      .then(() => {
        setState('done')
        onCopied?.()
      })
      .catch(() => setState('refused'))
  return (
    <>
      <button type="button" className="button no-print min-h-7 px-2 text-xs" onClick={copy} aria-label={`Copy ${what}`}>
        {state === 'ready' ? words : state === 'done' ? 'Copied' : 'Not allowed'}
      </button>
      <span role="status" className="sr-only">
        {state === 'done' ? 'Copied' : ''}
      </span>
    </>
  )
}
