/** Joins the people of a sentence that are one: a name and the noun beside it, the kinds of a figure. */
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { type Human, KIN } from './humans.ts'
import type { Side } from './sides.ts'

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
  if (isNamedBehind(scan, whole, behind)) return [whole]
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

// "The judge's guards, Luis Campos and Juan Ruiz, were": no more than those named between the commas.
function isNamedBehind(scan: SentenceScan, whole: Human, behind: readonly Human[]): boolean {
  if (whole.isCounted || !whole.isPlural || whole.isName || scan.word(whole.last) !== ',') return false
  const names = behind.filter(({ list }) => list === whole.list)
  const last = names.at(-1)
  if (!last || names.length < 2 || names[0]?.first !== whole.last + 1) return false
  return names.every(({ isName, isPlural }) => isName && !isPlural) && scan.word(last.last) === ','
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
