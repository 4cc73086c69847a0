/** Our own count under a named rule, with every incident that was counted or nearly was. */
import { MEASURES, parseTally } from '../counting/define.ts'
import { countTally } from '../counting/tally.ts'
import type { Figure } from '../counting/types.ts'
import { factsOf } from './incident-facts.ts'
import { filterRows } from './list-incidents.ts'
import type { TallyQuery } from './queries.ts'
import { stateAt } from './state-at.ts'
import { compareText } from './take-page.ts'
import type { FigureView, TallyView } from './views.ts'
import type { Workspace } from './workspace.ts'

export { MEASURES }

/** Counts. Throws `option-invalid` and `date-invalid` for a definition that cannot be counted. */
export function getTally(workspace: Workspace, { asOf, ...asked }: TallyQuery = {}): TallyView {
  const state = stateAt(workspace, asOf)
  const names = workspace.names()
  const definition = parseTally(asked, names)
  const facts = factsOf(state)
  const incidents = filterRows(state, names, { rule: definition.rule })
    .toSorted((a, b) => compareText(b.key, a.key))
    .flatMap(({ row }) => {
      const found = facts.get(row.id)
      return found ? [{ row, role: row.role, claims: found.claims, origins: found.origins }] : []
    })
  const tally = countTally(definition, incidents, { names, kinship: names.kinship, asOf: state.position })
  return {
    ...tally,
    incidents: tally.incidents.map(({ incident, figure }) => ({ incident, figure: figure && toFigureView(figure) })),
  }
}

function toFigureView({ words: _, ...figure }: Figure): FigureView {
  return figure
}
