import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitAtMarks } from './highlight.ts'

const text = 'At least 5 were killed, officials said.'

test('nested and overlapping marks each keep their words', () => {
  const segments = splitAtMarks(text, [
    { from: 0, to: 22, data: 'sentence' },
    { from: 9, to: 22, data: 'harm' },
    { from: 0, to: 10, data: 'number' },
  ])
  expect(segments.map(({ text, marks }) => `${text}|${marks.join('+')}`)).toEqual([
    'At least |sentence+number',
    '5|sentence+harm+number',
    ' were killed|sentence+harm',
    ', officials said.|',
  ])
  expect(segments.map(({ starts }) => starts.join('+'))).toEqual(['sentence+number', 'harm', '', ''])
})

test('marks are cut to the passage they are shown in', () => {
  expect(splitAtMarks(text, [{ from: 0, to: 30, data: 'a' }], { from: 24, to: 39 })).toMatchObject([
    { text: 'offici', marks: ['a'], starts: ['a'] },
    { text: 'als said.', marks: [] },
  ])
})

test('empty, reversed and outlying marks are left out', () => {
  const odd = [
    { from: 5, to: 5, data: 'empty' },
    { from: 9, to: 3, data: 'reversed' },
    { from: 900, to: 910, data: 'outlying' },
  ]
  expect(splitAtMarks(text, odd)).toEqual([{ from: 0, to: text.length, text, marks: [], starts: [] }])
  expect(splitAtMarks('', odd)).toEqual([])
})

test('right-to-left text is split by offsets, not by how it looks', () => {
  const arabic = 'قُتل 5 أشخاص على الأقل'
  const at = arabic.indexOf('5')
  expect(splitAtMarks(arabic, [{ from: at, to: at + 1, data: 'n' }]).map((segment) => segment.text)).toEqual([
    arabic.slice(0, at),
    '5',
    arabic.slice(at + 1),
  ])
})

test('any marks: the segments joined are the text again', () => {
  const mark = fc.record({
    from: fc.integer({ min: -5, max: 60 }),
    to: fc.integer({ min: -5, max: 60 }),
    data: fc.nat(),
  })
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(mark, { maxLength: 12 }), (any, marks) => {
      expect(
        splitAtMarks(any, marks)
          .map((segment) => segment.text)
          .join(''),
      ).toBe(any)
    }),
  )
})
