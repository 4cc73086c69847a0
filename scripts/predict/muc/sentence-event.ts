/** What one sentence says of one happening, in the terms of the answer keys: people, things, doers, weapons. */
import type { HarmAttribute } from '../../../src/model/index.ts'
import type { Frame } from '../../../src/reader/english/frames/frame.ts'
import type { HarmLink } from '../../../src/reader/english/harm/harm-link.ts'
import type { NounGroup } from '../../../src/reader/english/refine/noun-groups.ts'
import type { SentenceScan } from '../../../src/reader/scan.ts'
import { accusedOf, responsibleOf } from './accused.ts'
import { isAirRaid } from './air-raid.ts'
import { joinAppositions } from './appositions.ts'
import { isNaming } from './damage.ts'
import { type Doer, doersOf, GOVERNMENT } from './doers.ts'
import { eachMurder } from './each-murder.ts'
import { type Human, humanOf, humanOfLink, isRanked, withNouns } from './humans.ts'
import type { Deed, Trigger } from './trigger.ts'
import { deedsOf } from './triggers.ts'

/** The kinds of the answer keys. */
export type Kind = 'ATTACK' | 'BOMBING' | 'KIDNAPPING' | 'ARSON' | 'ROBBERY'

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

/** Something a deed was done to, with the kind that the deed's own word gives. */
interface Piece {
  readonly first: number
  readonly last: number
  readonly kind: Kind | null
  readonly human: Human | null
  readonly thing: string | null
  /** By a deed that no bomb does: "the murder of", "shot". */
  readonly isMurdered?: boolean
  /** Which noun of killing or kidnapping tells of them: "the murder of". */
  readonly noun?: number
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

// "Murdered", "assassinated", "shot": told as a killing of its own. "Killed", "dead" may be of a bomb.
function isMurder(scan: SentenceScan, { first, last, type }: Trigger): boolean {
  if (type === 'assassination' || type === 'armed-attack') return true
  return (
    /^(murder|assassinat|execut|massacr|slay|slain|shot|gunned|machinegunned|stabbed)/.test(scan.word(first)) ||
    /^(murder|assassinat|massacr)/.test(scan.word(last - 1))
  )
}

interface Spot {
  readonly first: number
  readonly last: number
}

function spot({ first, last }: Spot): Spot {
  return { first, last }
}

// "was shot and killed": the second verb says what became of the one whom the first told of.
function heedHarm(pieces: Piece[], { first, last }: Spot, harm: HarmAttribute | null): void {
  const i = pieces.findIndex((one) => one.human !== null && one.first < last && first < one.last)
  const piece = pieces[i]
  if (!piece?.human || harm === null) return
  if (piece.human.effect === 'abducted' && harm === 'killed')
    pieces[i] = { ...piece, human: { ...piece.human, isDead: true } }
  if (piece.human.effect !== null) return
  pieces[i] = { ...piece, human: { ...piece.human, effect: harm } }
}

/** Pieces of several kinds are told apart; the dead and wounded go with a bomb unless murdered, and otherwise make an attack of their own. */
function divide(
  pieces: readonly Piece[],
  main: Kind | null,
): readonly Pick<SentenceEvent, 'kind' | 'isGeneralKind' | 'humans' | 'things'>[] {
  const hasBomb = pieces.some((piece) => piece.kind === 'BOMBING')
  const kindIn = ({ kind, isMurdered }: Piece) => kind ?? (hasBomb && isMurdered ? 'ATTACK' : null)
  const kinds = [...new Set(pieces.flatMap((piece) => kindIn(piece) ?? []))]
  const isKilling = (piece: Piece) => piece.kind === null && piece.human?.effect === 'killed'
  if (kinds.length === 1 && kinds[0] !== 'BOMBING' && pieces.some(isKilling)) kinds.push('ATTACK')
  const only = main ?? kinds[0] ?? null
  if (kinds.length < 2)
    return eachMurder(pieces).map((own) => ({ kind: only ?? 'ATTACK', isGeneralKind: only === null, ...held(own) }))
  const rest = kinds.includes('BOMBING') ? 'BOMBING' : kinds.includes('ATTACK') ? 'ATTACK' : kinds[0]
  return kinds.flatMap((kind) =>
    eachMurder(pieces.filter((piece) => (kindIn(piece) ?? rest) === kind)).map((own) => ({
      kind,
      isGeneralKind: false,
      ...held(own),
    })),
  )
}

function held(pieces: readonly Piece[]): Pick<SentenceEvent, 'humans' | 'things'> {
  return {
    humans: pieces.flatMap((piece) => piece.human ?? []),
    things: pieces.flatMap((piece) => piece.thing ?? []),
  }
}

const ACCIDENT = /^(crash|crashed|accident|accidents|earthquake|flood|floods|derailed|capsized|shipwreck)$/

function isAccident(scan: SentenceScan): boolean {
  for (let i = scan.sentence.first; i < scan.sentence.last; i++) if (ACCIDENT.test(scan.word(i))) return true
  return scan.of('stop').some((stop) => stop.data.topic === 'accident')
}

function kindOfTrigger({ type, harm, isWeak }: Trigger): Kind | null {
  if (harm === 'abducted') return 'KIDNAPPING'
  if (isWeak) return null
  if (type === 'bombing' || type === 'suicide-attack') return 'BOMBING'
  if (type === 'abduction') return 'KIDNAPPING'
  return type === 'arson' ? 'ARSON' : type === 'robbery' ? 'ROBBERY' : null
}

// "Burned": of people a wound, of things a fire that was set.
function kindOfDamage({ type }: Trigger): Kind | null {
  return type === 'arson' ? 'ARSON' : null
}

function isHumanObject(scan: SentenceScan, { trigger, objects }: Deed, group: NounGroup): boolean {
  if (isRanked(scan, group.first)) return false
  if (NOBODY.test(scan.word(group.first)) || NOBODY.test(scan.word(group.first - 1))) return false
  if (STREET.test(scan.word(group.last - 1)) || POLE.test(scan.word(group.last - 1))) return false
  if (trigger.harm === null && !group.hasName && isBody(scan, group)) return false
  if (group.kind === 'people' || group.kind === 'name') return true
  // "Jose Ruiz and Cirilo Quispe were killed": a name that the lexicon does not know beside one that it does.
  if (group.kind === 'other' && group.last - group.first >= 2 && objects.some((one) => one.hasName)) return true
  if (trigger.harm === null || (group.kind !== 'other' && group.kind !== 'party')) return false
  return group.number !== null || OPENER.test(scan.word(group.first))
}

const BODY = /\b(newspaper|federation|corporation|company|institute|embassy|consulate|university|bank)s?\]?$/i

