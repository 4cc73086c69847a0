/** Finds who did a deed behind "by", and who backs a doer: "claimed by rebels", "hit by a Houthi missile", "forces supported by Iran". */

import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { DETERMINER } from '../words/words.ts'
import { isAnybody, isHarmless } from './doer-groups.ts'
import { namedBand } from './named-band.ts'
import { type Group, groupAfter, isActor } from './role-groups.ts'

const DONE_BY = wordClass(
  /^(carried|launched|conducted|claimed|committed|perpetrated|staged|mounted|suspected|fired|alleged|killed|wounded|injured|attacked|armed|masked|red|hundred)$/,
)

const COUNT = wordClass(/^(counts?|tally|figures|reckoning|estimates?|account|own|records?|data|numbers)$/)

// "Killed on Monday by the UN's count": whose figure it is.
function isOfCount(scan: SentenceScan, from: number, last: number): boolean {
  for (let i = from; i <= last; i++) if (scan.word(i) === "'s" && scan.is(i + 1, COUNT)) return true
  return false
}

/** "Figures kept by the centre": what papers, not deeds, are. */
const KEPT = wordClass(/^(kept|made|given|put|drawn|known|told)$/)

const MEMBERS_FIGHTERS_MILITANTS = wordClass(/^(members?|fighters|militants|supporters|units?|elements)$/)

/** The actor behind "by" after token `from`; null when another verb comes between. */
export function byPhrase(scan: SentenceScan, from: number): Group | null {
  for (let i = from; i < Math.min(from + 16, scan.sentence.last); i++) {
    const word = scan.word(i)
    if (word.endsWith('ed') && !scan.is(i, DONE_BY)) return null
    if (word === ';' || (i > from && scan.startAt('cue', i)?.data.form === 'past')) return null
    if (word !== 'by') continue
    if (scan.is(i - 1, KEPT)) return null
    const group = groupAfter(scan, i + 1)
    if (group && isOfCount(scan, i + 1, group.last)) return null
    if (group && isActor(scan, group)) return group
    const isPart = scan.is(i + 1, MEMBERS_FIGHTERS_MILITANTS)
    const other = namedBand(scan, isPart && scan.word(i + 2) === 'of' ? i + 3 : i + 1) ?? weaponOf(scan, i + 1)
    if (other) return other
    const one = scan.is(i + 1, ONE_OF) ? scan.nextWord(PERSON, i + 2, i + 5) : -1
    if (one >= 0 && isAttackedBefore(scan, i)) return { first: i + 2, last: one + 1, party: null }
    const people = group && group.party === null ? scan.endAt('agent', group.last) : undefined
    if (people?.data.isPlural && !isAnybody(scan.word(people.last - 1)) && !isHarmless(scan.word(people.last - 1)))
      return group
  }
  return null
}

const ONE_OF = wordClass(/^(a|an|another|one)$/)
const PERSON = wordClass(
  /^(man|woman|teenager|youth|settler|student|pupil|inmate|knifeman|passenger|neighbou?r|officer|guard)$/,
)
const ATTACKED = wordClass(
  /^(shot|stabbed|attacked|murdered|assassinated|gunned|hacked|beheaded|knifed|assaulted|fired|ambushed|kidnapped|abducted)$/,
)
const REACH = 16

// "Shot dead outside a hotel by a man who had waited for him": one person of whom nothing more is known.
function isAttackedBefore(scan: SentenceScan, by: number): boolean {
  return scan.nextWord(ATTACKED, by - REACH, by) >= 0
}

// "was hit by a Russian glide bomb": whose weapon it was tells who did it.
function weaponOf(scan: SentenceScan, start: number): Group | null {
  let at = start
  while (scan.is(at, DETERMINER) || scan.startAt('number', at)) at++
  const owner = scan.startAt('party', at) ?? scan.startAt('nationality', at)
  if (!owner || (owner.kind === 'party' && owner.data.isAmbiguous)) return null
  for (let i = owner.last; i < owner.last + 3; i++) {
    const weapon = scan.startAt('weapon', i)
    if (weapon)
      return { first: owner.first, last: weapon.last, party: owner.kind === 'party' ? owner.data.party : null }
  }
  return null
}

const SUPPORTED_BACKED_ARMED = wordClass(/^(supported|backed|armed|financed|funded|trained|led)$/)
const CLOSE_LOYAL_LINKED = wordClass(/^(close|loyal|linked|allied|tied|aligned)$/)

const TO_WITH = wordClass(/^(to|with)$/)

/** "forces supported by Iran", "groups close to Iran": whose they are belongs to the words of who did it. */
export function withBacker(scan: SentenceScan, group: Group): Group {
  const isBacked = scan.is(group.last, SUPPORTED_BACKED_ARMED)
  const isTied = scan.is(group.last, CLOSE_LOYAL_LINKED)
  const link = scan.word(group.last + 1)
  if (!(isBacked && link === 'by') && !(isTied && scan.is(group.last + 1, TO_WITH))) return group
  const backer = scan.startAt('party', group.last + 2) ?? scan.startAt('nationality', group.last + 2)
  return backer ? { ...group, last: backer.last } : group
}
