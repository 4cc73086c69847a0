/** Finds doers that are named only by what they belong to: "the same group attacked", "its aircraft struck", "a suicide bomber of the Jaish-e-Mohammed", "al Qaeda's bomb". */
import type { PartyId, RuleId } from '../../../model/index.ts'
import type { Mention, Sentence } from '../../mention.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { changeFrame, type Frame } from '../frames/frame.ts'
import type { ScanSentence } from '../frames/scan-sentence.ts'
import { DETERMINER } from '../words/words.ts'
import { type Group, isForce } from './role-groups.ts'
import { type RoleMark, roleMark } from './role-mark.ts'
import { auxiliaryStart } from './subject-end.ts'

const GROUP = wordClass(/^(group|organisation|organization|movement|outfit|faction|gang|militia|rebels|militants)$/)
const FIGHTERS = wordClass(/^(insurgents|jihadists|fighters|guerrillas|paramilitaries|extremists|terrorists)$/)
const OWNER = wordClass(/^(its|their|whose)$/)
/** How many sentences back a party is looked for. */
const REACH = 4
/** How many words may stand between whose it is and what it is. */
const BETWEEN = 4

/** The frames with the doers that other words of theirs or of the sentences before name. */
export function addOwnedDoers(
  frames: readonly Frame[],
  sentences: readonly Sentence[],
  scanOf: ScanSentence,
): readonly Frame[] {
  return frames.map((frame) => {
    const found = [
      ...ownersOf(frame.scan),
      ...anaphors(frame, sentences, scanOf),
      ...belongers(frame, sentences, scanOf),
      ...pronounDoers(frame, sentences, scanOf),
    ]
    return found.length > 0 ? changeFrame(frame, { roles: [...frame.roles, ...found] }) : frame
  })
}

/** "A suicide bomber of the Jaish-e-Mohammed", "a car bomb of the Jaish", "al Qaeda's bomb": whose attacker or weapon it was. */
function ownersOf(scan: SentenceScan): readonly RoleMark[] {
  const marks: RoleMark[] = []
  const things = [
    ...scan.of('weapon').filter(({ data }) => data.type !== null),
    ...scan.of('agent').filter(({ data }) => data.status === 'attacker'),
  ]
  for (const { first, last } of things) {
    const behind = partyBehind(scan, last)
    if (behind) marks.push(mark(scan, { first, last: behind.last, party: behind.data.party }, behind.data.party))
    const at = scan.word(first - 1) === "'s" ? first - 1 : -1
    const before = at < 0 ? undefined : scan.endAt('party', at)
    if (before && isFighter(scan, before.data.party))
      marks.push(mark(scan, { first: before.first, last, party: before.data.party }, before.data.party))
  }
  return marks
}

const LOYAL_LINKED_AFFILIATED = wordClass(/^(loyal|linked|affiliated|allied|belonging|tied|sent|dispatched)$/)
const OF_FROM_TO = wordClass(/^(of|from|to|with|by)$/)
const OF_FROM = wordClass(/^(of|from)$/)
const BANNED_OUTLAWED_MILITANT = wordClass(/^(banned|outlawed|militant|islamist|jihadist|armed|group|terrorist)$/)

function partyBehind(scan: SentenceScan, last: number): Mention<'party'> | null {
  let at = last
  if (scan.is(at, LOYAL_LINKED_AFFILIATED)) at++
  if (!scan.is(at, OF_FROM_TO) || (at === last && !scan.is(at, OF_FROM))) return null
  at++
  while (scan.is(at, DETERMINER) || scan.is(at, BANNED_OUTLAWED_MILITANT)) at++
  const party = scan.startAt('party', at)
  // "A missile from Yemen": where it came from.
  if (!party || (party.data.isAmbiguous && scan.word(last) === 'from')) return null
  return isFighter(scan, party.data.party) ? party : null
}

const BELONG = wordClass(/^(belong|belonged|belongs)$/)
const DOERS = wordClass(/^(they|he|attackers?|assailants?|gunm[ae]n|bombers?|killers?|shooters?|raiders)$/)