// "An attack on the newspaper": a thing, whoever works there.
function isBody(scan: SentenceScan, { first, last }: NounGroup): boolean {
  return BODY.test(scan.text(first, last))
}

const NOBODY = /^(no|not|nobody|none|neither)$/
const STREET = /^(street|avenue|road|highway|neighborhood|square|park|airport|boulevard|department|province)$/
// Poles that carry wires: no people of Poland.
const POLE = /^(poles?|pipelines?)$/
const AREA =
  /\b(neighborhoods?|village|villages|town|towns|city|area|areas|street|avenue|intersection|board|settlement|region|zone|highway|road|activities|actions?|operations?|positions?|objectives?|place|places|targets?|fire|minutes|hours|meters|capital|port|suburb|department|province|country|valley|hill|river|jurisdiction|hamlet|device|devices|charge|charges|package)$/
const COMPANY =
  /\b(federation|company|corporation|union|organizations?|ministry|institute|newspaper|committee|association|bank|system|network|facilities|installations?|offices?|lines|towers|posts|poles|pylons|infrastructure|stands|exchanges?)\b/

function isThingObject(scan: SentenceScan, trigger: Trigger, group: NounGroup): boolean {
  if (trigger.harm !== null) return false
  const words = scan.text(group.first, group.last).toLowerCase().replace(/\s+/g, ' ')
  if (/ (dead|wounded|injured)$/.test(words)) return false
  if (AREA.test(words) || AREA.test(words.replace(/ (of|between|in) .*$/, ''))) return false
  if (group.kind === 'thing' || POLE.test(scan.word(group.last - 1))) return true
  if ((COMPANY.test(words) || isBody(scan, group)) && !trigger.isWeak) return true
  if (group.kind !== 'other' || trigger.isWeak) return false
  return /^(bombing|sabotage|arson|other)$/.test(trigger.type ?? '') && (group.number !== null || OPENER.test(words))
}

const OPENER =
  /^(the|a|an|his|her|their|these|those|another|two|three|four|five|six|our|several|some|many|various|other)\b/

// "Explosions were heard": of whatever kind of attack.
function isOnlyHeard(scan: SentenceScan, { trigger, objects }: Deed): boolean {
  return objects.length === 0 && scan.word(trigger.last - 1) === 'explosions'
}

// A launcher of grenades is fired, like any gun.
function isBombing({ scan }: Frame, { first, last, data }: Frame['weapons'][number]): boolean {
  return data.type === 'bombing' && !/launchers?$/i.test(scan.text(first, last))
}

function kindOf(frame: Frame, deeds: readonly Deed[]): Kind | null {
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
