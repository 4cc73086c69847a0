import { expect, test } from 'vitest'
import { makeReport } from '../../../../test/golden.ts'
import { loadLexicon } from '../../../lexicon/load-lexicon.ts'
import { createReader } from '../../read.ts'
import type { SentenceScan } from '../../scan.ts'
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

test('a place with its kind behind a name is a place, a department that speaks is people', () => {
  const scan = scanOf('A judge was killed in Antioquia Department, whose capital was hit.')
  expect(shown(scan, nounGroupAfter(scan, at(scan, 'antioquia')))).toBe('place: Antioquia Department')
  const other = scanOf('Gunmen attacked the health department spokesman in Cali.')
  expect(shown(other, nounGroupAfter(other, at(other, 'attacked') + 1))).toBe('people: the health department spokesman')
})

test('a part is told by its whole, another "of" ends the head', () => {
  const scan = scanOf('A bomb destroyed a branch of the mortgage bank.')
  expect(shown(scan, nounGroupAfter(scan, at(scan, 'destroyed') + 1))).toBe('thing: a branch of the mortgage bank')
  const other = scanOf('A bomb destroyed the plans of the mortgage bank.')
  expect(shown(other, nounGroupAfter(other, at(other, 'destroyed') + 1))).toBe('other: the plans of the mortgage bank')
})

test('a figure behind "of" does not hide the thing before it', () => {
  const scan = scanOf('The house of a candidate was bombed.')
  expect(shown(scan, nounGroupBefore(scan, at(scan, 'was')))).toBe('thing: The house of a candidate')
  const other = scanOf('Outside the house a candidate was shot.')
  expect(shown(other, nounGroupBefore(other, at(other, 'was')))).toBe('people: a candidate')
})

test('"her" before a word for people says whose', () => {
  const scan = scanOf('GUNMEN KILLED A JUDGE AND HER DAUGHTER IN CALI.')
  expect(shown(scan, nounGroupAfter(scan, at(scan, 'and') + 1))).toBe('people: HER DAUGHTER')
})

test('"her" before a verb stands for a person', () => {
  const scan = scanOf('GUNMEN MET HER AND FIRED.')
  expect(shown(scan, nounGroupAfter(scan, at(scan, 'met') + 1))).toBe('none')
})

test('a figure of those whom somebody owns is a group of people', () => {
  const scan = scanOf('GUNMEN KILLED TWO OF HIS GUARDS IN CALI.')
  expect(shown(scan, nounGroupAfter(scan, at(scan, 'killed') + 1))).toBe('people: TWO OF HIS GUARDS')
})

test('a figure of a place is none', () => {
  const scan = scanOf('GUNMEN KILLED TWO OF THE TOWN IN CALI.')
  expect(shown(scan, nounGroupAfter(scan, at(scan, 'killed') + 1))).not.toMatch(/^people/)
})

test('the point of a title is inside the name, that of a sentence is not', () => {
  const scan = scanOf('THE BISHOP DEPLORED THE MURDER OF DR. ROSA DIAZ IN CALI.')
  expect(shown(scan, nounGroupAfter(scan, at(scan, 'murder') + 2))).toBe('name: DR. ROSA DIAZ')
})

test('the comma before "which" closes no aside, the one behind an age does', () => {
  const scan = scanOf('He came to Cali, where he saw the bank, which was bombed.')
  expect(shown(scan, nounGroupBefore(scan, at(scan, 'which')))).toBe('thing: the bank')
  const other = scanOf('Judge Rosa Diaz, 46, who was shot, died in Cali.')
  expect(shown(other, nounGroupBefore(other, at(other, 'who')))).toBe('people: Judge Rosa Diaz')
})

test('the comma of a list with semicolons closes no aside', () => {
  const scan = scanOf('Luis Campos, a judge; and Rosa Diaz, were killed.')
  expect(shown(scan, nounGroupBefore(scan, at(scan, 'were')))).toBe('name: Rosa Diaz')
})

test('in capitals a past verb and an article end the people before them', () => {
  const scan = scanOf('AFTER KILLING THE MAYOR THE REBELS FLED FROM CALI.')
  expect(shown(scan, nounGroupAfter(scan, at(scan, 'killing') + 1))).toBe('people: THE MAYOR')
  const other = scanOf('REBELS KILLED A GUARD TOOK NOTHING AND FLED FROM CALI.')
  expect(shown(other, nounGroupAfter(other, at(other, 'killed') + 1))).toBe('people: A GUARD')
})

test('"two of her guards" is one group', () => {
  const scan = scanOf('Two of her bodyguards were killed.')
  expect(shown(scan, nounGroupBefore(scan, at(scan, 'were')))).toBe('people: Two of her bodyguards')
})

test('a dash of two strokes ends a group, a hyphen does not', () => {
  const scan = scanOf('THE ARMY SAYS THAT GUNMEN KILLED SIX PRIESTS -- FIVE OF THEM FOREIGNERS -- IN CALI.')
  expect(shown(scan, nounGroupAfter(scan, at(scan, 'killed') + 1))).toBe('people: SIX PRIESTS')
  const other = scanOf('Gunmen killed a 12-year-old boy in Cali.')
  expect(shown(other, nounGroupAfter(other, at(other, 'killed') + 1))).toBe('people: a 12-year-old boy')
})
