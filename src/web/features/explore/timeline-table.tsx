import { TwinTable } from '../../components/twin-table.tsx'
import { formatDay, toIsoDay } from '../../lib/dates.ts'
import type { DayBin } from '../../lib/day-bins.ts'
import type { ExploreChange } from '../../lib/explore-search.ts'
import { formatNumber } from '../../lib/words.ts'

interface Props {
  readonly bins: readonly DayBin[]
  readonly title: string
  readonly onChange: (change: ExploreChange) => void
}

/** The timeline's twin: each stretch that has incidents, to be chosen by a button. */
export function TimelineTable({ bins, title, onChange }: Props) {
  return (
    <TwinTable caption={title} columns={[{ name: 'From' }, { name: 'Incidents', isNumber: true }]}>
      {bins
        .filter(({ count }) => count > 0)
        .map(({ from, to, count }) => (
          <tr key={from} className="rule-top">
            <th scope="row" className="text-start font-normal">
              <button
                type="button"
                className="link min-h-6"
                onClick={() => onChange({ from: toIsoDay(from), to: toIsoDay(to - 1) })}
              >
                {formatDay(toIsoDay(from))}
              </button>
            </th>
            <td className="figure text-end">{formatNumber(count)}</td>
          </tr>
        ))}
    </TwinTable>
  )
}
