import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { BackupRow } from '../../../api/types.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatInstant } from '../../lib/dates.ts'
import { backupsQuery, sendBackup, sendBackupCheck } from '../../lib/health-queries.ts'
import { countOf, formatNumber } from '../../lib/words.ts'
import { HealthSection } from './health-section.tsx'

/** The copies that were made of the ledger: with their heads, when each was last proved, and making one. */
export function BackupSection() {
  const client = useQueryClient()
  const query = useQuery(backupsQuery())
  const { data } = query
  const onSettled = () => client.invalidateQueries({ queryKey: ['backups'] })
  const make = useMutation({ mutationFn: sendBackup, onSettled })
  const check = useMutation({ mutationFn: sendBackupCheck, onSettled })
  const isBusy = make.isPending || check.isPending
  const failure = make.error ?? check.error
  const isFresh = data !== undefined && data.items.length > 0 && data.behind === 0
  return (
    <HealthSection
      query={query}
      id="backups"
      title="Backups"
      words="A backup counts once it was opened and every hash in it checked. One on the same disk is lost with the disk: copy it to another one."
    >
      {data?.items.length === 0 && (
        <EmptyState title="No backup yet" command="npx reckoner backup /another/disk/2024-01-31">
          <p>Make one here, in the folder of the ledger, or by this command on another disk.</p>
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <p className="text-sm">
          {data.behind === 0
            ? 'The latest holds everything.'
            : `${countOf(data.behind, 'event')} came after the latest.`}
        </p>
      )}
      {data && (
        <p className="no-print mt-2 flex flex-wrap items-center gap-3 text-sm">
          <button type="button" className="button" disabled={isBusy || isFresh} onClick={() => make.mutate()}>
            {make.isPending ? 'Copying and checking' : 'Make a backup'}
          </button>
          <span className="label min-w-0">
            to <code className="break-all">{data.next}</code>
          </span>
        </p>
      )}
      <p role="status" className="mt-2 text-sm font-semibold empty:hidden">
        {failure && `It failed: ${failure.message}`}
        {!failure && make.data && 'Copied, opened and checked. Write its head down elsewhere.'}
        {!failure && check.data && (check.data.trouble ? 'That copy is not whole.' : 'That copy is whole.')}
      </p>
      <ul className="mt-3 text-sm">
        {(data?.items ?? []).map((row) => (
          <BackupLine key={row.folder} row={row} isBusy={isBusy} onCheck={() => check.mutate(row.folder)} />
        ))}
      </ul>
    </HealthSection>
  )
}

function BackupLine(props: { readonly row: BackupRow; readonly isBusy: boolean; readonly onCheck: () => void }) {
  const { row, isBusy, onCheck } = props
  const { folder, head, events, madeAt, checkedAt, trouble } = row
  return (
    <li className="rule-top py-2">
      <p className="font-semibold">
        {formatInstant(madeAt)}, {formatNumber(events)} events
      </p>
      <p className="text-(--ink-2)">
        {trouble === null ? `Whole when it was opened and checked, ${formatInstant(checkedAt)}.` : 'Not whole: '}
        <bdi>{trouble}</bdi>
      </p>
      <p className="label">
        <code className="break-all">{folder}</code>
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-2">
        <code className="text-xs">{head.slice(0, 12)}…</code>
        <CopyButton text={head} what={`the head of the backup of ${formatInstant(madeAt)}`} />
        <button
          type="button"
          data-row=""
          className="button no-print min-h-7 px-2 text-xs"
          disabled={isBusy}
          aria-label={`Check again the backup of ${formatInstant(madeAt)}`}
          onClick={onCheck}
        >
          Check again
        </button>
      </p>
    </li>
  )
}
