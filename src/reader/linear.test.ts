import { describe, expect, test } from 'vitest'
import { makeReport } from '../../test/golden.ts'
import { loadLexicon } from '../lexicon/load-lexicon.ts'
import { createReader } from './read.ts'

const reader = createReader(loadLexicon())

/** Text without end for each family of rules. NAME and COUNT are another name and number each time. */
const FAMILIES: Readonly<Record<string, string>> = {
  'names and said': 'Name Name said ',
  'one surname after another': 'Singh said Kumar said ',
  'ever new speakers': 'Major NAME said five people were killed in Kirkuk. ',
  'ever new officials': 'The NAME official said so. The official agreed, he said. ',
  'speakers alone': 'The official said. ',
  'nested relays': 'according to a US official, citing a hospital, ',
  digits: '12 ',
  'lists of numbers': '1,200, 15, ',
  'number words': 'twenty five hundred and ',
  commas: 'a, ',
  'commas alone': ',',
  quotes: '"a" ',
  'quotes never closed': '\u201cHe ',
  'nested quotes': '"\u201c\'',
  brackets: '((',
  dashes: '\u2014 ',
  'of of of': 'of ',
  'harm without end': 'killed five people and wounded ',
  'harm with parts': 'five people, including three children, were killed ',
  capitals: 'Abu ',
  'all capitals': 'KILLED FIVE SOLDIERS IN BAGHDAD ',
  'no end of a word': 'abcdefghij',
  'no end of a capital word': 'ABCDEFGHIJ',
  hyphens: 'a-',
  'dots in a word': 'U.S.',
  possessives: "'s",
  'marks over letters': 'e\u0301',
  'no width at all': '\u200b\u200d',
  'one place after another': 'Kirkuk, ',
  'namesakes without end': 'in Springfield ',
  'lists of places': 'Paris, London and ',
  dates: 'on Sunday, 3 December ',
  'days earlier': 'three days earlier, the following day, ',
  starts: 'since October 17 ',
  attacks: 'A bomb killed five people in Kirkuk on Sunday. ',
  'ever new attacks': 'A bomb killed COUNT people in Baghdad, police said. ',
  totals: 'COUNT attacks on US forces since October 17. ',
  'their own forces': 'its forces 76 attacks ',
  responsibility: 'The group claimed responsibility. ',
  damage: 'destroyed two houses, ',
  lines: 'Bomb kills five\n',
  paragraphs: 'Five were killed.\n\n',
}

function makeText(unit: string, size: number): string {
  let text = ''
  for (let i = 0; text.length < size; i++) {
    const name = `N${[i, Math.floor(i / 26), Math.floor(i / 676)].map((k) => String.fromCharCode(97 + (k % 26))).join('')}`
    text += unit.replace('NAME', name).replace('COUNT', String(i + 3))
  }
  return text
}

/** Milliseconds of this process's own time: those of other processes say nothing of the reader. */
function timeOf(unit: string, size: number): number {
  const report = makeReport(makeText(unit, size), new Map([['published', '2023-12-04']]))
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i++) {
    const start = process.cpuUsage().user
    reader.read(report)
    best = Math.min(best, (process.cpuUsage().user - start) / 1000)
  }
  return best
}

describe('reading is linear in the text', () => {
  // A slow moment of the machine can spoil one look; a quadratic rule fails every one.
  test.each(Object.entries(FAMILIES))('%s', { retry: 3 }, (_name, unit) => {
    timeOf(unit, 4000)
    // Four times the text takes 16 times as long when reading is quadratic.
    expect(timeOf(unit, 64_000) / Math.max(timeOf(unit, 16_000), 2)).toBeLessThan(10)
  })
})
