/** Merges the frames of one report into accounts: types agree, days and places are compatible, the distance is small. */
import { type DateValue, type IncidentType, kmBetween, type PlaceValue } from '../../model/index.ts'
import { findBackground } from './find-background.ts'
import { type Entry, settingsOf } from './find-entries.ts'
import { dateOf, type Frame, placeOf } from './frame.ts'
import { isSetPiece } from './told-anew.ts'

/** The frames of one account, in text order. */
export interface FrameGroup {
  readonly frames: Frame[]
  role: 'main' | 'other' | 'background' | 'aggregate' | 'hypothetical'
  type: IncidentType | null
  date: DateValue | null
  place: PlaceValue | null
}

/** Groups frames by happening. A frame that could be any of several goes to the one last told of; an entry of a list is a happening of its own. */
export function mergeFrames(frames: readonly Frame[], entries: ReadonlyMap<number, Entry>): readonly FrameGroup[] {
  const groups: FrameGroup[] = []
  const byEntry = new Map<Entry, FrameGroup>()
  const leads: Frame[] = []
  let current: FrameGroup | null = null
  // The title says in short what the body says in full: it is placed last, with the main account.
  const titles = frames.filter((frame) => frame.isTitle)
  for (const frame of [...frames.filter((one) => !one.isTitle), ...titles]) {
    const entry = entries.get(frame.scan.sentence.index)
    if (entry) {
      const known = byEntry.get(entry)
      if (known) join(known, frame)
      else if (frame.type !== null || hasCount(frame)) {
        const opened = openEntry(entry, frame, groups)
        byEntry.set(entry, opened)
        groups.push(opened)
      }
      current = null
      continue
    }
    if (frame.isGeneric && frame.responsibility.length === 0) {
      if (isLead(frame)) leads.push(frame)
      continue
    }
    const main = frame.isTitle ? groups.find((group) => group.role === 'main') : undefined
    const told: FrameGroup | null = isAboutLast(frame, current) ? current : null
    const isNew = isSecondOfKind(frame) || isSetPieceApart(frame, groups)
    const group: FrameGroup | null = main ?? told ?? (isNew ? null : choose(frame, groups, current))
    if (group?.role === 'main' && isRecalledToo(frame, current, group)) continue
    if (group) {
      join(group, frame)
      current = group
      continue
    }
    if (!canOpen(frame, groups)) {
      if (isLead(frame)) leads.push(frame)
      continue
    }
    current = open(frame, groups)
    groups.push(current)
  }
  joinLeads(leads, groups)
  return groups
}

/** "Washington struck its positions, and later assassinated the general": what followed on something recalled is no news either. */
function isRecalledToo(frame: Frame, current: FrameGroup | null, main: FrameGroup): boolean {
  const before = current?.frames.at(-1)
  if (current?.role !== 'background' || !before || frame.dates.length > 0) return false
  const near = frame.scan.sentence.index - before.scan.sentence.index <= 2
  if (near && FOLLOWED.test(frame.scan.word(frame.first + 1)) && frame.scan.word(frame.first) === 'there') return true
  const isOfNamed = frame.roles.some(({ role, value }) => role === 'by' && value.party !== null)
  return near && isOfNamed && !hasCount(frame) && frame.type !== null && main.type !== null && frame.type !== main.type
}

// "Washington put that one on forces backed by Iran": who did it is said of what the sentence before told, old or new.
function isAboutLast(frame: Frame, current: FrameGroup | null): boolean {
  const before = current?.frames.at(-1)
  if (!before || frame.responsibility.length === 0 || frame.dates.length > 0 || frame.harms.length > 0) return false
  return frame.scan.sentence.index - before.scan.sentence.index === 1 && !frame.isOther
}

const FOLLOWED = /^(followed|came)$/
const LEAD = 4

// "US jets pound militia": what the head of a report tells without day or count belongs to its main happening.
function isLead({ role, scan, roles, isTitle }: Frame): boolean {
  return role === 'news' && roles.some(({ value }) => value.party !== null) && (isTitle || scan.sentence.index < LEAD)
}

function joinLeads(leads: readonly Frame[], groups: readonly FrameGroup[]): void {
  const main = groups.find((group) => group.role === 'main')
  if (!main || leads.length === 0) return
  for (const lead of leads) if (scoreOf(lead, main) > 0) join(main, lead)
  main.frames.sort((a, b) => a.scan.sentence.index - b.scan.sentence.index)
}

