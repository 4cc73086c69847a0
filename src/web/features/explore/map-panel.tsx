import { lazy, Suspense, useMemo, useState } from 'react'
import type { IncidentRow } from '../../../api/types.ts'
import { useMedia } from '../../lib/use-media.ts'
import { countOf } from '../../lib/words.ts'
import { isDrawable } from './map-areas.ts'

const IncidentMap = lazy(() => import('./incident-map.tsx').then((module) => ({ default: module.IncidentMap })))

interface Props {
  readonly rows: readonly IncidentRow[]
  readonly selected: string | undefined
  readonly onSelect: (id: string | undefined) => void
}

/** The map, and beside it the count of what cannot be drawn on it. On a narrow screen it waits to be asked for. */
export function MapPanel({ rows, selected, onSelect }: Props) {
  const isWide = useMedia('(min-width: 48rem)')
  const [isOpen, setOpen] = useState(false)
  const drawn = useMemo(() => rows.filter(isDrawable), [rows])
  const countryOnly = rows.filter((row) => !isDrawable(row) && row.place !== null).length
  const nowhere = rows.filter((row) => row.place === null).length
  return (
    <section aria-labelledby="map-title" className="head">
      <div className="flex items-center justify-between gap-4">
        <h2 id="map-title" className="text-sm font-semibold">
          Where, as exactly as it is known
        </h2>
        {!isWide && (
          <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Hide the map' : 'Show the map'}
          </button>
        )}
      </div>
      {(isWide || isOpen) && (
        <div className="no-print mt-2 h-80 overflow-hidden bg-(--map-sea) sm:h-96">
          <Suspense fallback={<div className="skeleton h-full" />}>
            <IncidentMap rows={drawn} selected={selected} onSelect={onSelect} />
          </Suspense>
        </div>
      )}
      <p className="label mt-2">
        {countOf(drawn.length, 'incident')} drawn; each circle covers where it may have happened.
        {countryOnly > 0 && ` ${countryOnly} known only by country or region and not drawn.`}
        {nowhere > 0 && ` ${nowhere} without a place.`}
      </p>
    </section>
  )
}
