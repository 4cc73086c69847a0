/** Finds who does a deed in front of its verb, where it is no armed band of the lexicon alone: "the army", "fighters loyal to Hilal", "the Delta Liberation Front", "settlers". */
import type { Mention } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { DETERMINER } from '../words/words.ts'
import { bandBefore } from './named-band.ts'
import { type Group, groupBefore, isActor } from './role-groups.ts'
import { subjectEnd } from './subject-end.ts'

/** Nouns of speakers that also fight: "the army", "the junta". */
const FORCE = wordClass(/^(army|military|junta|regime|coalition|navy|militia|insurgency|resistance|force|gang|cartel)$/)
const PREPOSITIONS = wordClass(/^(on|in|from|of|with|to|by|aboard|riding|near|at|inside|across)$/)
const OWN = wordClass(/^(of|from|to|with|by)$/)
const TIE = wordClass(/^(loyal|linked|allied|affiliated|belonging|close|tied|aligned|led|commanded|backed|supported)$/)
const HARMLESS =
  /^(civilians?|residents?|families|family|passengers?|worshippers?|refugees?|migrants?|children|child|survivors?|witness(es)?|patients?|tourists?|shoppers|mourners|pilgrims|commuters|bystanders)$/
/** How far back the head of a subject may stand. */
const LONGEST = 10

/** Who does the deed whose verb, with its auxiliaries, begins at token `end`; null where nobody who can do one stands there. */
export function doerBefore(scan: SentenceScan, end: number): Group | null {
  const near = groupBefore(scan, end)
  if (near && isActor(scan, near)) return near
  const at = subjectEnd(scan, end)
  const force = forceBefore(scan, at)
  if (force) return force
  const [band, head] = [bandBefore(scan, at), headBefore(scan, at)]
  // "Troops of the 77th Light Infantry Division": those who are of the band stand in front.
  if (band && head && head.first < band.first) return { ...head, last: at }
  return band ?? calledBand(scan, at, end) ?? head
}

/** The people of any kind in front of a verb with an object of its own: "settlers attacked the village"; null for a number alone. */
export function peopleBefore(scan: SentenceScan, end: number): Group | null {
  const at = subjectEnd(scan, end)
  const agent = scan.endAt('agent', at)
  if (!agent || isAnybody(scan.word(agent.last - 1)) || isHarmless(scan.word(agent.last - 1))) return null
  let first = agent.first
  while (first > scan.sentence.first && (scan.isCapital(first - 1) || scan.word(first - 1) === 'armed')) first--
  return { first: scan.word(first) === 'the' || scan.word(first) === 'a' ? first + 1 : first, last: at, party: null }
}

// "the army", "the ruling junta", "government helicopters": a speaker that is also a force.
function forceBefore(scan: SentenceScan, at: number): Group | null {
  const speaker = scan.endAt('speaker', at)
  if (!speaker || !scan.is(at - 1, FORCE)) return null
  const nationality = scan.endAt('nationality', speaker.first)
  return { first: nationality?.first ?? speaker.first, last: at, party: null }
}

// "fighters on motorbikes stormed", "a unit of the Delta Front attacked", "gunmen led by Andre raided".
function headBefore(scan: SentenceScan, at: number): Group | null {
  for (let i = at - 1; i > at - LONGEST && i > scan.sentence.first; i--) {
    if (scan.isMark(i) && !/^["\u201c\u201d'-]$/.test(scan.word(i))) return null
    const verb = scan.over('deed', i) ?? scan.over('harm', i)
    if (verb && verb.data.form !== 'noun') return null
    if (!scan.is(i, PREPOSITIONS)) continue
    const tie = scan.is(i - 1, TIE) ? i - 1 : i
    const head = scan.endAt('agent', tie) ?? scan.endAt('party', tie)
    if (!head && tie < i && scan.is(tie - 1, FORCE)) return { first: tie - 1, last: tie, party: null }
    if (!head) continue
    if (head.kind === 'party' && head.data.isAmbiguous) return null
    const own = scan.is(i, OWN) ? scan.endAt('party', at) : undefined
    const isNamed = scan.is(i, OWN) && (tie < i || scan.word(i) === 'of') && scan.isCapital(at - 1)
    const before = head.kind === 'agent' ? (scan.endAt('party', head.first) ?? forceAt(scan, head.first)) : undefined
    const named = before?.kind === 'party' ? before.data.party : own?.data.party
    const party = head.kind === 'party' ? head.data.party : (named ?? null)
    const isMob = scan.word(i) === 'of' && scan.is(head.last - 1, MOB) && scan.endAt('agent', at) !== undefined
    const group = { first: before?.first ?? head.first, last: own || isNamed || isMob ? at : head.last, party }
    return isActor(scan, isMob ? { ...group, last: head.last } : group) || (tie < i && scan.is(tie - 1, FORCE))
      ? group
      : null
  }
  return null
}

const KIND = wordClass(
  /^(group|gang|militia|faction|cartel|band|outfit|organisation|organization|movement|network|army|rebels|cell|force)$/,
)
/** How far back from the comma the kind may stand. */
const ASIDE = 9

// "The Patriots for Kivu, a new armed group, attacked": what the name is stands behind it.
function calledBand(scan: SentenceScan, at: number, end: number): Group | null {
  if (scan.word(at) !== ',' || scan.nextWord(KIND, at + 1, Math.min(end, at + ASIDE)) < 0) return null
  let first = at
  while (
    first > scan.sentence.first &&
    (isNameWord(scan, first - 1) || (scan.is(first - 1, LINK) && isNameWord(scan, first - 2)))
  )
    first--
  while (first < at && !scan.isCapital(first)) first++
  return first < at ? { first, last: at, party: null } : null
}

/** Companies that are known by those in them: "a mob of settlers". */
const MOB = wordClass(/^(mob|crowd|gang|band|group|team|squad|convoy|column|unit)$/)

// "Junta troops of the 77th Division".
function forceAt(scan: SentenceScan, end: number): Mention<'speaker'> | undefined {
  return scan.is(end - 1, FORCE) ? scan.endAt('speaker', end) : undefined
}

const LINK = wordClass(/^(for|of|the|and|de|du|des|la|al)$/)

function isNameWord(scan: SentenceScan, i: number): boolean {
  return (
    i >= scan.sentence.first && scan.isCapital(i) && !scan.isMark(i) && !scan.is(i, DETERMINER) && !scan.over('date', i)
  )
}

/** Words that say nothing of who they are: "people", "others", "victims". */
export function isAnybody(word: string): boolean {
  return /^(people|persons?|others?|victims?|individuals?|dead|wounded|injured|casualties)$/.test(word)
}

/** Words for those to whom deeds are done rather than who do them: "residents", "worshippers". */
export function isHarmless(word: string): boolean {
  return HARMLESS.test(word)
}
