/** Of which kind of the answer keys a deed and a sentence are. */
import type { Frame } from '../../../src/reader/english/frames/frame.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { isAirRaid } from './air-raid.ts'
import type { Deed, Trigger } from './trigger.ts'

/** The kinds of the answer keys. */
export type Kind = 'ATTACK' | 'BOMBING' | 'KIDNAPPING' | 'ARSON' | 'ROBBERY'

/** The kind that a deed's own word gives; null where it gives none. */
export function kindOfTrigger({ type, harm, isWeak }: Trigger): Kind | null {
  if (harm === 'abducted') return 'KIDNAPPING'
  if (isWeak) return null
  if (type === 'bombing' || type === 'suicide-attack') return 'BOMBING'
  if (type === 'abduction') return 'KIDNAPPING'
  return type === 'arson' ? 'ARSON' : type === 'robbery' ? 'ROBBERY' : null
}

/** "Burned": of people a wound, of things a fire that was set. */
export function kindOfDamage({ type }: Trigger): Kind | null {
  return type === 'arson' ? 'ARSON' : null
}

/** "Murdered", "assassinated", "shot": told as a killing of its own. "Killed", "dead" may be of a bomb. */
export function isMurder(scan: SentenceScan, { first, last, type }: Trigger): boolean {
  if (type === 'assassination' || type === 'armed-attack') return true
  return (
    /^(murder|assassinat|execut|massacr|slay|slain|shot|gunned|machinegunned|stabbed)/.test(scan.word(first)) ||
    /^(murder|assassinat|massacr)/.test(scan.word(last - 1))
  )
}

// "Explosions were heard": of whatever kind of attack.
function isOnlyHeard(scan: SentenceScan, { trigger, objects }: Deed): boolean {
  return objects.length === 0 && scan.word(trigger.last - 1) === 'explosions'
}

// A launcher of grenades is fired, like any gun.
function isBombing({ scan }: Frame, { first, last, data }: Frame['weapons'][number]): boolean {
  return data.type === 'bombing' && !/launchers?$/i.test(scan.text(first, last))
}

/** The kind that the words of a sentence give; null where they give none. */
export function kindOf(frame: Frame, deeds: readonly Deed[]): Kind | null {
  if (isAirRaid(frame.scan, deeds)) return 'ATTACK'
  const types = new Set(
    deeds.filter((deed) => !deed.trigger.isWeak && !isOnlyHeard(frame.scan, deed)).map((deed) => deed.trigger.type),
  )
  if (types.has('bombing') || types.has('suicide-attack')) return 'BOMBING'
  if (types.has('abduction') || deeds.some((deed) => deed.trigger.harm === 'abducted')) return 'KIDNAPPING'
  if (types.has('arson')) return 'ARSON'
  if (types.has('robbery')) return 'ROBBERY'
  if (frame.weapons.some((weapon) => isBombing(frame, weapon))) return 'BOMBING'
  return deeds.some((deed) => deed.trigger.harm === 'killed') || types.has('assassination') ? 'ATTACK' : null
}