// "They belong to the M23. They went from house to house and shot whom they found": whom the sentence before says they are of.
function belongers(
  { scan, roles, typeMention }: Frame,
  sentences: readonly Sentence[],
  scanOf: ScanSentence,
): readonly RoleMark[] {
  const { first } = scan.sentence
  const before = sentenceBefore(scan, sentences)
  if (!before || !scan.is(first, DOERS) || typeMention?.kind !== 'deed') return []
  if (roles.some(({ role, value }) => role === 'by' && value.party !== null)) return []
  const told = scanOf(before)
  const verb = told.nextWord(BELONG, before.first, before.last)
  if (verb < 0 || told.word(verb + 1) !== 'to' || !told.is(verb - 1, DOERS)) return []
  const party = told.of('party').find(({ first: at }) => at > verb && at <= verb + BETWEEN)
  if (!party || !isFighter(told, party.data.party)) return []
  return [mark(scan, { first, last: first + 1, party: party.data.party }, party.data.party)]
}

// The one that a sentence goes on from, in the same paragraph.
function sentenceBefore({ sentence }: SentenceScan, sentences: readonly Sentence[]): Sentence | undefined {
  const before = sentences[sentence.index - 1]
  return before?.passage === sentence.passage ? before : undefined
}

const IT_THEY = wordClass(/^(it|they)$/)
/** How far from its head the party of a sentence is its subject. */
const SUBJECT = 3

// "Hezbollah confirmed his death. It fired 150 rockets at the north": who the sentence before is about.
function pronounDoers(
  { scan, roles, responsibility }: Frame,
  sentences: readonly Sentence[],
  scanOf: ScanSentence,
): readonly RoleMark[] {
  const { first } = scan.sentence
  const before = sentenceBefore(scan, sentences)
  if (!scan.is(first, IT_THEY) || !before || responsibility.length > 0) return []
  if (roles.some(({ role }) => role === 'by') || !verbAt(scan, first + 1)) return []
  const told = scanOf(before)
  const party = told.of('party').find(({ first: at }) => at < before.first + SUBJECT)
  if (!party || told.word(party.last) === "'s" || !isFighter(told, party.data.party)) return []
  return [mark(scan, { first, last: first + 1, party: party.data.party }, party.data.party)]
}

function anaphors(frame: Frame, sentences: readonly Sentence[], scanOf: ScanSentence): readonly RoleMark[] {
  const { scan } = frame
  if (!scan.hasWord(GROUP) && !scan.hasWord(OWNER) && !scan.hasWord(FIGHTERS)) return []
  const marks: RoleMark[] = []
  const { first, last } = scan.sentence
  for (let i = first; i < last; i++) {
    const isOwner = scan.is(i, OWNER)
    const group = isOwner ? ownedBy(scan, i) : scan.is(i, GROUP) || scan.is(i, FIGHTERS) ? theGroup(scan, i) : null
    if (!group) continue
    const party = partyBefore(i)
    if (party) marks.push(mark(scan, group, party))
  }
  return marks

  function partyBefore(i: number): PartyId | null {
    const isOwner = scan.is(i, OWNER)
    const isForceOnly = !isOwner
    const own = lastFighter(scan, i, isForceOnly)
    if (own) return own
    if (isOwner && scan.of('speaker').some(({ last }) => last <= i && isForce(scan, last))) return null
    for (let k = scan.sentence.index - 1; k >= Math.max(0, scan.sentence.index - REACH); k--) {
      const sentence = sentences[k]
      if (!sentence) continue
      const before = scanOf(sentence)
      const party = lastFighter(before, sentence.last, isForceOnly)
      if (party) return party
      if (isOwner && before.of('speaker').some(({ last }) => isForce(before, last))) return null
    }
    return null
  }
}

// "its gunmen took", "its two bombings", "whose jets struck": what is theirs did a deed or is one.
function ownedBy(scan: SentenceScan, i: number): Group | null {
  for (let k = i + 1; k <= i + BETWEEN; k++) {
    if (scan.isMark(k)) return null
    const thing = scan.startAt('weapon', k) ?? scan.startAt('agent', k) ?? forceAt(scan, k)
    if (thing) return isDoing(scan, thing) ? { first: i, last: thing.last, party: null } : null
    const deed = scan.of('deed').find(({ first, data }) => first === k && data.form === 'noun')
    if (deed) return isDeedOf(scan, deed) ? { first: i, last: deed.last, party: null } : null
  }
  return null
}

// "its attack on the base", "its two bombings"; not "after its attack by rebels", nor "its raids" in general.
function isDeedOf(scan: SentenceScan, { first, last, data }: Mention<'deed'>): boolean {
  if (data.isWeak || scan.word(last) === 'by') return false
  return (
    !scan.word(last - 1).endsWith('s') ||
    scan.over('number', first - 1) !== undefined ||
    scan.over('number', first - 3) !== undefined
  )
}

