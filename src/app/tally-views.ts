/** Our own count under a named rule, with every incident that was counted or nearly was. */
import { MEASURES, parseTally } from '../counting/define.ts'
import { countTally } from '../counting/tally.ts'
import { factsOf } from './incident-facts.ts'
import { filterRows } from './list-incidents.ts'
import type { TallyQuery } from './queries.ts'
import { stateAt } from './state-at.ts'
import { compareText } from './take-page.ts'
import type { TallyView } from './views.ts'
import type { Workspace } from './workspace.ts'

export { MEASURES }

/** Counts. Throws `option-invalid` and `date-invalid` for a definition that cannot be counted. */
export function getTally(workspace: Workspace, { asOf, ...asked }: TallyQuery = {}): TallyView {
  const state = stateAt(workspace, asOf)
  const names = workspace.names()
  const desk = workspace.desk()
  const definition = parseTally({ ...asked, rule: asked.rule ?? desk.rule }, names)
  const facts = factsOf(state, desk.readers)
  const incidents = filterRows(state, workspace, { rule: definition.rule })
    .toSorted((a, b) => compareText(b.key, a.key))
    .flatMap(({ row }) => {
      const found = facts.get(row.id)
      if (!found) return []
      const { claims, origins, pins } = found
      return [{ row, role: row.role, claims, origins, pins }]
    })
  return countTally(definition, incidents, { ...desk, names, kinship: names.kinship, asOf: state.position })
}
