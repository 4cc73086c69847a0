/** Tells countries and capitals that act or speak from those where something was done. */
import type { Place } from '../../../model/index.ts'
import type { ReadingContext } from '../../mention.ts'
import { SHAPE, type Tokens } from '../../tokens.ts'
import { ASSAULTED, BEFORE_SCENE, LOCATIVE, SCENE } from '../words/place-words.ts'
import type { Hit, TokenRange } from './place-hit.ts'
import type { Surroundings } from './place-value.ts'

/** A country or capital that acts or speaks is no place of a deed: it needs a preposition or a direction before it. */
export function isMetonym(
  hit: Hit,
  place: Place,
  around: Surroundings,
  { tokens, isAllCaps }: ReadingContext,
  sentence: TokenRange,
): boolean {
  if (place.kind !== 'country' && place.population < 500_000) return false
  if (around.precision !== null) return false
  if (place.kind === 'country' && tokens.lower(hit.last) === "'s") return true
  let lead = around.first - 1
  while (lead > sentence.first && HELD.has(tokens.lower(lead))) lead--
  const hasArticle = place.kind === 'country' && tokens.lower(lead) === 'the'
  if (hasArticle) lead--
  const isArticled = hasArticle || tokens.lower(around.first) === 'the'
  const before = lead >= sentence.first ? tokens.lower(lead) : ''
  if (isArticled || isUs(hit, tokens)) return !isUsPlace(before, hit, sentence, tokens)
  if (
    LOCATIVE.has(before) &&
    before !== 'and' &&
    before !== 'of' &&
    before !== 'for' &&
    before !== 'between' &&
    before !== 'to' &&
    before !== 'from'
  )
    return false
  if (APPOSED.has(before) || ((before === 'to' || before === 'from') && WAY.has(tokens.lower(lead - 1)))) return false
  if (before === ',' || before === '(' || before === 'the' || (before === 'and' && !isAllCaps)) return false
  if (place.kind !== 'country' && (isSceneOf(hit.last, sentence, tokens) || ASSAULTED.has(before))) return false
  return before !== 'of' || place.kind === 'country'
}

// "The Kabul truck bomb", "a Manila hotel attack": the city in front is where it was.
function isSceneOf(last: number, sentence: TokenRange, tokens: Tokens): boolean {
  let at = last
  while (at < Math.min(last + 2, sentence.last) && BEFORE_SCENE.has(tokens.lower(at))) at++
  return at < sentence.last && SCENE.has(tokens.lower(at))
}

function isUs({ first, last }: Hit, tokens: Tokens): boolean {
  return last - first === 1 && US.has(tokens.lower(first))
}

// "The capital Kabul", "the port city Odesa".
const APPOSED: ReadonlySet<string> = new Set(['capital', 'city', 'town', 'port', 'megacity', 'metropolis'])

// "The occupied West Bank".
const HELD: ReadonlySet<string> = new Set([
  'occupied',
  'annexed',
  'besieged',
  'blockaded',
  'neighbouring',
  'neighboring',
  'nearby',
])

// "On the road to Kirkuk".
const WAY: ReadonlySet<string> = new Set(['road', 'highway', 'motorway', 'track', 'railway'])

const US = new Set('us u.s u.s. uk u.k u.k.'.split(' '))

const BEFORE_US = new Set('in across inside throughout within to from , near off'.split(' '))

// "in the US": never the US of "the US embassy".
function isUsPlace(before: string, { last }: Hit, sentence: TokenRange, tokens: Tokens): boolean {
  const isEnd =
    last >= sentence.last ||
    ((tokens.shape[last] as number) & SHAPE.punctuation) !== 0 ||
    LOCATIVE.has(tokens.lower(last))
  return isEnd && BEFORE_US.has(before)
}
