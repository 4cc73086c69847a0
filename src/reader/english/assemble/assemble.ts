/** The last stage: mentions to accounts and claims, sentence by sentence in the order of the text. */
import { type Account, type AccountId, type AnyClaim, contentId, type Report, type Span } from '../../../model/index.ts'
import type { Assembly, WholeText } from '../../language.ts'
import type { SentenceScan } from '../../scan.ts'
import { buildFrame } from '../frames/build-frames.ts'
import { dropSummed } from '../frames/drop-summed.ts'
import { type Entry, findEntries } from '../frames/find-entries.ts'
import { addSetting } from '../frames/find-setting.ts'
import { changeFrame, type Frame } from '../frames/frame.ts'
import { isHeadlineLink } from '../frames/headline-link.ts'
import { inheritPlaces } from '../frames/inherit-places.ts'
import { carryKinds, likenKinds } from '../frames/like-kinds.ts'
import { type FrameGroup, mergeFrames } from '../frames/merge-frames.ts'
import { NOT_RECALLED, type Recalled, recalledFrom } from '../frames/recalled-next.ts'
import { heedSubject, reportSubject } from '../frames/report-subject.ts'
import type { ScanSentence } from '../frames/scan-sentence.ts'
import { sceneOf } from '../frames/scene-sentence.ts'
import { settleGroups } from '../frames/settle-groups.ts'
import { isWithin, splitFrame } from '../frames/split-frame.ts'
import type { HarmLink } from '../harm/harm-link.ts'
import { linkHarm } from '../harm/link-harm.ts'
import { rememberHarm, type ToldHarm } from '../harm/told-harm.ts'
import { groupPeople } from '../refine/people-groups.ts'
import { findRoles } from '../roles/find-roles.ts'
import { addOwnedDoers } from '../roles/owned-doers.ts'
import { shareDoer } from '../roles/share-doer.ts'
import { resolveSpeakers } from '../speakers/resolve-speakers.ts'
import { totalsAgainst } from '../totals/compared-totals.ts'
import { findTotals, type TotalMark } from '../totals/find-totals.ts'
import { type PlacedTotal, totalAccounts } from '../totals/total-accounts.ts'
import { sourceTotals } from '../totals/total-source.ts'
import { isDeadlyDeed } from '../victims/deadly-deed.ts'
import { fateWords } from '../victims/fate-words.ts'
import { findFates } from '../victims/find-fates.ts'
import { findPeople } from '../victims/find-people.ts'
import { findNamedVictims } from '../victims/named-victims.ts'
import { trackVictims } from '../victims/track-victims.ts'
import { accountClaims } from './account-claims.ts'
import { type NamedBeside, nameClaims } from './name-claims.ts'
import { namedCount } from './named-count.ts'
import { type VictimSentence, victimClaims } from './victim-claims.ts'
import { type ToldBeside, victimsByGroup } from './victims-by-group.ts'
import { dropHurtWhoDied, dropWoundsOfDead } from './wounds-of-dead.ts'

/** Assembles the scanned sentences of one report. Never throws on text. */
export function assemble(report: Report, scans: readonly SentenceScan[], { sentences, scanOf }: WholeText): Assembly {
  const { frames: read, totals, told, named } = readFrames(scans, scanOf)
  const own = dropSummed(read, totals)
  const kept = new Set(own)
  const frames = addOwnedDoers(own, sentences, scanOf)
  const ctx = scans[0]?.ctx
  const entries = ctx ? findEntries(ctx, sentences, scanOf) : new Map<number, Entry>()
  const merged = mergeFrames(carryKinds(frames, scans), entries)
  likenKinds(merged, entries)
  shareDoer(merged, frames, entries)
  const settled = settleGroups(merged, { scans, totals: totals.length })
  const groups = heedSubject(settled, reportSubject(scans, sentences, scanOf))
  addSetting(groups, sentences, scanOf)
  inheritPlaces(groups, sentences, scanOf)
  const victims = victimsByGroup(
    groups,
    told.filter(({ frame }) => frame === null || kept.has(frame)),
  )
  const names = victimsByGroup(
    groups,
    named.filter(({ frame }) => frame === null || kept.has(frame)),
  )
  const incidents = groups.map((group) =>
    incidentAccount(report, group, { sentences: victims.get(group) ?? [], named: names.get(group) ?? [] }),
  )
  const counted = totalAccounts(report, totals)
  return {
    accounts: [...incidents.flatMap(({ account }) => (account ? [account] : [])), ...counted.accounts],
    claims: [...incidents.flatMap(({ account, claims }) => (account ? claims : [])), ...counted.claims],
  }
}

/** Sentences from the head on whose words for the deed tell whether somebody died. */
const HEAD = 4

/** How many sentences on a bare figure still counts the people told of last. */
const MEMORY = 3

/** What each sentence says, before anything is merged. */
export interface SentenceFrames {
  readonly frames: readonly Frame[]
  readonly totals: readonly PlacedTotal[]
  /** The sentences that tell of victims. */
  readonly told: readonly ToldBeside[]
  /** The sentences that name victims in full. */
  readonly named: readonly NamedBeside[]
}

