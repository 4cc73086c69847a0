import { expect, test } from 'vitest'
import { clearSheet, createSheet, type InkSheet, printSheet, stampArea, stampDot } from './ink-sheet.ts'

const inkAt = ({ bare, width }: InkSheet, x: number, y: number) => 255 - (bare[y * width + x] ?? 0)
const inked = ({ bare }: InkSheet) => bare.reduce((sum, one) => sum + (one < 255 ? 1 : 0), 0)

test('a dot is full of ink and round; an area is pale, its edge is not', () => {
  const sheet = createSheet(60, 40, 1)
  stampDot(sheet, 10, 10)
  expect([inkAt(sheet, 10, 10), inkAt(sheet, 13, 10), inkAt(sheet, 15, 10), inkAt(sheet, 13, 13)]).toEqual([
    255, 255, 0, 0,
  ])
  stampArea(sheet, { left: 40, top: 20 }, 12)
  expect([inkAt(sheet, 40, 20), inkAt(sheet, 52, 20), inkAt(sheet, 54, 20)]).toEqual([25, 255, 0])
  const area = Math.PI * 12.5 ** 2
  expect(inked(sheet)).toBeGreaterThan(area)
  expect(inked(sheet)).toBeLessThan(area + 150)
})

test('areas over one another add up, in whatever order; one of the same kind on the same pixel does not', () => {
  const both = [createSheet(60, 40, 1), createSheet(60, 40, 1)] as const
  stampArea(both[0], { left: 20, top: 20 }, 10)
  stampArea(both[0], { left: 26, top: 20 }, 12)
  stampArea(both[1], { left: 26, top: 20 }, 12)
  stampArea(both[1], { left: 20, top: 20 }, 10)
  expect(both[0].bare).toEqual(both[1].bare)
  expect(inkAt(both[0], 23, 20)).toBeGreaterThan(40)
  const before = both[0].bare.slice()
  stampArea(both[0], { left: 20.2, top: 19.8 }, 10.1)
  expect(both[0].bare).toEqual(before)
})

test('what lies over the rim is cut, on a fine screen a dot has more pixels, and a cleared sheet is bare', () => {
  const sheet = createSheet(20, 20, 2)
  for (const [left, top] of [
    [0, 0],
    [10, 10],
    [-30, 4],
    [4, 90],
  ] as const)
    stampDot(sheet, left, top)
  expect([inkAt(sheet, 0, 0), inkAt(sheet, 19, 19), inkAt(sheet, 10, 10)]).toEqual([255, 255, 0])
  const fine = createSheet(40, 40, 2)
  stampDot(fine, 10, 10)
  expect(inked(fine)).toBeGreaterThan(140)
  clearSheet(sheet)
  expect(inked(sheet)).toBe(0)
  stampDot(sheet, 0, 0)
  expect(inkAt(sheet, 0, 0)).toBe(255)
})

test('ink comes to the screen in its colour, as opaque as it lies', () => {
  const sheet = createSheet(3, 1, 1)
  sheet.bare.set([255, 128, 0])
  const pixels = new Uint32Array(3)
  printSheet(sheet, 0x7d5c0b, pixels)
  expect([...new Uint8Array(pixels.buffer)]).toEqual([11, 92, 125, 0, 11, 92, 125, 127, 11, 92, 125, 255])
})
