/** Finds whom somebody takes for the doer by more phrases: "bore the hallmarks of X", "suspicion fell on X", "the attackers belonged to X", "whom India linked to X". */
import type { RuleId, Stance } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { BE, DETERMINER, NEGATION } from '../words/words.ts'
import type { ResponsibilityMark } from './claims-of-responsibility.ts'
import { namedBand } from './named-band.ts'
import { type Group, groupAfter, groupBefore, isActor } from './role-groups.ts'
import { capitalName } from './role-names.ts'
import { auxiliaryStart } from './subject-end.ts'

const TRIGGER = wordClass(
  /^(hallmarks?|trademarks?|suspicions?|belonged|belong|member|members|fighters|followers|supporters|militants|linked|links|tied|traced|attributed|ascribed|lies|lay|rests|rested|there|then|widely|identified|described|accused|accuses|blamed|blames|suspected|uniforms?|fatigues|insignia)$/,
)

/** The marks that such phrases give. Cheap where no trigger stands. */
export function accusePhrases(scan: SentenceScan): readonly ResponsibilityMark[] {
  const { first, last } = scan.sentence
  const found: ResponsibilityMark[] = []
  for (let i = scan.nextWord(TRIGGER, first, last); i >= 0; i = scan.nextWord(TRIGGER, i + 1, last)) {
    const mark = readPhrase(scan, i)
    if (mark) found.push(mark)
  }
  return found
}

const AS_BEING = wordClass(/^(as|being)$/)
const IDENTIFIED_NAMED_DESCRIBED = wordClass(/^(identified|named|described)$/)

const ATTRIBUTED = wordClass(/^a(ttribut|scrib)ed$/)
const LINKED_LINKS_TIED = wordClass(/^(linked|links|tied|traced)$/)
const LIES_LAY_RESTS = wordClass(/^(lies|lay|rests|rested)$/)

function readPhrase(scan: SentenceScan, i: number): ResponsibilityMark | null {
  const word = scan.word(i)
  const next = scan.word(i + 1)
  if (/^(hallmark|trademark)/.test(word)) return next === 'of' ? behind(scan, i + 2, 'suspects') : null
  if (scan.is(i, ATTRIBUTED)) return next === 'to' && isDeedBefore(scan, i) ? behind(scan, i + 2, 'suspects') : null
  if (/^suspicion/.test(word)) return fallsOn(scan, i + 1)
  if (/^belong/.test(word)) return next === 'to' && isOfDoers(scan, i) ? behind(scan, i + 2, 'accuses') : null
  if (/^(member|fighter|follower|supporter|militant)/.test(word)) {
    if (next !== 'of') return null
    let be = scan.is(i - 1, DETERMINER) ? i - 1 : i
    while (scan.is(be - 1, AS_BEING)) be--
    const verb = scan.is(be - 1, IDENTIFIED_NAMED_DESCRIBED) ? be - 1 : be
    return scan.is(verb - 1, BE) && isOfDoers(scan, verb) ? behind(scan, i + 2, 'accuses') : null
  }
  if (scan.is(i, IDENTIFIED_NAMED_DESCRIBED))
    return next === 'as' && hasDoersAt(scan, i) ? behind(scan, i + 2, 'accuses') : null
  if (scan.is(i, UNIFORM)) return inUniform(scan, i)
  if (scan.is(i, ACCUSES)) return whichAccused(scan, i) ?? suspectedOf(scan, i)
  if (scan.is(i, LINKED_LINKS_TIED)) return linkedTo(scan, i)
  if (scan.is(i, LIES_LAY_RESTS)) {
    return next === 'with' && hasBefore(scan, i, /^(responsibility|blame|guilt)$/)
      ? behind(scan, i + 2, 'accuses')
      : null
  }
  return suspectedThere(scan, i)
}

const ACCUSES = wordClass(/^(accused|accuses|blamed|blames|suspected)$/)
const WHICH_WHOM = wordClass(/^(which|whom)$/)
const OF = wordClass(/^of$/)

// "There was no comment from Israel, which Hamas accused".
function whichAccused(scan: SentenceScan, i: number): ResponsibilityMark | null {
  const which = scan.nextWord(WHICH_WHOM, i - 6, i)
  const end = scan.word(which - 1) === ',' ? which - 1 : which
  const party = which < 0 || scan.is(which + 1, BE) ? undefined : scan.endAt('party', end)
  return party ? toMark({ first: party.first, last: party.last, party: party.data.party }, 'accuses') : null
}

// "Salafist gunmen were suspected on Thursday of having killed an officer".
function suspectedOf(scan: SentenceScan, i: number): ResponsibilityMark | null {
  const of = scan.is(i - 1, BE) ? scan.nextWord(OF, i + 1, i + 5) : -1
  const isDeed = [1, 2].some((on) => scan.startAt('deed', of + on) ?? scan.startAt('harm', of + on))
  if (of < 0 || !isDeed) return null
  const subject = groupBefore(scan, auxiliaryStart(scan, i))
  return subject && isActor(scan, subject) ? toMark(subject, 'suspects') : null
}

const UNIFORM = wordClass(/^(uniforms?|fatigues|insignia)$/)
const WORE = wordClass(/^(wore|wearing|dressed|in|bore|bearing|clad)$/)

