import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { ErrorNote } from '../../components/error-note.tsx'
import { KeyCap } from '../../components/key-cap.tsx'
import { PageTitle } from '../../components/page-title.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { reportQuery } from '../../lib/queries.ts'
import { ClaimOutline } from './claim-outline.tsx'
import { MarkKey } from './mark-key.tsx'
import { Original } from './original.tsx'
import { ReportDialogs, useReportActions } from './report-dialogs.tsx'
import { ReportFacts } from './report-facts.tsx'
import { ReportHeader } from './report-header.tsx'
import { ReportNotes } from './report-notes.tsx'
import { ReportText } from './report-text.tsx'
import { ReportVersions } from './report-versions.tsx'
import { SelectionBar, useSelection } from './selection-bar.tsx'
import { showWords } from './show-words.ts'

/** One report: its text with every claim lit, its claims at the side, its versions, and what was not understood. */
export function ReportPage() {
  const { id } = useParams({ from: '/reports/$id' })
  const navigate = useNavigate({ from: '/reports/$id' })
  const hash = useRouterState({ select: ({ location }) => location.hash })
  const { data: report, error, refetch } = useQuery(reportQuery(id))
  const [hovered, setHovered] = useState<string | null>(null)
  const chosen = /^c=(clm_\w+)$/.exec(hash)?.[1] ?? null
  const marked = useSelection(report?.text)
  const actions = useReportActions(report, { chosen, marked })
  const choose = useCallback(
    (claim: string) => navigate({ hash: `c=${claim}`, replace: true, resetScroll: false, hashScrollIntoView: false }),
    [navigate],
  )
  const isLoaded = report !== undefined
  useEffect(() => {
    if (isLoaded && chosen) showWords(chosen)
  }, [isLoaded, chosen])

  if (error) {
    return (
      <div className="pt-8">
        <PageTitle title="Report" />
        <ErrorNote error={error} onRetry={() => refetch()} />
      </div>
    )
  }
  if (!report) return <Skeleton />
  const lit = hovered ?? chosen
  return (
    <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,28rem)]">
      <article className="min-w-0">
        <ReportHeader report={report} />
        {(report.claimViews.length > 0 || report.notes.some(({ span }) => span !== null)) && <MarkKey />}
        <ReportNotes report={report} />
        <ReportText report={report} lit={lit} onHover={setHovered} onChoose={choose} onUnread={actions.add} />
        <ReportVersions report={report} />
      </article>
      <div
        data-outline=""
        className="relative space-y-10 self-start lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto lg:px-1 lg:py-8"
      >
        <p className="no-print flex flex-wrap gap-2">
          <button type="button" className="button" onClick={() => actions.add(marked)}>
            Add a claim
            <KeyCap command="add-claim" />
          </button>
          <button type="button" className="button" onClick={actions.note}>
            Note
            <KeyCap command="flag" />
          </button>
        </p>
        <ClaimOutline
          report={report}
          chosen={chosen}
          lit={lit}
          onHover={setHovered}
          onChoose={choose}
          onDecide={actions.decide}
          onWithdraw={actions.withdraw}
        />
        <ReportFacts report={report} />
        <Original report={report} />
      </div>
      {marked && actions.open === null && <SelectionBar report={report} words={marked} onAdd={actions.add} />}
      <ReportDialogs report={report} actions={actions} />
    </div>
  )
}
