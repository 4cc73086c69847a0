import { useQuery } from '@tanstack/react-query'
import type { IncidentView } from '../../../api/types.ts'
import { areApart, frameOf, type LocatedPlace, placeNames, projectTo, toLandPath } from '../../lib/locator.ts'
import { useWidth } from '../../lib/use-width.ts'
import { countOf, placeWords, precisionWords } from '../../lib/words.ts'

const height = 184
/** A circle drawn smaller than this could not be seen. */
const leastPx = 5
const country = 'fill-(--ink-3) text-[10px] tracking-wider uppercase'

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
  const areas = [main, ...drawn].map((one) => {
    const [x, y] = toPixels(one.lon, one.lat)
    const r = Math.max(one.radiusKm * perKm, leastPx)
    return { ...one, x, y, r }
  })
  const countries = (land?.names ?? []).flatMap(({ name, lon, lat }) => {
    const spot = toPixels(lon, lat)
    return isInside(spot, width) ? [{ words: name, look: country, spots: [spot] }] : []
  })
  const names = [
    ...areas.map(({ name, x, y, r }, i) => ({
      words: name,
      look: i > 0 ? 'fill-(--ink-2) text-[12px]' : 'fill-(--ink) text-[12px] font-semibold',
      spots: r > 60 ? [[x, y + 4] as const] : [[x, y - r - 5] as const, [x, y + r + 14] as const],
    })),
    ...countries,
  ]
  const spots = placeNames(names)
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
            {areas.map(({ name, x, y, r }, i) => (
              <circle
                key={name}
                cx={x}
                cy={y}
                r={r}
                strokeDasharray={i > 0 ? '3 3' : undefined}
                strokeWidth={i > 0 ? 1 : 1.5}
                className={i > 0 ? 'fill-none stroke-(--ink-2)' : 'fill-(--accent)/20 stroke-(--accent)'}
              />
            ))}
            {names.map(({ words, look }, i) => {
              const spot = spots[i]
              if (!spot) return null
              return (
                <text
                  key={look + words}
                  x={spot[0]}
                  y={spot[1]}
                  textAnchor="middle"
                  strokeWidth="3"
                  paintOrder="stroke"
                  className={`stroke-(--map-land) ${look}`}
                >
                  {words}
                </text>
              )
            })}
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

/** The other places that claims of the incident name, each once: those whose area has nothing in common with this one's. */
function otherPlaces({ claims }: IncidentView, main: LocatedPlace): readonly LocatedPlace[] {
  const found = new Map<string, LocatedPlace>()
  for (const { claim, isSuperseded } of claims) {
    const { value, attribute } = claim
    if (attribute !== 'where' || value.kind !== 'place' || value.lat === null || value.lon === null || isSuperseded)
      continue
    if (value.precision === 'country') continue
    const one = { name: value.name, lat: value.lat, lon: value.lon, radiusKm: value.radiusKm ?? 1 }
    if (areApart(main, one)) found.set(one.name, one)
  }
  return [...found.values()]
}

function isInside([x, y]: readonly [number, number], width: number): boolean {
  return x >= 0 && x <= width && y >= 8 && y <= height
}
