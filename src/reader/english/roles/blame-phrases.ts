/** Finds who did it by the phrases that blame or own up: "the work of M23", "at the door of a local group", "has owned up to it", "a claim came from the TAK". */
import type { PartyId, Stance } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { BE, DETERMINER, IS_WAS } from '../words/words.ts'
import { blamedAt, blameMark, isDenied } from './blame-mark.ts'
import { ownersMark, speakerBehind, thoughtOf } from './blame-thoughts.ts'
import type { ResponsibilityMark } from './claims-of-responsibility.ts'
import { bandBefore } from './named-band.ts'
import { groupBefore, isActor } from './role-groups.ts'
import { auxiliaryStart } from './subject-end.ts'

const TRIGGER = wordClass(
  /^(work|door|authors?|perpetrators?|culprits?|pointed|points|pointing|point|doorstep|blamed|pinned|put|finger|fingers|claim|claimed|owned|behind|it|authorship|hallmarks?|hands?|pins?|lays?|laid|responsible|done|holds?|held|name|suspects?|ordered|launched|fired|planted|handwriting|fingerprints|signature)$/,
)
const BETWEEN = wordClass(
  /^(it|that|one|this|the|them|attack|attacks|blame|blast|strike|strikes|bombing|killing|killings|raid)$/,
)
const IT_THEM = wordClass(/^(it|them)$/)
const IS = wordClass(/^(is|was|were|be|been|as|it|likely|clearly)$/)
/** How far the verb may stand from "the authors". */
const LONGEST = 8
const ACT = wordClass(/^(action|operation|act|killings?|massacre|atrocity|carnage|slaughter|assault)$/)
const LAID = wordClass(
  /^(blame|responsibility|atrocity|massacre|carnage|killings?|slaughter|murders?|crime|attack|deed|it|this|guilt)$/,
)
const ASSUMED = wordClass(/^(assumed|assumes|claimed|claims|took|takes|accepted)$/)

/** The marks that such phrases give. Cheap where no trigger stands. */
export function blamePhrases(scan: SentenceScan, isToldBySomebody: boolean): readonly ResponsibilityMark[] {
  const { first, last } = scan.sentence
  const found: ResponsibilityMark[] = []
  for (let i = scan.nextWord(TRIGGER, first, last); i >= 0; i = scan.nextWord(TRIGGER, i + 1, last)) {
    const mark = readPhrase(scan, i, isToldBySomebody)
    if (mark) found.push(mark)
  }
  return found
}

const ITS_THEIR = wordClass(/^(its|their)$/)

const AT_TO = wordClass(/^(at|to)$/)
const IT_THIS = wordClass(/^(it|this)$/)
const CAME_COMES = wordClass(/^(came|comes)$/)
const IT_THIS_BOTH = wordClass(/^(it|this|both|them)$/)

