/** What an export is made of: the incidents of a filter, their claims, and what the manifest has to say. */

import { describeFilter } from './describe-filter.ts'
import { createEventRecords } from './event-records.ts'
import { factsOf } from './incident-facts.ts'
import { viewClaims } from './incident-views.ts'
import { filterRows } from './list-incidents.ts'
import type { IncidentFilter } from './queries.ts'
import { stateAt } from './state-at.ts'
import { latestReader } from './status.ts'
import { compareText } from './take-page.ts'
import type { ExportSource } from './views.ts'
import type { Workspace } from './workspace.ts'

/** The rows of an export, in the order of the list. */
export function exportRows(
  workspace: Workspace,
  { asOf, ...filter }: IncidentFilter & { readonly asOf?: number | undefined },
): ExportSource {
  const state = stateAt(workspace, asOf)
  const rule = filter.rule ?? workspace.desk().rule
  const incidents = filterRows(state, workspace, filter)
    .toSorted((a, b) => compareText(b.key, a.key))
    .map(({ row }) => row)
  const facts = factsOf(state, workspace.desk().readers)
  return {
    incidents,
    *claims() {
      for (const { id } of incidents) {
        const found = facts.get(id)
        if (found) yield* viewClaims(found)
      }
    },
    *events() {
      const describe = createEventRecords(workspace)
      for (const row of incidents) {
        const found = facts.get(row.id)
        if (found) yield describe(row, found)
      }
    },
    words: describeFilter(filter, rule),
    asOf: state.position,
    head: workspace.ledger.head(),
    rule,
    version: workspace.version,
    reader: latestReader(state) ?? 'none',
  }
}
