import { expect, test } from 'vitest'
import type { ColumnPlace } from '../../../api/types.ts'
import { isDrawable, isWithin, kmBetween, nearestPlace } from './near.ts'
import { boundsOf, toLabels, toPlaceAreas } from './place-areas.ts'

const at = (
  name: string,
  precision: ColumnPlace['precision'],
  radiusKm: number | null,
  lat: number | null = 35,
): ColumnPlace => ({
  name,
  admin1: null,
  country: -1,
  precision,
  radiusKm,
  lat,
  lon: 44,
})

test('a country or a place without coordinates is not drawn; a province is, as an area without a dot', () => {
  const places = [at('a', 'country', 400), at('b', 'exact', 1, null), at('c', 'province', 60)]
  expect(places.map(isDrawable)).toEqual([false, false, true])
  const { areas, dots, drawn } = toPlaceAreas(places, Int32Array.of(1, 1, 1))
  expect([areas.features.map(({ id }) => id), dots.features, drawn]).toEqual([[2], [], [2]])
})

test('a label counts the incidents of its place; a place without any has none and widens no box', () => {
  const places = [at('Dibis', 'exact', 1), at('Hit', 'near', 9, 33), at('Mosul', 'exact', 1, 36)]
  const counts = Int32Array.of(2, 1, 0)
  expect(toLabels(places, counts).features.map(({ properties }) => properties?.label)).toEqual(['Dibis (2)', 'Hit'])
  expect(boundsOf(places, counts)?.map((edge) => Math.round(edge))).toEqual([44, 33, 44, 35])
  expect(boundsOf(places, new Int32Array(3))).toBeNull()
})

test('an area that touches the circle may lie in it', () => {
  const dibis = at('Dibis', 'exact', 1, 35)
  const province = at('Kirkuk', 'province', 60, 35.4)
  const near = { lat: 35, lon: 44, km: 20 }
  expect([isWithin(dibis, near), isWithin(province, near), isWithin(at('far', 'exact', 1, 37), near)]).toEqual([
    true,
    true,
    false,
  ])
  expect(Math.round(kmBetween({ lat: 35, lon: 44 }, { lat: 36, lon: 44 }))).toBe(111)
  expect(nearestPlace([province, dibis], near)?.place.name).toBe('Dibis')
})
