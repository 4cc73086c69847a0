/** Weapons: "one-way attack drone", "car bomb", "rifles". */
import { INCIDENT_TYPES, type LexiconPhrase } from '../model/index.ts'
import { pluralOf } from './inflect.ts'
import { cellAt, oneOf, readRows } from './read-rows.ts'
import { spellingsOf } from './spellings.ts'

/** Reads `weapons.tsv`: phrase, weapon id, type of incident (`-` = none), plural (empty = made, `=` = as the phrase). */
export function loadWeapons(): readonly LexiconPhrase[] {
  return readRows('english/weapons.tsv', 2).flatMap((row) => {
    const phrase = cellAt(row, 0)
    const weapon = cellAt(row, 1)
    const type = cellAt(row, 2) === '' ? null : oneOf(row, 2, INCIDENT_TYPES)
    const plural = cellAt(row, 3) === '=' ? phrase : cellAt(row, 3) || pluralOf(phrase)
    return spellingsOf(phrase, plural).map(
      (one): LexiconPhrase => ({ phrase: one, entry: { kind: 'weapon', weapon, type } }),
    )
  })
}
