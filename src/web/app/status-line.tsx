import { useQuery } from '@tanstack/react-query'
import { CopyButton } from '../components/copy-button.tsx'
import { formatInstant } from '../lib/dates.ts'
import { takeStep } from '../lib/first-steps.ts'
import { useLine } from '../lib/live.ts'
import { statusQuery } from '../lib/queries.ts'
import { countOf } from '../lib/words.ts'

/** Where the ledger stands, and its head to write down elsewhere. */
export function StatusLine() {
  const { data: status } = useQuery(statusQuery())
  if (!status) return null
  const { counts, head, languages } = status
  const unread = languages.filter(({ reports, read }) => read < reports).map(({ language }) => language ?? 'unknown')
  return (
    <footer className="border-t border-(--line) bg-(--sunk)">
      <div className="mx-auto flex max-w-[100rem] flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 text-xs text-(--ink-2) sm:px-6 lg:px-8">
        <span>
          {countOf(counts.reports, 'report')}
          {counts.unread > 0 && `, ${counts.unread} not read (${unread.join(', ')})`}
          {counts.refused > 0 && `, ${counts.refused} refused`}
          {` · ${countOf(counts.claims, 'claim')} · ${countOf(counts.incidents, 'incident')}`}
        </span>
        <LineMark />
        <span className="inline-flex flex-wrap items-center gap-2 sm:ms-auto">
          <span>
            As of position <span className="figure">{status.asOf}</span> · head <code>{head.hash.slice(0, 12)}…</code>
            {status.lastAt && ` · ${formatInstant(status.lastAt)}`}
          </span>
          <CopyButton
            text={`reckoner position ${head.position} head ${head.hash}`}
            what="the head, to witness it elsewhere"
            words="Copy the head"
            onCopied={() => takeStep('head')}
          />
        </span>
      </div>
    </footer>
  )
}

/** Whether the page hears of changes as they happen. */
function LineMark() {
  const line = useLine()
  if (line === 'unknown') return null
  return (
    <span role="status" className={line === 'cut' ? 'font-semibold text-(--ink)' : ''}>
      <span aria-hidden="true">{line === 'open' ? '● ' : '○ '}</span>
      {line === 'open' ? 'live' : 'no answer: asking again'}
    </span>
  )
}
