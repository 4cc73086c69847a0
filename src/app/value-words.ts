/** The value of a claim in plain words, as a person would say it. */

import { TYPE_WORDS } from '../counting/type-words.ts'
import type {
  AnyClaim,
  ClaimValue,
  CountValue,
  IncidentType,
  PlaceValue,
  TotalValue,
  VictimValue,
} from '../model/index.ts'
import { formatDateWords, formatDay } from './date-words.ts'

/** The kind of incident in words; null is `Incident`. */
export function formatType(type: IncidentType | null): string {
  return type === null ? 'Incident' : TYPE_WORDS[type].one
}

/** A place in words: `Dibis (Kirkuk)`, `near Erbil (Iraq)`, `Iraq`. */
export function formatPlaceWords({ name, admin1, countryName, precision }: PlaceValue): string {
  const wider = [admin1, countryName].find((part) => part && part !== name)
  return `${precision === 'near' ? 'near ' : ''}${name}${wider ? ` (${wider})` : ''}`
}

/** A count in words, without what is counted: `at least 5`, `between 6 and 8`, `dozens`. */
export function formatCountWords({ min, max, qualifier, words }: CountValue | TotalValue): string {
  switch (qualifier) {
    case 'none':
      return 'none'
    case 'exactly':
      return String(min ?? max)
    case 'at-least':
      return `at least ${min}`
    case 'more-than':
      return `more than ${min}`
    case 'up-to':
      return `up to ${max}`
    case 'fewer-than':
      return `fewer than ${max}`
    case 'about':
      return `about ${min ?? max}`
    case 'between':
      return `between ${min} and ${max}`
    case 'vague':
      return words
    case 'some':
      return 'some'
  }
}

/** The value of a claim in plain words: `at least 5 killed (pro-Iranian militants)`. */
export function formatValueWords(claim: AnyClaim): string {
  switch (claim.attribute) {
    case 'type':
      return `${claim.value.outcome === 'happened' ? '' : `${claim.value.outcome} `}${formatType(claim.value.type).toLowerCase()}`
    case 'when':
      return formatDateWords(claim.value)
    case 'where':
      return formatPlaceWords(claim.value)
    case 'by':
      return `by ${claim.value.name}`
    case 'against':
      return `against ${claim.value.name}`
    case 'weapon':
      return claim.value.words
    case 'damage':
      return damageWords(claim.value.level, claim.value.of)
    case 'found':
      return claim.value.words
    case 'total':
      return `${formatCountWords(claim.value)} ${totalWords(claim.value)}`
    case 'victim':
      return victimWords(claim.value)
    default:
      return `${formatCountWords(claim.value)} ${toldWords(claim.value) ?? claim.attribute}${claim.value.of ? ` (${claim.value.of})` : ''}`
  }
}

/** A value in plain words when the claim it belongs to is not at hand. */
export function describeValue(value: ClaimValue): string {
  switch (value.kind) {
    case 'count':
    case 'total':
      return formatCountWords(value)
    case 'date':
      return formatDateWords(value)
    case 'place':
      return formatPlaceWords(value)
    case 'party':
      return value.name
    case 'type':
      return formatType(value.type).toLowerCase()
    case 'damage':
      return damageWords(value.level, value.of)
    case 'victim':
      return victimWords(value)
    default:
      return value.words
  }
}

/** What a count of the dead is a count of, where they are not simply dead. */
function toldWords({ told, min, max }: CountValue): string | null {
  if (told === undefined) return null
  return told === 'presumed' ? 'presumed dead' : min === 1 && max === 1 ? 'body found' : 'bodies found'
}

/** A named victim in words: `Samir al-Khoury, 34, killed`. */
function victimWords({ words, age, fate }: VictimValue): string {
  return `${words}${age === null ? '' : `, ${age}`}, ${fate}`
}

function damageWords(level: string, of: string | null): string {
  if (level === 'none') return `no damage${of ? ` to ${of}` : ''}`
  if (level === 'destroyed') return `${of ?? 'target'} destroyed`
  return `${level} damage${of ? ` to ${of}` : ''}`
}

function totalWords({ definition, of }: TotalValue): string {
  const { measure, what, where, since, until } = definition
  const subject = measure === 'attacks' ? (what ?? 'attacks') : `${measure}${of ? ` (${of})` : ''}`
  return [
    subject,
    where.length > 0 ? `in ${where.join(', ')}` : '',
    since ? `since ${formatDay(since)}` : '',
    until ? `until ${formatDay(until)}` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
