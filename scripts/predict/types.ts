/** Predictions of the kind of happening of a snippet, in the labels of the set. */
import { loadEventKinds } from '../../src/lexicon/load-event-kinds.ts'
import { createKindSuggester } from '../../src/reader/english/kinds/suggest-kinds.ts'

const suggestKinds = createKindSuggester(loadEventKinds())

/** The set's names of our kinds. */
const LABELS: Readonly<Record<string, string>> = {
  'peaceful-protest': 'PEACE_PROTEST',
  'protest-with-intervention': 'PROTEST_WITH_INTER',
  'force-against-protesters': 'FORCE_AGAINST_PROTEST',
  'violent-demonstration': 'VIOL_DEMONSTR',
  'mob-violence': 'MOB_VIOL',
  'armed-clash': 'ARMED_CLASH',
  'government-regains-territory': 'GOV_REGAINS_TERIT',
  'non-state-overtakes-territory': 'NON_STATE_ACTOR_OVERTAKES_TER',
  'chemical-weapon': 'CHEM_WEAP',
  'air-or-drone-strike': 'AIR_STRIKE',
  'suicide-bomb': 'SUIC_BOMB',
  'shelling-or-missile-attack': 'ART_MISS_ATTACK',
  'remote-explosive': 'REM_EXPLOS',
  grenade: 'GRENADE',
  'sexual-violence': 'SEX_VIOL',
  'attack-on-civilians': 'ATTACK',
  abduction: 'ABDUCT_DISSAP',
  agreement: 'AGREEMENT',
  arrests: 'ARREST',
  'change-to-group': 'CHANGE_TO_GROUP_ACT',
  'disrupted-weapons-use': 'DISR_WEAP',
  'base-established': 'HQ_ESTABLISHED',
  'property-destruction': 'PROPERTY_DISTRUCT',
  'territory-transfer': 'NON_VIOL_TERRIT_TRANSFER',
  other: 'OTHER',
  attribution: 'ATTRIB',
  diplomacy: 'DIPLO',
  'organised-crime': 'ORG_CRIME',
  'natural-disaster': 'NATURAL_DISASTER',
  'man-made-disaster': 'MAN_MADE_DISASTER',
}

/** The likeliest kind, or none. */
export function predictTypes(input: { id: string; text: string }): unknown {
  const [first] = suggestKinds(input.text)
  return { id: input.id, label: first ? (LABELS[first.kind.id] ?? null) : null }
}
