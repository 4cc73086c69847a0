/** Words of harm to people: "killed", "wounding", "dead", "fatalities". */
import type { HarmAttribute, LexiconPhrase } from '../model/index.ts'
import { type IrregularVerbs, inflectVerb, pluralOf } from './inflect.ts'
import { cellAt, isYes, oneOf, readRows } from './read-rows.ts'

const HARMS: readonly (HarmAttribute | 'casualties')[] = ['killed', 'injured', 'missing', 'abducted', 'casualties']

/**
 * Reads `harm.tsv`: word, harm, kind, isPeople. `noun-as-is` has no plural besides; `verb-ed` gives past and
 * gerund only; `past` and `gerund` stand as written ("fatally shot").
 */
export function loadHarm(irregular: IrregularVerbs): readonly LexiconPhrase[] {
  return readRows('english/harm.tsv', 3).flatMap((row): readonly LexiconPhrase[] => {
    const word = cellAt(row, 0)
    const harm = oneOf(row, 1, HARMS)
    const kind = oneOf(row, 2, ['verb', 'verb-ed', 'past', 'gerund', 'noun', 'noun-as-is', 'adjective'])
    const isPeople = isYes(row, 3)
    if (kind === 'adjective' || kind === 'past' || kind === 'gerund')
      return [{ phrase: word, entry: { kind: 'harm', harm, form: kind, isPeople } }]
    if (kind === 'noun' || kind === 'noun-as-is')
      return (kind === 'noun' ? [word, pluralOf(word)] : [word]).map((phrase) => ({
        phrase,
        entry: { kind: 'harm', harm, form: 'noun', isPeople },
      }))
    return inflectVerb(word, irregular)
      .filter(({ form }) => kind === 'verb' || (form !== 'base' && form !== 'third'))
      .map(({ phrase, form }) => ({ phrase, entry: { kind: 'harm', harm, form, isPeople } }))
  })
}
