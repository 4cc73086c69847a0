import type { Frame } from '../../../src/reader/english/frames/frame.ts'
import type { HarmLink } from '../../../src/reader/english/harm/harm-link.ts'
import type { NounGroup } from '../../../src/reader/english/refine/noun-groups.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { accusedOf } from './accused.ts'
import { joinAppositions } from './appositions.ts'
import { responsibleOf } from './claimants.ts'
import { isNaming } from './damage.ts'
import { type Doer, doersOf, GOVERNMENT } from './doers.ts'
import { type Human, humanOf, humanOfLink, isRanked, withNouns } from './humans.ts'
import { isMurder, type Kind, kindOf, kindOfDamage, kindOfTrigger } from './kinds.ts'
import { divide, heedHarm, type Piece, type Spot, spot } from './pieces.ts'
import type { Deed, Trigger } from './trigger.ts'
import { deedsOf } from './triggers.ts'
import { isHumanObject, isThingObject } from './what-was-hit.ts'

/** One sentence's part of an event. */
export interface SentenceEvent {
  readonly frame: Frame
  readonly kind: Kind
  readonly isGeneralKind: boolean
  /** "Seven were killed": of any kind of attack, however it is told elsewhere. */
  readonly isPlainKilling: boolean
  readonly humans: readonly Human[]
  readonly things: readonly string[]
  readonly doers: readonly Doer[]
  readonly weapons: readonly string[]
  readonly hasStrongDeed: boolean
  /** "They were Rosa Diaz and Ana Ruiz": names for people told of before. */
  readonly isNaming: boolean
  /** Nothing but threats. */
  readonly isThreat: boolean
  readonly isClash: boolean
  /** "the crash killed", "in an accident". */
  readonly isAccident: boolean
}

/** The events of one frame: mostly one; several when a sentence tells of deeds of several kinds, each with its own victims or things. */
export function eventsOf(frame: Frame): readonly SentenceEvent[] {
  const { scan } = frame
  const deeds = deedsOf(scan).filter((deed) => !isSearch(scan, deed))
  const taken: NounGroup[] = []
  const isTaken = (first: number, last: number) => taken.some((one) => one.first < last && first < one.last)
  const pieces: Piece[] = []
  const doers: Doer[] = []
  for (const [list, deed] of deeds.entries()) {
    const kind = kindOfTrigger(deed.trigger)
    const isMurdered = isMurder(scan, deed.trigger)
    const { harm: effect } = deed.trigger
    for (const group of deed.objects) {
      if (isTaken(group.first, group.last)) {
        heedHarm(pieces, group, deed.trigger.harm)
        continue
      }
      if (isHumanObject(scan, deed, group))
        pieces.push({
          ...spot(group),
          kind,
          human: humanOf(scan, group, { effect, list }),
          thing: null,
          isMurdered,
          ...(isNounOfKilling(deed.trigger) ? { noun: list } : {}),
        })
      else if (isThingObject(scan, deed.trigger, group))
        pieces.push({
          ...spot(group),
          kind: kind ?? kindOfDamage(deed.trigger),
          human: null,
          thing: scan.text(group.first, group.last),
        })
      else continue
      taken.push(group)
    }
    for (const group of deed.actors) {
      const found = isTaken(group.first, group.last) ? [] : doersOf(scan, group)
      doers.push(...found.filter(({ words }) => !GOVERNMENT.test(words)))
    }
  }
  for (const link of frame.harms) {
    if (link.attribute === 'missing' || !link.group.hasNoun || link.group.max === 0) continue
    const at = { first: link.group.nounFirst, last: link.group.nounLast }
    if (isRanked(scan, at.first) || deeds.some((deed) => isDoing(deed, link.mention.first, at))) continue
    if (deeds.some(({ trigger, isListed }) => isListed && trigger.first === link.mention.first)) continue
    if (isTaken(at.first, at.last)) {
      heedHarm(pieces, at, link.attribute)
      continue
    }
    const kind = link.attribute === 'abducted' ? 'KIDNAPPING' : null
    pieces.push({ ...at, kind, human: humanOfLink(scan, link, listOf(scan, deeds, link)), thing: null })
  }
  doers.push(...accusedOf(scan), ...responsibleOf(frame))
  const kind = kindOf(frame, deeds)
  const singles = new Set(deeds.flatMap((deed, list) => (isOfOne(scan, deed.trigger, deed.objects[0]) ? [list] : [])))
  const isPlain = kind === 'ATTACK' && !deeds.some(({ trigger }) => isMurder(scan, trigger))
  const whole: Omit<SentenceEvent, 'kind' | 'isGeneralKind' | 'isPlainKilling' | 'humans' | 'things'> = {
    frame,
    doers,
    weapons: frame.weapons.map((weapon) => scan.text(weapon.first, weapon.last)),
    hasStrongDeed: deeds.some((deed) => !deed.trigger.isWeak),
    isNaming: isNaming(scan, scan.sentence.first),
    isThreat: isOnlyThreat(deeds),
    isClash: frame.type === 'armed-clash' || deeds.some((deed) => deed.trigger.type === 'armed-clash'),
    isAccident: isAccident(scan),
  }
  return divide(pieces, kind).map((part) => ({
    ...whole,
    ...part,
    humans: withNouns(scan, joinAppositions(scan, part.humans, singles)),
    isPlainKilling: isPlain && part.kind === 'ATTACK',
  }))
}

