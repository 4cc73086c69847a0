import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { IncidentView } from '../../../api/types.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { formatDay } from '../../lib/dates.ts'
import { reportQuery } from '../../lib/queries.ts'
import { ReportText } from '../report/report-text.tsx'

interface Props {
  readonly incident: IncidentView
  readonly chosen: string | null
  readonly onChoose: (claim: string) => void
}

/** The text of the report of the chosen claim (at first, of a figure's), beside the incident, with its claims lit. */
export function TextPanel({ incident, chosen, onChoose }: Props) {
  const navigate = useNavigate()
  const panel = useRef<HTMLElement>(null)
  const [hovered, setHovered] = useState<string | null>(null)
  const view = incident.claims.find(({ claim }) => claim.id === chosen) ?? firstOf(incident)
  const lit = hovered ?? view?.claim.id ?? null
  const { data: report, error } = useQuery({ ...reportQuery(view?.report ?? ''), enabled: view !== undefined })
  const isLoaded = report !== undefined
  useEffect(() => {
    if (isLoaded && view) showIn(panel.current, view.claim.id)
  }, [isLoaded, view])
  const choose = useCallback(
    (claim: string) => {
      if (incident.claims.some((one) => one.claim.id === claim)) onChoose(claim)
      else if (report) navigate({ to: '/reports/$id', params: { id: report.id }, hash: `c=${claim}` })
    },
    [incident, report, onChoose, navigate],
  )
  if (!view) return null
  return (
    <aside
      ref={panel}
      aria-label="The report’s text"
      className="no-print sticky top-0 mt-10 max-h-dvh self-start overflow-y-auto border-s border-(--line) ps-6 pb-8"
    >
      <p className="head text-sm">
        <bdi className="font-semibold">{view.publisher ?? 'Publisher not stated'}</bdi>
        {view.publishedOn && (
          <span className="text-(--ink-2)">
            {', '}
            <bdi>{formatDay(view.publishedOn)}</bdi>
          </span>
        )}
        <Link to="/reports/$id" params={{ id: view.report }} hash={`c=${view.claim.id}`} className="link mt-0.5 block">
          the whole report, its versions and how it was kept
        </Link>
      </p>
      {error && <ErrorNote error={error} />}
      {!report && !error && <Skeleton rows={3} />}
      {report && <ReportText report={report} lit={lit} onHover={setHovered} onChoose={choose} isCompact />}
    </aside>
  )
}

function firstOf({ claims, figures }: IncidentView) {
  const counted = figures.flatMap((figure) => figure.claims)
  return claims.find(({ claim }) => claim.id === counted[0]) ?? claims[0]
}

/** Scrolls the panel alone, so that the page stays where the reader is. */
function showIn(panel: HTMLElement | null, claim: string): void {
  const words = panel?.querySelector(`[data-claims~="${CSS.escape(claim)}"]`)
  if (!panel || !words) return
  panel.scrollTop += words.getBoundingClientRect().top - panel.getBoundingClientRect().top - panel.clientHeight / 3
}
