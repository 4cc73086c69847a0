/** The people that one sentence says something was done to, as noun groups and links of harm give them. */
import type { HarmAttribute } from '../../../src/model/index.ts'
import type { HarmLink } from '../../../src/reader/english/harm/harm-link.ts'
import type { NounGroup } from '../../../src/reader/english/refine/noun-groups.ts'
import type { Mention } from '../../../src/reader/mention.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { type Side, sideOf } from './sides.ts'

/** People something was done to. `max` null = open. */
export interface Human {
  readonly words: string
  readonly effect: HarmAttribute | null
  /** Kidnapped, and then killed. */
  readonly isDead: boolean
  readonly min: number
  readonly max: number | null
  readonly side: Side
  readonly isCounted: boolean
  readonly isPlural: boolean
  readonly isName: boolean
  /** The words of the name; the head noun in the singular. */
  readonly names: readonly string[]
  /** The words of the name of whom they belong to: "Campos' son", "the wife of Luis Campos". */
  readonly owners: readonly string[]
  /** "his driver": of one told of before. */
  readonly isOwned: boolean
  readonly head: string
  /** "another guard", "five others": not whom was told of before. */
  readonly isOther: boolean
  /** "including four minors", "five of them Spaniards": some of those told of besides. */
  readonly isPart: boolean
  /** "the judge", "his guards": somebody told of before, or known. */
  readonly isDefinite: boolean
  /** Which of the sentence's lists they stand in: those of one list are different people. */
  readonly list: number
  /** Tokens (half-open). */
  readonly first: number
  readonly last: number
  /** Nouns and wordings of an apposition: "Rosa Campos, a judge". */
  readonly otherHeads: readonly string[]
  readonly otherWords: readonly string[]
}

/** Those whom a name has beside it as somebody else: "his wife". */
export const KIN =
  /^(wife|husband|son|daughter|mother|father|brother|sister|child|baby|companion|driver|bodyguard|guard|escort)$/

const NO_APPOSITION = { otherHeads: [], otherWords: [] }

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
  const isBoth = number === null && isPlural && isOfBoth(scan, group.first)
  return {
    words: scan.text(group.first, group.last),
    effect,
    isDead: false,
    ...(isBoth ? { min: 2, max: 2 } : boundsOf(number, isPlural)),
    side: sideOf(scan, group),
    isCounted: number !== null || isBoth,
    isPlural: number ? number.data.max !== 1 : isPlural,
    isName: group.hasName,
    names: namesOf(scan, group.first, group.last),
    owners: ownersOf(scan, group.first, group.last),
    isOwned: isOwned(scan, group.first),
    head: headOf(scan, (head?.last ?? group.last) - 1),
    isOther: OTHER.test(scan.word(group.first)) || (number !== null && OTHER.test(scan.word(number.last))),
    isPart: isPart(scan, group.first) || isOneOf(scan, number) || isOrigin(scan, group.first, group.last),
    isDefinite: isDefinite(scan, group.first),
    list,
    first: group.first,
    last: group.last,
    ...NO_APPOSITION,
  }
}

// "Both of his guards", "both guards".
function isOfBoth(scan: SentenceScan, first: number): boolean {
  return (
    [first, first - 1].some((at) => scan.word(at) === 'both') ||
    (scan.word(first - 1) === 'of' && scan.word(first - 2) === 'both')
  )
}

/** The people whom a link of harm gives with a noun. */
export function humanOfLink(scan: SentenceScan, { attribute, group }: HarmLink, list: number): Human {
  const { nounFirst: first, nounLast: last } = group
  const names = namesOf(scan, first, last)
  // "Five wounded people": the figure stands apart from its noun.
  const isFigured = group.number === null && (group.min ?? 0) > 1 && group.min === group.max
  return {
    words: scan.text(first, last),
    effect: attribute,
    isDead: false,
    ...(isFigured ? { min: group.min ?? 0, max: group.max } : boundsOf(group.number, group.max !== 1)),
    side: sideOf(scan, { ...group, first, last, kind: 'people', head: null, hasName: false }),
    isCounted: group.number !== null || isFigured,
    isPlural: group.max !== 1,
    isName: names.length > 0,
    names,
    owners: ownersOf(scan, first, last),
    isOwned: isOwned(scan, first),
    head: headOf(scan, last - 1),
    isOther: group.isMore,
    isPart: isPart(scan, first) || isOneOf(scan, group.number) || isOrigin(scan, first, last),
    isDefinite: isDefinite(scan, first),
    list,
    first,
    last,
    ...NO_APPOSITION,
  }
}

const CREW = /^(crew|family|population|personnel|staff|escort|delegation|patrol)$/

