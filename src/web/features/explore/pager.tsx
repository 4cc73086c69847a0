import { formatNumber } from '../../lib/words.ts'

interface Props {
  readonly page: number
  readonly pages: number
  readonly rows: number
  readonly onPage: (page: number) => void
}

/** Turns the pages of a table; a page can be typed. */
export function Pager({ page, pages, rows, onPage }: Props) {
  if (pages === 1) return null
  return (
    <nav aria-label="Pages" className="no-print mt-3 flex flex-wrap items-center gap-2 text-sm text-(--ink-2)">
      <button type="button" className="button" disabled={page === 1} onClick={() => onPage(page - 1)}>
        Previous
      </button>
      <button type="button" className="button" disabled={page === pages} onClick={() => onPage(page + 1)}>
        Next
      </button>
      <form
        key={page}
        className="flex items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = Math.round(Number(new FormData(event.currentTarget).get('page')))
          if (typed >= 1) onPage(Math.min(typed, pages))
        }}
      >
        <label className="flex items-center gap-2">
          Page
          <input name="page" inputMode="numeric" className="field w-16! text-end" defaultValue={page} />
        </label>
        <span>
          of {formatNumber(pages)} · {formatNumber(rows)} incidents
        </span>
      </form>
    </nav>
  )
}