const MEN_MEMBERS_FORCES = wordClass(/^(men|members|forces)$/)

// "its air force", "their navy": a speaker that fights.
function forceAt(scan: SentenceScan, at: number): Mention<'speaker'> | undefined {
  const speaker = scan.startAt('speaker', at)
  return speaker && isForce(scan, speaker.last) ? speaker : undefined
}

function isDoing(scan: SentenceScan, thing: Mention<'weapon'> | Mention<'agent'> | Mention<'speaker'>): boolean {
  if (
    thing.kind === 'agent' &&
    thing.data.status !== 'combatant' &&
    thing.data.status !== 'attacker' &&
    !scan.is(thing.last - 1, MEN_MEMBERS_FORCES)
  )
    return false
  return verbAt(scan, thing.last)
}

const THE_THIS_THAT = wordClass(/^(the|this|that)$/)

// "the same group occupied", "the group also attacked", "the group's attack".
function theGroup(scan: SentenceScan, i: number): Group | null {
  let first = i
  while (
    /^(same|armed|militant|islamist|jihadist|terror|terrorist|banned|outlawed|extremist|rebel)$/.test(
      scan.word(first - 1),
    )
  )
    first--
  if (!scan.is(first - 1, THE_THIS_THAT) || scan.over('party', i)) return null
  const isTheirs =
    scan.word(i + 1) === "'s" && scan.of('deed').some(({ first: at }) => at >= i + 2 && at <= i + BETWEEN)
  return isTheirs || verbAt(scan, i + 1) ? { first, last: i + 1, party: null } : null
}

const LIGHT = wordClass(
  /^(carried|launched|conducted|staged|mounted|put|used|dropped|planted|brought|took|take|seized|occupied|claimed|claim|stormed|held|fired|set|detonated|left)$/,
)

const WAS_WERE_BEEN = wordClass(/^(was|were|been|being|is|are|not|never)$/)

/** Whether the verb of the clause behind token `end` does a deed, and is no passive. */
function verbAt(scan: SentenceScan, end: number): boolean {
  for (let i = end; i < end + 5; i++) {
    const verb = scan.startAt('deed', i) ?? scan.startAt('harm', i)
    const isVerb = verb && verb.data.form !== 'noun' && verb.data.form !== 'adjective'
    if (isVerb || scan.is(i, LIGHT)) {
      const from = auxiliaryStart(scan, i)
      if (from > end + 1 && scan.word(from - 1) !== 'did') return false
      for (let k = from; k < i; k++) if (scan.is(k, WAS_WERE_BEEN)) return false
      return true
    }
    if (scan.isMark(i) || scan.startAt('number', i)) return false
  }
  return false
}

/** Who speaks for a band that governs: "Taliban officials said the insurgents had fled". */
const OFFICIALS = wordClass(
  /^(officials?|government|police|spokesman|spokesperson|authorities|administration|minister)$/,
)
const IN_NEAR_AT = wordClass(/^(in|near|at)$/)

function lastFighter(scan: SentenceScan, end: number, isForceOnly: boolean): PartyId | null {
  const parties = scan.of('party').filter(({ data, last, first }) => {
    if (last > end || data.isAmbiguous) return false
    const isBehindIn = scan.is(first - 1, IN_NEAR_AT) || (isForceOnly && scan.is(last, OFFICIALS))
    return !isBehindIn && (isForceOnly ? isArmed(scan, data.party) : isFighter(scan, data.party))
  })
  const nearest = parties.at(-1)
  // "The coalition has promised that before: its aircraft struck": theirs, not those of a party named earlier.
  const force = isForceOnly ? undefined : scan.of('speaker').findLast(({ last }) => last <= end && isForce(scan, last))
  return nearest && force && force.first > nearest.last ? null : (nearest?.data.party ?? null)
}

function isArmed(scan: SentenceScan, party: PartyId): boolean {
  const kind = scan.ctx.lexicon.parties.get(party)?.kind
  return kind === 'armed-group' || kind === 'umbrella'
}

function isFighter(scan: SentenceScan, party: PartyId): boolean {
  const kind = scan.ctx.lexicon.parties.get(party)?.kind
  return (
    kind === 'armed-group' || kind === 'umbrella' || kind === 'military' || kind === 'coalition' || kind === 'state'
  )
}

function mark(scan: SentenceScan, group: Group, party: PartyId): RoleMark {
  return { ...roleMark(scan, 'by', { ...group, party }, 'doer-of-before'), rule: 'doer-of-before' as RuleId }
}