// The list that people stand in whom a link tells of: one of their own, unless they describe the subject of a deed.
function listOf(scan: SentenceScan, deeds: readonly Deed[], link: HarmLink): number {
  const list = link.group.max === 1 ? deeds.findIndex((deed) => isDescribed(scan, deed, link)) : -1
  return list < 0 ? deeds.length : list
}

// "Luis Campos, a senator of the left, was wounded": the link is of the noun that describes him.
function isDescribed(scan: SentenceScan, deed: Deed, { group, mention }: HarmLink): boolean {
  const subject = deed.objects[0]
  if (!subject || deed.trigger.first !== mention.first || subject.last > group.nounFirst) return false
  return isOfOne(scan, deed.trigger, subject)
}

// "..., was wounded": a verb in the singular and no "and" between it and its first subject.
function isOfOne(scan: SentenceScan, trigger: Trigger, subject: NounGroup | undefined): boolean {
  if (!subject || subject.last > trigger.first) return false
  let isOne = false
  for (let i = subject.last; i < trigger.first; i++) {
    if (/^(and|as|with)$/.test(scan.word(i))) return false
    isOne ||= /^(was|is|has)$/.test(scan.word(i)) && trigger.first - i < 4
  }
  return isOne
}

// "The rebels killed, with clubs, two peasants": those who did it are none of the dead.
function isDoing({ trigger, objects, actors }: Deed, harm: number, { first, last }: Spot): boolean {
  const isOfPeople = objects.some(({ kind }) => kind === 'people' || kind === 'name')
  return trigger.first === harm && isOfPeople && actors.some((one) => one.first < last && first < one.last)
}

function isNounOfKilling({ form, harm }: Trigger): boolean {
  return form === 'noun' && (harm === 'killed' || harm === 'abducted')
}

const LAW =
  /^(police|policemen|army|troops|soldiers|agents|elite|carabineros|guardsmen|brigade|battalion|authorities|arrest|arrested|arresting|arrests|seized|seizing|found|confiscated|search|searched|searches)$/

// "Policemen raided a house and seized rifles": a search by the law is no attack.
function isSearch(scan: SentenceScan, { trigger }: Deed): boolean {
  if (trigger.harm !== null || !/^(raid|raids|raided|raiding)$/.test(scan.word(trigger.last - 1))) return false
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) if (LAW.test(scan.word(i))) return true
  return false
}

// "Death threats": the death is only threatened.
function isOnlyThreat(deeds: readonly Deed[]): boolean {
  const own = deeds.filter(({ objects }) => objects.length > 0)
  return own.length > 0 && own.every(({ trigger }) => trigger.isThreat === true)
}

const ACCIDENT = /^(crash|crashed|accident|accidents|earthquake|flood|floods|derailed|capsized|shipwreck)$/

function isAccident(scan: SentenceScan): boolean {
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) if (ACCIDENT.test(scan.word(i))) return true
  return scan.of('stop').some((stop) => stop.data.topic === 'accident')
}
