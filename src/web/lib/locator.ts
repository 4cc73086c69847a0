/** A small map round a place, drawn flat: enough to see where it is, and how far off it may be. */

/** A place to be drawn: degrees, and how far off it may be. */
export interface LocatedPlace {
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly radiusKm: number
}

/** What is seen: the middle in degrees, and kilometres from it to the upper edge. */
export interface LocatorFrame {
  readonly lat: number
  readonly lon: number
  readonly halfKm: number
}

/** A map always reaches so far, so that a border or a coast can be seen on it. */
const leastKm = 260
/** Other places farther off than this are not drawn. */
const mostKm = 900
/** The room of a sign of a label, in pixels. */
const signPx = 7
const linePx = 13
const kmPerDegree = 111.2

/** The frame round the first place that holds its circle, and the others where they are not too far off. */
export function frameOf(main: LocatedPlace, others: readonly LocatedPlace[]): LocatorFrame {
  const { lat, lon, radiusKm } = main
  const reach = others.map((one) => kmApart(main, one) + one.radiusKm).filter((km) => km <= mostKm)
  return { lat, lon, halfKm: Math.max(leastKm, radiusKm * 1.25, ...reach.map((km) => km * 1.15)) }
}

/** Turns degrees into pixels of a picture of this size; kilometres are the same length across and up in its middle. */
export function projectTo(frame: LocatorFrame, { width, height }: { readonly width: number; readonly height: number }) {
  const perKm = height / 2 / frame.halfKm
  const across = Math.cos((frame.lat * Math.PI) / 180)
  return {
    perKm,
    toPixels: (lon: number, lat: number): readonly [number, number] => [
      width / 2 + (lon - frame.lon) * across * kmPerDegree * perKm,
      height / 2 - (lat - frame.lat) * kmPerDegree * perKm,
    ],
  }
}

/** The rings of a shape as one path; rings that lie outside the picture are left out. */
export function toLandPath(
  { geometry }: GeoJSON.Feature,
  toPixels: (lon: number, lat: number) => readonly [number, number],
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : []
  return rings
    .map((ring) => ring.map(([lon = 0, lat = 0]) => toPixels(lon, lat)))
    .filter((points) => isSeen(points, width, height))
    .map((points) => `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`)
    .join('')
}

function isSeen(points: readonly (readonly [number, number])[], width: number, height: number): boolean {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return right >= 0 && left <= width && bottom >= 0 && top <= height
}

/** Whether the circles of two places have no point in common: then they are two places, not one told more and less exactly. */
export function areApart(a: LocatedPlace, b: LocatedPlace): boolean {
  return kmApart(a, b) > a.radiusKm + b.radiusKm
}

/** A label and where the middle of its foot may stand, the best first. */
export interface Label {
  readonly words: string
  readonly spots: readonly (readonly [number, number])[]
}

/** For each label the first of its spots at which it covers none before it; null when there is none. */
export function placeNames(labels: readonly Label[]): readonly (readonly [number, number] | null)[] {
  const taken: (readonly [left: number, right: number, foot: number])[] = []
  return labels.map(({ words, spots }) => {
    const half = (words.length * signPx) / 2
    const spot = spots.find(([x, y]) =>
      taken.every(([left, right, foot]) => x + half < left || x - half > right || Math.abs(y - foot) >= linePx),
    )
    if (!spot) return null
    taken.push([spot[0] - half, spot[0] + half, spot[1]])
    return spot
  })
}

function kmApart(a: LocatedPlace, b: LocatedPlace): number {
  const across = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  return Math.hypot((a.lon - b.lon) * across, a.lat - b.lat) * kmPerDegree
}
