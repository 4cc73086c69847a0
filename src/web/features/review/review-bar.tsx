import { useNavigate } from '@tanstack/react-router'
import { isUnsaved, type JournalEntry } from '../../lib/journal.ts'
import type { ReviewSearch } from '../../lib/review-search.ts'
import { formatNumber } from '../../lib/words.ts'
import type { Review } from './use-review.ts'

const hour = 3_600_000
/** A rate from fewer decisions, or from less time, says nothing. */
const fewest = 3
const shortest = 30_000

/** How far the reader is, how fast, what is not saved yet, and in which order claims come. */
export function ReviewBar({ review, search }: { readonly review: Review; readonly search: ReviewSearch }) {
  const navigate = useNavigate({ from: '/review' })
  const { left, done, own, queue } = review
  const unsaved = own.filter(isUnsaved).length
  const rate = ratePerHour(own)
  return (
    <div className="border-y border-(--line) py-2 text-sm">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <p className="flex flex-wrap gap-x-5" aria-live="off">
          <Count value={left} words="left" />
          <Count value={done} words="done" />
          {rate !== null && <Count value={rate} words="per hour" />}
          {(queue.data?.readers ?? 1) > 1 && <Count value={queue.data?.readers ?? 1} words="must decide, each alone" />}
        </p>
        <p role="status" className="font-semibold">
          {unsaved > 0 && `${unsaved} not saved`}
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 sm:ms-auto">
          <label className="flex min-h-6 items-center gap-2">
            <input
              type="checkbox"
              className="size-4 accent-(--accent)"
              checked={search.figures === true}
              onChange={({ target }) =>
                navigate({
                  search: ({ figures: _, claim: __, ...rest }) => ({
                    ...rest,
                    ...(target.checked && { figures: true as const }),
                  }),
                  replace: true,
                })
              }
            />
            figures only
          </label>
          <label className="flex items-center gap-2">
            order
            <select
              className="field w-auto!"
              value={search.order ?? 'doubt'}
              onChange={({ target }) =>
                navigate({
                  search: ({ order: _, claim: __, ...rest }) => ({
                    ...rest,
                    ...(target.value === 'incident' && { order: 'incident' as const }),
                  }),
                  replace: true,
                })
              }
            >
              <option value="doubt">most doubtful first</option>
              <option value="incident">by incident</option>
            </select>
          </label>
        </div>
      </div>
      <progress aria-label="Done" className="progress mt-2" value={done} max={Math.max(1, left + done)} />
    </div>
  )
}

function Count({ value, words }: { readonly value: number; readonly words: string }) {
  return (
    <span>
      <span className="figure font-semibold">{formatNumber(value)}</span>{' '}
      <span className="text-(--ink-2)">{words}</span>
    </span>
  )
}

/** Decisions an hour, over the last hour's work. */
function ratePerHour(own: readonly JournalEntry[]): number | null {
  const now = Date.now()
  const recent = own.filter(({ at, undoneAt }) => undoneAt === null && now - at < hour)
  const spent = now - (recent[0]?.at ?? now)
  return recent.length < fewest || spent < shortest ? null : Math.round((recent.length * hour) / spent)
}
