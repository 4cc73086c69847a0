import { Link } from '@tanstack/react-router'
import type { DeskItem, DeskLine, DeskTopic } from '../../../api/types.ts'
import { KeyCap } from '../../components/key-cap.tsx'
import type { CommandId } from '../../lib/commands.ts'
import { keepDates } from '../../lib/dates.ts'
import { formatNumber } from '../../lib/words.ts'

interface Props {
  readonly line: DeskLine
  readonly pick: CommandId
  readonly screen: '/reports' | '/review' | null
  readonly isOpen: boolean
  readonly onToggle: () => void
}

const names: Readonly<Record<DeskTopic, readonly [one: string, many: string]>> = {
  reports: ['report', 'reports'],
  review: ['claim', 'claims'],
  incidents: ['incident', 'incidents'],
  reopened: ['incident', 'incidents'],
  disagreements: ['incident', 'incidents'],
  refused: ['file or address', 'files or addresses'],
}

const closedRows = 3

/** One kind of news: how many, what, the first of them, and the key that opens it. */
export function DeskLineRow({ line, pick, screen, isOpen, onToggle }: Props) {
  const { topic, count, items } = line
  const words = `${names[topic][count === 1 ? 0 : 1]} ${line.words}`
  const shown = isOpen ? items : items.slice(0, closedRows)
  const title = (
    <span className="flex min-h-8 items-baseline gap-3">
      <span className="font-semibold">{words}</span>
      <KeyCap command={pick} />
    </span>
  )
  return (
    <li
      className={`rule-top grid grid-cols-[4.5rem_minmax(0,1fr)] items-baseline gap-x-4 py-3 first:border-t-0 sm:grid-cols-[6rem_minmax(0,1fr)] ${count === 0 ? 'text-(--ink-3)' : ''}`}
    >
      <span className={`figure text-end text-3xl leading-none ${count === 0 ? '' : 'font-semibold'}`}>
        {formatNumber(count)}
      </span>
      <div className="min-w-0">
        {count === 0 ? (
          title
        ) : screen ? (
          <Link to={screen} search={{}} data-row="" className="block no-underline hover:underline">
            {title}
          </Link>
        ) : (
          <button
            type="button"
            data-row=""
            aria-expanded={isOpen}
            onClick={onToggle}
            className="block w-full text-start hover:underline"
          >
            {title}
          </button>
        )}
        {shown.length > 0 && (
          <ul className="mt-0.5 text-sm">
            {shown.map((item) => (
              <li
                key={item.incident ?? item.report ?? item.words}
                className="flex flex-wrap items-baseline gap-x-3 pb-1.5"
              >
                <ItemName item={item} />
                <bdi className="text-(--ink-3)">{item.note}</bdi>
              </li>
            ))}
            {!isOpen && !screen && items.length > closedRows && (
              <li className="text-(--ink-3)">and {formatNumber(count - closedRows)} more</li>
            )}
            {isOpen && count > items.length && (
              <li>
                <Link to="/explore" search={topic === 'disagreements' ? { accounts: 'differ' } : {}} className="link">
                  all incidents{topic === 'disagreements' && ' where accounts differ'}
                </Link>
              </li>
            )}
          </ul>
        )}
      </div>
    </li>
  )
}

function ItemName({ item: { words, incident, report } }: { readonly item: DeskItem }) {
  const look = 'inline-block min-h-6 text-(--ink-2) hover:text-(--ink)'
  const name = <bdi>{keepDates(words)}</bdi>
  if (incident) {
    return (
      <Link to="/incidents/$id" params={{ id: incident }} className={look}>
        {name}
      </Link>
    )
  }
  if (!report) return <span className="text-(--ink-2)">{name}</span>
  return (
    <Link to="/reports/$id" params={{ id: report }} className={look}>
      {name}
    </Link>
  )
}
