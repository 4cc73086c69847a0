import { expect, test } from 'vitest'
import type { ColumnPlace } from '../../../api/types.ts'
import { createDrawnPlaces, renumber } from './drawn-places.ts'

const place = (name: string): ColumnPlace => ({
  name,
  admin1: null,
  country: 0,
  lat: 1,
  lon: 2,
  radiusKm: 3,
  precision: 'exact',
})

test('a place keeps its number in every data set, and only a new one asks for drawing', () => {
  const drawn = createDrawnPlaces()
  const [a, b, c] = [place('Mosul'), place('Tikrit'), place('Hit')]
  expect(drawn.number([a, b])).toEqual({ ids: Int32Array.of(0, 1), hasNew: true })
  expect(drawn.number([place('Tikrit')])).toEqual({ ids: Int32Array.of(1), hasNew: false })
  const { ids, hasNew } = drawn.number([c, b])
  expect([...ids, hasNew]).toEqual([2, 1, true])
  expect([...renumber(Int32Array.of(7, 9), ids, 3)]).toEqual([0, 9, 7])
})
