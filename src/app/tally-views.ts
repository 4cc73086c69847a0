/** Our own count under a named rule, with every incident that was counted or nearly was. */
import { MEASURES, parseTally } from '../counting/define.ts'
import { cardOf } from '../counting/incident-card.ts'
import { countTally } from '../counting/tally.ts'
import { indexIncidents, selectIncidents, type TallyIndex } from '../counting/tally-index.ts'
import type { LedgerState } from '../ledger/index.ts'
import { factsOf } from './incident-facts.ts'
import { filterRows } from './list-incidents.ts'
import type { TallyQuery } from './queries.ts'
import { stateAt } from './state-at.ts'
import { compareText } from './take-page.ts'
import type { IncidentRow, TallyView } from './views.ts'
import type { Workspace } from './workspace.ts'

export { MEASURES }

/** Counts. Throws `option-invalid` and `date-invalid` for a definition that cannot be counted. */
export function getTally(workspace: Workspace, { asOf, ...asked }: TallyQuery = {}): TallyView {
  const state = stateAt(workspace, asOf)
  const names = workspace.names()
  const desk = workspace.desk()
  const definition = parseTally({ ...asked, rule: asked.rule ?? desk.rule }, names)
  const incidents = selectIncidents(tallyIndexOf(state, definition.rule, workspace), definition)
  return countTally(definition, incidents, { ...desk, names, kinship: names.kinship, asOf: state.position })
}

const known = new WeakMap<LedgerState, Map<string, TallyIndex<IncidentRow>>>()

/** The incidents in the order of the list, with what tallies look at; worked out once for each state and rule. */
function tallyIndexOf(state: LedgerState, rule: string, workspace: Workspace): TallyIndex<IncidentRow> {
  const byRule = known.get(state) ?? new Map<string, TallyIndex<IncidentRow>>()
  known.set(state, byRule)
  const kept = byRule.get(rule)
  if (kept) return kept
  const facts = factsOf(state, workspace.desk().readers)
  const incidents = filterRows(state, workspace, { rule })
    .toSorted((a, b) => compareText(b.key, a.key))
    .flatMap(({ row }) => {
      const found = facts.get(row.id)
      if (!found) return []
      const { claims, origins, pins, figures } = found
      return [{ row, role: row.role, claims, origins, pins, figures, card: cardOf(claims) }]
    })
  const index = indexIncidents(incidents)
  byRule.set(rule, index)
  return index
}
