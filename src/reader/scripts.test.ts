import { describe, expect, test } from 'vitest'
import { makeReport } from '../../test/golden.ts'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import { createReader } from './read.ts'

const reader = createReader(loadLexicon())

/** Twelve scripts: a word in each, and where its digits begin (0x30 where it writes 0-9). */
const SCRIPTS: readonly (readonly [string, string, number])[] = [
  ['Arabic', 'الحي القديم', 0x660],
  ['Persian', 'شهر کهنه', 0x6f0],
  ['Hebrew', 'העיר העתיקה', 0x30],
  ['Cyrillic', 'Старый рынок', 0x30],
  ['Greek', 'Παλιά Αγορά', 0x30],
  ['Devanagari', 'पुराना बाज़ार', 0x966],
  ['Bengali', 'পুরান বাজার', 0x9e6],
  ['Tamil', 'பழைய சந்தை', 0xbe6],
  ['Thai', 'ตลาดเก่า', 0xe50],
  ['Burmese', 'ဈေးဟောင်း', 0x1040],
  ['Han', '旧市场🏚', 0xff10],
  ['Ethiopic', 'አሮጌ ገበያ', 0x30],
]
/** What stands around the word: marks of direction, combining marks, signs of two code units, blanks without width. */
const FRAMES: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => `\u2067${word}\u2069`,
  (word) => `\u202b${word}\u202c`,
  (word) => `“${word}”`,
  (word) => `${word}\u200b`,
  (word) => `𝔘${word}`,
  (word) => `e\u0301${word}`,
  (word) => `${word} (“${word}”)`,
  (word) => `${word}\u00a0🚀`,
]
const COUNTS = [4, 12]

const digits = (value: number, zero: number) =>
  String(value).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))

describe('texts with words and digits of other scripts', () => {
  test.each(SCRIPTS)('%s: the evidence of every claim slices back exactly, and the figure is read', (_, word, zero) => {
    let fixtures = 0
    for (const frame of FRAMES) {
      for (const count of COUNTS) {
        fixtures++
        const text = `Rocket hits ${frame(word)}\n\nA rocket hit a market in Kirkuk on Sunday, killing ${digits(count, zero)} people, the mayor said. It fell near ${frame(word)}, he said.\n`
        const report = makeReport(text, new Map([['published', '2023-12-04']]))
        const { claims } = reader.read(report)
        for (const { evidence } of claims) expect(report.text.slice(evidence.from, evidence.to)).toBe(evidence.quote)
        const killed = claims.flatMap(({ attribute, value }) =>
          attribute === 'killed' && value.kind === 'count' ? [[value.min, value.max]] : [],
        )
        expect(killed, text).toContainEqual([count, count])
      }
    }
    expect(fixtures).toBe(18)
  })
})
