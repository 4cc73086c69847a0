/** Heads of speakers: "spokesman", "ministry", "security source". */
import { type LexiconPhrase, SPEAKER_KINDS } from '../model/index.ts'
import { pluralOf } from './inflect.ts'
import { cellAt, isYes, oneOf, readRows } from './read-rows.ts'
import { spellingsOf } from './spellings.ts'

/** Reads `speakers.tsv`: noun, kind, unnamed (yes or no), plural (empty = made). */
export function loadSpeakers(): readonly LexiconPhrase[] {
  return readRows('english/speakers.tsv', 2).flatMap((row) => {
    const noun = cellAt(row, 0)
    const speaker = oneOf(row, 1, SPEAKER_KINDS)
    const isUnnamed = isYes(row, 2)
    return spellingsOf(noun, cellAt(row, 3) || pluralOf(noun)).map(
      (phrase): LexiconPhrase => ({ phrase, entry: { kind: 'speaker', speaker, isUnnamed } }),
    )
  })
}
