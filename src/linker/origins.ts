/** Folds reports and claims to the roots they come from: 40 reports, 3 origins. */
import type { ClaimId, ReportId } from '../model/index.ts'
import { type Explanation, explainClaims, isFigure, type PlacedClaim } from './explain-claims.ts'
import { agencyKey, matchTexts } from './match-texts.ts'
import { signatureOf } from './signature.ts'
import type { OriginGroup, OriginOverride, OriginReport, ReportedClaim, TextSignature } from './types.ts'
import { createUnionFind, type UnionFind } from './union-find.ts'

/** Reasons beyond this many are only counted. */
export const REASONS_SHOWN = 40

/** What the caller may keep between calls. */
export interface FoldOptions {
  /** Signatures by report id, from `signatureOf`; missing ones are made anew. */
  readonly signatures?: ReadonlyMap<ReportId, TextSignature>
  /** What persons decided, in the order they did; it goes before what the texts say. */
  readonly overrides?: readonly OriginOverride[]
}

/**
 * Folds claims to origins. Reports that share their text are one origin. A report whose every figure only repeats
 * another's (the same sentence, the same quote, "according to X") folds into it; one that adds a figure of its own stays
 * an origin, and only its repeated claims go to the other. The root is the earliest report, on the same day the agency's
 * own, then the first given. Claims of reports that are not in `reports` are passed over.
 */
export function foldOrigins(
  claims: readonly ReportedClaim[],
  reports: readonly OriginReport[],
  options: FoldOptions = {},
): readonly OriginGroup[] {
  const ordered = orderReports(reports)
  if (ordered.length === 1) return gatherOne(claims, ordered[0] as OriginReport)
  const place = new Map(ordered.map((report, i) => [report.id, i]))
  const pairs = pairsOf(options.overrides ?? [], place)
  const sets = createUnionFind(
    ordered.length,
    pairs.flatMap(({ isCopy, pair }) => (isCopy ? [] : [pair])),
  )
  const decided = pairs.flatMap(({ isCopy, pair: [one, other], words }) =>
    isCopy && sets.join(one, other)
      ? [{ report: other, words: `${nameOf(ordered[other])} and ${nameOf(ordered[one])}: ${words}` }]
      : [],
  )
  const signatures = ordered.map((report) => options.signatures?.get(report.id) ?? signatureOf(report.text))
  const matched = matchTexts(ordered, signatures, sets).map(({ earlier, later, words }) => ({
    report: later,
    words: `${nameOf(ordered[later])} and ${nameOf(ordered[earlier])}: ${words}`,
  }))
  const reasons: Reason[] = [...decided, ...matched]
  const placed = claims
    .flatMap(({ claim, report }): PlacedClaim[] => {
      const index = place.get(report)
      return index === undefined ? [] : [{ claim, report: index }]
    })
    .sort((a, b) => a.report - b.report)
  const explained = explainClaims(placed, ordered, sets)
  reasons.push(...foldRepeaters(placed, explained, sets, ordered))
  const apart = pairs.flatMap(({ isCopy, pair: [one, other], words }) =>
    isCopy
      ? []
      : [
          { report: one, words: `${nameOf(ordered[other])}: ${words}` },
          { report: other, words: `${nameOf(ordered[one])}: ${words}` },
        ],
  )
  return gather(placed, explained, sets, { ordered, reasons, apart })
}

/** A single report is its own origin: nobody else is there to repeat. */
function gatherOne(claims: readonly ReportedClaim[], { id }: OriginReport): readonly OriginGroup[] {
  const own = new Set<ClaimId>()
  for (const { claim, report } of claims) if (report === id) own.add(claim.id)
  if (own.size === 0) return []
  return [{ id: originIdOf(id), root: id, reports: [id], claims: [...own], reasons: [], apart: [] }]
}

function originIdOf(root: ReportId): string {
  return `org_${root.replace(/^rep_/, '')}`
}

interface DecidedPair {
  readonly pair: readonly [number, number]
  readonly isCopy: boolean
  readonly words: string
}

function pairsOf(overrides: readonly OriginOverride[], place: ReadonlyMap<ReportId, number>): readonly DecidedPair[] {
  return overrides.flatMap(({ report, other, isCopy, words }): DecidedPair[] => {
    const [one, two] = [place.get(report), place.get(other)]
    if (one === undefined || two === undefined) return []
    return [{ pair: [Math.min(one, two), Math.max(one, two)], isCopy, words }]
  })
}

/** One line for the desk: "AFP, carried by 4 outlets". */
export function describeCopies(group: OriginGroup, reports: readonly OriginReport[]): string {
  const byId = new Map(reports.map((report) => [report.id, report]))
  const root = byId.get(group.root)
  const name = root?.agency ?? root?.publisher ?? 'Unnamed publisher'
  const outlets = new Set(group.reports.map((id) => agencyKey(byId.get(id)?.publisher ?? null)))
  outlets.delete('')
  outlets.delete(agencyKey(name))
  if (outlets.size === 0) return group.reports.length > 1 ? `${name}, ${group.reports.length} reports` : name
  return `${name}, carried by ${outlets.size} ${outlets.size === 1 ? 'outlet' : 'outlets'}`
}

