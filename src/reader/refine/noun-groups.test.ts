import { expect, test } from 'vitest'
import { makeReport } from '../../../test/golden.ts'
import { loadLexicon } from '../../lexicon/load-lexicon.ts'
import { createReader } from '../read.ts'
import type { SentenceScan } from '../scan.ts'
import { type NounGroup, nounGroupAfter, nounGroupBefore } from './noun-groups.ts'

const reader = createReader(loadLexicon())

function scanOf(text: string): SentenceScan {
  return reader.scan(makeReport(text)).at(-1) as SentenceScan
}

function at(scan: SentenceScan, word: string): number {
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) if (scan.word(i) === word) return i
  return -1
}

function shown(scan: SentenceScan, group: NounGroup | null): string {
  return group ? `${group.kind}: ${scan.text(group.first, group.last)}` : 'none'
}

test('a name spelt out in brackets does not hide the post behind it', () => {
  const scan = scanOf('GUNMEN ATTACKED INCOMA [INSTITUTE OF MARKETS] DIRECTOR MARIO ROJAS IN CALI.')
  expect(shown(scan, nounGroupAfter(scan, at(scan, 'attacked') + 1))).toBe(
    'people: INCOMA [INSTITUTE OF MARKETS] DIRECTOR MARIO ROJAS',
  )
})

test('an "of" outside brackets ends the head', () => {
  const scan = scanOf('GUNMEN ATTACKED THE OFFICE OF DIRECTOR MARIO ROJAS IN CALI.')
  expect(shown(scan, nounGroupAfter(scan, at(scan, 'attacked') + 1))).toBe('thing: THE OFFICE OF DIRECTOR MARIO ROJAS')
})

const LONG = 'working at the gate of the old fuel depot on the road to the port on the night of the raid'

test('a long clause of "who" between commas is passed over', () => {
  const scan = scanOf(`The guard, who was ${LONG}, was killed.`)
  expect(shown(scan, nounGroupBefore(scan, at(scan, 'killed') - 1))).toBe('people: The guard')
})

test('a long stretch between commas without "who" is none of the subject', () => {
  const scan = scanOf(`In Lima, men were ${LONG}, when a guard was killed.`)
  expect(shown(scan, nounGroupBefore(scan, at(scan, 'killed') - 1))).toBe('people: a guard')
})
