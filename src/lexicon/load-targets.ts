/** Things that are attacked, and phrases that make a sentence mean something else. */
import type { LexiconPhrase } from '../model/index.ts'
import { pluralOf } from './inflect.ts'
import { cellAt, readData, readRows } from './read-rows.ts'
import { spellingsOf } from './spellings.ts'

/** Reads `targets.tsv`: phrase, plural (empty = made). */
export function loadTargets(): readonly LexiconPhrase[] {
  return readRows('english/targets.tsv', 1).flatMap((row) => {
    const phrase = cellAt(row, 0)
    return spellingsOf(phrase, cellAt(row, 1) || pluralOf(phrase)).map(
      (one): LexiconPhrase => ({ phrase: one, entry: { kind: 'target' } }),
    )
  })
}

/** Reads `stops.tsv`: phrase as written, topic ("heart attack" is of `medicine`, "military drill" of `exercise`). */
export function loadStops(): readonly LexiconPhrase[] {
  return readRows('english/stops.tsv', 2).flatMap((row) =>
    spellingsOf(cellAt(row, 0)).map(
      (phrase): LexiconPhrase => ({ phrase, entry: { kind: 'stop', topic: cellAt(row, 1) } }),
    ),
  )
}

/** Reads `furniture.txt`: `= live story` is a whole line, `^ read more` the beginning of one. */
export function loadFurniture(): { readonly equals: ReadonlySet<string>; readonly startsWith: readonly string[] } {
  const lines = readData('english/furniture.txt').toLowerCase().split('\n')
  const after = (sign: string): readonly string[] =>
    lines.filter((line) => line.startsWith(`${sign} `)).map((line) => line.slice(2).trim())
  return { equals: new Set(after('=')), startsWith: after('^') }
}
