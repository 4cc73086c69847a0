import { useEffect, useState } from 'react'

/** Copies a text; says so for two seconds. `what` completes "Copy ...". */
export function CopyButton(props: { readonly text: string; readonly what: string; readonly onCopied?: () => void }) {
  const { text, what, onCopied } = props
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
        {state === 'ready' ? 'Copy' : state === 'done' ? 'Copied' : 'Not allowed'}
      </button>
      <span role="status" className="sr-only">
        {state === 'done' ? 'Copied' : ''}
      </span>
    </>
  )
}
