/** Names of persons, given and family. */
import type { LexiconPhrase } from '../model/index.ts'
import { cellAt, isYes, readRows } from './read-rows.ts'

/** Reads `person-names.tsv`: name, kind (`given` or `family`), ambiguous (yes or no). Capital-only wires leave nothing else to know a name by. */
export function loadPersonNames(): readonly LexiconPhrase[] {
  return readRows('person-names.tsv', 2).map((row) => ({
    phrase: cellAt(row, 0),
    entry: { kind: 'name', isAmbiguous: isYes(row, 2) },
  }))
}
