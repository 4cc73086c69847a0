/** The families of words a value is read from: each has a letter and an underline shape besides its colour. */
import type { AnyClaim, Attribute, Span } from '../../model/index.ts'

/** A family of attributes. */
export type Family = 'number' | 'speaker' | 'location' | 'date' | 'party' | 'deed' | 'victim'

/** Each family's letter and name, in the order of the key. */
export const FAMILIES: readonly { readonly family: Family; readonly letter: string; readonly name: string }[] = [
  { family: 'number', letter: 'N', name: 'number' },
  { family: 'speaker', letter: 'S', name: 'speaker' },
  { family: 'location', letter: 'L', name: 'location' },
  { family: 'date', letter: 'D', name: 'date' },
  { family: 'party', letter: 'P', name: 'party' },
  { family: 'victim', letter: 'V', name: 'victim' },
  { family: 'deed', letter: 'K', name: 'kind of deed, weapon, damage' },
]

/** The letter of a family. */
export function letterOf(family: Family): string {
  return FAMILIES.find((one) => one.family === family)?.letter ?? ''
}

/** The family of an attribute. */
export function familyOf(attribute: Attribute): Family {
  switch (attribute) {
    case 'killed':
    case 'injured':
    case 'missing':
    case 'abducted':
    case 'total':
      return 'number'
    case 'where':
      return 'location'
    case 'when':
      return 'date'
    case 'by':
    case 'against':
      return 'party'
    case 'victim':
      return 'victim'
    default:
      return 'deed'
  }
}

/** A stretch of a report's text and the claim it belongs to. */
export interface ClaimMark extends Span {
  readonly data: { readonly claim: string; readonly family: Family; readonly isValue: boolean }
}

/** The words of one claim in its report: the value, its speaker and who passed it on. */
export function marksOf(claim: AnyClaim): readonly ClaimMark[] {
  const { evidence, attribution } = claim
  const speakers = [attribution.speaker.span, ...attribution.relays.map((relay) => relay.span)]
  return [
    { ...bounds(evidence), data: { claim: claim.id, family: familyOf(claim.attribute), isValue: true } },
    ...speakers.flatMap((span) =>
      span ? [{ ...bounds(span), data: { claim: claim.id, family: 'speaker' as const, isValue: false } }] : [],
    ),
  ]
}

const bounds = ({ from, to }: Span): Span => ({ from, to })

/** The marks of one claim as offsets into its sentence: what lies outside the sentence is left out. */
export function marksInSentence(view: { readonly claim: AnyClaim; readonly sentence: string; readonly from: number }) {
  const { claim, sentence } = view
  const start = claim.evidence.from - view.from
  return marksOf(claim)
    .map(({ from, to, data }) => ({ from: from - start, to: to - start, data }))
    .filter(({ from, to }) => to > 0 && from < sentence.length)
}
