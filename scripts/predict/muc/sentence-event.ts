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
  /** The words of the name; the head noun in the singular. */
  readonly names: readonly string[]
  readonly head: string
  /** "another guard", "five others": not whom was told of before. */
  readonly isOther: boolean
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
      if (isHumanObject(scan, deed.trigger, group)) humans.push(humanOf(scan, deed.trigger, group))
      else if (isThingObject(scan, deed.trigger, group)) things.push(scan.text(group.first, group.last))
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
      names: [],
      head: headOf(scan, nounLast - 1),
      isOther: link.group.isMore,
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

function isHumanObject(scan: SentenceScan, trigger: Trigger, group: NounGroup): boolean {
  if (group.kind === 'people' || group.kind === 'name') return true
  if (trigger.harm === null || (group.kind !== 'other' && group.kind !== 'party')) return false
  return group.number !== null || OPENER.test(scan.word(group.first))
}

const AREA =
  /\b(neighborhoods?|village|villages|town|towns|city|area|areas|street|avenue|intersection|board|settlement|region|zone|highway|road|activities|actions?|operations?|positions?|objectives?|place|places|targets?|fire|minutes|hours|meters)$/
const COMPANY =
  /\b(federation|company|corporation|union|organizations?|ministry|institute|newspaper|committee|association|bank|system|network|facilities|installations?|offices?|lines|towers|posts|poles|pylons|infrastructure|stands|exchanges?)\b/

function isThingObject(scan: SentenceScan, trigger: Trigger, group: NounGroup): boolean {
  if (trigger.harm !== null) return false
  const words = scan.text(group.first, group.last).toLowerCase().replace(/\s+/g, ' ')
  if (AREA.test(words)) return false
  if (group.kind === 'thing') return true
  if (COMPANY.test(words) && !trigger.isWeak) return true
  if (group.kind !== 'other' || trigger.isWeak) return false
  return /^(bombing|sabotage|arson|other)$/.test(trigger.type ?? '') && (group.number !== null || OPENER.test(words))
}

const OPENER =
  /^(the|a|an|his|her|their|these|those|another|two|three|four|five|six|our|several|some|many|various|other)\b/

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
    names: namesOf(scan, group),
    head: headOf(scan, (head?.last ?? group.last) - 1),
    isOther: /^(another|other|more)$/.test(scan.word(group.first)),
  }
}

function namesOf(scan: SentenceScan, group: NounGroup): readonly string[] {
  return scan
    .of('name')
    .filter((name) => name.first >= group.first && name.last <= group.last)
    .map((name) => scan.word(name.first))
}

function headOf(scan: SentenceScan, at: number): string {
  const word = scan.word(at)
  const singular: Readonly<Record<string, string>> = {
    women: 'woman',
    children: 'child',
    policemen: 'policeman',
    clergymen: 'clergyman',
  }
  return singular[word] ?? word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1')
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
