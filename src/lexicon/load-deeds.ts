/** Verbs and nouns of attack: "attacked", "air strike", "opened fire". */
import { INCIDENT_TYPES, type LexiconPhrase } from '../model/index.ts'
import { type IrregularVerbs, inflectVerb, pluralOf } from './inflect.ts'
import { cellAt, isYes, oneOf, readRows } from './read-rows.ts'
import { spellingsOf } from './spellings.ts'

/**
 * Reads `deeds.tsv`: word, kind, type, weak, weapon. `verb-ed` is a verb whose base is mostly another word ("shell"): past and
 * gerund only; `past` and `gerund` stand as written; `noun-as-is` has no plural besides. A deed that names its weapon
 * ("drone strike", "detonated his vest") gives a weapon too.
 */
export function loadDeeds(irregular: IrregularVerbs): readonly LexiconPhrase[] {
  return readRows('english/deeds.tsv', 3).flatMap((row): readonly LexiconPhrase[] => {
    const word = cellAt(row, 0)
    const kind = oneOf(row, 1, ['verb', 'verb-ed', 'past', 'gerund', 'noun', 'noun-as-is'])
    const type = oneOf(row, 2, INCIDENT_TYPES)
    const isWeak = isYes(row, 3)
    const weapon = cellAt(row, 4)
    if (kind === 'past' || kind === 'gerund')
      return [{ phrase: word, entry: { kind: 'deed', type, form: kind, isWeak } }]
    if (kind === 'verb' || kind === 'verb-ed')
      return inflectVerb(word, irregular)
        .filter(({ form }) => kind === 'verb' || (form !== 'base' && form !== 'third'))
        .flatMap(({ phrase, form }) => withWeapon({ phrase, entry: { kind: 'deed', type, form, isWeak } }, weapon))
    return spellingsOf(...(kind === 'noun' ? [word, pluralOf(word)] : [word])).flatMap((phrase) =>
      withWeapon({ phrase, entry: { kind: 'deed', type, form: 'noun', isWeak } }, weapon),
    )
  })
}

function withWeapon(deed: LexiconPhrase, weapon: string): readonly LexiconPhrase[] {
  return weapon === '' ? [deed] : [deed, { phrase: deed.phrase, entry: { kind: 'weapon', weapon, type: null } }]
}
