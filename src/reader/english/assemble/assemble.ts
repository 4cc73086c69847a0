/** The last stage: mentions to accounts and claims, sentence by sentence in the order of the text. */
import { type Account, type AccountId, type AnyClaim, contentId, type Report, type Span } from '../../../model/index.ts'
import type { Assembly, WholeText } from '../../language.ts'
import type { SentenceScan } from '../../scan.ts'
import type { Steps } from '../../steps.ts'
import { dropSummed } from '../frames/drop-summed.ts'
import { type Entry, findEntries } from '../frames/find-entries.ts'
import { addSetting } from '../frames/find-setting.ts'
import type { Frame } from '../frames/frame.ts'
import { inheritPlaces } from '../frames/inherit-places.ts'
import { carryKinds, likenKinds } from '../frames/like-kinds.ts'
import { type FrameGroup, mergeFrames } from '../frames/merge-frames.ts'
import { heedSubject, reportSubject } from '../frames/report-subject.ts'
import { settleGroups } from '../frames/settle-groups.ts'
import { addIntruders } from '../roles/intruders.ts'
import { addNamedAttackers } from '../roles/named-attackers.ts'
import { addOwnedDoers } from '../roles/owned-doers.ts'
import { addPronounTargets, addTargetsBefore } from '../roles/pronoun-targets.ts'
import { shareDoer } from '../roles/share-doer.ts'
import { totalAccounts } from '../totals/total-accounts.ts'
import { isDeadlyDeed } from '../victims/deadly-deed.ts'
import { trackVictims } from '../victims/track-victims.ts'
import { accountClaims } from './account-claims.ts'
import { type NamedBeside, nameClaims } from './name-claims.ts'
import { namedCount } from './named-count.ts'
import { readFrames } from './read-frames.ts'
import { type VictimSentence, victimClaims } from './victim-claims.ts'
import { victimsByGroup } from './victims-by-group.ts'
import { dropHurtWhoDied, dropWoundsOfDead } from './wounds-of-dead.ts'

const NOTHING: Assembly = { accounts: [], claims: [] }

/** Assembles the scanned sentences of one report. Never throws on text. */
export function* assemble(
  report: Report,
  scans: readonly SentenceScan[],
  { sentences, scanOf }: WholeText,
): Steps<Assembly> {
  const { frames: read, totals, told, named } = yield* readFrames(scans, scanOf)
  if (read.length === 0 && totals.length === 0) return NOTHING
  const own = dropSummed(read, totals)
  const kept = new Set(own)
  const owned = addOwnedDoers(own, sentences, scanOf)
  yield
  const frames = addPronounTargets(owned)
  yield
  const ctx = scans[0]?.ctx
  const entries = ctx ? findEntries(ctx, sentences, scanOf) : new Map<number, Entry>()
  yield
  const merged = mergeFrames(carryKinds(frames, scans), entries)
  likenKinds(merged, entries)
  yield
  shareDoer(merged, frames, entries)
  yield
  const settled = settleGroups(merged, { scans, totals: totals.length })
  yield
  const groups = heedSubject(settled, reportSubject(scans, sentences, scanOf))
  yield
  addSetting(groups, sentences, scanOf)
  yield
  addIntruders(groups, sentences, scanOf)
  yield
  addTargetsBefore(groups, sentences, scanOf)
  addNamedAttackers(groups, sentences, scanOf)
  yield
  inheritPlaces(groups, sentences, scanOf)
  yield
  const victims = victimsByGroup(
    groups,
    told.filter(({ frame }) => frame === null || kept.has(frame)),
  )
  const names = victimsByGroup(
    groups,
    named.filter(({ frame }) => frame === null || kept.has(frame)),
  )
  yield
  const incidents = groups.map((group) =>
    incidentAccount(report, group, { sentences: victims.get(group) ?? [], named: names.get(group) ?? [] }),
  )
  yield
  const counted = totalAccounts(report, totals)
  return {
    accounts: [...incidents.flatMap(({ account }) => (account ? [account] : [])), ...counted.accounts],
    claims: [...incidents.flatMap(({ account, claims }) => (account ? claims : [])), ...counted.claims],
  }
}

/** Sentences from the head on whose words for the deed tell whether somebody died. */
const HEAD = 4

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
