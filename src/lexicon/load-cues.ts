/** Words by which somebody is said to say something. */
import type { LexiconPhrase, Stance } from '../model/index.ts'
import { type IrregularVerbs, inflectVerb, pluralOf } from './inflect.ts'
import { cellAt, oneOf, readRows } from './read-rows.ts'

const STANCES: readonly Stance[] = ['states', 'confirms', 'claims', 'denies', 'accuses', 'suspects', 'retracts']

/** Reads `cues.tsv`: lemma, stance, kind. `verb-ed` is a verb whose base is mostly another word ("state"): past and gerund only. */
export function loadCues(irregular: IrregularVerbs): readonly LexiconPhrase[] {
  return readRows('english/cues.tsv', 3).flatMap((row): readonly LexiconPhrase[] => {
    const lemma = cellAt(row, 0)
    const stance = oneOf(row, 1, STANCES)
    const kind = oneOf(row, 2, ['verb', 'verb-ed', 'preposition', 'noun'])
    if (kind === 'preposition') return [{ phrase: lemma, entry: { kind: 'cue', stance, form: 'preposition' } }]
    if (kind === 'noun')
      return [lemma, pluralOf(lemma)].map((phrase) => ({ phrase, entry: { kind: 'cue', stance, form: 'noun' } }))
    return inflectVerb(lemma, irregular)
      .filter(({ form }) => kind === 'verb' || (form !== 'base' && form !== 'third'))
      .map(({ phrase, form }) => ({ phrase, entry: { kind: 'cue', stance, form } }))
  })
}
