/** The people that one sentence says something was done to, as noun groups and links of harm give them. */
import type { HarmAttribute } from '../../../src/model/index.ts'
import type { HarmLink } from '../../../src/reader/assemble/harm-link.ts'
import type { NounGroup } from '../../../src/reader/refine/noun-groups.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { type Side, sideOf } from './sides.ts'

/** People something was done to. `max` null = open. */
export interface Human {
  readonly words: string
  readonly effect: HarmAttribute | null
  readonly min: number
  readonly max: number | null
  readonly side: Side
  readonly isCounted: boolean
  readonly isPlural: boolean
  readonly isName: boolean
  /** The words of the name; the head noun in the singular. */
  readonly names: readonly string[]
  readonly head: string
  /** "another guard", "five others": not whom was told of before. */
  readonly isOther: boolean
  /** "including four minors", "five of them Spaniards": some of those told of besides. */
  readonly isPart: boolean
  /** "the judge", "his guards": somebody told of before, or known. */
  readonly isDefinite: boolean
  /** Which of the sentence's lists they stand in: those of one list are different people. */
  readonly list: number
}

/** The people of a noun group. */
export function humanOf(
  scan: SentenceScan,
  group: NounGroup,
  { effect, list }: { readonly effect: HarmAttribute | null; readonly list: number },
): Human {
  const { head, number } = group
  // "Jesuit priests Juan Ruiz, Luis Lopez": each name is one person.
  const isNamed = group.hasName && number === null
  const isPlural = isNamed ? false : isMany(scan, group)
  return {
    words: scan.text(group.first, group.last),
    effect,
    min: number ? (number.data.min ?? 0) : isPlural ? 2 : 1,
    max: number ? number.data.max : isPlural ? null : 1,
    side: sideOf(scan, group),
    isCounted: number !== null,
    isPlural: number ? number.data.max !== 1 : isPlural,
    isName: group.hasName,
    names: namesOf(scan, group.first, group.last),
    head: headOf(scan, (head?.last ?? group.last) - 1),
    isOther: /^(another|other|more)$/.test(scan.word(group.first)),
    isPart: isPart(scan, group.first) || head?.kind === 'nationality',
    isDefinite: isDefinite(scan, group.first),
    list,
  }
}

/** The people whom a link of harm gives with a noun. */
export function humanOfLink(scan: SentenceScan, { attribute, group }: HarmLink, list: number): Human {
  const { nounFirst: first, nounLast: last } = group
  const names = namesOf(scan, first, last)
  return {
    words: scan.text(first, last),
    effect: attribute,
    min: group.number === null && group.max === null ? 2 : (group.min ?? 0),
    max: group.max,
    side: sideOf(scan, { ...group, first, last, kind: 'people', head: null, hasName: false }),
    isCounted: group.number !== null,
    isPlural: group.max !== 1,
    isName: names.length > 0,
    names,
    head: headOf(scan, last - 1),
    isOther: group.isMore,
    isPart: isPart(scan, first),
    isDefinite: isDefinite(scan, first),
    list,
  }
}

function isMany(scan: SentenceScan, { head, kind, last }: NounGroup): boolean {
  if (head?.kind === 'agent') return head.data.isPlural
  return head?.kind === 'nationality' || (kind === 'other' && /[^s']s$/.test(scan.word(last - 1)))
}

const DEFINITE = /^(the|this|that|these|those|his|her|their|its)$/

function isDefinite(scan: SentenceScan, first: number): boolean {
  return DEFINITE.test(scan.word(first)) || DEFINITE.test(scan.word(first - 1))
}

function isPart(scan: SentenceScan, first: number): boolean {
  const isOf = /^(including|among|them|whom)$/
  return isOf.test(scan.word(first - 1)) || (isOf.test(scan.word(first - 2)) && scan.word(first - 1) !== ',')
}

const PARTICLE = /^(de|la|las|los|del|y|el|von|van)$/

// "Judge Carlos Valencia Garcia": also the words of the name that no list holds. "Torrado's son": the name of another.
function namesOf(scan: SentenceScan, first: number, last: number): readonly string[] {
  let from = first
  for (let i = first; i < last; i++) if (scan.word(i) === "'s" && i + 1 < last) from = i + 1
  const known = scan.of('name').filter((name) => name.first >= from && name.last <= last)
  const start = known[0]?.first
  if (start === undefined) return []
  const names: string[] = []
  for (let i = start; i < last; i++) {
    const word = scan.word(i)
    const isKnown = known.some((name) => name.first <= i && i < name.last)
    if (!isKnown && (scan.isMark(i) || !/^[a-z]/.test(word) || word === 'of' || scan.startAt('agent', i))) break
    if (!PARTICLE.test(word)) names.push(word)
  }
  return names
}

const SINGULAR: Readonly<Record<string, string>> = {
  women: 'woman',
  men: 'man',
  children: 'child',
  wives: 'wife',
  clergymen: 'clergyman',
  people: 'person',
}

function headOf(scan: SentenceScan, at: number): string {
  const word = scan.word(at)
  return (
    SINGULAR[word] ??
    word
      .replace(/men$/, 'man')
      .replace(/ies$/, 'y')
      .replace(/([^s])s$/, '$1')
  )
}
