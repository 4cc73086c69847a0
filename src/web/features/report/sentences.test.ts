import { expect, test } from 'vitest'
import type { ReportView } from '../../../api/types.ts'
import { findWords, sentencesOf, trimSpan } from './sentences.ts'

const reportOf = (text: string, language: string) => ({ text, language, passages: [] }) as unknown as ReportView

test('sentences are stretches of the text, in English and in Arabic', () => {
  for (const [text, language, count] of [
    ['Five died.  Six were hurt.\n\nThe end.', 'en', 3],
    ['قتل خمسة أشخاص. وأصيب ستة؟\n\nالنهاية.', 'ar', 3],
  ] as const) {
    const sentences = sentencesOf(reportOf(text, language))
    const words = sentences.map(({ from, to }) => text.slice(from, to))
    expect(words).toHaveLength(count)
    expect(words.every((one) => one === one.trim() && one !== '')).toBe(true)
  }
})

test('words are found in their sentence only, and never as nothing', () => {
  const text = 'Five died. Five hurt.'
  expect(findWords(text, ' Five ', { from: 11, to: 21 })).toEqual({ from: 11, to: 15 })
  expect(findWords(text, 'died', { from: 11, to: 21 })).toBeNull()
  expect(findWords(text, '  ', { from: 0, to: 10 })).toBeNull()
})

test('a chosen stretch loses its outer white space', () => {
  expect(trimSpan('a  bc \n d', { from: 1, to: 7 })).toEqual({ from: 3, to: 5 })
  expect(trimSpan('a   b', { from: 1, to: 4 })).toBeNull()
})
