import { expect, test } from 'vitest'
import type { ReportView } from '../../../api/types.ts'
import { toBlocks } from './report-marks.ts'

const report = (text: string, passages: ReportView['passages']) => ({ text, passages }) as ReportView

test('what lies between passages is shown as a paragraph, blank stretches are not', () => {
  const blocks = toBlocks(
    report('Title\n\nStray words\n\nThe end.', [
      { kind: 'paragraph', from: 20, to: 28 },
      { kind: 'title', from: 0, to: 5 },
    ]),
  )
  expect(blocks.map(({ kind, from, to }) => `${kind} ${from}-${to}`)).toEqual([
    'title 0-5',
    'paragraph 5-20',
    'paragraph 20-28',
  ])
})

test('a passage that overlaps the one before is not shown twice', () => {
  expect(
    toBlocks(
      report('One two', [
        { kind: 'title', from: 0, to: 7 },
        { kind: 'paragraph', from: 2, to: 7 },
      ]),
    ),
  ).toHaveLength(1)
})
