/** Gives a kind to happenings told by likeness ("such an attack", "a deadlier one") or right after the weapon ("Taji itself was targeted"). */

import type { IncidentType, RuleId } from '../../../model/index.ts'
import type { SentenceScan } from '../../scan.ts'
import { wordClass } from '../../word-class.ts'
import { INDEFINITE } from '../words/words.ts'
import { familyOf } from './compare-frames.ts'
import type { Entry } from './find-entries.ts'
import { changeFrame, type Frame } from './frame.ts'
import type { FrameGroup } from './merge-frames.ts'

const LIKE = wordClass(/^(such|similar|deadlier|bloodier|deadliest|bloodiest|worst)$/)

/** "Rockets have been falling on the bases. Taji was targeted in January": the sentence before says with what. */
export function carryKinds(frames: readonly Frame[], scans: readonly SentenceScan[]): readonly Frame[] {
  const byIndex = new Map(scans.map((scan) => [scan.sentence.index, scan]))
  return frames.map((frame) => {
    if (frame.type !== 'attack' || frame.weapons.length > 0) return frame
    const { index, passage } = frame.scan.sentence
    const before = byIndex.get(index - 1)
    if (before?.sentence.passage !== passage || frame.roles.some(({ role }) => role === 'by')) return frame
    const type = before.of('weapon').find(({ data }) => data.type !== null)?.data.type
    return type ? changeFrame(frame, { type, typeRule: 'type-carried' as RuleId, typeBasis: 'inferred' }) : frame
  })
}

/** "The previous time an American was killed in such an attack": what is likened to the main happening is of its kind. */
export function likenKinds(groups: readonly FrameGroup[], entries: ReadonlyMap<number, Entry>): void {
  const main = groups.find((group) => group.role === 'main')
  const isOfAttacks = groups.some((group) => group.type !== null && isEntry(group, entries))
  for (const group of groups)
    if ((main?.type && isToldBeside(group)) || ((main?.type || isOfAttacks) && isListed(group, entries)))
      for (const [i, frame] of group.frames.entries()) attackOf(group, frame, i)
  if (!main?.type) return
  if (familyOf(main.type) === 'any') return
  const type = kindOf(main)
  for (const group of groups) {
    if (group.role !== 'background' && group.role !== 'other') continue
    if (isAerial(type) && group.type === 'attack') nameStrike(group, entries)
    group.frames.forEach((frame, i) => {
      const [harm] = frame.harms
      if (!harm || !isLike(frame)) return
      group.frames[i] = liken(frame, type, harm.mention)
      group.type = type
    })
  }
}

// "June 15 - Mpika, on the coast. At least 48 dead": a dated entry of a list of attacks.
function isListed(group: FrameGroup, entries: ReadonlyMap<number, Entry>): boolean {
  return group.type === null && group.date !== null && isEntry(group, entries)
}

function isEntry({ frames }: FrameGroup, entries: ReadonlyMap<number, Entry>): boolean {
  return frames.some(({ scan }) => entries.get(scan.sentence.index)?.date != null)
}

// Bombs from the air are told as bombs first.
function kindOf({ type, frames }: FrameGroup): IncidentType {
  const flown = frames.find((frame) => frame.type !== null && isAerial(frame.type))?.type
  return (type === 'bombing' ? flown : null) ?? type ?? 'attack'
}

function isAerial(type: IncidentType): boolean {
  return type === 'air-strike' || type === 'drone-strike'
}

const STRIKE = wordClass(/^(strike|strikes|struck|raid|raids)$/)
const HIT = wordClass(/^(hit|hits)$/)

/** "On 7 May a strike had landed beside the same compound", in a report on an air strike; in a list of them "a mill was hit" says as much. */
function nameStrike(group: FrameGroup, entries: ReadonlyMap<number, Entry>): void {
  // What it came from is not said: another's drones may be what the report is about.
  const type: IncidentType = 'air-strike'
  const told = group.frames.filter((frame) => frame.type !== null)
  if (told.length === 0 || !told.every((frame) => isStrike(frame, entries))) return
  group.frames.forEach((frame, i) => {
    if (frame.typeMention) group.frames[i] = liken(frame, type, frame.typeMention)
  })
  group.type = type
}

function isStrike({ scan, typeMention, weapons }: Frame, entries: ReadonlyMap<number, Entry>): boolean {
  const at = (typeMention?.last ?? 0) - 1
  if (weapons.length > 0) return false
  return scan.is(at, STRIKE) || (scan.is(at, HIT) && entries.has(scan.sentence.index))
}

// "On January 1, 37 herders died at Koulogon", in a report on a raid: dead of another day and place, told beside an attack.
function isToldBeside({ role, type, date, place }: FrameGroup): boolean {
  const isDated = date?.precision === 'day' || date?.precision === 'month'
  return role === 'background' && type === null && isDated && place !== null
}

function attackOf(group: FrameGroup, frame: Frame, i: number): void {
  const harm = frame.harms.find(({ attribute, group: people }) => attribute === 'killed' && (people.min ?? 0) > 1)
  if (!harm) return
  group.frames[i] = liken(frame, 'attack', harm.mention)
  group.type = 'attack'
}

function liken(frame: Frame, type: IncidentType, typeMention: Frame['typeMention']): Frame {
  return changeFrame(frame, { type, typeMention, typeRule: 'type-of-like' as RuleId, typeBasis: 'inferred' })
}

function isLike({ scan, type }: Frame): boolean {
  const isOpen = type === null || familyOf(type) === 'any'
  return isOpen ? scan.hasWord(LIKE) : isSuch(scan)
}

const SUCH_SIMILAR = wordClass(/^(such|similar)$/)

// "Such an attack" in front of what was done about it.
function isSuch(scan: SentenceScan): boolean {
  return scan.of('deed').some(({ data, first }) => {
    if (data.form !== 'noun' || familyOf(data.type) !== 'any') return false
    const at = scan.is(first - 1, INDEFINITE) ? first - 2 : first - 1
    return scan.is(at, SUCH_SIMILAR)
  })
}
