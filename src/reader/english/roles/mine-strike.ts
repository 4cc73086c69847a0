/** Tells a mine that is run into from one that is attacked: "their patrol hit a mine". */
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { DETERMINER } from '../words/words.ts'

const HIT = wordClass(/^(hit|hits|struck|strikes|strike|triggered|tripped)$/)
const MINE = wordClass(/^(mines?|landmines?|ieds?|explosive|bomb|tripwire)$/)
const KIND = wordClass(
  /^(land|anti-tank|anti-personnel|anti-vehicle|roadside|buried|hidden|improvised|homemade|home-made|planted|suspected|russian|left)$/,
)

/** Whether the verb at token `first` tells that somebody ran into a mine: the subject is who was hurt, the mine no target. */
export function strikesMine(scan: SentenceScan, first: number): boolean {
  if (!scan.is(first, HIT)) return false
  let at = first + 1
  if (!scan.is(at, DETERMINER) && !scan.startAt('number', at)) return false
  at++
  while (at < first + 5 && scan.is(at, KIND)) at++
  return scan.is(at, MINE)
}
