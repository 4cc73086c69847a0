import { describe, expect, test } from 'vitest'
import { loadParties } from './load-parties.ts'
import { cellAt, isYes, oneOf, parseRows, partsAt, readData } from './read-rows.ts'

describe('rows of a data file', () => {
  test('cells are trimmed, remarks and blank lines left out, "-" is empty', () => {
    const [row] = parseRows('x.tsv', '# remark\n\nsay \tstates\t-\ta; b ;\r\n', 2)
    expect(row).toMatchObject({ at: 'x.tsv:3' })
    expect(row && [cellAt(row, 0), cellAt(row, 1), cellAt(row, 2), cellAt(row, 9)]).toEqual(['say', 'states', '', ''])
    expect(row && partsAt(row, 3)).toEqual(['a', 'b'])
  })

  test('a line with too few cells is named by file and number', () => {
    expect(() => parseRows('cues.tsv', 'say\tstates\nonly-one', 2)).toThrow(
      expect.objectContaining({ code: 'lexicon-malformed', message: expect.stringContaining('cues.tsv:2') }),
    )
  })

  test('a cell outside its list says what was found and what was expected', () => {
    const row = parseRows('cues.tsv', 'say\tshouts', 2)[0]
    expect(() => row && oneOf(row, 1, ['states', 'denies'])).toThrow(/cues\.tsv:1: found "shouts", expected one of/)
    expect(() => row && isYes(row, 1)).toThrow(/expected one of yes, no/)
  })

  test('a missing file is an error, not an empty lexicon', () => {
    expect(() => readData('no-such.tsv')).toThrow(expect.objectContaining({ code: 'lexicon-malformed' }))
  })
})

describe('hostile rows of parties', () => {
  const load = (...lines: readonly string[]) => loadParties(parseRows('parties.tsv', lines.join('\n'), 3))

  test.each([
    ['an id used twice', ['a\tA\tstate', 'a\tB\tstate'], /parties\.tsv:2: found "a", expected an id used once/],
    ['an id that is not kebab-case', ['A b\tA\tstate'], /expected an id in kebab-case/],
    ['an unknown kind', ['a\tA\tgang'], /found "gang", expected one of state/],
    ['a date that is no ISO day', ['b\tB\tumbrella', 'a\tA\tarmed-group\t\t\tb@17.10.2023'], /with ISO days/],
    [
      'a party that is not there',
      ['a\tA\tarmed-group\t\t\tnobody'],
      /found "nobody", expected the id of another party/,
    ],
    ['a party that is part of itself', ['a\tA\tarmed-group\t\t\ta'], /expected the id of another party/],
  ])('%s', (_, lines, message) => {
    expect(() => load(...lines)).toThrow(message)
  })

  test('names that begin with "?" are ambiguous, and links keep their dates', () => {
    const { parties, phrases } = load(
      'b\tB Front\tumbrella',
      'a\tA Group\tarmed-group\tIQ\t?Al-A;U.S. A\tb@2023-10-17@',
    )
    expect([...parties.values()][1]).toMatchObject({
      aliases: ['Al-A', 'U.S. A'],
      partOf: [{ party: 'b', since: '2023-10-17', until: null }],
    })
    expect(
      phrases.filter(({ entry }) => entry.kind === 'party' && entry.isAmbiguous).map(({ phrase }) => phrase),
    ).toEqual(['al-a', 'al a'])
  })
})
