/** Says what an attack was aimed at where no sentence says so outright: the site it struck, or the people it killed. */
import type { PartyValue, RuleId } from '../../model/index.ts'
import { type Add, partsOf } from './claim-parts.ts'
import type { Frame } from './frame.ts'
import { isSiteName } from './role-names.ts'

const RULE = 'target-of-harm' as RuleId
const SITE = 'struck-site'
const NOBODY =
  /(^|\s)(people|persons?|others?|victims?|individuals?|men|women|children|bodies|lives|dead|wounded|injured|casualties|members?|suspects?)$/i

/** Adds the inferred targets of frames of which none names one. */
export function inferTargets(frames: readonly Frame[], add: Add): void {
  const isNamed = frames.some(({ roles }) => roles.some(({ role, rule }) => role === 'against' && rule !== SITE))
  if (isNamed) return
  for (const frame of frames) addSite(frame, add)
  for (const frame of frames) addVictims(frame, add)
}

// "A bomb went off at Ataturk Airport": the site of the deed was its aim.
function addSite(frame: Frame, add: Add): void {
  if (frame.type === null && !frame.isSetting) return
  const place = frame.isSetting ? frame.places.find((one) => isSiteName(frame.scan, one)) : frame.places[0]
  if (place && isSiteName(frame.scan, place)) addTarget(frame, place, add)
}

// "Gunmen killed 35 worshippers": who was killed was meant.
function addVictims(frame: Frame, add: Add): void {
  for (const { attribute, group, whole } of frame.harms) {
    if (attribute !== 'killed' || whole || !group.hasNoun || group.max === 0 || group.status === 'attacker') continue
    if (NOBODY.test(frame.scan.text(group.nounFirst, group.nounLast))) continue
    addTarget(frame, { first: group.nounFirst, last: group.nounLast }, add)
  }
}

function addTarget(frame: Frame, { first, last }: { readonly first: number; readonly last: number }, add: Add): void {
  const words = frame.scan.text(first, last)
  const value: PartyValue = { kind: 'party', words, name: words, party: null }
  const read = { first, last, rule: RULE }
  add(partsOf(frame, read, { attribute: 'against', value, basis: 'inferred' }), words.toLowerCase())
}
