import { expect, test } from 'vitest'
import type { IncidentRow } from '../../../api/types.ts'
import { boundsOf, isDrawable, toMapData } from './map-areas.ts'

const at = (id: string, precision: string, radiusKm: number | null, lat: number | null = 35) =>
  ({ id, place: { name: 'Dibis', precision, radiusKm, lat, lon: 44 } }) as unknown as IncidentRow

test('a country or a place without coordinates is not drawn; a province is, as an area without a dot', () => {
  expect([at('a', 'country', 400), at('b', 'exact', 1, null), at('c', 'province', 60)].map(isDrawable)).toEqual([
    false,
    false,
    true,
  ])
  expect(toMapData([at('c', 'province', 60)], undefined).dots.features).toEqual([])
})

test('the selected incident lies on top, and one label counts a place', () => {
  const { areas, labels } = toMapData([at('a', 'exact', 1), at('b', 'near', 9)], 'b')
  expect(areas.features.map(({ properties }) => properties?.id)).toEqual(['a', 'b'])
  expect(labels.features.map(({ properties }) => properties?.label)).toEqual(['Dibis (2)'])
})

test('without areas there is no box', () => {
  expect(boundsOf(toMapData([], undefined))).toBeNull()
})
