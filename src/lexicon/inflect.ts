/** Makes the forms of English verbs and the plurals of nouns. In phrases the first word of a verb changes, the last of a noun. */
import type { VerbForm } from '../model/index.ts'

/** The past and the participle of verbs that are not regular, by base. */
export type IrregularVerbs = ReadonlyMap<
  string,
  { readonly past: readonly string[]; readonly participle: readonly string[] }
>

/** One form of a verb: "blew up" is the past of "blow up". */
export interface InflectedVerb {
  readonly phrase: string
  readonly form: VerbForm
}

/**
 * All forms of a verb, the past first: where base and past are alike ("hit") news mostly means the past, and no base is given.
 * A participle is given only where it differs from the past ("taken hostage").
 */
export function inflectVerb(phrase: string, irregular: IrregularVerbs): readonly InflectedVerb[] {
  const [base = '', ...rest] = phrase.split(' ')
  const known = irregular.get(base) ?? irregular.get(base.slice(base.lastIndexOf('-') + 1))
  const prefix = irregular.has(base) || !known ? '' : base.slice(0, base.lastIndexOf('-') + 1)
  const past = known ? known.past.map((one) => prefix + one) : [addEnding(base, 'ed')]
  const participle = known ? known.participle.map((one) => prefix + one) : []
  const forms: InflectedVerb[] = []
  const add = (word: string, form: VerbForm): void => {
    const whole = [word, ...rest].join(' ')
    if (!forms.some((one) => one.phrase === whole)) forms.push({ phrase: whole, form })
  }
  for (const word of past) add(word, 'past')
  for (const word of participle) add(word, 'participle')
  add(base, 'base')
  add(base === 'have' ? 'has' : addS(base), 'third')
  add(addEnding(base, 'ing'), 'gerund')
  return forms
}

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  man: 'men',
  woman: 'women',
  child: 'children',
  person: 'people',
  knife: 'knives',
  life: 'lives',
  wife: 'wives',
  thief: 'thieves',
  staff: 'staff',
  aircraft: 'aircraft',
  personnel: 'personnel',
  police: 'police',
  artillery: 'artillery',
  headquarters: 'headquarters',
  barracks: 'barracks',
  crisis: 'crises',
}

/** The plural of a noun or of the last word of a phrase: "health ministry" gives "health ministries". */
export function pluralOf(noun: string): string {
  const cut = Math.max(noun.lastIndexOf(' '), noun.lastIndexOf('-')) + 1
  const head = noun.slice(cut)
  const known = IRREGULAR_PLURALS[head]
  if (known) return noun.slice(0, cut) + known
  for (const ending of ['woman', 'man', 'child']) {
    if (head.endsWith(ending) && !/^(human|german|roman|ottoman|shaman|talisman)$/.test(head))
      return noun.slice(0, noun.length - ending.length) + IRREGULAR_PLURALS[ending]
  }
  return noun.slice(0, cut) + addS(head)
}

function addS(word: string): string {
  if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /[^aeio]o$/.test(word) && !/(photo|video|kilo|commando|memo)$/.test(word) ? `${word}es` : `${word}s`
}

// Verbs of two syllables that double their last letter because the stress is on it.
const DOUBLES =
  /^(admit|begin|confer|regret|refer|rebut|recur|abet|commit|permit|submit|incur|infer|concur|kidnap|abhor|repel|expel|overrun)$/

function addEnding(word: string, ending: 'ed' | 'ing'): string {
  if (ending === 'ing' && word.endsWith('ie')) return `${word.slice(0, -2)}ying`
  if (word.endsWith('e') && !/(ee|oe|ye)$/.test(word)) return word.slice(0, -1) + ending
  if (word.endsWith('e') && ending === 'ed') return `${word}d`
  if (ending === 'ed' && /[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`
  const doubles = DOUBLES.test(word) || /^(qu|[^aeiou])*[aeiou][^aeiouwxy]$/.test(word)
  return doubles ? word + word.at(-1) + ending : word + ending
}
