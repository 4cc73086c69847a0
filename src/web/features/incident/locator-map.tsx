import { useQuery } from '@tanstack/react-query'
import type { IncidentView } from '../../../api/types.ts'
import { frameOf, type LocatedPlace, projectTo, toLandPath } from '../../lib/locator.ts'
import { useWidth } from '../../lib/use-width.ts'
import { countOf, placeWords, precisionWords } from '../../lib/words.ts'

const height = 184
/** A circle drawn smaller than this could not be seen. */
const leastPx = 5

/** Where it is, on our own basemap: the area in which the place lies, never a pin; places that other claims name are dashed. */
export function LocatorMap({ incident }: { readonly incident: IncidentView }) {
  const { place } = incident
  const [frame, width] = useWidth<HTMLDivElement>()
  const { data: land } = useQuery({
    queryKey: ['countries'],
    queryFn: async () => (await import('../../lib/countries.ts')).loadCountries(),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!place || place.lat === null || place.lon === null) return null
  const main = { name: place.name, lat: place.lat, lon: place.lon, radiusKm: place.radiusKm ?? 1 }
  const others = otherPlaces(incident, main)
  const size = { width, height }
  const { perKm, toPixels } = projectTo(frameOf(main, others), size)
  const drawn = others.filter((one) => isInside(toPixels(one.lon, one.lat), width))
  const isNarrowed = main.radiusKm * perKm < leastPx
  return (
    <figure className="avoid-break mt-4 lg:mt-0">
      <div ref={frame} className="overflow-hidden border border-(--line) bg-(--map-sea)" style={{ height }}>
        {width > 0 && land && (
          <svg
            {...size}
            className="block"
            direction="ltr"
            role="img"
            aria-label={`Map: ${placeWords(place)}, ${precisionWords(place)}${drawn.length > 0 ? `; ${countOf(drawn.length, 'other place')} named by claims` : ''}`}
          >
            <path
              d={land.countries.features.map((one) => toLandPath(one, toPixels, size)).join('')}
              className="fill-(--map-land) stroke-(--map-line)"
            />
            {land.names.features.map((one) => {
              const [x, y] =
                one.geometry.type === 'Point'
                  ? toPixels(one.geometry.coordinates[0] ?? 0, one.geometry.coordinates[1] ?? 0)
                  : [-1, -1]
              if (!isInside([x, y], width)) return null
              return (
                <text
                  key={String(one.properties?.name)}
                  x={x}
                  y={y}
                  textAnchor="middle"
                  className="fill-(--ink-3) text-[10px] tracking-widest uppercase"
                >
                  {one.properties?.name}
                </text>
              )
            })}
            {drawn.map((one) => (
              <Area key={one.name} place={one} at={toPixels(one.lon, one.lat)} radius={one.radiusKm * perKm} isOther />
            ))}
            <Area place={main} at={toPixels(main.lon, main.lat)} radius={main.radiusKm * perKm} />
          </svg>
        )}
      </div>
      <figcaption className="label mt-1">
        The circle is where the place lies: {precisionWords(place)}
        {isNarrowed && ', drawn larger so that it can be seen'}.
        {drawn.length > 0 && ' Dashed: places that other claims name.'}
      </figcaption>
    </figure>
  )
}

interface AreaProps {
  readonly place: LocatedPlace
  readonly at: readonly [number, number]
  readonly radius: number
  readonly isOther?: boolean
}

function Area({ place, at: [x, y], radius, isOther = false }: AreaProps) {
  const r = Math.max(radius, leastPx)
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r={r}
        strokeDasharray={isOther ? '3 3' : undefined}
        strokeWidth={isOther ? 1 : 1.5}
        className={isOther ? 'fill-none stroke-(--ink-2)' : 'fill-(--accent)/20 stroke-(--accent)'}
      />
      <text
        x={x}
        y={r > 60 ? y + 4 : y - r - 5}
        textAnchor="middle"
        strokeWidth="3"
        paintOrder="stroke"
        className={`stroke-(--map-land) text-[12px] ${isOther ? 'fill-(--ink-2)' : 'fill-(--ink) font-semibold'}`}
      >
        {place.name}
      </text>
    </g>
  )
}

/** The other places that claims of the incident name, each once. */
function otherPlaces({ claims }: IncidentView, main: LocatedPlace): readonly LocatedPlace[] {
  const found = new Map<string, LocatedPlace>()
  for (const { claim, isSuperseded } of claims) {
    const { value, attribute } = claim
    if (attribute !== 'where' || value.kind !== 'place' || value.lat === null || value.lon === null || isSuperseded)
      continue
    if (value.precision === 'country' || (value.lat === main.lat && value.lon === main.lon)) continue
    if (!found.has(value.name) && value.name !== main.name) {
      found.set(value.name, { name: value.name, lat: value.lat, lon: value.lon, radiusKm: value.radiusKm ?? 1 })
    }
  }
  return [...found.values()]
}

function isInside([x, y]: readonly [number, number], width: number): boolean {
  return x >= 0 && x <= width && y >= 8 && y <= height
}