// "The attackers, who wore the uniforms of the RSF": a band's own clothes; those of an army may be a disguise.
function inUniform(scan: SentenceScan, i: number): ResponsibilityMark | null {
  const at = scan.word(i + 1) === 'of' ? (scan.is(i + 2, DETERMINER) ? i + 3 : i + 2) : -1
  const party = at < 0 ? scan.endAt('party', i) : (scan.startAt('party', i + 2) ?? scan.startAt('party', at))
  const from = at < 0 ? (party?.first ?? i) : i
  if (!party || scan.nextWord(WORE, from - 3, from) < 0) return null
  const kind = scan.ctx.lexicon.parties.get(party.data.party)?.kind
  const isBand = kind === 'armed-group' || kind === 'umbrella'
  const isWorn = scan.of('agent').some(({ data, last }) => last < from && data.status !== 'civilian')
  return isBand && isWorn ? toMark({ first: party.first, last: party.last, party: party.data.party }, 'suspects') : null
}

const DEED_REACH = 14

// "Shelling of the camp attributed to the army": the deed stands before, and nobody who says so.
function isDeedBefore(scan: SentenceScan, i: number): boolean {
  return scan.of('deed').some(({ data, last }) => data.form === 'noun' && last <= i && i - last <= DEED_REACH)
}

const ON_UPON_AT = wordClass(/^(on|upon|at|to)$/)

// "Suspicion fell at once on X".
function fallsOn(scan: SentenceScan, from: number): ResponsibilityMark | null {
  for (let i = from; i < from + 5; i++) if (scan.is(i, ON_UPON_AT)) return behind(scan, i + 1, 'suspects')
  return null
}

// "whom India linked to X", "police linked the attack to X", "the raid was linked to X"; not "groups linked to X".
function linkedTo(scan: SentenceScan, i: number): ResponsibilityMark | null {
  const isBare = scan.word(i + 1) === 'to'
  let to = i + 1
  while (to < i + 6 && scan.word(to) !== 'to' && !scan.isMark(to)) to++
  if (scan.word(to) !== 'to') return null
  const isDeed = scan
    .of('deed')
    .some(({ data, first }) => data.form === 'noun' && (isBare ? first < i : first > i && first < to))
  const isOfDeed = isBare ? isDeed && scan.is(auxiliaryStart(scan, i), BE) : isDeed
  return isOfDeed || (isBare && hasBefore(scan, i, /^whom$/)) ? behind(scan, to + 1, 'accuses') : null
}

const SUSPECTED_ACCUSED_BLAMED = wordClass(/^(suspected|accused|blamed)$/)

// "The faction is there suspected", "they were then accused too".
function suspectedThere(scan: SentenceScan, i: number): ResponsibilityMark | null {
  const isBetween = scan.is(i - 1, BE) && scan.is(i + 1, SUSPECTED_ACCUSED_BLAMED)
  const isBehind = scan.is(i - 1, SUSPECTED_ACCUSED_BLAMED) && scan.is(i - 2, BE)
  if (!isBetween && !isBehind) return null
  const subject = groupBefore(scan, auxiliaryStart(scan, isBetween ? i - 1 : i - 2))
  return subject && isActor(scan, subject) ? toMark(subject, 'suspects') : null
}

const DOERS =
  /^(they|he|she|attackers?|assailants?|gunm[ae]n|bombers?|killers?|shooters?|perpetrators?|raiders|hijackers|kidnappers|militants|terrorists)$/

function isOfDoers(scan: SentenceScan, verb: number): boolean {
  let end = auxiliaryStart(scan, verb)
  while (scan.is(end - 1, BE)) end--
  return (
    DOERS.test(scan.word(end - 1)) ||
    /^(dead|slain) (attackers|gunmen)$/.test(`${scan.word(end - 2)} ${scan.word(end - 1)}`)
  )
}

const BY_MEN = wordClass(/^(men|gunmen|attackers|assailants|youths|fighters|bandits)$/)

// "by men identified as Twirwaneho fighters".
function hasDoersAt(scan: SentenceScan, i: number): boolean {
  return scan.is(i - 1, BY_MEN) && scan.nextWord(BY, i - 5, i - 1) >= 0
}

const BY = wordClass(/^by$/)

function behind(scan: SentenceScan, at: number, stance: Stance): ResponsibilityMark | null {
  const group = groupAfter(scan, at)
  const named = group && isActor(scan, group) ? group : (namedBand(scan, at) ?? capitalName(scan, at, 1))
  if (!named) return null
  for (let i = Math.max(scan.sentence.first, at - 8); i < at; i++) if (scan.is(i, NEGATION)) return null
  return toMark(named, stance)
}

function hasBefore(scan: SentenceScan, end: number, pattern: RegExp): boolean {
  for (let i = Math.max(scan.sentence.first, end - 8); i < end; i++) if (pattern.test(scan.word(i))) return true
  return false
}

function toMark({ first, last, party }: Group, stance: Stance): ResponsibilityMark {
  return { first, last, party, stance, isSelf: false, mark: null, rule: 'accuse-phrase' as RuleId }
}
