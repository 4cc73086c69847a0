import { Link } from '@tanstack/react-router'
import type { CoverageView } from '../../../api/types.ts'
import { TwinTable } from '../../components/twin-table.tsx'
import { formatNumber } from '../../lib/words.ts'
import { publisherName } from './coverage-rows.ts'

const columns = [
  { name: 'Publisher' },
  { name: 'Reports', isNumber: true },
  { name: 'Not read', isNumber: true },
  { name: 'No day', isNumber: true },
  { name: 'Weeks' },
]

/** The chart's twin: a publisher a row, its reports leading to the list of them. */
export function CoverageTable({ view: { publishers } }: { readonly view: CoverageView }) {
  return (
    <TwinTable caption="Reports by publisher" columns={columns}>
      {publishers.map(({ publisher, reports, unread, undated, words }) => (
        <tr key={publisher ?? ''} className="rule-top align-baseline">
          <th scope="row" className="pe-3 text-start font-normal">
            {publisher === null ? (
              publisherName(publisher)
            ) : (
              <Link to="/reports" search={{ text: publisher.slice(0, 200) }} className="link inline-block min-h-6">
                <bdi>{publisher}</bdi>
              </Link>
            )}
          </th>
          <td className="figure pe-3 text-end">{formatNumber(reports)}</td>
          <td className="figure pe-3 text-end">{formatNumber(unread)}</td>
          <td className="figure pe-3 text-end">{formatNumber(undated)}</td>
          <td className="text-(--ink-2)">{words}</td>
        </tr>
      ))}
    </TwinTable>
  )
}
