/** Person nouns: "soldiers", "militants", "civilians". */
import { type LexiconPhrase, SPEAKER_KINDS } from '../model/index.ts'
import { cellAt, isYes, oneOf, readRows } from './read-rows.ts'
import { spellingsOf } from './spellings.ts'

/** Reads `agents.tsv`: singular, plural (`-` = none), status, speaker kind (`-` = never speaks), isVictim. */
export function loadAgents(): readonly LexiconPhrase[] {
  return readRows('english/agents.tsv', 3).flatMap((row) => {
    const status = oneOf(row, 2, ['civilian', 'combatant', 'attacker', 'unstated'])
    const speaker = cellAt(row, 3) === '' ? null : oneOf(row, 3, SPEAKER_KINDS)
    const isVictim = cellAt(row, 4) === '' || isYes(row, 4)
    return [cellAt(row, 0), cellAt(row, 1)].flatMap((noun, i) =>
      (noun === '' ? [] : spellingsOf(noun)).map(
        (phrase): LexiconPhrase => ({ phrase, entry: { kind: 'agent', status, speaker, isPlural: i === 1, isVictim } }),
      ),
    )
  })
}