interface Reason {
  readonly report: number
  readonly words: string
}

function orderReports(reports: readonly OriginReport[]): readonly OriginReport[] {
  const unique = [...new Map(reports.map((report) => [report.id, report])).values()]
  const isOwn = (report: OriginReport) =>
    report.agency !== null && agencyKey(report.agency) === agencyKey(report.publisher) ? 0 : 1
  const day = (report: OriginReport) => report.publishedOn ?? '9999'
  return unique
    .map((report, i) => ({ report, i }))
    .sort((a, b) => compareText(day(a.report), day(b.report)) || isOwn(a.report) - isOwn(b.report) || a.i - b.i)
    .map(({ report }) => report)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Joins each set of reports that adds no figure of its own to the set it repeats most. */
function foldRepeaters(
  placed: readonly PlacedClaim[],
  explained: readonly (Explanation | null)[],
  sets: UnionFind,
  reports: readonly OriginReport[],
): readonly Reason[] {
  const bySet = new Map<number, number[]>()
  placed.forEach(({ report }, i) => {
    const root = sets.find(report)
    const list = bySet.get(root)
    if (list) list.push(i)
    else bySet.set(root, [i])
  })
  const joins: { readonly from: number; readonly to: Explanation }[] = []
  for (const [root, indexes] of bySet) {
    const figures = indexes.filter((i) => isFigure((placed[i] as PlacedClaim).claim))
    const telling = figures.length > 0 ? figures : indexes
    const targets = telling.map((i) => explained[i] ?? null)
    if (targets.some((target) => target === null)) continue
    const most = mostRepeated(targets as Explanation[], sets)
    if (most) joins.push({ from: root, to: most })
  }
  return joins.flatMap(({ from, to }) =>
    sets.join(from, to.report)
      ? [{ report: from, words: `${nameOf(reports[from])} ${to.words} ${nameOf(reports[to.report])}` }]
      : [],
  )
}

function mostRepeated(targets: readonly Explanation[], sets: UnionFind): Explanation | undefined {
  const votes = new Map<number, number>()
  for (const { report } of targets) votes.set(sets.find(report), (votes.get(sets.find(report)) ?? 0) + 1)
  const most = Math.max(...votes.values())
  return targets.find(({ report }) => votes.get(sets.find(report)) === most)
}

interface Draft {
  readonly reports: Set<number>
  readonly claims: Set<ClaimId>
  readonly reasons: Set<string>
  readonly apart: Set<string>
}

interface Gathering {
  readonly ordered: readonly OriginReport[]
  readonly reasons: readonly Reason[]
  readonly apart: readonly Reason[]
}

function gather(
  placed: readonly PlacedClaim[],
  explained: readonly (Explanation | null)[],
  sets: UnionFind,
  { ordered, reasons, apart }: Gathering,
): readonly OriginGroup[] {
  const drafts = new Map<number, Draft>()
  const draftOf = (root: number): Draft => {
    const draft = drafts.get(root) ?? { reports: new Set(), claims: new Set(), reasons: new Set(), apart: new Set() }
    drafts.set(root, draft)
    return draft
  }
  placed.forEach(({ claim, report }, i) => {
    const home = sets.find(report)
    const root = isFigure(claim) ? sets.find(trace(i, report, explained, sets)) : home
    const draft = draftOf(root)
    draft.claims.add(claim.id)
    draft.reports.add(report)
    const why = explained[i]
    if (root !== home && why)
      draft.reasons.add(`${nameOf(ordered[report])} ${why.words} ${nameOf(ordered[why.report])}`)
  })
  for (const { report, words } of reasons) drafts.get(sets.find(report))?.reasons.add(words)
  for (const { report, words } of apart) drafts.get(sets.find(report))?.apart.add(words)
  return [...drafts.entries()]
    .sort(([a], [b]) => a - b)
    .map(([root, draft]) => {
      const first = (ordered[root] as OriginReport).id
      const others = [...draft.reports].filter((i) => i !== root).sort((a, b) => a - b)
      return {
        id: originIdOf(first),
        root: first,
        reports: [first, ...others.map((i) => (ordered[i] as OriginReport).id)],
        claims: [...draft.claims],
        reasons: shorten([...draft.reasons]),
        apart: [...draft.apart],
      }
    })
}

/** The report a claim goes back to: from repeat to repeated, until a claim that repeats nothing or has been seen. */
function trace(index: number, report: number, explained: readonly (Explanation | null)[], sets: UnionFind): number {
  const seen = new Set<number>()
  let at: number | null = index
  let home = report
  while (at !== null && !seen.has(at)) {
    seen.add(at)
    const next: Explanation | null = explained[at] ?? null
    if (next === null || sets.isApart(next.report, report)) break
    home = next.report
    at = next.claim
  }
  return home
}

function shorten(reasons: readonly string[]): readonly string[] {
  if (reasons.length <= REASONS_SHOWN) return reasons
  return [...reasons.slice(0, REASONS_SHOWN), `and ${reasons.length - REASONS_SHOWN} more such copies`]
}

function nameOf(report: OriginReport | undefined): string {
  return report?.publisher ?? 'an unnamed publisher'
}
