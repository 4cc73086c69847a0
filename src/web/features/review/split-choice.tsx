import { useState } from 'react'
import type { ReviewItemView } from '../../../api/types.ts'
import { keepDates } from '../../lib/dates.ts'
import type { ReviewActs } from './review-claim.tsx'

interface Props {
  readonly view: ReviewItemView
  readonly onSplit: ReviewActs['split']
}

/** Which accounts go to an incident of their own; at least one must stay. */
export function SplitChoice({ view: { accounts, account }, onSplit }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([account])
  const canSplit = chosen.length > 0 && chosen.length < accounts.length
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (canSplit) onSplit(chosen, 'they tell of another happening')
      }}
    >
      <ul className="mt-2">
        {accounts.map(({ id, words }, i) => (
          <li key={id}>
            <label className="flex min-h-7 items-baseline gap-2 text-sm">
              <input
                type="checkbox"
                // biome-ignore lint/a11y/noAutofocus: it was opened in order to choose
                autoFocus={i === 0}
                className="size-4 shrink-0 accent-(--accent)"
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  setChosen((old) => (target.checked ? [...old, id] : old.filter((one) => one !== id)))
                }
              />
              <span>
                <bdi>{keepDates(words)}</bdi>
                {id === account && <span className="text-(--ink-3)"> (this claim’s)</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <button type="submit" className="button button-strong mt-2" disabled={!canSplit}>
        Split {chosen.length} off
      </button>
    </form>
  )
}
