import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { ErrorNote } from '../../components/error-note.tsx'
import { FirstWait } from '../../components/first-wait.tsx'
import { PageTitle } from '../../components/page-title.tsx'
import { changeSearch, type ExploreChange, type ExploreSearch } from '../../lib/explore-search.ts'
import { usePainted } from '../../lib/use-painted.ts'
import { AsOfPanel } from './as-of-panel.tsx'
import { datasetQuery } from './dataset-query.ts'
import { engineOf } from './engine.ts'
import { ExploreTools } from './explore-tools.tsx'
import { ExploreViews } from './explore-views.tsx'
import { loadMapAhead } from './load-map.ts'

/** All incidents as one query with four views: facets, map, timeline, table. Brushing one narrows the others. */
export function ExplorePage() {
  const search = useSearch({ from: '/explore' })
  const navigate = useNavigate({ from: '/explore' })
  const { data, error, refetch, isPlaceholderData } = useQuery(datasetQuery(search))
  const shown = useShown(search, isPlaceholderData)
  const isPainted = usePainted()
  useEffect(() => void loadMapAhead(), [])
  const engine = useMemo(() => (data && isPainted ? engineOf(data) : null), [data, isPainted])
  const change = useCallback(
    (part: ExploreChange) => navigate({ search: (old) => changeSearch(old, part), replace: true, resetScroll: false }),
    [navigate],
  )
  const clear = useCallback(
    () => navigate({ search: ({ asof }) => (asof === undefined ? {} : { asof }), replace: true, resetScroll: false }),
    [navigate],
  )
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 pt-6 pb-3 sm:pt-8">
        <PageTitle title="Explore" />
        {engine && <ExploreTools engine={engine} search={shown} />}
      </div>
      <AsOfPanel asof={search.asof} onChange={change} />
      {error && <ErrorNote error={error} onRetry={() => refetch()} />}
      {!engine && !error && <FirstWait />}
      {engine && <ExploreViews engine={engine} search={shown} onChange={change} onClear={clear} />}
    </>
  )
}

/** The search that the data at hand answers: until another moment, or other words, have come, it is still about the last ones. */
function useShown(search: ExploreSearch, isWaiting: boolean): ExploreSearch {
  const answered = useRef<Pick<ExploreSearch, 'text' | 'asof'>>({})
  const { text, asof } = search
  if (!isWaiting) answered.current = { ...(text && { text }), ...(asof !== undefined && { asof }) }
  return useMemo(() => {
    if (!isWaiting) return search
    const { text: _, asof: __, ...rest } = search
    return { ...rest, ...answered.current }
  }, [search, isWaiting])
}