/** The frames and totals of the scanned sentences, in order: speakers are carried from sentence to sentence. */
export function readFrames(scans: readonly SentenceScan[], scanOf: ScanSentence): SentenceFrames {
  const marksOf = resolveSpeakers(scans, scanOf)
  const frames: Frame[] = []
  const told: ToldBeside[] = []
  const named: NamedBeside[] = []
  const totals: PlacedTotal[] = []
  let lastTotal: { readonly total: TotalMark; readonly sentence: number } | null = null
  let harmTold: ToldHarm | null = null
  let recalled: Recalled = NOT_RECALLED
  for (const [i, scan] of scans.entries()) {
    const marks = marksOf[i] ?? []
    const groups = groupPeople(scan)
    const isNear = harmTold !== null && scan.sentence.index - harmTold.sentence <= MEMORY
    const links: readonly HarmLink[] = linkHarm(scan, groups, isNear ? harmTold : null)
    harmTold = rememberHarm(harmTold, links, scan.sentence.index)
    const roles = findRoles(scan, groups)
    const afterTotal: boolean = lastTotal?.sentence === scan.sentence.index - 1
    const isTally = totals.some(isOverTime) && frames.every(isOpen)
    const own = findTotals(scan, links, { groups, roles, afterTotal, isTally })
    const found: readonly TotalMark[] =
      own.length === 0 && afterTotal && lastTotal ? totalsAgainst(scan, lastTotal.total, links) : own
    const last = found.findLast(({ measure }) => measure !== 'attacks')
    if (last) lastTotal = { total: last, sentence: scan.sentence.index }
    for (const total of found)
      totals.push({ scan, marks, total, isTitle: scan.ctx.passages[scan.sentence.passage]?.kind === 'title' })
    const counted = new Set(found.map((total) => total.link))
    const isTitle = scan.ctx.passages[scan.sentence.passage]?.kind === 'title'
    const fateful = isHeadlineLink(scan) ? [] : fateWords(scan)
    const people = fateful.length > 0 ? findPeople(scan, groups) : []
    const fates = findFates(scan, people, fateful)
    let frame = buildFrame(scan, {
      marks,
      roles,
      harms: links.filter((link) => !counted.has(link)),
      isTitle,
      hasVictims: fates.length > 0,
    })
    const isOnlyTotal = found.length > 0 && (frame?.harms.length ?? 0) === 0
    recalled = recalledFrom(scan, recalled)
    if (recalled.isRecalled && frame && /^(news|background)$/.test(frame.role))
      frame = changeFrame(frame, { role: 'background', isPast: true })
    if (frame && !isOnlyTotal) {
      const scene = sceneOf(frame, scanOf)
      if (scene) frame = changeFrame(frame, { scene })
    }
    if (isOnlyTotal) continue
    const parts = frame ? splitFrame(frame) : [null]
    const victims = findNamedVictims(scan)
    for (const part of parts) {
      if (part) frames.push(part)
      const own = part && parts.length > 1 ? fates.filter((fate) => isWithin(part, fate)) : fates
      if (own.length > 0) told.push({ scan, marks, people, fates: own, frame: part })
      const ofPart = part && parts.length > 1 ? victims.filter((victim) => isWithin(part, victim)) : victims
      if (ofPart.length > 0) named.push({ scan, marks, fates: ofPart, frame: part })
    }
  }
  return { frames, totals: sourceTotals(totals, scans, marksOf), told, named }
}

const MANY = 15

function isOverTime({ isTitle, total: { count, definition, measure } }: PlacedTotal): boolean {
  if (isTitle) return false
  return definition.since !== null || definition.until !== null || (measure === 'attacks' && (count.min ?? 0) >= MANY)
}

// A sentence that counts nobody, names no deed and gives no day tells of nothing yet.
function isOpen({ isTitle, isGeneric, type, harms, dates }: Frame): boolean {
  if (isTitle || isGeneric) return true
  return harms.every(({ group }) => group.number === null) && dates.length === 0 && type === null
}

// Two happenings of one sentence start where their clauses do.
function startOf(frame: Frame | undefined): number {
  if (!frame) return 0
  const { scan, first } = frame
  return first === scan.sentence.first ? scan.sentence.from : scan.span(first, first + 1).from
}

function incidentAccount(
  report: Report,
  group: FrameGroup,
  { sentences, named }: { readonly sentences: readonly VictimSentence[]; readonly named: readonly NamedBeside[] },
): { account: Account | null; claims: readonly AnyClaim[] } {
  const start = startOf(group.frames[0])
  const id = contentId<AccountId>('acc', [report.id, 'incident', start, group.role])
  const tracked = trackVictims(sentences)
  const isDeadly = group.frames.some(({ scan }) => scan.sentence.index < HEAD && isDeadlyDeed(scan))
  const stated = dropHurtWhoDied(accountClaims(report, id, group), tracked)
  const counted = dropWoundsOfDead([...stated, ...victimClaims(report, id, { sentences, tracked, stated, isDeadly })])
  if (counted.length === 0) return { account: null, claims: [] }
  const figures = [...counted, ...namedCount(report, id, { named, counted })]
  const claims = [...figures, ...nameClaims(report, id, { named, counted: figures })]
  return {
    account: {
      id,
      report: report.id,
      kind: 'incident',
      role: group.role,
      claims: claims.map((claim) => claim.id),
      span: spanOf(counted),
    },
    claims,
  }
}

function spanOf(claims: readonly AnyClaim[]): Span {
  let from = Number.POSITIVE_INFINITY
  let to = 0
  for (const { evidence } of claims) {
    from = Math.min(from, evidence.from)
    to = Math.max(to, evidence.to)
  }
  return { from, to }
}
