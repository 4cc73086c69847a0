/** What an export is made of: the incidents of a filter, their claims, and what the manifest has to say. */

import { PROFILE_WORDS, type RedactionProfile } from '../model/index.ts'
import { describeFilter } from './describe-filter.ts'
import { createEventRecords } from './event-records.ts'
import { factsOf } from './incident-facts.ts'
import { viewClaims } from './incident-views.ts'
import { filterRows } from './list-incidents.ts'
import type { IncidentFilter } from './queries.ts'
import { redactorOf } from './redact/redact-source.ts'
import { stateAt } from './state-at.ts'
import { latestReader } from './status.ts'
import { compareText } from './take-page.ts'
import type { ExportSource, IncidentRow } from './views.ts'
import type { Workspace } from './workspace.ts'

/** The rows of an export, in the order of the list. */
export function exportRows(
  workspace: Workspace,
  {
    asOf,
    profile = 'internal',
    ...filter
  }: IncidentFilter & { readonly asOf?: number | undefined; readonly profile?: RedactionProfile | undefined },
): ExportSource {
  const state = stateAt(workspace, asOf)
  const rule = filter.rule ?? workspace.desk().rule
  const facts = factsOf(state, workspace.desk().readers)
  const whole = filterRows(state, workspace, filter)
    .toSorted((a, b) => compareText(b.key, a.key))
    .map(({ row }) => row)
  const redact = (id: IncidentRow['id']) => {
    const found = facts.get(id)
    return found ? redactorOf(found, profile, state) : null
  }
  const incidents = profile === 'internal' ? whole : whole.map((row) => redact(row.id)?.row(row) ?? row)
  return {
    incidents,
    *claims() {
      for (const { id } of incidents) {
        const found = facts.get(id)
        const redactor = redact(id)
        if (!found || !redactor) continue
        for (const view of viewClaims(found)) {
          const shown = redactor.claim(view)
          if (shown) yield shown
        }
      }
    },
    *events() {
      const describe = createEventRecords(workspace)
      for (const row of whole) {
        const found = facts.get(row.id)
        const redactor = redact(row.id)
        if (found && redactor) yield redactor.event(describe(row, found))
      }
    },
    words: describeFilter(filter, rule),
    asOf: state.position,
    head: workspace.ledger.head(),
    rule,
    version: workspace.version,
    reader: latestReader(state) ?? 'none',
    profile,
    withheld: PROFILE_WORDS[profile],
  }
}
