/** Finds the noun groups beside a deed: parties, armed people, targets. */
import type { PartyId } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { ADVERB, BE, DETERMINER, HAVE } from '../words/words.ts'

const BY_ACTOR = wordClass(
  new Set([
    'militants',
    'gunmen',
    'attackers',
    'assailants',
    'guerrillas',
    'rebels',
    'insurgents',
    'terrorists',
    'fighters',
    'bomber',
    'bombers',
    'attacker',
    'gunman',
    'assailant',
    'shooter',
    'militiamen',
    'soldiers',
    'troops',
    'police',
    'policemen',
    'individuals',
    'men',
    'extremists',
    'jihadists',
    'bandits',
  ]),
)

/** The longest way back to a subject in tokens. */
const LONGEST = 20

/** A noun group in a role: its tokens (half-open) and its party. */
export interface Group {
  readonly first: number
  readonly last: number
  readonly party: PartyId | null
}

const IN_AT_NEAR = wordClass(/^(in|at|near|of|from|on|around|inside|outside)$/)
const THE_A_AN = wordClass(/^(the|a|an)$/)
const IN_AT_NEAR_OUTSIDE = wordClass(/^(in|at|near|outside)$/)

/** The party, nationality with a noun, target or armed people right before token `end`. */
export function groupBefore(scan: SentenceScan, end: number): Group | null {
  const at = subjectEnd(scan, end)
  const one = headEndingAt(scan, at)
  if (!one) return null
  let first = one.first
  let party = one.kind === 'party' ? one.data.party : null
  for (let steps = 0; first > scan.sentence.first && steps < 6; steps++) {
    const before: Mention<'party'> | Mention<'nationality'> | Mention<'agent'> | Mention<'speaker'> | undefined =
      scan.endAt('party', first) ??
      scan.endAt('nationality', first) ??
      scan.endAt('agent', first) ??
      scan.endAt('speaker', first)
    if (!before) break
    first = before.first
    if (before.kind === 'party') party ??= before.data.party
  }
  if (scan.is(first - 1, IN_AT_NEAR)) return null
  // "Basayev's men": whose they are tells them from others.
  if (party === null && scan.word(first - 1) === "'s" && scan.isCapital(first - 2) && one.kind === 'agent') first -= 2
  // "the station in the Donetsk town": where it stands is not what it is.
  let article = first - 1
  while (party === null && scan.isCapital(article) && article > first - 4) article--
  const isWhere = scan.is(article, THE_A_AN) && scan.is(article - 1, IN_AT_NEAR_OUTSIDE)
  return isWhere && end - at < LONGEST ? groupBefore(scan, article - 1) : { first, last: at, party }
}

/** Where the noun group in front of token `end` ends: a day, a place, an aside and a disguise between are passed over. */
export function subjectEnd(scan: SentenceScan, end: number): number {
  const behind = skipPlace(scan, skipDay(scan, auxiliaryStart(scan, skipAside(scan, skipQuote(scan, end)))))
  return skipGuise(scan, behind)
}

function headEndingAt(
  scan: SentenceScan,
  at: number,
): Mention<'party'> | Mention<'agent'> | Mention<'target'> | Mention<'nationality'> | undefined {
  return scan.endAt('party', at) ?? scan.endAt('agent', at) ?? scan.endAt('target', at) ?? scan.endAt('nationality', at)
}

// "the organisation that calls itself "Islamic Resistance" has owned up".
function skipQuote(scan: SentenceScan, end: number): number {
  return isQuoteMark(scan.word(end - 1)) && scan.endAt('party', end - 1) ? end - 1 : end
}

const GUISE = wordClass(/^(dressed|disguised|posing|clad|armed|riding|mounted|carrying|wearing)$/)
const LONGEST_GUISE = 7

