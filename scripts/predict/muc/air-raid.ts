/** Bombs from the air: to the answer keys an attack; their bombings are of bombs that somebody put or threw. */
import type { SentenceScan } from '../../../src/reader/scan.ts'
import type { Deed } from './trigger.ts'

const AIR = /^(aerial|aircraft|airplanes?|planes?|helicopters?|gunships?|jets?|bombers?)$/
const BOMBED = /^bomb(s|ed|ing|ings|ard|arded|arding|ardments?)$/

/** "Planes bombed the village". */
export function isAirRaid(scan: SentenceScan, deeds: readonly Deed[]): boolean {
  const isBombed = deeds.some(
    ({ trigger }) => BOMBED.test(scan.word(trigger.first)) || /^bombings?$/.test(scan.word(trigger.last - 1)),
  )
  if (!isBombed) return false
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) {
    const word = scan.word(i)
    if (AIR.test(word) || (word === 'air' && scan.word(i + 1) === 'force')) return true
  }
  return false
}
