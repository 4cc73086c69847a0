import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNote } from '../../components/error-note.tsx'
import { FirstWait } from '../../components/first-wait.tsx'
import { KeyCap } from '../../components/key-cap.tsx'
import { PageTitle } from '../../components/page-title.tsx'
import { useCommands } from '../../lib/commands.ts'
import { formatInstant } from '../../lib/dates.ts'
import { usePerson } from '../../lib/person.ts'
import { deskQuery } from '../../lib/queries.ts'
import { markSeen, noteShown, useSince } from '../../lib/seen.ts'
import { countOf } from '../../lib/words.ts'
import { DeskLines } from './desk-lines.tsx'
import { FirstTenMinutes } from './first-ten-minutes.tsx'

/** The start screen: what changed since this reader was last here, one line and one key each. */
export function DeskPage() {
  const since = useSince()
  const reader = usePerson()
  const { data: desk, error, refetch } = useQuery({ ...deskQuery(since, reader), placeholderData: (old) => old })
  if (desk) noteShown(desk.asOf)
  const seen = desk && desk.asOf > desk.since ? () => markSeen(desk.asOf) : undefined
  useCommands({ seen })
  if (error && !desk) return <ErrorNote error={error} onRetry={() => refetch()} />
  const isEmpty = desk?.asOf === 0
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 pt-6 pb-4 sm:pt-8">
        <PageTitle title="Desk" />
        {desk && !isEmpty && (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-(--ink-2)">
            <span role="status">
              {desk.sinceAt ? `Since ${formatInstant(desk.sinceAt)}` : 'Since the beginning'}
              {' · '}
              {desk.asOf > desk.since ? `${countOf(desk.asOf - desk.since, 'event')} in the ledger` : 'nothing new'}
            </span>
            {seen && (
              <button type="button" className="button" onClick={seen}>
                Mark all as seen <KeyCap command="seen" />
              </button>
            )}
          </p>
        )}
      </div>
      {!desk && !error && <FirstWait />}
      {isEmpty && (
        <EmptyState title="The ledger is empty" command="npx reckoner open ./reports">
          <p>
            Open a folder, a file or an address. Reports are read as they come in: this page counts them as they arrive.
          </p>
        </EmptyState>
      )}
      {desk && (
        <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_minmax(18rem,22rem)]">
          {!isEmpty && <DeskLines desk={desk} />}
          <FirstTenMinutes desk={desk} />
        </div>
      )}
    </>
  )
}
