/** Victims that a sentence names in full, each with what befell them. */

import type { HarmAttribute, RuleId } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { DOER } from '../words/victim-words.ts'
import { ADVERB, BE, DETERMINER, HAVE, MODAL, NEGATION, SPEECH, THEM_WHOM } from '../words/words.ts'
import { type FullName, findFullNames } from './full-names.ts'
import { isDoerNamed, isOwned, isSpeaker, listUpTo, namesAfter } from './name-lists.ts'

/** A victim named in full, and the rule that told so. */
export interface NamedVictim extends FullName {
  readonly fate: HarmAttribute
  readonly rule: RuleId
}

type Harm = Mention<'harm'>

const LONGEST = 300

const VICTIMS = wordClass(new Set(['victim', 'victims', 'slain', 'fallen', 'fatalities']))

/** The victims named in a sentence, in order; each name once. */
export function findNamedVictims(scan: SentenceScan): readonly NamedVictim[] {
  const { sentence, ctx } = scan
  if (ctx.isAllCaps || sentence.last - sentence.first > LONGEST || ctx.passages[sentence.passage]?.kind === 'title')
    return []
  const harms = scan.of('harm')
  if (harms.length === 0 && !scan.hasWord(VICTIMS)) return []
  const names = findFullNames(scan)
  if (names.length === 0) return []
  const found = new Map<number, NamedVictim>()
  const add = (list: readonly FullName[], fate: HarmAttribute | null, rule: string): void => {
    for (const name of list) {
      if (fate === null || found.has(name.first) || isDoerNamed(scan, name)) continue
      found.set(name.first, { ...name, fate, rule: rule as RuleId })
    }
  }
  for (const harm of harms) {
    const fate = fateOf(harm)
    add(subjects(scan, names, harm), fate, 'named-who-died')
    add(objects(scan, names, harm), fate, 'named-as-killed')
    add(ofNoun(scan, names, harm), fate, 'death-of-named')
  }
  for (const { at, fate, isOpen } of introductions(scan))
    add(namesAfter(scan, names, at), fate, isOpen ? 'named-as-victim' : 'named-among-dead')
  return [...found.values()].sort((a, b) => a.first - b.first)
}

function fateOf({ data: { harm } }: Harm): HarmAttribute | null {
  return harm === 'casualties' ? null : harm
}

const INTRANSITIVE = wordClass(
  /^(die|dies|died|perish|perished|succumb|succumbed|disappear|disappeared|vanish|vanished|lost|suffered|sustained|received|went|passed|dead|missing|unaccounted)$/,
)

// "Samir al-Khoury, 34, a teacher, was killed", "Lena Moritz, who died".
function subjects(scan: SentenceScan, names: readonly FullName[], harm: Harm): readonly FullName[] {
  const { form } = harm.data
  if (form === 'noun' || form === 'base' || form === 'gerund') return []
  const among = amongBefore(scan, harm.first)
  const chain = chainBefore(scan, among ?? harm.first)
  if (chain.isUnreal || (among !== null && !chain.isPassive)) return []
  const isOwnVerb = form !== 'adjective' && scan.is(harm.first, INTRANSITIVE)
  const isReduced = chain.start === harm.first && scan.word(harm.first - 1) === ',' && isClauseEnd(scan, harm.last)
  if (!chain.isPassive && !isOwnVerb && !isReduced) return []
  const index = nameBefore(scan, names, chain.start, isReduced)
  if (index < 0) return []
  const name = names[index] as FullName
  if (isOwned(scan, name.first) || isSpeakerBefore(scan, name, chain.start)) return []
  return chain.isSingular ? [name] : listUpTo(scan, names, index)
}

// "was among the dead", "was one of those killed": where the words for the others begin.
function amongBefore(scan: SentenceScan, first: number): number | null {
  for (let i = first - 1; i >= scan.sentence.first && first - i < 7; i--) {
    if (scan.isMark(i) || scan.is(i, BE)) return null
    // "Among those who visited the wounded": not of the wounded.
    if (scan.word(i) === 'who' && !scan.startAt('harm', i + 1)) return null
    if (scan.word(i) === 'among') return i
    if (scan.word(i) === 'one' && scan.word(i + 1) === 'of') return i
  }
  return null
}

function isSpeakerBefore(scan: SentenceScan, name: FullName, start: number): boolean {
  return isSpeaker(scan, name) && name.end !== start
}

function isClauseEnd(scan: SentenceScan, at: number): boolean {
  return (
    scan.word(at) === 'by' ||
    scan.word(at) === 'in' ||
    scan.word(at) === 'on' ||
    scan.word(at) === 'when' ||
    scan.startAt('date', at) !== undefined
  )
}