// "Armed men dressed as hunters killed": what they looked like is not who they are.
function skipGuise(scan: SentenceScan, end: number): number {
  for (let i = end - 1; i > end - LONGEST_GUISE && i > scan.sentence.first; i--) {
    if (scan.isMark(i)) return end
    if (scan.is(i, GUISE) && scan.endAt('agent', i)) return i
  }
  return end
}

// "Iraqi forces, backed by militias, attacked": the words between the commas are passed over.
function skipAside(scan: SentenceScan, end: number): number {
  if (scan.word(end - 1) !== ',') return end
  for (let i = end - 2, steps = 0; i >= scan.sentence.first && steps < 15; i--, steps++)
    if (scan.word(i) === ',') return i
  return end
}

const ON_IN_LATE = wordClass(/^(on|in|late|early|at)$/)

// "The troops on Monday shelled": the day between is passed over.
function skipDay(scan: SentenceScan, end: number): number {
  const date = scan.endAt('date', end)
  if (!date || date.first <= scan.sentence.first) return end
  return scan.is(date.first - 1, ON_IN_LATE) ? date.first - 1 : date.first
}

const IN_OF_NEAR = wordClass(/^(in|of|near|at|outside)$/)

// "Two villages in Darfur were attacked": the place behind the noun is passed over.
function skipPlace(scan: SentenceScan, end: number): number {
  const place = scan.endAt('place', end)
  const isOf =
    place !== undefined && scan.word(place.first - 1) === 'of' && scan.endAt('target', place.first - 1) !== undefined
  if (!place || (scan.endAt('party', end) && !isOf)) return end
  return scan.is(place.first - 1, IN_OF_NEAR) ? place.first - 1 : end
}

/** Where the auxiliaries and relative pronouns in front of the verb at token `at` begin. */
export function auxiliaryStart(scan: SentenceScan, at: number): number {
  let first = at
  while (first > scan.sentence.first) {
    const word = scan.word(first - 1)
    const isVerbPart =
      scan.is(first - 1, BE) ||
      scan.is(first - 1, HAVE) ||
      scan.is(first - 1, ADVERB) ||
      /^(who|that|which|thus|today|then|had|would)$/.test(word) ||
      (/.{3}ly$/.test(word) && !scan.isCapital(first - 1))
    if (!isVerbPart) break
    first--
  }
  return first
}

/** The party, people or armed group right before a deed noun: "the US air strike". */
export function partyBefore(scan: SentenceScan, first: number): Group | null {
  let at = first
  for (let steps = 0; steps < 4 && at > scan.sentence.first; steps++) {
    const word = scan.word(at - 1)
    const party = scan.endAt('party', at)
    // "A Baghdad bombing": a town in front of a deed is where, not who.
    if (party?.data.isAmbiguous) return null
    if (party) return { first: party.first, last: at, party: party.data.party }
    const nationality = scan.endAt('nationality', at)
    if (nationality) return { first: nationality.first, last: at, party: null }
    const agent = scan.endAt('agent', at)
    if (agent && scan.is(agent.last - 1, BY_ACTOR)) return { first: agent.first, last: at, party: null }
    if (isForce(scan, at)) return { first: at - 1, last: at, party: null }
    const isBetween =
      word === "'s" ||
      word === '"' ||
      word === "'" ||
      word === '\u201c' ||
      word === '\u2018' ||
      scan.endAt('weapon', at) !== undefined ||
      /^(deadly|suspected|alleged|massive|latest|joint|unprecedented|self-defence|self-defense|retaliatory|overnight|two|three|several|multiple|precision|new|first|second|cross-border|apparent|surprise)$/.test(
        word,
      )
    if (!isBetween) return null
    at--
  }
  return null
}

