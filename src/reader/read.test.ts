import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeReport } from '../../test/golden.ts'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import { createReader } from './read.ts'
import { checkStages, STAGES } from './stages.ts'

const reader = createReader(loadLexicon())
const WORDS = [
  'five',
  'people',
  'were',
  'killed',
  'said',
  'the',
  'army',
  'Kirkuk',
  'on',
  'Sunday',
  ',',
  '.',
  '"',
  '\u201c',
  'and',
  'wounded',
  '12',
  'attacks',
  'since',
  'October',
  '17',
  'US',
  'forces',
  'in',
  'Iraq',
  'including',
  '(',
  '\u202e',
  'no',
  'casualties',
  'strike',
  'by',
  'last',
  'year',
  '٢٥',
]

function checkSlices(text: string, published = '2023-12-04'): void {
  const report = makeReport(text, new Map([['published', published]]))
  for (const { evidence, attribution } of reader.read(report).claims) {
    expect(text.slice(evidence.from, evidence.to)).toBe(evidence.quote)
    const { span, words } = attribution.speaker
    if (span) expect(text.slice(span.from, span.to)).toBe(words)
    for (const relay of attribution.relays) expect(text.slice(relay.span.from, relay.span.to)).toBe(relay.words)
  }
}

describe('reading never throws on text, and evidence is always an exact slice', () => {
  test('any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => checkSlices(text)),
      { numRuns: 300 },
    )
  })

  test('any sequence of the words that rules look for', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, (words) => checkSlices(words)),
      { numRuns: 1000 },
    )
  })

  test('a day of publication that is none', () => {
    for (const day of ['', 'unknown', '2023-99-99', '2023'])
      checkSlices('Two people were killed in Kirkuk on Sunday, police said.', day)
  })
})

test('another language is kept, told and not read', () => {
  const report = makeReport('قتل خمسة أشخاص في غارة جوية قرب كركوك', new Map([['language', 'ar']]))
  const reading = reader.read(report)
  expect(reading.isRead).toBe(false)
  expect(reading.notes.map(({ code }) => code)).toContain('language-not-read')
})

test('a stage that needs what no stage gives is refused', () => {
  expect(() => checkStages(STAGES)).not.toThrow()
  expect(() => checkStages([{ id: 'late', needs: ['nothing'], gives: [] }])).toThrow('late needs nothing')
})
