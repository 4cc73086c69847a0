/** Finds the noun groups beside a deed: parties, armed people, targets. */
import type { PartyId } from '../../../model/index.ts'
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { ADVERB, BE, DETERMINER, HAVE } from '../words/words.ts'
import { isQuoteMark, subjectEnd } from './subject-end.ts'

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
  if (!one) return kindOfParty(scan, at) ?? namedThingBefore(scan, at)
  let first = one.first
  let party = one.kind === 'party' ? one.data.party : null
  // "Myanmar naval boats shelled".
  if (scan.is(at - 1, CRAFT)) while (scan.is(first - 1, NAVAL) && !scan.endAt('party', first)) first--
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
  const whole = scan.word(first - 1) === 'of' ? wholeBefore(scan, first - 1) : null
  if (whole !== null) return { first: whole, last: at, party: null }
  if (scan.is(first - 1, IN_AT_NEAR)) return null
  if (party === null && one.kind === 'agent') while (isBandName(scan, first - 1)) first--
  // "Basayev's men": whose they are tells them from others.
  if (party === null && scan.word(first - 1) === "'s" && scan.isCapital(first - 2) && one.kind === 'agent') first -= 2
  // "the station in the Donetsk town": where it stands is not what it is.
  let article = first - 1
  while (party === null && scan.isCapital(article) && article > first - 4) article--
  const isWhere = scan.is(article, THE_A_AN) && scan.is(article - 1, IN_AT_NEAR_OUTSIDE)
  return isWhere && end - at < LONGEST ? groupBefore(scan, article - 1) : { first, last: at, party }
}

const COMPANY = wordClass(
  /^(group|team|crowd|column|patrol|unit|party|busload|convoy|contingent|squad|detachment|gathering|procession|pair|family|band)$/,
)

// "A convoy of UN peacekeepers was attacked", "a group of farmers": the company is told by those who are in it.
function wholeBefore(scan: SentenceScan, of: number): number | null {
  const target = scan.endAt('target', of)
  if (target) return target.first
  return scan.is(of - 1, COMPANY) ? of - 1 : null
}

const CRAFT = wordClass(
  /^(boats|ships|gunboats|vessels|planes|plane|helicopters|tanks|guns|batteries|drones|warships|frigates)$/,
)
const NAVAL = wordClass(/^(naval|military|patrol|attack|war|coastguard|army|government|unmanned)$/)

// "The NLA insurgents", "Mordisco dissidents": a name that no lexicon knows.
function isBandName(scan: SentenceScan, i: number): boolean {
  if (i < scan.sentence.first || !scan.isCapital(i) || scan.ctx.isAllCaps || scan.isMark(i) || scan.is(i, DETERMINER))
    return false
  const isWritten = i > scan.sentence.first || scan.text(i, i + 1).toUpperCase() === scan.text(i, i + 1)
  return isWritten && !scan.over('place', i) && !scan.over('date', i) && !scan.over('name', i)
}

const KIND = wordClass(/^(group|militia|movement|faction|gang|organi[sz]ation|outfit|network|insurgency|army)$/)
const LIKE = wordClass(
  /^(rebel|armed|militant|islamist|jihadist|terrorist|terror|extremist|insurgent|guerrilla|paramilitary|separatist|opposition|guerilla)$/,
)

// "The ADF rebel group attacked": what the party is stands behind its name.
function kindOfParty(scan: SentenceScan, end: number): Group | null {
  if (!scan.is(end - 1, KIND)) return null
  let at = end - 1
  while (scan.is(at - 1, LIKE)) at--
  const party = scan.endAt('party', at)
  return party && !party.data.isAmbiguous ? { first: party.first, last: end, party: party.data.party } : null
}

// "The tanker Morning Glory was hit": what bears a name of its own.
function namedThingBefore(scan: SentenceScan, end: number): Group | null {
  let first = end
  const from = Math.max(scan.sentence.first, end - LONGEST_NAME)
  while (first > from && scan.isCapital(first - 1) && !scan.isMark(first - 1)) first--
  const target = first < end && first > scan.sentence.first ? scan.endAt('target', first) : undefined
  return target && !scan.isCapital(target.last - 1) ? { first: target.first, last: end, party: null } : null
}

const LONGEST_NAME = 4

function headEndingAt(
  scan: SentenceScan,
  at: number,
): Mention<'party'> | Mention<'agent'> | Mention<'target'> | Mention<'nationality'> | undefined {
  return scan.endAt('party', at) ?? scan.endAt('agent', at) ?? scan.endAt('target', at) ?? scan.endAt('nationality', at)
}

const BEFORE_DEED = wordClass(
  /^(deadly|suspected|alleged|massive|latest|joint|unprecedented|self-defence|self-defense|retaliatory|overnight|two|three|several|multiple|precision|new|first|second|cross-border|apparent|surprise)$/,
)

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
      scan.is(at - 1, BEFORE_DEED)
    if (!isBetween) return null
    at--
  }
  return null
}

const NEXT_CLAUSE = wordClass(/^(in|near|by|for|as|after|when|during|with|from|that|which|who|and|or)$/)

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
      (scan.isMark(at) && word !== '-' && !isDotOfSaint(scan, at) && !(best === null && isBetweenFlags(scan, at))) ||
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
      best &&
      best.party === null &&
      scan.is(at, HELD) &&
      scan.word(at + 1) === 'by' &&
      scan.startAt('party', at + 2)
    ) {
      at += 2
      continue
    }
    if (
      best
        ? word !== 'of' && word !== "'s" && word !== 'the' && word !== 'belonging'
        : scan.is(at, BE) || scan.is(at, HAVE)
    )
      break
    if (!best && scan.is(at, NEXT_CLAUSE)) break
    at++
  }
  return best && isBareAdjective(scan, best) ? null : best
}

/** Whose a thing is: "stores used by the group", "a post manned by the army". */
const HELD = wordClass(/^(used|held|run|manned|operated|controlled|occupied|owned|guarded)$/)

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

const FLAGGED = wordClass(
  /-(flagged|owned|operated|registered|managed|linked|chartered|built|backed|led|held|run|controlled)$/,
)

// "The Greek-flagged, US-owned cargo vessel": one word about a thing after another.
function isBetweenFlags(scan: SentenceScan, at: number): boolean {
  return scan.word(at) === ',' && scan.is(at - 1, FLAGGED)
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
