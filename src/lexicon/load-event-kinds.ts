/** Kinds of happening, the words that are signs of them, and how the signs weigh. */
import { type EventCue, type EventKind, type EventLexicon, type EventRule, ReckonerError } from '../model/index.ts'
import { type IrregularVerbs, inflectVerb, pluralOf } from './inflect.ts'
import { loadIrregularVerbs } from './load-irregular-verbs.ts'
import { cellAt, oneOf, type Row, readRows } from './read-rows.ts'
import { spellingsOf } from './spellings.ts'

/** Reads `event-kinds.tsv`, `event-cues.tsv` and `event-rules.tsv`. Raises `lexicon-malformed` with the file and line. */
export function loadEventKinds(): EventLexicon {
  const kinds = readRows('event-kinds.tsv', 3).map(
    (row): EventKind => ({
      id: cellAt(row, 0),
      eventType: cellAt(row, 1) || null,
      subEventType: cellAt(row, 2) || null,
    }),
  )
  const irregular = loadIrregularVerbs()
  const cues = readRows('english/event-cues.tsv', 3).flatMap((row) => cuesOf(row, irregular))
  const ids = kinds.map(({ id }) => id)
  return { kinds, cues, rules: readRows('event-rules.tsv', 3).map((row) => ruleOf(row, ids)) }
}

function cuesOf(row: Row, irregular: IrregularVerbs): readonly EventCue[] {
  const word = cellAt(row, 0)
  const kind = oneOf(row, 1, ['verb', 'noun', 'phrase', 'whole'])
  const feature = cellAt(row, 2)
  const phrases =
    kind === 'verb'
      ? inflectVerb(word, irregular).map(({ phrase }) => phrase)
      : spellingsOf(...(kind === 'noun' ? [word, pluralOf(word)] : [word]))
  return phrases.map((phrase) => ({ phrase, feature, isWhole: kind === 'whole' }))
}

function ruleOf(row: Row, kinds: readonly string[]): EventRule {
  const features = cellAt(row, 1).split(' ')
  const weight = Number(cellAt(row, 2))
  if (!Number.isFinite(weight) || weight === 0)
    throw new ReckonerError('lexicon-malformed', `${row.at}: found "${cellAt(row, 2)}", expected a weight`)
  return {
    kind: oneOf(row, 0, kinds),
    all: features.filter((feature) => !feature.startsWith('!')),
    none: features.filter((feature) => feature.startsWith('!')).map((feature) => feature.slice(1)),
    weight,
  }
}
