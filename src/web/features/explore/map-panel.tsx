import { lazy, memo, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { isOnMap } from '../../../model/distance.ts'
import { ChartFiles } from '../../components/chart-files.tsx'
import {
  type ExploreChange,
  type ExploreSearch,
  formatNear,
  type Near,
  parseNear,
  toApiQuery,
} from '../../lib/explore-search.ts'
import { downloadCanvas } from '../../lib/png-file.ts'
import { useMedia } from '../../lib/use-media.ts'
import { countOf } from '../../lib/words.ts'
import type { Dataset } from './dataset.ts'
import type { Answer } from './engine.ts'
import { loadMap, WIDE } from './load-map.ts'
import { NearForm } from './near-form.tsx'
import { PlacesTable } from './places-table.tsx'
import { SaveDialog } from './save-dialog.tsx'

const ExploreMap = lazy(() => loadMap().then((module) => ({ default: module.ExploreMap })))

interface Props {
  readonly data: Dataset
  readonly answer: Answer
  readonly search: ExploreSearch
  readonly onChange: (change: ExploreChange) => void
}

/** The map, the typed form of its circle, and the count of what cannot be drawn. On a narrow screen it waits to be asked for. */
export const MapPanel = memo(function MapPanel({ data, answer, search, onChange }: Props) {
  const isWide = useMedia(WIDE)
  const [isOpen, setOpen] = useState(false)
  const [isDrawing, setDrawing] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const picture = useRef<() => HTMLCanvasElement>(null)
  const near = useMemo(() => (search.near ? parseNear(search.near) : null), [search.near])
  const setNear = useCallback(
    (circle: Near) => {
      setDrawing(false)
      onChange({ near: formatNear(circle) })
    },
    [onChange],
  )
  const choosePlace = useCallback(
    (index: number) => {
      const place = data.places[index]
      if (!place || place.lat === null || place.lon === null) return
      setNear({ lat: place.lat, lon: place.lon, km: Math.max(1, Math.ceil(place.radiusKm ?? 1)) })
    },
    [data, setNear],
  )
  const { drawn, countryOnly, nowhere } = useMemo(() => countPlaces(data, answer), [data, answer])
  const selected = useMemo(() => (search.at ? (data.place[data.rowOf(search.at)] ?? -1) : -1), [data, search.at])
  const isShown = isWide || isOpen
  return (
    <section aria-labelledby="map-title" className="head">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id="map-title" className="text-sm font-semibold">
          Where, as exactly as it is known
        </h2>
        <p className="no-print flex gap-2">
          {!isWide && (
            <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? 'Hide the map' : 'Show the map'}
            </button>
          )}
          {isShown && (
            <button type="button" className="button" aria-pressed={isDrawing} onClick={() => setDrawing(!isDrawing)}>
              {isDrawing ? 'Drag from the middle outwards' : 'Draw a circle'}
            </button>
          )}
        </p>
      </div>
      {isShown && (
        <div className="no-print mt-2 h-72 overflow-hidden bg-(--map-sea) sm:h-80">
          <Suspense fallback={<div className="h-full bg-(--sunk)" />}>
            <ExploreMap
              data={data}
              counts={answer.places}
              near={near}
              selected={selected}
              isDrawing={isDrawing}
              onNear={setNear}
              onPlace={choosePlace}
              handle={picture}
            />
          </Suspense>
        </div>
      )}
      <p className="label mt-2">
        {countOf(drawn, 'incident')} drawn; each circle covers where it may have happened.
        {countryOnly > 0 && ` ${countOf(countryOnly, 'incident')} known only by country and not drawn.`}
        {nowhere > 0 && ` ${countOf(nowhere, 'incident')} without a place.`}
      </p>
      <NearForm key={search.near ?? ''} data={data} near={near} onChange={onChange} />
      <ChartFiles
        name="incidents-by-place"
        title="Incidents by place"
        {...(isShown && {
          onPng: () => picture.current && void downloadCanvas(picture.current(), 'incidents-by-place.png'),
        })}
        onCsv={() => setSaving(true)}
      >
        <PlacesTable data={data} counts={answer.places} onPlace={choosePlace} />
      </ChartFiles>
      {isSaving && (
        <SaveDialog
          query={toApiQuery(search, data.asOf)}
          position={data.asOf}
          format="places-csv"
          onClose={() => setSaving(false)}
        />
      )}
    </section>
  )
})

/** How many of the incidents that remain can be drawn, and why the others cannot. */
function countPlaces({ places }: Dataset, { hits, hitPlaces }: Answer) {
  let [drawn, countryOnly] = [0, 0]
  hitPlaces.forEach((count, at) => {
    const place = places[at]
    if (place && isOnMap(place)) drawn += count
    else countryOnly += count
  })
  return { drawn, countryOnly, nowhere: hits.length - drawn - countryOnly }
}