function choose(frame: Frame, groups: readonly FrameGroup[], current: FrameGroup | null): FrameGroup | null {
  let best: FrameGroup | null = null
  let bestScore = 0
  for (const group of groups) {
    const score = scoreOf(frame, group) + (group === current ? 1.5 : 0) + (group.role === 'main' ? 0.5 : 0)
    if (score > bestScore) {
      best = group
      bestScore = score
    }
  }
  return best
}

/** Above 0: it can be the same happening. Each agreement adds; a conflict rules out, a weak one only when people were counted. */
function scoreOf(frame: Frame, group: FrameGroup): number {
  if (roleClass(frame) !== groupClass(group)) return isAnaphor(frame) ? 0.1 - (group.role === 'main' ? 0 : 5) : -10
  let score = 0.5
  const days = compareDates(dateOf(frame), group.date)
  if (days < 0) return -10
  score += days
  const places = comparePlaces(placeOf(frame), group.place)
  const isCounted = hasCount(frame)
  if (places < 0 && (isCounted || frame.role !== 'news' || isAbroad(frame, group))) return -10
  score += Math.max(places, -0.4)
  if (frame.type && group.type) {
    const types = compareTypes(frame.type, group.type)
    if (types < 0 && isCounted && days <= 0 && places <= 0 && !isAnaphor(frame)) return -10
    score += types < 0 ? -0.2 : types
  }
  if (frame.isOther && days + places < 1.5 && !isAnaphor(frame)) return -10
  return score
}

function hasCount(frame: Frame): boolean {
  return frame.harms.some((harm) => harm.group.number !== null && harm.group.max !== 0)
}

function isAbroad(frame: Frame, group: FrameGroup): boolean {
  const place = placeOf(frame)
  return place?.country != null && group.place?.country != null && place.country !== group.place.country
}

// Without a day or place of its own a sentence goes on about what was told.
function isAnaphor(frame: Frame): boolean {
  return frame.dates.length === 0 && frame.places.length === 0 && frame.role === 'news'
}

function roleClass(frame: Frame): string {
  return frame.role
}

function groupClass(group: FrameGroup): string {
  return group.role === 'main' || group.role === 'other' ? 'news' : group.role
}

/** 1.5 the same day; 0.5 overlapping; 0 one unknown; -1 disjoint. */
export function compareDates(a: DateValue | null, b: DateValue | null): number {
  if (!a || !b || a.last === null || b.last === null) return 0
  const aFirst = a.first ?? '0000'
  const bFirst = b.first ?? '0000'
  if (aFirst > b.last || bFirst > a.last) return -1
  return a.first === b.first && a.last === b.last ? 1.5 : 0.5
}

/** 1.5 the same place; 0.75 one inside the other or near; 0 one unknown; -1 apart. */
export function comparePlaces(a: PlaceValue | null, b: PlaceValue | null): number {
  if (!a || !b) return 0
  if (a.place !== null && a.place === b.place) return 1.5
  if (a.country && b.country && a.country !== b.country) return -1
  if (a.precision === 'country' || b.precision === 'country') return a.country === b.country ? 0.5 : 0
  const distance = kmBetween(a, b)
  if (distance === null) return 0
  const reach = (a.radiusKm ?? 5) + (b.radiusKm ?? 5) + 25
  return distance <= reach
    ? 0.75
    : a.admin1 !== null && a.admin1 === b.admin1 && (a.precision === 'province' || b.precision === 'province')
      ? 0.75
      : -1
}

const FAMILY: Readonly<Record<IncidentType, string>> = {
  'air-strike': 'strike',
  'drone-strike': 'strike',
  'missile-rocket-or-shelling': 'strike',
  bombing: 'bomb',
  'suicide-attack': 'bomb',
  'armed-attack': 'ground',
  'armed-clash': 'ground',
  assassination: 'ground',
  abduction: 'abduction',
  arson: 'arson',
  sabotage: 'bomb',
  robbery: 'ground',
  attack: 'any',
  other: 'any',
}

/** The family of a type: strikes, bombs, ground attacks ... `any` goes with all. */
export function familyOf(type: IncidentType): string {
  return FAMILY[type]
}

function compareTypes(a: IncidentType, b: IncidentType): number {
  if (a === b) return 0.5
  const x = familyOf(a)
  const y = familyOf(b)
  return x === 'any' || y === 'any' || x === y ? 0.25 : -1
}

