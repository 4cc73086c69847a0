import type { CoverageView, SilentStretch } from '../../../api/types.ts'
import { formatDay } from '../../lib/dates.ts'
import { countOf } from '../../lib/words.ts'

interface Props {
  readonly view: CoverageView
  readonly nameOf: (publisher: string | null) => string
}

const shown = 8

/** The gaps in words: when nobody printed anything, then the longest silences of single publishers. */
export function Silence({ view: { silent, publishers }, nameOf }: Props) {
  const gaps = publishers
    .flatMap(({ publisher, silent: own }) => own.map((stretch) => ({ publisher, stretch })))
    .sort((a, b) => b.stretch.weeks - a.stretch.weeks)
  return (
    <div>
      <h3 className="text-sm font-semibold">Gaps</h3>
      {silent.length === 0 && gaps.length === 0 && (
        <p className="mt-1 text-sm text-(--ink-2)">None: nobody was silent for a week between two reports.</p>
      )}
      <ul className="mt-1 text-sm text-(--ink-2)">
        {silent.slice(0, shown).map((stretch) => (
          <li key={stretch.first} className="py-0.5">
            <span className="font-semibold text-(--ink)">Nobody</span> printed anything {span(stretch)}.
          </li>
        ))}
        {gaps.slice(0, shown).map(({ publisher, stretch }) => (
          <li key={`${publisher} ${stretch.first}`} className="py-0.5">
            <bdi className="text-(--ink)">{nameOf(publisher)}</bdi> was silent {span(stretch)}.
          </li>
        ))}
        {gaps.length > shown && (
          <li className="py-0.5">
            {countOf(gaps.length - shown, 'shorter silence')} of single publishers stand in the table and the CSV.
          </li>
        )}
      </ul>
    </div>
  )
}

function span({ first, last, weeks }: SilentStretch): string {
  return `from ${formatDay(first)} to ${formatDay(last)}, ${countOf(weeks, 'week')}`
}
