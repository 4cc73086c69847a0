import { expect, test } from 'vitest'
import type { ColumnPlace } from '../../../api/types.ts'
import { isInReach, isOnMap, kmBetween } from '../../../model/distance.ts'
import { labelOf } from './draw-labels.ts'
import { placeUnder } from './draw-marks.ts'
import { nearestPlace, placeCalled, placesLike } from './near.ts'
import { boundsOf, mostOf, toPlaceMarks } from './place-marks.ts'

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

test('a country or a place without coordinates is not drawn; a province is, as an area without a dot, under what is known closer', () => {
  const places = [at('a', 'country', 400), at('b', 'exact', 1, null), at('d', 'exact', 1), at('c', 'province', 60)]
  expect(places.map(isOnMap)).toEqual([false, false, true, true])
  const marks = toPlaceMarks(places)
  expect([[...marks.places], [...marks.isClose]]).toEqual([
    [3, 2],
    [0, 1],
  ])
})

test('a place lies on the map where it lies on the earth, its circle as wide as it is there', () => {
  const { x, y, reach } = toPlaceMarks([
    at('equator', 'province', 400.75017, 0),
    at('north', 'province', 400.75017, 60),
  ])
  expect([...x].map((one) => one.toFixed(4))).toEqual(['0.6222', '0.6222'])
  expect(y[0]).toBeCloseTo(0.5)
  expect(y[1]).toBeLessThan(0.3)
  expect(reach[0]).toBeCloseTo(0.01)
  expect(reach[1]).toBeCloseTo(0.02)
})

test('the place with most incidents is named first; one without any is not named and widens no box', () => {
  const places = [at('Hit', 'near', 9, 33), at('Dibis', 'exact', 1), at('Mosul', 'exact', 1, 36)]
  const counts = Int32Array.of(1, 2, 0)
  const marks = toPlaceMarks(places)
  expect(mostOf(marks, counts, 9).map((mark) => places[marks.places[mark] ?? 0]?.name)).toEqual(['Dibis', 'Hit'])
  expect(mostOf(marks, counts, 1).length).toBe(1)
  // Of as many incidents, the one drawn first comes first.
  const order = mostOf(marks, Int32Array.of(7, 7, 7), 9).map((mark) => marks.places[mark])
  expect(order).toEqual([...marks.places])
  expect([labelOf('Dibis', 1200), labelOf('Hit', 1)]).toEqual(['Dibis (1,200)', 'Hit'])
  expect(boundsOf(places, counts)?.map((edge) => Math.round(edge))).toEqual([44, 33, 44, 35])
  expect(boundsOf(places, new Int32Array(3))).toBeNull()
})

test('the place under the pointer is the closest known of those that remain', () => {
  const marks = toPlaceMarks([at('Dibis', 'exact', 1), at('Kirkuk', 'province', 60)])
  const view = { x: marks.x[0] ?? 0, y: marks.y[0] ?? 0, world: 40_000, width: 400, height: 300 }
  const drawn = { marks, selected: -1, near: null }
  expect(placeUnder(view, { ...drawn, counts: Int32Array.of(1, 1) }, 200, 150)).toBe(0)
  expect(placeUnder(view, { ...drawn, counts: Int32Array.of(0, 1) }, 200, 150)).toBe(1)
  expect(placeUnder(view, { ...drawn, counts: Int32Array.of(1, 1) }, 240, 150)).toBe(1)
  expect(placeUnder(view, { ...drawn, counts: Int32Array.of(1, 1) }, 390, 10)).toBe(-1)
})

test('an area that touches the circle may lie in it', () => {
  const dibis = at('Dibis', 'exact', 1, 35)
  const province = at('Kirkuk', 'province', 60, 35.4)
  const near = { lat: 35, lon: 44, km: 20 }
  expect([isInReach(dibis, near), isInReach(province, near), isInReach(at('far', 'exact', 1, 37), near)]).toEqual([
    true,
    true,
    false,
  ])
  expect(Math.round(kmBetween({ lat: 35, lon: 44 }, { lat: 36, lon: 44 }) ?? 0)).toBe(111)
  expect(nearestPlace([province, dibis], near)?.place.name).toBe('Dibis')
})

test('a place is found by its name without case and accents, the closest known of several; what is typed offers names', () => {
  const wide = at('Ar Raqqah', 'province', 60)
  const close = at('Ar Raqqah', 'exact', 1)
  const places = [at('Al Bukamāl', 'near', 5), wide, close, at('Bukamal', 'exact', 1), at('Iraq', 'country', 400)]
  expect(placeCalled(places, 'ar raqqah')).toBe(close)
  expect([placeCalled(places, 'Iraq'), placeCalled(places, '')]).toEqual([undefined, undefined])
  expect(placesLike(places, 'buk', 9)).toEqual(['Bukamal', 'Al Bukamāl'])
  expect(placesLike(places, '', 2)).toEqual(['Al Bukamāl', 'Ar Raqqah'])
})
