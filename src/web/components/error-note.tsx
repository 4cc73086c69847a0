import { ApiError } from '../lib/api.ts'

/** What went wrong, what to do, and the code. */
export function ErrorNote({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { status, code } = error instanceof ApiError ? error : { status: -1, code: 'desk-failed' }
  const message = error instanceof Error ? error.message : 'The desk could not show this.'
  return (
    <div role="alert" className="my-8 max-w-2xl border-s-4 border-(--ink) bg-(--sunk) px-4 py-3">
      <p className="font-semibold">{titleOf(status)}</p>
      <p className="mt-1 text-sm text-(--ink-2)">{message}</p>
      <p className="mt-2 text-sm text-(--ink-2)">{adviceOf(status)}</p>
      <p className="mt-3 flex items-center gap-3">
        {onRetry && (
          <button type="button" className="button" onClick={onRetry}>
            Try again
          </button>
        )}
        <code className="text-xs text-(--ink-3)">{code}</code>
      </p>
    </div>
  )
}

function titleOf(status: number): string {
  if (status === 0) return 'No answer from Reckoner'
  if (status === 404) return 'Not in this ledger'
  if (status === 401 || status === 403) return 'This link has expired'
  return 'This could not be shown'
}

function adviceOf(status: number) {
  if (status === 0) return command('Is it still running? Start it again with', 'npx reckoner serve')
  if (status === 401 || status === 403) return command('Print a new one-time link with', 'npx reckoner serve')
  if (status === 404) return 'The address may come from another ledger, or be mistyped.'
  return command('The ledger itself can be checked with', 'npx reckoner verify')
}

function command(words: string, text: string) {
  return (
    <>
      {words} <code className="bg-(--raised) px-1 text-(--ink)">{text}</code>.
    </>
  )
}
