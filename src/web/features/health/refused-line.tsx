import type { RefusedRow } from '../../../api/types.ts'
import { formatInstant } from '../../lib/dates.ts'
import { countOf } from '../../lib/words.ts'

interface Props {
  readonly row: RefusedRow
  readonly isBusy: boolean
  readonly onRetry: () => void
}

/** One refusal: the reason and its code, the tries, how it begins, and the button that tries it again. */
export function RefusedLine({ row, isBusy, onRetry }: Props) {
  const { sourceName, code, message, at, tries, lastTryAt, isResting, canRetry, sample } = row
  return (
    <li className="rule-top py-2 first:border-t-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <bdi className="min-w-0 font-semibold break-all">{sourceName}</bdi>
        {canRetry ? (
          <button
            type="button"
            data-row=""
            className="button no-print"
            disabled={isBusy}
            aria-label={`Try again: ${sourceName}`}
            onClick={onRetry}
          >
            Try again
          </button>
        ) : (
          <span className="text-xs text-(--ink-3)">nobody knows where it came from: open it again</span>
        )}
      </div>
      <p className="text-(--ink-2)">
        <bdi>{message}</bdi> <code className="text-xs text-(--ink-3)">{code}</code>
      </p>
      <p className="text-xs text-(--ink-3)">
        {tries === 1
          ? `Tried once, ${formatInstant(at)}`
          : `${countOf(tries, 'try', 'tries')}, last ${formatInstant(lastTryAt)}`}
        {isResting && '. It rests'}
      </p>
      {sample !== null && (
        <details className="mt-1">
          <summary className="min-h-6 text-xs text-(--ink-2)">How it begins</summary>
          <pre
            dir="auto"
            className="mt-1 max-h-40 overflow-auto border border-(--line) bg-(--sunk) px-2 py-1 text-xs break-all whitespace-pre-wrap"
          >
            {sample}
          </pre>
        </details>
      )}
    </li>
  )
}