function readPhrase(scan: SentenceScan, i: number, isToldBySomebody: boolean): ResponsibilityMark | null {
  const next = scan.word(i + 1)
  switch (scan.word(i)) {
    case 'work':
      return scan.word(i - 1) === 'the' && next === 'of' && scan.is(i - 2, IS) ? blamedAt(scan, i + 2, 'accuses') : null
    case 'door':
    case 'doorstep':
      return next === 'of' ? blamedAt(scan, i + 2, 'accuses') : null
    case 'blamed':
    case 'pinned':
      return next === 'on' ? blamedAt(scan, i + 2, 'accuses') : null
    case 'finger':
    case 'fingers':
      return next === 'at' ? blamedAt(scan, i + 2, 'accuses') : null
    case 'point':
    case 'pointed':
    case 'points':
    case 'pointing':
      return scan.is(i + 1, AT_TO) ? named(blamedAt(scan, i + 2, 'accuses')) : null
    case 'author':
    case 'authors':
    case 'perpetrator':
    case 'perpetrators':
    case 'culprit':
    case 'culprits':
      return ownAuthor(scan, i) ?? authorOf(scan, i + 1)
    case 'authorship':
      return scan.is(i - 1, ASSUMED) ? subject(scan, i - 1, 'claims') : null
    case 'hallmark':
    case 'hallmarks':
    case 'hand':
    case 'hands':
      return next === 'of' && scan.word(i - 1) === 'the' && !isDenied(scan, i - 4, i)
        ? named(blamedAt(scan, i + 2, 'accuses'))
        : null
    case 'pin':
    case 'pins':
    case 'lay':
    case 'lays':
    case 'laid':
      return laidOn(scan, i + 1)
    case 'responsible':
      if (i === scan.sentence.first && scan.is(i + 1, BE)) return blamedAt(scan, i + 2, 'accuses')
      return isForDeed(scan, i) ? named(subject(scan, i, 'accuses')) : null
    case 'suspect':
    case 'suspects':
      return isPrime(scan, i) ? subject(scan, primeStart(scan, i), 'suspects') : null
    case 'launched':
    case 'fired':
    case 'planted':
      return scan.is(i + 1, IT_THEM) ? thoughtOf(scan, i) : null
    case 'handwriting':
    case 'fingerprints':
    case 'signature':
      return ownersMark(scan, i)
    case 'ordered':
      return scan.is(i + 1, IT_THIS) || scan.is(i + 2, ACT) || isDeedNear(scan, i + 1)
        ? subject(scan, i, 'accuses')
        : null
    case 'done':
      return scan.is(i + 1, IT_THIS) ? (ownMen(scan, i) ?? bandSubject(scan, i)) : null
    case 'hold':
    case 'holds':
    case 'held':
      return heldBehind(scan, i + 1)
    case 'name':
      return next === 'to' && scan.is(i - 1, ITS_THEIR) ? subject(scan, i - 2, 'claims') : null
    case 'put':
      return putOn(scan, i + 1)
    case 'it':
      return scan.is(i + 1, IS_WAS) && (isToldBySomebody || scan.word(i - 2) === 'doubt')
        ? named(blamedAt(scan, i + 2, 'accuses'))
        : null
    case 'claim':
      if (scan.is(i + 1, CAME_COMES) && scan.word(i + 2) === 'from') return blamedAt(scan, i + 3, 'claims')
      return scan.word(i - 1) === 'to' ? claimer(scan, i, i - 1) : null
    case 'claimed':
      return claimer(scan, i, i)
    case 'owned':
      if (next === 'by') return blamedAt(scan, i + 2, 'claims')
      return next === 'up' && scan.word(i + 2) === 'to' ? subject(scan, i, 'claims') : null
    default:
      if (!isDeedNear(scan, i + 1) && !scan.is(i + 1, IT_THIS_BOTH) && !scan.is(i + 2, ACT)) return null
      return subject(scan, i, 'accuses') ?? (scan.word(i) === 'behind' ? speakerBehind(scan, i) : null)
  }
}

// "The group was responsible", "responsible for the attack"; not "responsible for security".
function isForDeed(scan: SentenceScan, i: number): boolean {
  if (!scan.is(i - 1, BE)) return false
  if (scan.word(i + 1) === 'for') return isDeedNear(scan, i + 2) || scan.is(i + 2, IT_THIS)
  return scan.isMark(i + 1) || i + 1 >= scan.sentence.last
}

const PRIME = wordClass(/^(prime|main|chief|likely|likeliest|principal|only|usual)$/)

function isPrime(scan: SentenceScan, i: number): boolean {
  return scan.is(i - 1, PRIME) && scan.is(primeStart(scan, i), BE)
}

// "is the prime suspect".
function primeStart(scan: SentenceScan, i: number): number {
  return scan.is(i - 2, DETERMINER) ? i - 3 : i - 2
}

// "Locals said the Twirwaneho militia had done it".
function bandSubject(scan: SentenceScan, verb: number): ResponsibilityMark | null {
  const own = subject(scan, verb, 'accuses')
  if (own) return own
  const band = bandBefore(scan, auxiliaryStart(scan, verb))
  return band && !isDenied(scan, band.first - 2, verb) ? blameMark(band, 'accuses') : null
}

const MEMBERS_FIGHTERS_PART = wordClass(/^(members|fighters|part|militants|supporters)$/)

// "The authors of the attack would have been the Phoenix", "the perpetrators were members of the TTP".
function authorOf(scan: SentenceScan, from: number): ResponsibilityMark | null {
  let at = from
  while (at < from + LONGEST && !scan.is(at, BE)) at++
  if (!scan.is(at, BE)) return null
  while (scan.is(at, BE)) at++
  if (isDenied(scan, from, at + 2)) return null
  const isMember = scan.is(at, MEMBERS_FIGHTERS_PART) && scan.word(at + 1) === 'of'
  return named(blamedAt(scan, isMember ? at + 2 : at, 'accuses'))
}

const IT_THEY_HE = wordClass(/^(it|they|he)$/)

// "Hamas's armed wing says it is the author".
function ownAuthor(scan: SentenceScan, at: number): ResponsibilityMark | null {
  if (scan.word(at - 1) !== 'the' || !scan.is(at - 2, BE) || !scan.is(at - 3, IT_THEY_HE)) return null
  return partyBefore(scan, at - 3)
}

