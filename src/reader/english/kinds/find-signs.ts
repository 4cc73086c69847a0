/** The signs of a happening in one sentence: words of the event lexicon, and who does what to whom. */
import type { EventCue } from '../../../model/index.ts'
import type { Tokens } from '../../tokens.ts'
import type { SignMatcher } from './match-signs.ts'

/** One sign: a feature on tokens `first` to `last` (half-open). */
export interface Sign {
  readonly feature: EventCue['feature']
  readonly first: number
  readonly last: number
}

const ACTORS: ReadonlySet<string> = new Set(['state', 'nonstate', 'civilian', 'protester', 'mob-strong'])
const DEEDS: ReadonlySet<string> = new Set(['attack', 'capture'])
const OBJECTS: ReadonlySet<string> = new Set([
  'state',
  'nonstate',
  'civilian',
  'military-target',
  'protester',
  'protest',
])
/** What objects are called in the rules where that is not their feature. */
const CALLED: Readonly<Record<string, string>> = { 'military-target': 'military', protest: 'protester' }
/** How many tokens may stand between a deed and its object. */
const REACH = 8
const PASSIVE: ReadonlySet<string> = new Set(['was', 'were', 'been', 'being', 'is', 'are'])

/** The features of tokens `first` to `last`: plain ones, and `doer>deed`, `deed>object` read from the order of the words. */
export function findSigns(tokens: Tokens, range: { first: number; last: number }, match: SignMatcher): Set<string> {
  const signs = match(tokens, range.first, range.last)
  const features = new Set(signs.map(({ feature }) => feature))
  for (const deed of signs) {
    if (!DEEDS.has(deed.feature)) continue
    const before = nearest(signs, deed, -1)
    const after = nearest(signs, deed, 1)
    const isTurned = isPassive(tokens, deed)
    const doer = isTurned ? byDoer(tokens, signs, deed) : before
    const object = isTurned ? before : after
    if (doer && ACTORS.has(doer.feature)) features.add(`${doer.feature}>${deed.feature}`)
    if (object) features.add(`${deed.feature}>${CALLED[object.feature] ?? object.feature}`)
  }
  return features
}

/** The actor or object next to the deed on one side of it. */
function nearest(signs: readonly Sign[], deed: Sign, side: -1 | 1): Sign | null {
  let best: Sign | null = null
  for (const sign of signs) {
    if (side < 0 ? sign.last > deed.first : sign.first < deed.last) continue
    if (!(side < 0 ? ACTORS : OBJECTS).has(sign.feature)) continue
    if (side > 0 && sign.first - deed.last > REACH) break
    if (side > 0) return sign
    if (!best || sign.first >= best.first) best = sign
  }
  return best
}

function isPassive(tokens: Tokens, deed: Sign): boolean {
  return PASSIVE.has(tokens.lower(deed.first - 1)) || PASSIVE.has(tokens.lower(deed.first - 2))
}

/** The one named after "by". */
function byDoer(tokens: Tokens, signs: readonly Sign[], deed: Sign): Sign | null {
  for (let i = deed.last; i < deed.last + REACH && i < tokens.count; i++) {
    if (tokens.lower(i) !== 'by') continue
    return signs.find((sign) => sign.first > i && sign.first <= i + REACH && ACTORS.has(sign.feature)) ?? null
  }
  return null
}
