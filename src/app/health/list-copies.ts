/** Who copies whom: the reports that fold into earlier ones, by the publishers of both. */
import type { OriginGroup } from '../../linker/types.ts'
import type { Report, ReportId } from '../../model/index.ts'
import { factsOf, type IncidentFacts } from '../incident-facts.ts'
import { stateAt } from '../state-at.ts'
import { compareText } from '../take-page.ts'
import type { Workspace } from '../workspace.ts'
import type { CopiesView, CopyItem, CopyPair } from './health-views.ts'

/** So many copies of a pair are named; the rest is counted. */
const NAMED = 50
const UNNAMED = 'publisher not stated'

/** Every pair of publishers of which one repeats the other, from the origins of all incidents. */
export function listCopies(workspace: Workspace, { asOf }: { readonly asOf?: number | undefined } = {}): CopiesView {
  const state = stateAt(workspace, asOf)
  const byPair = new Map<string, Draft>()
  const copies = new Set<ReportId>()
  for (const [id, { accounts }] of state.incidents) {
    // An incident of one account has nothing to fold.
    if (accounts.length < 2) continue
    const facts = factsOf(state, workspace.desk().readers).get(id)
    if (!facts) continue
    for (const { copier, copied, item } of copiesIn(facts)) {
      const key = JSON.stringify([copier, copied])
      const draft = byPair.get(key) ?? { copier, copied, reports: new Set(), items: [] }
      byPair.set(key, draft)
      copies.add(item.report)
      draft.reports.add(item.report)
      if (draft.items.length < NAMED) draft.items.push(item)
    }
  }
  return {
    pairs: [...byPair.values()]
      .map(({ copier, copied, reports, items }): CopyPair => ({ copier, copied, reports: reports.size, items }))
      .sort((a, b) => b.reports - a.reports || compareText(a.copied, b.copied) || compareText(a.copier, b.copier)),
    reports: copies.size,
    asOf: state.position,
    words: 'reports that fold into an earlier one, by the publishers of both',
  }
}

interface Draft {
  readonly copier: string
  readonly copied: string
  readonly reports: Set<ReportId>
  readonly items: CopyItem[]
}

interface Copy {
  readonly copier: string
  readonly copied: string
  readonly item: CopyItem
}

function copiesIn(facts: IncidentFacts): readonly Copy[] {
  const reports = facts.reports()
  return facts.origins().flatMap((origin) =>
    origin.reports.flatMap((id): Copy[] => {
      const [report, root] = [reports.get(id), reports.get(origin.root)]
      if (!report || !root || id === origin.root) return []
      const copier = nameOf(report)
      const item = {
        report: id,
        title: report.title,
        publishedOn: report.publishedOn,
        root: origin.root,
        rootTitle: root.title,
        incident: facts.id,
        reasons: reasonsOf(copier, origin),
      }
      return [{ copier, copied: root.agency ?? nameOf(root), item }]
    }),
  )
}

/** Reasons begin with the publisher that repeats. */
function reasonsOf(copier: string, { reasons }: OriginGroup): readonly string[] {
  const own = reasons.filter((words) => words.startsWith(copier))
  return (own.length > 0 ? own : reasons).slice(0, 3)
}

function nameOf({ publisher }: Report): string {
  return publisher ?? UNNAMED
}