interface Chain {
  readonly start: number
  readonly isPassive: boolean
  readonly isSingular: boolean
  readonly isUnreal: boolean
}

const IN_CHAIN =
  /^(and|been|found|reported|reportedly|who|went|declared|pronounced|shot|believed|to|have|confirmed|presumed|feared|still|listed|later|also|on|the|spot)$/

function chainBefore(scan: SentenceScan, first: number): Chain {
  let start = first
  let [isPassive, isSingular, isUnreal] = [false, false, false]
  for (let i = first - 1; i >= scan.sentence.first && first - i < 9; i--) {
    const word = scan.word(i)
    if (scan.is(i, NEGATION) || scan.is(i, MODAL)) isUnreal = true
    else if (scan.is(i, BE)) {
      isPassive = true
      isSingular ||= word === 'was' || word === 'is'
    } else if (!scan.is(i, HAVE) && !scan.is(i, ADVERB) && !IN_CHAIN.test(word) && !scan.startAt('harm', i)) break
    start = i
  }
  return { start, isPassive, isSingular, isUnreal }
}

/** The name right before token `at`, or before what is said of it between commas; -1 without one. */
function nameBefore(scan: SentenceScan, names: readonly FullName[], at: number, isReduced: boolean): number {
  for (let i = names.length - 1; i >= 0; i--) {
    const name = names[i] as FullName
    if (name.end > at) continue
    if (isAside(scan, name, at, isReduced)) return i
    if (!isOwned(scan, name.first)) return -1
  }
  return -1
}

const WHO_AND_THAT = wordClass(/^(who|and|that)$/)

function isAside(scan: SentenceScan, { last, end }: FullName, at: number, isReduced: boolean): boolean {
  if (end === at) return true
  if (at - end > 24) return false
  const opens = scan.word(last)
  if (opens !== ',' && opens !== '(') return false
  const closes = scan.word(at - 1)
  if (closes !== ',' && closes !== ')' && !(isReduced && closes === '')) return false
  for (let i = end; i < at; i++) {
    const isWho = scan.is(i, BE) && !scan.is(i - 1, WHO_AND_THAT) && !hasWho(scan, end, i)
    if (isWho || scan.startAt('harm', i) || scan.word(i) === ';' || scan.word(i) === 'said') return false
  }
  return true
}

function hasWho(scan: SentenceScan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scan.word(i) === 'who' || scan.word(i) === 'whose') return true
  return false
}

const MEANT =
  /^(to|plot|plotted|plotting|planned|planning|tried|trying|threatened|attempted|attempting|failed|of|for|with|from|by|without|denied|charged|convicted|accused)$/

// "killed Samir al-Khoury, a teacher", "killing journalist Lena Moritz".
function objects(scan: SentenceScan, names: readonly FullName[], harm: Harm): readonly FullName[] {
  const { form } = harm.data
  const isNamed = form === 'past' || form === 'third' || form === 'gerund' || (form === 'noun' && isGerund(scan, harm))
  if (!isNamed || scan.is(harm.first, INTRANSITIVE) || MEANT.test(scan.word(harm.first - 1))) return []
  const chain = chainBefore(scan, harm.first)
  if (chain.isUnreal || (chain.isPassive && form !== 'gerund')) return []
  return namesAfter(scan, names, harm.last)
}

function isGerund(scan: SentenceScan, harm: Harm): boolean {
  const isVerb = scan.word(harm.last - 1).endsWith('ing') && scan.word(harm.last) !== 'of'
  return isVerb && !scan.is(harm.first - 1, DETERMINER)
}

// Nouns of how many, not of whom: "the lives of".
const COUNTED = wordClass(/^(lives|toll|losses)$/)
const UNDONE = /^(attempted|failed|planned|alleged|foiled|thwarted|attempt|plot|anniversary|possible|threatened|no)$/

// "the death of Samir al-Khoury", "the bodies of Lena Moritz and her son", "Samir al-Khoury's murder".
function ofNoun(scan: SentenceScan, names: readonly FullName[], harm: Harm): readonly FullName[] {
  if (harm.data.form !== 'noun' || scan.is(harm.first, COUNTED)) return []
  for (let i = harm.first - 1; i >= harm.first - 4; i--) if (UNDONE.test(scan.word(i))) return []
  if (scan.word(harm.last) === 'of') return namesAfter(scan, names, harm.last + 1)
  if (scan.word(harm.first - 1) !== "'s") return []
  const name = names.find(({ last }) => last === harm.first - 1)
  return name ? [name] : []
}