/** A new happening needs more than a word: people counted, or a deed with a day or place in the title, the background, or told apart. */
function canOpen(frame: Frame, groups: readonly FrameGroup[]): boolean {
  if (frame.isGeneric) return false
  const hasSetting = dateOf(frame) !== null || placeOf(frame) !== null
  if (groups.length === 0 && frame.role === 'news')
    return hasSetting || frame.harms.length > 0 || frame.hasVictims || (frame.isTitle && frame.type !== null)
  if (frame.type === null) return frame.harms.some((harm) => harm.group.number !== null) && hasSetting
  if (hasCount(frame)) return true
  if (frame.role === 'news' && (isSecondOfKind(frame) || isEarlierElsewhere(frame, groups))) return true
  const hasParty = frame.roles.some((role) => role.value.party !== null)
  if (frame.role === 'news')
    return (
      hasSetting &&
      frame.isOther &&
      !frame.isTitle &&
      !isBlastOfStrike(frame, groups) &&
      (frame.isIntroduced || isLaterOrEqual(frame, groups))
    )
  return hasSetting && (hasParty || frame.harms.length > 0 || frame.weapons.length > 0) && dateOf(frame) !== null
}

// "Another explosion followed in the centre": what strikes from the air goes off.
function isBlastOfStrike(frame: Frame, groups: readonly FrameGroup[]): boolean {
  const main = groups.find((group) => group.role === 'main')
  if (!main?.type || frame.type !== 'bombing' || frame.weapons.length > 0) return false
  return familyOf(main.type) === 'strike' && comparePlaces(placeOf(frame), main.place) >= 0
}

/** "While people were brought out, seven were killed in an ambush": a deed of its own kind beside the main one. */
function isSetPieceApart(frame: Frame, groups: readonly FrameGroup[]): boolean {
  const main = groups.find((group) => group.role === 'main')
  if (!main || frame.isTitle || frame.role !== 'news' || !hasCount(frame) || !main.frames.some(hasVictims)) return false
  return isSetPiece(frame.scan, () => groups.flatMap(({ frames }) => frames.map(({ scan }) => scan)))
}

function hasVictims({ harms, hasVictims: isTold }: Frame): boolean {
  return harms.length > 0 || isTold
}

const SECOND = /^(another|second|third|separate)$/

// "A second checkpoint came under attack": another thing struck needs no day or place of its own.
function isSecondOfKind({ scan, roles, isTitle }: Frame): boolean {
  return !isTitle && roles.some(({ role, first }) => role === 'against' && SECOND.test(scan.word(first - 1)))
}

/** "A week ago gunmen had kidnapped a bishop in Abia": another kind of deed on an earlier day in another place. */
function isEarlierElsewhere(frame: Frame, groups: readonly FrameGroup[]): boolean {
  const main = groups.find((group) => group.role === 'main')
  const [date, place] = [dateOf(frame), placeOf(frame)]
  if (!main?.date || !date || !place || frame.isTitle || frame.roles.length === 0) return false
  const isEarlier = date.last !== null && main.date.first !== null && date.last < main.date.first
  return isEarlier && comparePlaces(place, main.place) < 0
}

// What follows an attack without new victims (arrests, visits, reactions) is no second attack.
function isLaterOrEqual(frame: Frame, groups: readonly FrameGroup[]): boolean {
  const main = groups.find((group) => group.role === 'main')?.date?.last
  const own = dateOf(frame)?.first
  return !main || !own || own <= main
}

function open(frame: Frame, groups: readonly FrameGroup[]): FrameGroup {
  const isNews = frame.role === 'news'
  const hasMain = groups.some((group) => group.role === 'main')
  const role = isNews ? (hasMain ? 'other' : 'main') : (frame.role as Exclude<Frame['role'], 'news'>)
  return { frames: [frame], role, type: frame.type, date: dateOf(frame), place: placeOf(frame) }
}

/** The happening of an entry, with the day and place of its head. */
function openEntry(entry: Entry, frame: Frame, groups: readonly FrameGroup[]): FrameGroup {
  const settings = settingsOf(entry)
  const date = settings.map(dateOf).find((one) => one !== null) ?? dateOf(frame)
  const place = settings.map(placeOf).find((one) => one !== null) ?? null
  const isOld = findBackground(frame.scan, date, []) === 'background'
  const role = isOld ? 'background' : groups.some((group) => group.role === 'main') ? 'other' : 'main'
  const group: FrameGroup = { frames: [], role, type: frame.type, date, place }
  for (const one of [frame, ...settings]) join(group, one)
  return group
}

/** Adds a frame to a group, which takes from it what it did not know. */
export function join(group: FrameGroup, frame: Frame): void {
  group.frames.push(frame)
  const place = placeOf(frame)
  if (frame.type && (group.type === null || familyOf(group.type) === 'any')) group.type = frame.type
  group.date ??= dateOf(frame)
  if (place && (group.place === null || (place.radiusKm ?? 0) < (group.place.radiusKm ?? 0))) group.place = place
}
