/** Gives a kind to happenings told by likeness ("such an attack", "a deadlier one") or right after the weapon ("Taji itself was targeted"). */
import type { IncidentType, RuleId } from '../../model/index.ts'
import type { SentenceScan } from '../scan.ts'
import { wordClass } from '../word-class.ts'
import { familyOf } from './compare-frames.ts'
import type { Frame } from './frame.ts'
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
    return type ? { ...frame, type, typeRule: 'type-carried' as RuleId, typeBasis: 'inferred' } : frame
  })
}

/** "The previous time an American was killed in such an attack": what is likened to the main happening is of its kind. */
export function likenKinds(groups: readonly FrameGroup[]): void {
  const main = groups.find((group) => group.role === 'main')
  if (!main?.type) return
  for (const group of groups)
    if (isToldBeside(group)) for (const [i, frame] of group.frames.entries()) attackOf(group, frame, i)
  if (familyOf(main.type) === 'any') return
  const { type } = main
  for (const group of groups) {
    if (group.role !== 'background' && group.role !== 'other') continue
    group.frames.forEach((frame, i) => {
      const [harm] = frame.harms
      if (!harm || !isLike(frame)) return
      group.frames[i] = liken(frame, type, harm.mention)
      group.type = type
    })
  }
}

// "On January 1, 37 herders died at Koulogon", in a report on a raid: dead of another day and place, told beside an attack.
function isToldBeside({ role, type, date, place }: FrameGroup): boolean {
  return role === 'background' && type === null && date?.precision === 'day' && place !== null
}

function attackOf(group: FrameGroup, frame: Frame, i: number): void {
  const harm = frame.harms.find(({ attribute, group: people }) => attribute === 'killed' && (people.min ?? 0) > 1)
  if (!harm) return
  group.frames[i] = liken(frame, 'attack', harm.mention)
  group.type = 'attack'
}

function liken(frame: Frame, type: IncidentType, typeMention: Frame['typeMention']): Frame {
  return { ...frame, type, typeMention, typeRule: 'type-of-like' as RuleId, typeBasis: 'inferred' }
}

function isLike({ scan, type }: Frame): boolean {
  const isOpen = type === null || familyOf(type) === 'any'
  return isOpen ? scan.hasWord(LIKE) : isSuch(scan)
}

// "Such an attack" in front of what was done about it.
function isSuch(scan: SentenceScan): boolean {
  return scan.of('deed').some(({ data, first }) => {
    if (data.form !== 'noun' || familyOf(data.type) !== 'any') return false
    const at = /^an?$/.test(scan.word(first - 1)) ? first - 2 : first - 1
    return /^(such|similar)$/.test(scan.word(at))
  })
}
