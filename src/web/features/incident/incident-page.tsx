import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ErrorNote } from '../../components/error-note.tsx'
import { PageTitle } from '../../components/page-title.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { incidentQuery } from '../../lib/queries.ts'
import { Disagreements } from './disagreements.tsx'
import { FiguresStrip } from './figures-strip.tsx'
import { IncidentHeader } from './incident-header.tsx'
import { History, Links } from './links-and-history.tsx'
import { OriginGroups } from './origin-groups.tsx'

/** One incident: its figures side by side, what its accounts disagree on, and every claim by origin. */
export function IncidentPage() {
  const { id } = useParams({ from: '/incidents/$id' })
  const { data: incident, error, refetch } = useQuery(incidentQuery(id))
  if (error) {
    return (
      <div className="pt-8">
        <PageTitle title="Incident" />
        <ErrorNote error={error} onRetry={() => refetch()} />
      </div>
    )
  }
  if (!incident) return <Skeleton />
  return (
    <article>
      <IncidentHeader incident={incident} />
      <FiguresStrip incident={incident} />
      <Disagreements incident={incident} />
      <OriginGroups incident={incident} />
      <div className="mt-12 grid gap-10 lg:grid-cols-2">
        <Links incident={incident} />
        <History incident={incident} />
      </div>
    </article>
  )
}