function isMany(scan: SentenceScan, { head, kind, last }: NounGroup): boolean {
  if (CREW.test(scan.word((head?.last ?? last) - 1))) return true
  if (head?.kind === 'agent') return head.data.isPlural
  return head?.kind === 'nationality' || (kind === 'other' && /[^s']s$/.test(scan.word(last - 1)))
}

/** Fewer than the smallest "dozens": "several", "many", "a few". */
const SOME = 24

// The answer keys write "several", "many" and a bare plural as "two or more".
function boundsOf(number: Mention<'number'> | null, isPlural: boolean): Pick<Human, 'min' | 'max'> {
  if (!number) return isPlural ? { min: 2, max: null } : { min: 1, max: 1 }
  const { min, max } = number.data
  return isSome(number) ? { min: 2, max: null } : { min: min ?? 0, max }
}

/** "several", "a few": a number of people that nobody counted. */
export function isSome(number: Mention<'number'> | null): boolean {
  return number !== null && number.data.qualifier === 'vague' && (number.data.min ?? 0) < SOME
}

function isDefinite(scan: SentenceScan, first: number): boolean {
  return (
    /^(the|this|that|these|those|his|her|their|its)$/.test(scan.word(first)) ||
    /^(the|his|her|their|its)$/.test(scan.word(first - 1))
  )
}

function isOwned(scan: SentenceScan, first: number): boolean {
  return [first - 1, first].some((at) => /^(his|her|their)$/.test(scan.word(at)))
}

const FIGURE =
  /^(another|other|[\d,.]+|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|dozen|hundred)s?$/

/** "Nine persons died and 50 were wounded": 50 persons, the wounded. A figure alone is of those told of right before. */
export function withNouns(scan: SentenceScan, humans: readonly Human[]): readonly Human[] {
  return humans.map((human, i) => {
    const before = humans[i - 1]
    if (!before?.isCounted || before.isName || human.isName || !FIGURE.test(human.head)) return human
    const others = [nounOf(scan, before), fateOf(scan, human)].filter((words) => words !== null)
    return { ...human, otherWords: [...human.otherWords, ...others] }
  })
}

const FATE = /^(dead|wounded|injured|hurt)$/

// "12 were seriously injured": the injured.
function fateOf(scan: SentenceScan, { last }: Human): string | null {
  for (let i = last; i < last + 5; i++) {
    if (FATE.test(scan.word(i))) return scan.text(i, i + 1)
    if (scan.isMark(i)) return null
  }
  return null
}

function nounOf(scan: SentenceScan, { first, last, head }: Human): string | null {
  const number = scan.of('number').find((one) => one.first >= first && one.last < last)
  return number && !FIGURE.test(head) ? scan.text(number.last, last) : null
}

function isPart(scan: SentenceScan, first: number): boolean {
  // "the first two Spaniards and the last a Salvadoran".
  if ([first - 1, first - 2].some((at) => /^(first|last)$/.test(scan.word(at)) && scan.word(at - 1) === 'the'))
    return true
  const isOf = /^(including|among|them|whom)$/
  return isOf.test(scan.word(first - 1)) || (isOf.test(scan.word(first - 2)) && scan.word(first - 1) !== ',')
}

// "Three reporters, two Salvadorans and a Dutchman": told by nothing but where those before it come from.
function isOrigin(scan: SentenceScan, first: number, last: number): boolean {
  return /^(,|--|\()$/.test(scan.word(first - 1)) && scan.endAt('nationality', last) !== undefined
}

// "one of the students", "two of them": but "two of his guards" are no part of anybody told of.
function isOneOf(scan: SentenceScan, number: Mention<'number'> | null): boolean {
  if (number === null || scan.word(number.last) !== 'of') return false
  const at = number.last + 1
  return /^(the|these|those|them)$/.test(scan.word(at)) && !isOwnedAhead(scan, at)
}

// "Two of the minister's guards": no part of anybody told of.
function isOwnedAhead(scan: SentenceScan, at: number): boolean {
  return [2, 3, 4, 5].some((ahead) => /^('s|')$/.test(scan.word(at + ahead)))
}

/** "The second mayor to be murdered", "one more leader": what somebody told of besides was, not somebody else. */
export function isRanked(scan: SentenceScan, first: number): boolean {
  const at = scan.word(first) === 'the' ? first + 1 : first
  const isRank = /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(scan.word(at))
  return (isRank && scan.word(at - 1) === 'the') || (scan.word(first) === 'one' && scan.word(first + 1) === 'more')
}

const OTHER = /^(another|other|more)$/
const PARTICLE = /^(de|la|las|los|del|y|el|von|van)$/

// "Judge Carlos Valencia Garcia": also the words of the name that no list holds. "Torrado's son": the name of another.
function namesOf(scan: SentenceScan, first: number, last: number): readonly string[] {
  const from = behindOwner(scan, first, last)
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

// Behind "Campos'" in "Campos' son Juan"; the end of "the wife of Luis Campos".
function behindOwner(scan: SentenceScan, first: number, last: number): number {
  let from = first
  for (let i = first + 1; i + 1 < last; i++) {
    const isNamed = scan.of('name').some((name) => name.first >= first && name.last <= i)
    if (scan.word(i) === "'s" || (scan.word(i) === "'" && scan.endAt('name', i))) from = i + 1
    else if (scan.word(i) === 'of' && KIN.test(scan.word(i - 1)) && !isNamed) return last
  }
  return from
}

function ownersOf(scan: SentenceScan, first: number, last: number): readonly string[] {
  const from = behindOwner(scan, first, last)
  const names = scan.of('name').filter((name) => name.first >= first && name.last <= (from === first ? first : from))
  return names.flatMap((name) => wordsIn(scan, name.first, name.last))
}

function wordsIn(scan: SentenceScan, first: number, last: number): readonly string[] {
  return Array.from({ length: last - first }, (_, i) => scan.word(first + i)).filter((word) => !PARTICLE.test(word))
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
  if (scan.over('name', at) && !scan.over('agent', at)) return word
  return (
    SINGULAR[word] ??
    word
      .replace(/men$/, 'man')
      .replace(/ies$/, 'y')
      .replace(/([^s])s$/, '$1')
  )
}
