/** The words of one incident that a profile withholds, and what stands there instead. */

import { type AnyClaim, isClaimOf } from '../../model/index.ts'
import { NAME_PARTICLES, NOT_OF_PEOPLE } from '../../reader/english/full-name-words.ts'
import type { IncidentFacts } from '../incident-facts.ts'
import type { RedactionProfile } from './profiles.ts'

/** Words and what is written for them; the longest first. */
export type Withheld = readonly (readonly [words: string, instead: string])[]

const NAME = '[name withheld]'
/** Parts of names shorter than this are words of their own too often. */
const SHORTEST = 3

/** What must not be shown of an incident under this profile. */
export function withheldIn({ said }: IncidentFacts, profile: RedactionProfile): Withheld {
  if (profile === 'internal') return []
  const found = new Map<string, string>()
  for (const { claim } of said) {
    for (const [words, instead] of speakersOf(claim)) found.set(words, instead)
    if (profile === 'public') for (const words of namesOf(claim)) found.set(words, NAME)
  }
  return [...found].sort((a, b) => b[0].length - a[0].length)
}

// Who saw it, or is of the family, can be found by those who did it.
function speakersOf({ attribution: { speaker, relays } }: AnyClaim): Withheld {
  return [speaker, ...relays].flatMap(({ words, kind }) =>
    words !== null && (kind === 'witness' || kind === 'family')
      ? [[words, kind === 'witness' ? '[a witness]' : '[a relative]'] as const]
      : [],
  )
}

/** The names of victims, whole and in parts, and names of people that figures and targets are told by. */
function namesOf(claim: AnyClaim): readonly string[] {
  if (isClaimOf(claim, 'victim')) return [claim.value.words, ...partsOf(claim.value.words)]
  const { value } = claim
  if (value.kind === 'count' && value.of !== null && value.ofParty === null && isName(value.of))
    return [value.of, ...partsOf(value.of)]
  if (value.kind === 'party' && value.party === null && isName(value.words) && claim.attribute === 'against')
    return [value.words, value.name]
  return []
}

function partsOf(name: string): readonly string[] {
  return name.split(/\s+/).filter((part) => part.length >= SHORTEST && /\p{Lu}/u.test(part))
}

/** "Samir Haddad", "Lena von Berg": every word large but for the small words of names; never "US Army". */
function isName(words: string): boolean {
  const parts = words.trim().split(/\s+/)
  if (parts.length > 5 || parts.some((part) => NOT_OF_PEOPLE.has(part.toLowerCase()))) return false
  const isLarge = (part: string) => /^(\p{Lu}\p{Ll}|\p{Lu}\.$|(al|el|ad|as|ar)-\p{Lu})/u.test(part)
  return parts.filter(isLarge).length >= 2 && parts.every((part) => isLarge(part) || NAME_PARTICLES.has(part))
}

/** The text without the words withheld; several in a row become one mark. */
export function withhold(text: string, withheld: Withheld): string {
  let shown = text
  for (const [words, instead] of withheld) if (shown.includes(words)) shown = replaceWhole(shown, words, instead)
  return shown.replace(/\[name withheld\](?:[\s-]+\[name withheld\])+/g, NAME)
}

function replaceWhole(text: string, words: string, instead: string): string {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu'), instead)
}
