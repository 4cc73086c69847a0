/** Small words of the desk. */
import type { Attribute, HarmAttribute, PlaceValue, SpeakerKind, Stance } from '../../model/index.ts'

const plain = new Intl.NumberFormat('en-GB')

/** "1 report", "7 reports", "1,204 reports". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${plain.format(count)} ${count === 1 ? one : many}`
}

/** A number with its thousands apart. */
export function formatNumber(value: number): string {
  return plain.format(value)
}

const sizes = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
] as const

/** A size in bytes: "512 bytes", "1.4 MB". */
export function formatBytes(bytes: number): string {
  const [unit, name] = sizes.find(([least]) => bytes >= least) ?? [1, 'bytes']
  const value = bytes / unit
  return `${plain.format(value < 10 && unit > 1 ? Math.round(value * 10) / 10 : Math.round(value))} ${name}`
}

/** "air-strike" as "air strike". */
export function unhyphen(code: string): string {
  return code.replaceAll('-', ' ')
}

/** A kind of incident: `air strike`. */
export function typeWords(type: string): string {
  return type === 'missile-rocket-or-shelling' ? 'missile, rocket or shell fire' : unhyphen(type)
}

/** The first letter large. */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1)
}

/** A place with how exactly it is known: "near Dibis, Kirkuk, Iraq". */
export function placeWords(place: PlaceValue): string {
  const parts = [place.name, place.admin1, place.countryName ?? place.country]
  const name = parts.filter((part, i) => part && parts.indexOf(part) === i).join(', ')
  return place.precision === 'near' ? `near ${name}` : name
}

/** How exactly a place is known, in words. */
export function precisionWords(place: PlaceValue): string {
  const radius = place.radiusKm ? `, within about ${plain.format(Math.round(place.radiusKm))} km` : ''
  switch (place.precision) {
    case 'exact':
      return 'the place itself'
    case 'near':
      return radius === '' ? 'near it' : radius.slice(2)
    case 'country':
      return 'only the country is known'
    default:
      return `only the ${place.precision} is known${radius}`
  }
}

/** "monitor" as it is said of a speaker; the publisher's own voice is named so. */
export function speakerKindWords(kind: SpeakerKind): string {
  return kind === 'publisher' ? 'the publisher’s own voice' : unhyphen(kind)
}

const participles = {
  confirms: 'confirming',
  claims: 'claiming',
  denies: 'denying',
  accuses: 'accusing',
  suspects: 'suspecting',
} as const

/** The stance in words that follow any speaker, one or many: ", denying"; nothing for a plain statement. */
export function stanceWords(stance: Stance): string {
  switch (stance) {
    case 'states':
      return ''
    case 'retracts':
      return ', taking it back'
    default:
      return `, ${participles[stance]}`
  }
}

/** The names of the attributes that count people. */
export const HARM_WORDS: Readonly<Record<HarmAttribute, string>> = {
  killed: 'Killed',
  injured: 'Injured',
  missing: 'Missing',
  abducted: 'Abducted',
}

const attributeNames: Readonly<Record<Attribute, string>> = {
  type: 'kind',
  when: 'when',
  where: 'where',
  by: 'by',
  against: 'against',
  weapon: 'weapon',
  killed: 'killed',
  injured: 'injured',
  missing: 'missing',
  abducted: 'abducted',
  damage: 'damage',
  found: 'found',
  total: 'running total',
  victim: 'victim',
}

/** The name of an attribute on the screen. */
export function attributeWords(attribute: string): string {
  return attributeNames[attribute as Attribute] ?? unhyphen(attribute)
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** The English name of a language code; "language unknown" when there is none. */
export function languageName(code: string | null): string {
  if (code === null) return 'language unknown'
  try {
    return languages.of(code) ?? code
  } catch {
    return code
  }
}

/** Whether a claim's text needs its attribute's name before it: "by US military" and "5 killed" name themselves. */
export function needsName(attribute: Attribute): boolean {
  return ['type', 'when', 'where', 'weapon', 'damage', 'found', 'victim'].includes(attribute)
}

/** The attributes in the order claims are listed: figures first. */
export const ATTRIBUTE_ORDER: readonly Attribute[] = [
  'killed',
  'injured',
  'missing',
  'abducted',
  'type',
  'where',
  'when',
  'by',
  'against',
  'weapon',
  'damage',
  'found',
  'victim',
  'total',
]
