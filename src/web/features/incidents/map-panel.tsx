import { lazy, Suspense, useMemo } from 'react'
import type { IncidentRow } from '../../../api/types.ts'
import { countOf } from '../../lib/words.ts'
import { isDrawable } from './map-areas.ts'

const IncidentMap = lazy(() => import('./incident-map.tsx').then((module) => ({ default: module.IncidentMap })))

interface Props {
  readonly rows: readonly IncidentRow[]
  readonly selected: string | undefined
  readonly onSelect: (id: string | undefined) => void
}

/** The map, and beside it the count of what cannot be drawn on it. */
export function MapPanel({ rows, selected, onSelect }: Props) {
  const drawn = useMemo(() => rows.filter(isDrawable), [rows])
  const countryOnly = rows.filter((row) => !isDrawable(row) && row.place !== null).length
  const nowhere = rows.filter((row) => row.place === null).length
  return (
    <section aria-labelledby="map-title" className="head">
      <h2 id="map-title" className="text-sm font-semibold">
        Where, as exactly as it is known
      </h2>
      <div className="no-print mt-2 h-72 overflow-hidden bg-(--map-sea) sm:h-96">
        <Suspense fallback={<div className="skeleton h-full" />}>
          <IncidentMap rows={drawn} selected={selected} onSelect={onSelect} />
        </Suspense>
      </div>
      <p className="label mt-2">
        {countOf(drawn.length, 'incident')} drawn; each circle covers where it may have happened.
        {countryOnly > 0 && ` ${countryOnly} known only by country or region and not drawn.`}
        {nowhere > 0 && ` ${nowhere} without a place.`}
      </p>
    </section>
  )
}
