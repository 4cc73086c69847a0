import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { ErrorNote } from '../../components/error-note.tsx'
import { PageTitle } from '../../components/page-title.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { reportQuery } from '../../lib/queries.ts'
import { ClaimOutline } from './claim-outline.tsx'
import { MarkKey } from './mark-key.tsx'
import { ReportFacts } from './report-facts.tsx'
import { ReportHeader } from './report-header.tsx'
import { ReportNotes } from './report-notes.tsx'
import { ReportText } from './report-text.tsx'

/** One report: its text with every claim lit, its claims at the side, and what was not understood. */
export function ReportPage() {
  const { id } = useParams({ from: '/reports/$id' })
  const navigate = useNavigate({ from: '/reports/$id' })
  const hash = useRouterState({ select: ({ location }) => location.hash })
  const { data: report, error, refetch } = useQuery(reportQuery(id))
  const [hovered, setHovered] = useState<string | null>(null)
  const chosen = /^c=(clm_\w+)$/.exec(hash)?.[1] ?? null
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
        {report.claimViews.length > 0 && <MarkKey />}
        <ReportNotes report={report} />
        <ReportText report={report} lit={lit} onHover={setHovered} onChoose={choose} />
      </article>
      <div
        data-outline=""
        className="relative space-y-10 self-start lg:sticky lg:top-0 lg:max-h-dvh lg:overflow-y-auto lg:px-1 lg:py-8"
      >
        <ClaimOutline report={report} chosen={chosen} lit={lit} onHover={setHovered} onChoose={choose} />
        <ReportFacts report={report} />
      </div>
    </div>
  )
}

function showWords(claim: string): void {
  const words = document.querySelector(`[data-claims~="${CSS.escape(claim)}"]`)
  const box = words?.getBoundingClientRect()
  if (box && (box.top < 0 || box.bottom > window.innerHeight)) words?.scrollIntoView({ block: 'center' })
  // The outline has its own scroll only where it stands beside the text.
  const line = document.getElementById(claim)
  const outline = line?.closest('[data-outline]')
  if (line && outline && outline.scrollHeight > outline.clientHeight) {
    outline.scrollTop +=
      line.getBoundingClientRect().top - outline.getBoundingClientRect().top - outline.clientHeight / 3
  }
}
