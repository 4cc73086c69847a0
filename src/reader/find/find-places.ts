/** Finds places: names of the gazetteer with the words around them, "near Kirkuk", "northern Iraq", "the Dibis area", "Taji, Iraq". */
import type { Lexicon, RuleId } from '../../model/index.ts'
import { PLACE_KINDS } from '../english/place-words.ts'
import type { Finder, Mention, ReadingContext, Sentence } from '../mention.ts'
import { type Hit, hitAt } from './place-hit.ts'
import { toMention } from './place-value.ts'
import { createResolver, type Resolver } from './resolve-place.ts'

/** A finder over one gazetteer. Each report's places are resolved together: the countries it names decide between namesakes. */
export function createPlaceFinder(lexicon: Lexicon): Finder<'place'> {
  const resolver = createResolver(lexicon)
  const { placeNames } = lexicon
  return {
    id: 'places' as RuleId,
    gives: 'place',
    find(sentence, ctx) {
      const hits: Hit[] = []
      for (let i = sentence.first; i < sentence.last; i++) {
        const hit = hitAt(i, sentence, ctx, placeNames)
        if (!hit) continue
        hits.push(hit)
        i = hit.last - 1
      }
      return hits.length === 0 ? [] : mentionsOf(hits, sentence, ctx, { lexicon, resolver })
    },
  }
}

interface Tools {
  readonly lexicon: Lexicon
  readonly resolver: Resolver
}

function mentionsOf(
  hits: readonly Hit[],
  sentence: Sentence,
  ctx: ReadingContext,
  { lexicon, resolver }: Tools,
): readonly Mention<'place'>[] {
  const mentions: Mention<'place'>[] = []
  for (let k = 0; k < hits.length; k++) {
    const hit = hits[k] as Hit
    const next = hits[k + 1]
    const wider = next && isChain(hit, next, ctx) ? next : null
    const place = resolver.resolve(hit.candidates, ctx, wider ? wider.candidates : [])
    if (!place) continue
    const isNested = k > 0 && isChain(hits[k - 1] as Hit, hit, ctx) && (mentions.at(-1)?.last ?? 0) <= hit.first
    mentions.push(toMention({ hit, place, isNested }, sentence, ctx, lexicon))
  }
  return mentions
}

const FACILITY = new Set([
  'air',
  'base',
  'airbase',
  'airport',
  'field',
  'oil',
  'gas',
  'garrison',
  'military',
  'army',
  'refugee',
  'crossing',
  'bases',
  'outpost',
  'compound',
  'landing',
  'zone',
])

// "Taji, Iraq", "Dibis area, Kirkuk province", "Zawita (Dohuk)", "Camp Taji in Iraq".
function isChain(a: Hit, b: Hit, { tokens }: ReadingContext): boolean {
  let at = a.last
  while (PLACE_KINDS.has(tokens.lower(at)) || FACILITY.has(tokens.lower(at))) at++
  if (tokens.lower(at) === ',' || tokens.lower(at) === '(')
    return (
      at + 1 === b.first ||
      (at + 2 === b.first && /^(in|northern|southern|eastern|western|the|central)$/.test(tokens.lower(at + 1)))
    )
  return tokens.lower(at) === 'in' && at + 1 === b.first
}
