/** What each sentence says, before anything is merged: its happenings, its running totals, its victims. */
import type { SentenceScan } from '../../scan.ts'
import type { Steps } from '../../steps.ts'
import { buildFrame } from '../frames/build-frames.ts'
import { changeFrame, type Frame } from '../frames/frame.ts'
import { NOT_RECALLED, type Recalled, recalledFrom } from '../frames/recalled-next.ts'
import type { ScanSentence } from '../frames/scan-sentence.ts'
import { sceneOf } from '../frames/scene-sentence.ts'
import { isWithin, splitFrame } from '../frames/split-frame.ts'
import { resolveSpeakers } from '../speakers/resolve-speakers.ts'
import { totalsAgainst } from '../totals/compared-totals.ts'
import { findTotals } from '../totals/find-totals.ts'
import type { PlacedTotal } from '../totals/total-accounts.ts'
import type { TotalMark } from '../totals/total-mark.ts'
import { sourceTotals } from '../totals/total-source.ts'
import { findNamedVictims } from '../victims/named-victims.ts'
import type { NamedBeside } from './name-claims.ts'
import { findSigns, type SentenceSigns } from './sentence-signs.ts'
import type { ToldBeside } from './victims-by-group.ts'

/** What the sentences of a report say. */
export interface SentenceFrames {
  readonly frames: readonly Frame[]
  readonly totals: readonly PlacedTotal[]
  /** The sentences that tell of victims. */
  readonly told: readonly ToldBeside[]
  /** The sentences that name victims in full. */
  readonly named: readonly NamedBeside[]
}

/** The frames and totals of the scanned sentences, in order: speakers are carried from sentence to sentence. */
export function* readFrames(scans: readonly SentenceScan[], scanOf: ScanSentence): Steps<SentenceFrames> {
  const marksOf = yield* resolveSpeakers(scans, scanOf)
  const signs = yield* findSigns(scans, marksOf)
  const { totals, raw } = totalsAndFrames(signs)
  yield
  const counted = new Set(totals.flatMap(({ total: { link } }) => (link ? [link.group.first] : [])))
  const frames: Frame[] = []
  const told: ToldBeside[] = []
  const named: NamedBeside[] = []
  raw.forEach((frame, i) => {
    if (frame === ONLY_TOTAL) return
    const { scan, marks, people, fates: all } = signs[i] as SentenceSigns
    // Those whom a running total counts are no victims of what happened.
    const fates = all.filter((fate) => !fate.people.every(({ first }) => counted.has(first)))
    const parts = frame ? splitFrame(withScene(frame, scanOf)) : [null]
    const victims = findNamedVictims(scan)
    for (const part of parts) {
      const ofPart = <T extends { readonly first: number }>(all: readonly T[]) =>
        part && parts.length > 1 ? all.filter((one) => isWithin(part, one)) : all
      if (part) frames.push(part)
      const [own, ownNamed] = [ofPart(fates), ofPart(victims)]
      if (own.length > 0) told.push({ scan, marks, people, fates: own, frame: part })
      if (ownNamed.length > 0) named.push({ scan, marks, fates: ownNamed, frame: part })
    }
  })
  yield
  return { frames, totals: sourceTotals(totals, scans, marksOf), told, named }
}

/** Stands for the frame of a sentence that gives a running total and nothing else. */
const ONLY_TOTAL = 'only-total'

function totalsAndFrames(signs: readonly SentenceSigns[]) {
  const totals: PlacedTotal[] = []
  const raw: (Frame | null | typeof ONLY_TOTAL)[] = []
  let lastTotal: { readonly total: TotalMark; readonly sentence: number } | null = null
  let countedAttacks = -1
  let recalled: Recalled = NOT_RECALLED
  for (const { scan, marks, groups, links, roles, fates, responsibility } of signs) {
    const afterTotal: boolean = lastTotal?.sentence === scan.sentence.index - 1
    const isTally = totals.some(isOverTime) && raw.every(isOpen)
    const afterAttacks = countedAttacks === scan.sentence.index - 1
    const own = findTotals(scan, links, { groups, roles, afterTotal, afterAttacks, isTally })
    const found: readonly TotalMark[] =
      own.length === 0 && afterTotal && lastTotal ? totalsAgainst(scan, lastTotal.total, links) : own
    const last = found.findLast(({ measure }) => measure !== 'attacks')
    if (found.some(({ measure }) => measure === 'attacks')) countedAttacks = scan.sentence.index
    if (last) lastTotal = { total: last, sentence: scan.sentence.index }
    const isTitle = scan.ctx.passages[scan.sentence.passage]?.kind === 'title'
    for (const total of found) totals.push({ scan, marks, total, isTitle })
    const harms = found.length === 0 ? links : links.filter((link) => found.every((total) => total.link !== link))
    const frame = buildFrame(scan, { marks, roles, harms, responsibility, isTitle, hasVictims: fates.length > 0 })
    recalled = recalledFrom(scan, recalled)
    const isOnlyTotal = found.length > 0 && (frame?.harms.length ?? 0) === 0
    raw.push(isOnlyTotal ? ONLY_TOTAL : recalled.isRecalled ? toBackground(frame) : frame)
  }
  return { totals, raw }
}

function toBackground(frame: Frame | null): Frame | null {
  if (frame?.role !== 'news' && frame?.role !== 'background') return frame
  return changeFrame(frame, { role: 'background', isPast: true })
}

function withScene(frame: Frame, scanOf: ScanSentence): Frame {
  const scene = sceneOf(frame, scanOf)
  return scene ? changeFrame(frame, { scene }) : frame
}

const MANY = 15

function isOverTime({ isTitle, total: { count, definition, measure } }: PlacedTotal): boolean {
  if (isTitle) return false
  return definition.since !== null || definition.until !== null || (measure === 'attacks' && (count.min ?? 0) >= MANY)
}

// A sentence that counts nobody, names no deed and gives no day tells of nothing yet.
function isOpen(frame: Frame | null | typeof ONLY_TOTAL): boolean {
  if (frame === null || frame === ONLY_TOTAL || frame.isTitle || frame.isGeneric) return true
  const { type, harms, dates } = frame
  return harms.every(({ group }) => group.number === null) && dates.length === 0 && type === null
}
