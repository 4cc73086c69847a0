import { expect, test } from 'vitest'
import { areApart, frameOf, placeNames, projectTo, toLandPath } from './locator.ts'

const dibis = { name: 'Dibis', lat: 35.67, lon: 44.07, radiusKm: 5 }
const size = { width: 300, height: 200 }

test('a frame holds the circle of its place, and other places where they are near enough', () => {
  expect(frameOf(dibis, [])).toEqual({ lat: 35.67, lon: 44.07, halfKm: 260 })
  expect(frameOf({ ...dibis, radiusKm: 600 }, []).halfKm).toBe(750)
  const mosul = { name: 'Mosul', lat: 36.34, lon: 43.13, radiusKm: 10 }
  expect(frameOf(dibis, [mosul]).halfKm).toBe(260)
  const basra = { name: 'Basra', lat: 30.51, lon: 47.78, radiusKm: 20 }
  const { halfKm } = frameOf(dibis, [basra])
  expect(halfKm).toBeGreaterThan(700)
  const kabul = { name: 'Kabul', lat: 34.53, lon: 69.17, radiusKm: 20 }
  expect(frameOf(dibis, [kabul]).halfKm).toBe(260)
})

test('the place is in the middle, north is up, and a kilometre is as long across as up', () => {
  const { perKm, toPixels } = projectTo(frameOf(dibis, []), size)
  expect(toPixels(dibis.lon, dibis.lat)).toEqual([150, 100])
  const [, north] = toPixels(dibis.lon, dibis.lat + 100 / 111.2)
  expect(100 - north).toBeCloseTo(100 * perKm, 5)
  const [east] = toPixels(dibis.lon + 100 / 111.2 / Math.cos((dibis.lat * Math.PI) / 180), dibis.lat)
  expect(east - 150).toBeCloseTo(100 * perKm, 5)
})

test('land out of sight is not drawn', () => {
  const { toPixels } = projectTo(frameOf(dibis, []), size)
  const shape = (lon: number): GeoJSON.Feature => ({
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [lon, 35],
          [lon + 1, 35],
          [lon + 1, 36],
          [lon, 35],
        ],
      ],
    },
  })
  expect(toLandPath(shape(44), toPixels, size)).toMatch(/^M[\d.]+ [\d.]+L.*Z$/)
  expect(toLandPath(shape(90), toPixels, size)).toBe('')
})

test('a place inside another is no other place', () => {
  expect(areApart(dibis, { name: 'Kirkuk', lat: 35.47, lon: 44.39, radiusKm: 60 })).toBe(false)
  expect(areApart(dibis, { name: 'Mosul', lat: 36.34, lon: 43.13, radiusKm: 10 })).toBe(true)
})

test('a name gives way to those before it: to its next spot, or it is left out', () => {
  const spots: [number, number][] = [
    [100, 50],
    [100, 80],
  ]
  const labels = ['Kirkuk', 'Dibis', 'Iraq'].map((words) => ({ words, spots }))
  expect(placeNames(labels)).toEqual([[100, 50], [100, 80], null])
  expect(
    placeNames([
      { words: 'A', spots },
      { words: 'B', spots: [[200, 50]] },
    ]),
  ).toEqual([
    [100, 50],
    [200, 50],
  ])
})
