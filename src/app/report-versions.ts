/** The versions of one page: what was added and taken away between two of them, word by word, and which figures changed. */
import { diffWordsWithSpace } from 'diff'
import { getReport, type LedgerState, listReports, type ReportRecord } from '../ledger/index.ts'
import {
  type AnyClaim,
  type HarmAttribute,
  hasOverlap,
  ReckonerError,
  type Report,
  type ReportId,
} from '../model/index.ts'
import { stateAt } from './state-at.ts'
import { formatCountWords } from './value-words.ts'
import type { Workspace } from './workspace.ts'

/** A stretch of words that both versions hold, or one of them. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed'
  readonly words: string
  /** Whether a figure of people harmed was read in these words, or stands in them now. */
  readonly isFigure: boolean
}

/** A figure that only one of two versions gives. */
export interface FigureChange {
  readonly attribute: HarmAttribute
  readonly before: string
  readonly after: string
}

/** What changed from one version of a page to the next. */
export interface VersionChange {
  readonly earlier: ReportId
  readonly later: ReportId
  readonly words: readonly WordChange[]
  readonly figures: readonly FigureChange[]
}

/** One version of a page. `change` null: the first. */
export interface VersionView {
  readonly id: ReportId
  readonly title: string | null
  readonly keptAt: string
  readonly position: number
  readonly change: VersionChange | null
}

/** The versions of the page of a report, the first kept first. Throws `report-unknown`. */
export function listVersions(
  workspace: Workspace,
  id: ReportId,
  { asOf }: { readonly asOf?: number } = {},
): readonly VersionView[] {
  const state = stateAt(workspace, asOf)
  const versions = versionsOf(state, getReport(state, id).report)
  return versions.map((record, i) => {
    const { report, at, position } = record
    const before = versions[i - 1]
    return {
      id: report.id,
      title: report.title,
      keptAt: at,
      position,
      change: before ? compareVersions(before, record) : null,
    }
  })
}

/** What a report changes of the version before it; null when it is the first of its page. */
export function compareWithEarlier(state: LedgerState, id: ReportId): VersionChange | null {
  const record = getReport(state, id)
  const versions = versionsOf(state, record.report)
  const at = versions.findIndex(({ report }) => report.id === id)
  const before = versions[at - 1]
  return before ? compareVersions(before, record) : null
}

function versionsOf(state: LedgerState, { address, id }: Report): readonly ReportRecord[] {
  const key = address === null ? null : pageKeyOf(address)
  return listReports(state)
    .filter(
      ({ report }) =>
        report.id === id || (key !== null && report.address !== null && pageKeyOf(report.address) === key),
    )
    .toSorted((a, b) => a.position - b.position)
}

/** An address without what does not change the page (the part after #, and marks of campaigns): versions of one page share it. */
export function pageKeyOf(address: string): string {
  try {
    const url = new URL(address)
    url.hash = ''
    for (const name of [...url.searchParams.keys()])
      if (/^(utm_|fbclid$|gclid$)/.test(name)) url.searchParams.delete(name)
    return url.href
  } catch {
    return address
  }
}

function compareVersions(earlier: ReportRecord, later: ReportRecord): VersionChange {
  const words = diffWords(earlier, later)
  return {
    earlier: earlier.report.id,
    later: later.report.id,
    words,
    figures: compareFigures(earlier.reading?.claims ?? [], later.reading?.claims ?? []),
  }
}

/** The words in order; a changed stretch in which a figure was read is marked. */
function diffWords(earlier: ReportRecord, later: ReportRecord): readonly WordChange[] {
  const at = { earlier: 0, later: 0 }
  return diffWordsWithSpace(earlier.report.text, later.report.text).map(({ value, added, removed }): WordChange => {
    const kind = added ? 'added' : removed ? 'removed' : 'same'
    const span = added
      ? { from: at.later, to: at.later + value.length }
      : { from: at.earlier, to: at.earlier + value.length }
    if (!added) at.earlier += value.length
    if (!removed) at.later += value.length
    const figures = (added ? later : earlier).reading?.claims.filter(isFigure) ?? []
    return {
      kind,
      words: value,
      isFigure: kind !== 'same' && figures.some(({ evidence }) => hasOverlap(evidence, span)),
    }
  })
}

const isFigure = ({ value }: AnyClaim) => value.kind === 'count' || value.kind === 'total'

const HARM: readonly HarmAttribute[] = ['killed', 'injured', 'missing', 'abducted']

/** Figures of one kind that only one of the versions gives, side by side in the order of the text. */
function compareFigures(before: readonly AnyClaim[], after: readonly AnyClaim[]): readonly FigureChange[] {
  return HARM.flatMap((attribute): readonly FigureChange[] => {
    const [a, b] = [before, after].map((claims) => figuresOf(claims, attribute)) as [
      readonly string[],
      readonly string[],
    ]
    const gone = a.filter((figure) => !b.includes(figure))
    const come = b.filter((figure) => !a.includes(figure))
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => ({
      attribute,
      before: gone[i] ?? 'not stated',
      after: come[i] ?? 'not stated',
    }))
  })
}

function figuresOf(claims: readonly AnyClaim[], attribute: HarmAttribute): readonly string[] {
  const figures = claims.flatMap(({ attribute: kind, value }) =>
    kind === attribute && value.kind === 'count' ? [formatCountWords(value)] : [],
  )
  return [...new Set(figures)]
}

/** The id of a report as typed, or of the last version kept of an address. Throws `report-unknown`. */
export function findReportId(workspace: Workspace, typed: string): ReportId {
  if (typed.startsWith('rep_')) return typed as ReportId
  const key = pageKeyOf(typed)
  const found = listReports(stateAt(workspace)).findLast(
    ({ report }) => report.address !== null && pageKeyOf(report.address) === key,
  )
  if (!found)
    throw new ReckonerError('report-unknown', `no report of the address "${typed.slice(0, 200)}" in the ledger`)
  return found.report.id
}