/** What befell people whom a word stands for; open where it only calls them victims. */
interface Harmed {
  readonly fate: HarmAttribute
  readonly isOpen: boolean
}

interface Introduction extends Harmed {
  readonly at: number
}

const OPENS = wordClass(/^(were|was|are|include|includes|included|including|identified|named|:)$/)

// "the dead included", "among the wounded was", "the victims were identified as", "five people, including".
function introductions(scan: SentenceScan): readonly Introduction[] {
  const found: Introduction[] = []
  for (let i = scan.sentence.first + 1; i < scan.sentence.last; i++) {
    const word = scan.word(i)
    if (word === 'among' && scan.is(i + 1, THEM_WHOM)) {
      const harmed = harmedBefore(scan, i)
      const at = scan.is(i + 2, BE) ? i + 3 : i + 2
      if (harmed) found.push({ at, ...harmed })
    }
    if (!scan.is(i, OPENS)) continue
    const harmed = headHarmed(scan, i)
    if (harmed === null) continue
    const at = behindOpening(scan, i)
    if (at !== null) found.push({ at, ...harmed })
  }
  return found
}

// "Four people were killed in a raid on a market, among them": the people harmed last.
function harmedBefore(scan: SentenceScan, i: number): Harmed | null {
  for (let at = i - 1; at >= scan.sentence.first; at--) {
    const harmed = peopleHarmed(scan, at)
    if (harmed) return harmed
    if (DOER.has(scan.word(at)) || scan.word(at) === ';' || isSpeech(scan, at)) return null
  }
  return null
}

const STOP_OR_COMMA = wordClass(/^[.;,]$/)

/** The token where the names may begin: behind "were", "as", "by police as". */
function behindOpening(scan: SentenceScan, i: number): number | null {
  const word = scan.word(i)
  if (word !== 'identified' && word !== 'named') {
    const next = scan.word(i + 1)
    const isPassive = scan.is(i, BE) && (next === 'identified' || next === 'named' || next === 'later')
    return isPassive ? null : i + 1
  }
  for (let at = i + 1; at < i + 12; at++) {
    if (scan.word(at) === 'as') return at + 1
    if (scan.is(at, STOP_OR_COMMA)) break
  }
  return scan.word(i + 1) === ':' ? i + 2 : null
}

const IDENTIFIED_NAMED = wordClass(/^(identified|named)$/)
const AS_BY_COLON = wordClass(/^(as|by|:|on|in|later)$/)

/** What befell the people that the opening at `i` is said of: the nearest word of harm or of victims before it, or right behind "identified". */
function headHarmed(scan: SentenceScan, i: number): Harmed | null {
  if (scan.is(i, IDENTIFIED_NAMED) && !scan.is(i + 1, AS_BY_COLON)) {
    for (let at = i + 1; at < i + 8 && scan.word(at) !== 'as'; at++) {
      const harmed = peopleHarmed(scan, at)
      if (harmed) return harmed
    }
    return null
  }
  const farthest = scan.word(i) === ':' ? 12 : 16
  for (let at = i - 1; at >= scan.sentence.first && i - at < farthest; at--) {
    const harmed = peopleHarmed(scan, at)
    if (harmed) return harmed
    if (isOtherHead(scan, at)) return null
  }
  return null
}

// "The driver was identified as": of another than those harmed.
function isOtherHead(scan: SentenceScan, at: number): boolean {
  const word = scan.word(at)
  if (/^[;:.]$/.test(word) || word === 'by' || DOER.has(word) || scan.is(at, NEGATION) || scan.is(at, SPEECH))
    return true
  if (scan.startAt('deed', at)?.data.form === 'past') return true
  const agent = scan.startAt('agent', at)?.data
  if (agent?.status === 'attacker') return true
  return agent !== undefined && scan.word(at - 1) === 'the' && !scan.startAt('harm', at - 1)
}

// "Tell Zaytun" is a place.
function isSpeech(scan: SentenceScan, at: number): boolean {
  return scan.is(at, SPEECH) && !scan.isCapital(at)
}

function peopleHarmed(scan: SentenceScan, at: number): Harmed | null {
  if (scan.is(at, VICTIMS)) return { fate: 'killed', isOpen: scan.word(at).startsWith('victim') }
  const harm = scan.startAt('harm', at)
  if (!harm || (harm.data.form === 'noun' && !harm.data.isPeople) || harm.data.form === 'base') return null
  const fate = fateOf(harm)
  return fate && { fate, isOpen: false }
}
