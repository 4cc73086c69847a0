/** What of a claim can do harm when it is shown to others: names of victims, people who saw it or are of the family, homes. */
import { type AnyClaim, isClaimOf, type ReleaseDecision } from '../../model/index.ts'
import { NAME_PARTICLES, NOT_OF_PEOPLE } from '../../reader/english/words/full-name-words.ts'

/** What is withheld. */
export type SecretKind = 'victim' | 'witness' | 'relative' | 'home'

/** Words of a claim that may be withheld, and the parts of them that would give them away. */
export interface Secret {
  readonly kind: SecretKind
  readonly words: string
  readonly parts: readonly string[]
}

/** What a person releases of each kind. */
export const RELEASED_AS: { readonly [K in SecretKind]: ReleaseDecision['what'] } = {
  victim: 'name',
  witness: 'speaker',
  relative: 'speaker',
  home: 'home',
}

/** What stands in place of each. */
export const INSTEAD: { readonly [K in Exclude<SecretKind, 'home'>]: string } = {
  victim: '[name withheld]',
  witness: '[a witness]',
  relative: '[a relative]',
}

/** Parts of names shorter than this are words of their own too often. */
const SHORTEST = 3
const HOME = /\b(house|houses|home|homes|apartment|flat|residence|villa)\b/i

/** What of this claim may be withheld. */
export function secretsOf(claim: AnyClaim): readonly Secret[] {
  return [...speakersOf(claim), ...namesOf(claim), ...homesOf(claim)]
}

// Who saw it, or is of the family, can be found by those who did it.
function speakersOf({ attribution: { speaker, relays } }: AnyClaim): readonly Secret[] {
  return [speaker, ...relays].flatMap(({ words, kind }) =>
    words !== null && (kind === 'witness' || kind === 'family')
      ? [{ kind: kind === 'witness' ? 'witness' : 'relative', words, parts: [] } as const]
      : [],
  )
}

/** The names of victims, whole and in parts, and names of people that figures and targets are told by. */
function namesOf(claim: AnyClaim): readonly Secret[] {
  const named = (words: string, parts: readonly string[]): Secret => ({ kind: 'victim', words, parts })
  if (isClaimOf(claim, 'victim')) return [named(claim.value.words, partsOf(claim.value.words))]
  const { value } = claim
  if (value.kind === 'count' && value.of !== null && value.ofParty === null && isName(value.of))
    return [named(value.of, partsOf(value.of))]
  if (value.kind === 'party' && value.party === null && isName(value.words) && claim.attribute === 'against')
    return [named(value.words, [value.name])]
  return []
}

function homesOf(claim: AnyClaim): readonly Secret[] {
  const words = isClaimOf(claim, 'against') ? claim.value.words : isClaimOf(claim, 'damage') ? claim.value.of : null
  return words !== null && HOME.test(words) ? [{ kind: 'home', words, parts: [] }] : []
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
