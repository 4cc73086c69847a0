import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { ErrorNote } from '../../components/error-note.tsx'
import { PageTitle } from '../../components/page-title.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { incidentQuery } from '../../lib/queries.ts'
import { useMedia } from '../../lib/use-media.ts'
import { ActionDialogs, useIncidentActions } from './action-dialogs.tsx'
import { Conceded } from './conceded.tsx'
import { Disagreements } from './disagreements.tsx'
import { FiguresStrip } from './figures-strip.tsx'
import { IncidentActions } from './incident-actions.tsx'
import { IncidentHeader } from './incident-header.tsx'
import { History } from './incident-history.tsx'
import { Links } from './incident-links.tsx'
import { IncidentNotes } from './incident-notes.tsx'
import { NamedPeople } from './named-people.tsx'
import { OriginGroups } from './origin-groups.tsx'
import { Related } from './related.tsx'
import { TextPanel } from './text-panel.tsx'
import { TollSteps } from './toll-steps.tsx'
import { WithheldList } from './withheld-list.tsx'

/** One incident: its figures side by side, what its accounts disagree on, every claim by origin, and what was done with it. */
export function IncidentPage() {
  const { id } = useParams({ from: '/incidents/$id' })
  const search = useSearch({ from: '/incidents/$id' })
  const navigate = useNavigate({ from: '/incidents/$id' })
  const { data: incident, error, refetch } = useQuery(incidentQuery(id, search))
  const [chosen, setChosen] = useState<string | null>(null)
  const isWide = useMedia('(min-width: 80rem)')
  const [mergedFrom, setMergedFrom] = useState<string | null>(null)
  const canChange = search.asOf === undefined
  const actions = useIncidentActions(incident, { chosen, canChange })
  const choose = useCallback((claim: string) => setChosen(claim), [])
  const redirectedFrom = incident?.redirectedFrom ?? null
  const live = incident?.id
  useEffect(() => {
    if (redirectedFrom === null || live === undefined) return
    setMergedFrom(redirectedFrom)
    navigate({ params: { id: live }, search: true, replace: true })
  }, [redirectedFrom, live, navigate])

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
      <IncidentHeader incident={incident} mergedFrom={mergedFrom} asOf={search.asOf} />
      <IncidentActions actions={actions} canChange={canChange} />
      <div className="xl:grid xl:grid-cols-[minmax(0,1fr)_minmax(22rem,26rem)] xl:gap-x-12">
        <div className="min-w-0">
          <FiguresStrip incident={incident} onChoose={choose} />
          <TollSteps incident={incident} onChoose={choose} />
          <Conceded incident={incident} />
          <Disagreements incident={incident} />
          <NamedPeople incident={incident} onPerson={canChange ? actions.name : null} />
          <WithheldList incident={incident} canChange={canChange} />
          <OriginGroups
            incident={incident}
            onChoose={choose}
            onDecide={canChange ? actions.decide : null}
            onJudge={canChange ? actions.judge : null}
          />
          <Related incident={incident} onRelate={canChange ? actions.relate : null} />
        </div>
        {isWide && <TextPanel incident={incident} chosen={chosen} onChoose={choose} />}
      </div>
      <IncidentNotes incident={incident} />
      <div className="mt-12 grid gap-10 lg:grid-cols-2">
        <Links incident={incident} onMove={canChange ? actions.move : null} />
        <History incident={incident} canUndo={canChange} />
      </div>
      <ActionDialogs incident={incident} actions={actions} search={search} />
    </article>
  )
}
