import { expect, test } from 'vitest'
import { LANGUAGES } from './languages.ts'
import { tokenize } from './segment/tokenize.ts'
import { Vocabulary } from './vocabulary.ts'

const { markWord } = LANGUAGES[0]

const TEXT =
  '\u201cAt least Twenty-five soldiers\u201d of the U.S. died near Fallūjah\u2019s gate; \u0662\u0665 were hurt on Sunday.'

function wordsOf(vocabulary: Vocabulary): readonly unknown[] {
  const tokens = tokenize(TEXT, vocabulary)
  return Array.from({ length: tokens.count }, (_, i) => [tokens.raw(i), tokens.lower(i), tokens.marks[i]])
}

test('a vocabulary without room reads the same words with the same marks', () => {
  expect(wordsOf(new Vocabulary(markWord, 0))).toEqual(wordsOf(new Vocabulary(markWord)))
})

test('a word has one id wherever it stands, and one that is too long has none', () => {
  const vocabulary = new Vocabulary()
  const { id } = tokenize('Bomb bomb BOMB bombs', vocabulary)
  expect([...id].map((one) => vocabulary.wordOf(one))).toEqual(['bomb', 'bomb', 'bomb', 'bombs'])
  expect(new Set(id).size).toBe(2)
  expect([...tokenize('a'.repeat(5000), vocabulary).id]).toEqual([-1])
})

test('a vocabulary that has grown still finds its first words', () => {
  const vocabulary = new Vocabulary()
  const first = vocabulary.learn('alpha')
  for (let i = 0; i < 20_000; i++) vocabulary.learn(`w${i}`)
  expect(vocabulary.intern('alpha')).toBe(first)
  expect(vocabulary.size).toBe(20_001)
})
