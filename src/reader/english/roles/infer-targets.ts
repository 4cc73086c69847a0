/** Says what an attack was aimed at where no sentence says so outright: the site it struck, or the people it killed. */
import type { PartyId, PartyValue, RuleId } from '../../../model/index.ts'
import { wordClass } from '../../word-class.ts'
import { type Add, partsOf } from '../assemble/claim-parts.ts'
import type { Frame } from '../frames/frame.ts'
import { attribute } from '../speakers/attribute.ts'
import { isSiteName } from './role-names.ts'
import { losers, struckThings, struckTowns, townsUnderFire } from './struck-things.ts'
import { TAKEN } from './takers.ts'

const RULE = 'target-of-harm' as RuleId
const THING = 'struck-thing' as RuleId
const SITE = 'struck-site'
/** What burns or breaks beside what was meant. */
const BESIDE = wordClass(/^(houses?|homes?|huts?|vehicles?|cars?|shops?|buildings?|motorcycles?)$/)
const NOBODY =
  /(^|\s)(people|persons?|others?|victims?|individuals?|men|women|children|bodies|lives|dead|wounded|injured|casualties|members?|suspects?)$/i

/** Adds the inferred targets of frames of which none names a thing. */
export function inferTargets(frames: readonly Frame[], add: Add): void {
  const named = frames.flatMap(({ scan, roles, marks }) =>
    roles
      .filter((mark) => attribute(scan, marks, mark).stance !== 'denies')
      .filter(({ role, rule }) => role === 'against' && rule !== SITE && rule !== TAKEN)
      .map((mark) => ({ scan, mark })),
  )
  if (named.some(({ scan, mark }) => scan.endAt('target', mark.last) && !scan.is(mark.last - 1, BESIDE))) return
  let size = 0
  const count: Add = (parts, key) => {
    size++
    return add(parts, key)
  }
  for (const frame of frames) for (const thing of struckThings(frame)) addTarget(frame, thing, count, THING)
  const towns =
    size === 0
      ? frames.flatMap((frame) => [...struckTowns(frame), ...townsUnderFire(frame)].map((town) => ({ frame, town })))
      : []
  for (const { frame, town } of towns) addTarget(frame, town, count, THING)
  if (named.some(({ scan, mark }) => scan.endAt('agent', mark.last)?.data.status !== 'attacker')) return
  for (const frame of frames) addSite(frame, count)
  for (const frame of frames) addVictims(frame, count)
  for (const frame of frames) for (const loser of losers(frame)) addTarget(frame, loser, count)
  if (size === 0) for (const frame of frames) addParts(frame, count)
}

// "Twelve dead, nine of them police officers": the part says who was meant where the whole does not.
function addParts(frame: Frame, add: Add): void {
  for (const { attribute, group, whole } of frame.harms)
    if (attribute === 'killed' && whole && group.hasNoun && (group.status === 'combatant' || group.party !== null))
      addTarget(frame, { first: group.nounFirst, last: group.nounLast }, add)
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

function addTarget(
  frame: Frame,
  { first, last, party = null }: { readonly first: number; readonly last: number; readonly party?: PartyId | null },
  add: Add,
  rule = RULE,
): void {
  const words = frame.scan.text(first, last)
  const known = party ? frame.scan.ctx.lexicon.parties.get(party) : undefined
  const value: PartyValue = { kind: 'party', words, name: known?.name ?? words, party }
  const read = { first, last, rule }
  add(partsOf(frame, read, { attribute: 'against', value, basis: 'inferred' }), party ?? words.toLowerCase())
}