/** The first party, target or people after token `start`. */
export function groupAfter(scan: SentenceScan, start: number): Group | null {
  let at = start
  while ((scan.is(at, DETERMINER) || scan.is(at, ADVERB) || isQuoteMark(scan.word(at))) && !isName(scan, at)) at++
  let best = null as Group | null
  for (let steps = 0; at < scan.sentence.last && steps < 8; steps++) {
    const party = scan.startAt('party', at) ?? scan.startAt('nationality', at)
    const noun = scan.startAt('target', at) ?? scan.startAt('agent', at) ?? scan.startAt('speaker', at)
    const found = party ?? noun
    if (found) {
      const id: PartyId | null = party?.kind === 'party' ? party.data.party : (best?.party ?? null)
      best = { first: best?.first ?? found.first, last: found.last, party: id }
      at = found.last
      continue
    }
    const word = scan.word(at)
    if (
      (scan.isMark(at) && word !== '-' && !isDotOfSaint(scan, at)) ||
      scan.startAt('deed', at) ||
      scan.startAt('harm', at) ||
      (scan.startAt('number', at) && best)
    )
      break
    // "The forces of Khalifa Haftar": whose they are tells them from others.
    const named = best && best.party === null && word === 'of' ? nameEnd(scan, at + 1) : at + 1
    if (best && named > at + 1) {
      best = { ...best, last: named }
      break
    }
    if (
      best
        ? word !== 'of' && word !== "'s" && word !== 'the' && word !== 'belonging'
        : scan.is(at, BE) || scan.is(at, HAVE)
    )
      break
    if (!best && /^(in|near|by|for|as|after|when|during|with|from|that|which|who|and|or)$/.test(word)) break
    at++
  }
  return best && isBareAdjective(scan, best) ? null : best
}

const FORCES = wordClass(
  /^(forces?|troops|fighters|militias?|militiamen|gunmen|army|supporters|followers|soldiers|rebels)$/,
)

/** Where the name behind "the forces of" ends; `at` itself without one. */
function nameEnd(scan: SentenceScan, at: number): number {
  if (!scan.is(at - 2, FORCES)) return at
  let last = at
  while (last < at + 3 && scan.isCapital(last) && !scan.isMark(last) && !scan.startsAny(last)) last++
  return last
}

const ST_STE_MT = wordClass(/^(st|ste|mt|ft)$/)

// "St. Francis Catholic Church".
function isDotOfSaint(scan: SentenceScan, at: number): boolean {
  return scan.word(at) === '.' && scan.is(at - 1, ST_STE_MT)
}

// "attacks on Iraqi soil": an adjective of a people without a noun is nobody.
function isBareAdjective(scan: SentenceScan, { first, last }: Group): boolean {
  const people = scan.startAt('nationality', first)
  return people?.last === last && !scan.startAt('party', first) && !scan.word(last - 1).endsWith('s')
}

// "the Rapid Support Forces": the article belongs to the name.
function isName(scan: SentenceScan, at: number): boolean {
  return scan.startAt('party', at) !== undefined || scan.startAt('agent', at) !== undefined
}

/** Whether a group can be the one who does a deed. */
export function isActor(scan: SentenceScan, group: Group): boolean {
  if (group.party) return true
  if (scan.of('nationality').some((one) => one.first >= group.first && one.last <= group.last)) return true
  const agent = scan
    .of('agent')
    .filter((one) => one.first >= group.first && one.last <= group.last)
    .at(-1)
  return (
    (agent !== undefined &&
      (agent.data.status === 'combatant' || agent.data.status === 'attacker' || scan.is(agent.last - 1, BY_ACTOR))) ||
    isForce(scan, group.last)
  )
}

const FORCE = wordClass(/^(army|military|junta|regime|coalition|navy|force|insurgency)$/)

/** Whether a force that the lexicon knows as a speaker ends right before token `end`: "the army", "the ruling junta", "the air force". */
export function isForce(scan: SentenceScan, end: number): boolean {
  return scan.is(end - 1, FORCE) && scan.endAt('speaker', end) !== undefined
}

function isQuoteMark(word: string): boolean {
  return word === '"' || word === '\u201c' || word === '\u201d' || word === "'"
}
