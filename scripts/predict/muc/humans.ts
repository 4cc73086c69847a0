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
  return {
    words: scan.text(group.first, group.last),
    effect,
    isDead: false,
    ...boundsOf(number, isPlural),
    side: sideOf(scan, group),
    isCounted: number !== null,
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

/** The people of a sentence, in order: a name and the noun beside it between commas are one person. */
export function joinAppositions(
  scan: SentenceScan,
  humans: readonly Human[],
  singles: ReadonlySet<number>,
): readonly Human[] {
  const joined: Human[] = []
  for (const human of [...humans].sort((a, b) => a.first - b.first)) {
    const before = joined.at(-1)
    if (before && (isOneSubject(before, human, singles) || isApposition(scan, before, human)))
      joined[joined.length - 1] = joinPersons(before, human)
    else joined.push(human)
  }
  return inheritSides(markKinds(scan, joined))
}

// "Luis Campos, son-in-law of the general, chief of police, was wounded": the verb is of one.
function isOneSubject(a: Human, b: Human, singles: ReadonlySet<number>): boolean {
  if (a.list !== b.list || !singles.has(a.list) || a.max !== 1 || b.max !== 1) return false
  return a.names.length === 0 || b.names.length === 0
}

// "Three civilians, two women and a man, died": the women and the man are the three.
function markKinds(scan: SentenceScan, humans: readonly Human[]): readonly Human[] {
  const kinds = new Set(humans.flatMap((whole, i) => kindsOf(scan, whole, humans.slice(i + 1))))
  return humans.map((human) => (kinds.has(human) ? { ...human, isPart: true } : human))
}

function kindsOf(scan: SentenceScan, whole: Human, behind: readonly Human[]): readonly Human[] {
  const next = behind[0]
  if (!next || !whole.isCounted || whole.min < 2 || whole.min !== whole.max) return []
  const isOpened = /^(,|:|\(|--|-)$/.test(scan.word(whole.last)) && next.first - whole.last <= 2
  if (!isOpened) return []
  // "Three reporters: Luis Campos, ...": not every name need be known as one.
  const named = behind.filter(({ names }) => names.length > 0)
  if (scan.word(whole.last) === ':' && named.length === behind.length && named.length <= whole.min) return named
  let sum = 0
  for (const [i, { min, max }] of behind.entries()) {
    if (min !== max) return []
    sum += min
    if (sum === whole.min) return i > 0 ? behind.slice(0, i + 1) : []
  }
  return []
}

const BARE =
  /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|other|another|several|many|more|some|few|rest|\d[\d,.]*)$/

// "five soldiers were killed and six wounded": the six are of the same side.
function inheritSides(humans: readonly Human[]): readonly Human[] {
  let side: Side | null = null
  return humans.map((human) => {
    if (!BARE.test(human.head) || human.isName) side = human.side
    return side !== null && side !== human.side && BARE.test(human.head) ? { ...human, side } : human
  })
}

// "Luis Campos, a great leader", "another reporter, Rosa Diaz": but "Senator Campos, a judge and" opens a list.
function isApposition(scan: SentenceScan, a: Human, b: Human): boolean {
  if (a.max !== 1 || b.max !== 1 || (a.names.length > 0 && b.names.length > 0)) return false
  if (a.names.length === 0 && b.names.length === 0) return false
  // "senator and candidate Luis Campos": two posts of one.
  if (b.names.length > 0 && !a.isCounted && b.list === a.list && a.last + 1 === b.first)
    if (scan.word(a.last) === 'and' && !/^(a|an|the)$/.test(scan.word(a.first)) && !a.isDefinite) return true
  if (isSecondPost(scan, a, b) || isParent(scan, a, b)) return true
  const named = a.names.length > 0 ? a : b
  if (named === a && isKinOf(scan, b)) return false
  if (!named.names.includes(named.head) && named.otherHeads.length === 0) return false
  let at = /^(a|an|the|his|her|their|another)$/.test(scan.word(b.first - 1)) ? b.first - 1 : b.first
  if (/^(also|then|formerly)$/.test(scan.word(at - 1))) at--
  return scan.word(at - 1) === ',' && (at - 1 === a.last || at - 3 === a.last)
}

const KIN =
  /^(wife|husband|son|daughter|mother|father|brother|sister|child|baby|companion|driver|bodyguard|guard|escort)$/

// "Luis Campos, his wife, and two guards": somebody else.
function isKinOf(scan: SentenceScan, { first, head }: Human): boolean {
  return KIN.test(head) && [first - 1, first].some((at) => /^(his|her|their)$/.test(scan.word(at)))
}

// "Rosa Campos, 27 and the mother of three, died".
function isParent(scan: SentenceScan, { names }: Human, { first, last, head }: Human): boolean {
  if (names.length === 0 || !/^(mother|father)$/.test(head.replace(/s$/, ''))) return false
  const at = /^(the|a)$/.test(scan.word(first)) ? first + 1 : first
  return scan.word(at + 1) === 'of' && (last <= at + 3 || scan.startAt('number', at + 2) !== undefined)
}

// "Luis Campos, political leader and former commander, was": a second post without an article.
function isSecondPost(scan: SentenceScan, a: Human, b: Human): boolean {
  if (b.names.length > 0 || b.isCounted || b.isDefinite || scan.word(b.first - 1) !== 'and') return false
  const post = scan.text(a.first, a.last).split(/,\s*/)[1]
  return b.first - 1 === a.last && (post !== undefined || a.otherHeads.length > 0)
}

function joinPersons(a: Human, b: Human): Human {
  const [named, noun] = a.names.length > 0 ? [a, b] : [b, a]
  return {
    ...named,
    effect: named.effect ?? noun.effect,
    isDead: named.isDead || noun.isDead,
    first: a.first,
    last: b.last,
    isOther: a.isOther,
    otherHeads: [...named.otherHeads, noun.head],
    otherWords: [...named.otherWords, noun.words],
  }
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
