/** What one sentence says of one happening, in the terms of the answer keys: people, things, doers, weapons. */
import type { HarmAttribute } from '../../../src/model/index.ts'
import type { Frame } from '../../../src/reader/assemble/frame.ts'
import type { NounGroup } from '../../../src/reader/refine/noun-groups.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { accusedOf, type Doer, doerOf, responsibleOf } from './doers.ts'
import { type Side, sideOf } from './sides.ts'
import { type Deed, deedsOf, type Trigger } from './triggers.ts'

/** The kinds of the answer keys. */
export type Kind = 'ATTACK' | 'BOMBING' | 'KIDNAPPING' | 'ARSON' | 'ROBBERY'

/** People something was done to. `max` null = open. */
export interface Human {
  readonly words: string
  readonly effect: HarmAttribute | null
  readonly min: number
  readonly max: number | null
  readonly side: Side
  readonly isCounted: boolean
  readonly isPlural: boolean
  readonly isName: boolean
}

/** One sentence's part of an event. */
export interface SentenceEvent {
  readonly frame: Frame
  readonly kind: Kind
  readonly isGeneralKind: boolean
  readonly humans: readonly Human[]
  readonly things: readonly string[]
  readonly doers: readonly Doer[]
  readonly weapons: readonly string[]
  readonly hasStrongDeed: boolean
  readonly isClash: boolean
  readonly isNoHarm: boolean
}

/** The event of one frame, or null when its sentence tells of no deed with anyone or anything in it. */
export function eventOf(frame: Frame): SentenceEvent | null {
  const { scan } = frame
  const deeds = deedsOf(scan)
  const humans: Human[] = []
  const things: string[] = []
  const doers: Doer[] = []
  const taken: NounGroup[] = []
  for (const deed of deeds) {
    for (const group of deed.objects) {
      if (taken.some((one) => one.first < group.last && group.first < one.last)) continue
      if (isHumanObject(deed.trigger, group)) humans.push(humanOf(scan, deed.trigger, group))
      else if (isThingObject(deed.trigger, group)) things.push(scan.text(group.first, group.last))
      else continue
      taken.push(group)
    }
    for (const group of deed.actors) {
      const doer = doerOf(scan, group)
      if (doer && !taken.some((one) => one.first < group.last && group.first < one.last)) doers.push(doer)
    }
  }
  for (const link of frame.harms) {
    if (link.attribute === 'missing' || !link.group.hasNoun || link.group.max === 0) continue
    const { nounFirst, nounLast } = link.group
    if (taken.some((one) => one.first < nounLast && nounFirst < one.last)) continue
    const group = {
      ...link.group,
      first: nounFirst,
      last: nounLast,
      kind: 'people',
      head: null,
      hasName: false,
    } as const
    humans.push({
      words: scan.text(nounFirst, nounLast),
      effect: link.attribute,
      min: link.group.min ?? 0,
      max: link.group.max,
      side: sideOf(scan, group),
      isCounted: link.group.number !== null,
      isPlural: link.group.max !== 1,
      isName: false,
    })
  }
  doers.push(...accusedOf(scan), ...responsibleOf(frame))
  const weapons = frame.weapons.map((weapon) => scan.text(weapon.first, weapon.last))
  const kind = kindOf(frame, deeds)
  return {
    frame,
    kind: kind ?? 'ATTACK',
    isGeneralKind: kind === null,
    humans,
    things,
    doers,
    weapons,
    hasStrongDeed: deeds.some((deed) => !deed.trigger.isWeak),
    isClash: frame.type === 'armed-clash',
    isNoHarm: frame.harms.some((harm) => harm.group.max === 0),
  }
}

function isHumanObject(trigger: Trigger, group: NounGroup): boolean {
  if (group.kind === 'people' || group.kind === 'name') return true
  return trigger.harm !== null && (group.kind === 'other' || group.kind === 'party')
}

function isThingObject(trigger: Trigger, group: NounGroup): boolean {
  if (trigger.harm !== null) return false
  if (group.kind === 'thing') return true
  return group.kind === 'other' && /^(bombing|sabotage|arson|other)$/.test(trigger.type ?? '') && !trigger.isWeak
}

function humanOf(scan: SentenceScan, trigger: Trigger, group: NounGroup): Human {
  const { head, number } = group
  const isPlural = head?.kind === 'agent' ? head.data.isPlural : head?.kind === 'nationality'
  return {
    words: scan.text(group.first, group.last),
    effect: trigger.harm,
    min: number ? (number.data.min ?? 0) : isPlural ? 2 : 1,
    max: number ? number.data.max : isPlural ? null : 1,
    side: sideOf(scan, group),
    isCounted: number !== null,
    isPlural: number ? number.data.max !== 1 : isPlural,
    isName: group.hasName,
  }
}

function kindOf(frame: Frame, deeds: readonly Deed[]): Kind | null {
  const types = new Set(deeds.filter((deed) => !deed.trigger.isWeak).map((deed) => deed.trigger.type))
  if (types.has('bombing') || types.has('suicide-attack')) return 'BOMBING'
  if (types.has('abduction') || deeds.some((deed) => deed.trigger.harm === 'abducted')) return 'KIDNAPPING'
  if (types.has('arson')) return 'ARSON'
  if (types.has('robbery')) return 'ROBBERY'
  if (frame.weapons.some((weapon) => weapon.data.type === 'bombing')) return 'BOMBING'
  return deeds.some((deed) => deed.trigger.harm === 'killed') || types.has('assassination') ? 'ATTACK' : null
}
