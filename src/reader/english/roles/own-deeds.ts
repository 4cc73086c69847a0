/** Finds forces that tell what they did themselves: "the army said it had killed", "our fighters carried out the attack, the group said". */
import type { Stance } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import type { ResolvedMark } from '../speakers/attribute.ts'

const OWN = wordClass(/^(it|they|we|its|their|our)$/)

const WAS_WERE_BEEN = wordClass(/^(was|were|been|being)$/)
const CONDUCTED_LAUNCHED_CARRIED = wordClass(
  /^(conducted|launched|carried|delivered|staged|mounted|planted|placed|laid|detonated|fired|sent|dispatched|used|dropped|destroyed|neutrali[sz]ed|eliminated|sank)$/,
)
const DOWNED = wordClass(/^(downed|intercepted|repelled|foiled|repulsed|thwarted)$/)
const SHOT = wordClass(/^(shot|brought)$/)
const BAND = wordClass(
  /^(army|military|navy|police|forces?|troops|coalition|junta|militia|gang|group|movement|rebels|insurgents|guerrillas|militants|fighters|front|faction|brigades?|battalions?)$/,
)

/** A force of the lexicon, a state, or one known by its noun alone: "the army", "the local People's Defence Force". */
function canTell(scan: SentenceScan, { speaker, group }: ResolvedMark): boolean {
  const party = speaker.party ? scan.ctx.lexicon.parties.get(speaker.party) : undefined
  if (party) return /^(military|armed-group|umbrella|coalition|police|state|government)$/.test(party.kind)
  if (!scan.is(group.last - 1, BAND)) return false
  return /^(military|police|armed-group)$/.test(speaker.kind) || scan.isCapital(group.last - 1)
}

/** "The US military said it had struck", "the group said its fighters attacked": a force tells what it did itself. */
export function tellsOwnDeed(scan: SentenceScan, mark: ResolvedMark): boolean {
  if (!canTell(scan, mark)) return false
  if (mark.stance !== 'states' && mark.stance !== 'confirms' && mark.stance !== 'claims') return false
  if (mark.stance === 'claims' && mark.cue.last - mark.cue.first > 2) return true
  if (mark.group.party !== null && isQuotedOwn(scan, mark)) return true
  let at = mark.cue.last
  for (let steps = 0; steps < 14 && at < scan.sentence.last && !isOwn(scan, at); steps++, at++)
    if (scan.isMark(at) && scan.word(at) !== '"' && scan.word(at) !== ',') return false
  if (!isOwn(scan, at)) return false
  for (let i = at + 1; i < Math.min(at + 6, scan.sentence.last); i++) {
    if (scan.is(i, WAS_WERE_BEEN) || (scan.isMark(i) && scan.word(i) !== '"')) return false
    const verb = scan.startAt('deed', i) ?? scan.startAt('harm', i)
    if (scan.is(i, DOWNED) || (scan.is(i, SHOT) && scan.word(i + 1) === 'down')) return false
    if (verb && verb.data.form === 'past') return verb.kind === 'deed' || scan.word(verb.last) !== 'in'
    if (scan.is(i, CONDUCTED_LAUNCHED_CARRIED)) return true
  }
  return false
}

/** How a force tells its own deed: one of a state confirms it, an armed group claims it. */
export function stanceOfOwn(scan: SentenceScan, mark: ResolvedMark): Stance {
  const party = mark.speaker.party ? scan.ctx.lexicon.parties.get(mark.speaker.party) : undefined
  return party?.kind === 'armed-group' || party?.kind === 'umbrella' ? 'claims' : 'confirms'
}

const GROUP = wordClass(/^(group|movement|militia|organisation|organization|faction)$/)

// "it", "its fighters", "the group".
function isOwn(scan: SentenceScan, at: number): boolean {
  return scan.is(at, OWN) || (scan.word(at - 1) === 'the' && scan.is(at, GROUP))
}

const OUR = wordClass(/^(our|we)$/)
/** How many words may stand between "our" and what was done. */
const DOING = 6

// "Our fighters carried out this attack," the group said.
function isQuotedOwn(scan: SentenceScan, { content, group }: ResolvedMark): boolean {
  return content.some(({ first, last }) => {
    if (last > group.first) return false
    for (let at = scan.nextWord(OUR, first, last); at >= 0; at = scan.nextWord(OUR, at + 1, last))
      for (let i = at + 1; i < Math.min(at + DOING, last) && !scan.is(i, WAS_WERE_BEEN) && !scan.isMark(i); i++) {
        const verb = scan.startAt('deed', i)
        if (verb?.data.form === 'past' || scan.is(i, CONDUCTED_LAUNCHED_CARRIED)) return true
      }
    return false
  })
}