// "the group said that its men had done it".
function ownMen(scan: SentenceScan, at: number): ResponsibilityMark | null {
  for (let i = at - 1; i > at - 6; i--) if (scan.is(i, ITS_THEIR)) return partyBefore(scan, i)
  return null
}

function partyBefore(scan: SentenceScan, at: number): ResponsibilityMark | null {
  const party = scan
    .of('party')
    .findLast((one) => one.last <= at && at - one.last <= 9 && !isOutlet(scan, one.data.party))
  if (!party || party.data.isAmbiguous || isDenied(scan, party.first, at)) return null
  return blameMark({ first: party.first, last: party.last, party: party.data.party }, 'claims')
}

function isOutlet(scan: SentenceScan, party: PartyId): boolean {
  const kind = scan.ctx.lexicon.parties.get(party)?.kind
  return kind !== undefined && !/^(armed-group|umbrella|military|state|government|coalition|police)$/.test(kind)
}

const ON_UPON = wordClass(/^(on|upon)$/)

// "pins the atrocity on the group", "laid the blame on it".
function laidOn(scan: SentenceScan, from: number): ResponsibilityMark | null {
  for (let i = from + 1; i < from + 6; i++) {
    if (scan.isMark(i)) return null
    if (!scan.is(i, ON_UPON)) continue
    return scan.is(i - 1, LAID) || scan.over('deed', i - 1) ? named(blamedAt(scan, i + 1, 'accuses')) : null
  }
  return null
}

const BEHIND_RESPONSIBLE = wordClass(/^(behind|responsible)$/)

// "The army holds the group to be behind it".
function heldBehind(scan: SentenceScan, at: number): ResponsibilityMark | null {
  for (let i = at + 1; i < at + 10; i++) {
    if (scan.isMark(i)) return null
    if (scan.is(i, BEHIND_RESPONSIBLE)) return named(blamedAt(scan, at, 'accuses'))
  }
  return null
}

// "put that one on forces backed by Iran", "put it down to Israel".
function putOn(scan: SentenceScan, from: number): ResponsibilityMark | null {
  let at = from
  while (at < from + 3 && scan.is(at, BETWEEN)) at++
  if (at === from) return null
  if (scan.word(at) === 'down' && scan.word(at + 1) === 'to') return blamedAt(scan, at + 2, 'accuses')
  return scan.word(at) === 'on' ? blamedAt(scan, at + 1, 'accuses') : null
}

// "Al-Shabaab, which has links abroad, claimed it", "the banned group was quick to claim the attack".
function claimer(scan: SentenceScan, at: number, end: number): ResponsibilityMark | null {
  const next = scan.word(at + 1)
  const isDeed = isDeedNear(scan, at + 1) || scan.is(at + 2, ACT)
  const isIt = /^(it|both|them)$/.test(next) || (/^(the|this)$/.test(next) && isDeed)
  if (!isIt) return null
  const own = subject(scan, end, 'claims')
  if (own) return own
  const party = scan
    .of('party')
    .filter((one) => one.last <= at && at - one.last <= 6 && !isInAside(scan, one.first, one.last))
    .at(-1)
  return party && !isDenied(scan, party.first - 3, at)
    ? blameMark({ first: party.first, last: party.last, party: party.data.party }, 'claims')
    : null
}

const OFFSHOOT = wordClass(/^(offshoot|affiliate|branch|wing|rival|ally|front|splinter|successor)$/)

// "The Front, an offshoot of Jaish, claimed the ambush": whose offshoot it is has not claimed it.
function isInAside(scan: SentenceScan, first: number, last: number): boolean {
  return scan.word(last) === ',' && scan.nextWord(OFFSHOOT, first - 6, first) >= 0
}

function isDeedNear(scan: SentenceScan, from: number): boolean {
  let at = from
  while (scan.is(at, DETERMINER)) at++
  return scan.of('deed').some(({ data, first }) => data.form === 'noun' && first >= at && first < at + 3)
}

function subject(scan: SentenceScan, verb: number, stance: Stance): ResponsibilityMark | null {
  const end = auxiliaryStart(scan, verb)
  const group = groupBefore(scan, end)
  if (!group || !isActor(scan, group) || isDenied(scan, group.first - 2, verb)) return null
  // "The group said its fighters were behind it".
  const own = group.party === null && scan.is(group.first - 1, ITS_THEIR) ? partyBefore(scan, group.first) : null
  return own ?? blameMark(group, stance)
}

function named(one: ResponsibilityMark | null): ResponsibilityMark | null {
  return one?.party ? one : null
}
