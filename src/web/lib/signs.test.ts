import { expect, test } from 'vitest'
import { toSigns } from './signs.ts'

test('figures in signs: one number, open ends, a range, none', () => {
  expect([
    toSigns(5, 5),
    toSigns(5, null),
    toSigns(null, 7),
    toSigns(6, 8),
    toSigns(0, 0),
    toSigns(null, null),
  ]).toEqual(['5', '≥ 5', '≤ 7', '6–8', '0', null])
})
