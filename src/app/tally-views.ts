/** Our own count under a named rule, with every incident that was counted or nearly was. */
import { MEASURES, parseTally } from '../counting/define.ts'
import { cardOf } from '../counting/incident-card.ts'
import { countTally } from '../counting/tally.ts'
import { indexIncidents, selectIncidents, type TallyIndex } from '../counting/tally-index.ts'
import { LEFT_OUT_REASONS, type TallyIncident } from '../counting/types.ts'
import type { LedgerState } from '../ledger/index.ts'
import { factsOf, type IncidentFacts } from './incident-facts.ts'
import { placeInList, rowOf } from './list-incidents.ts'
import { pickDates } from './pick-values.ts'
import type { TallyQuery } from './queries.ts'
import { stateAt } from './state-at.ts'
import { compareText } from './take-page.ts'
import type { TallyView } from './views.ts'
import type { Workspace } from './workspace.ts'

export { LEFT_OUT_REASONS, MEASURES }

/** Counts. Throws `option-invalid` and `date-invalid` for a definition that cannot be counted. */
export function getTally(workspace: Workspace, { asOf, ...asked }: TallyQuery = {}): TallyView {
  const state = stateAt(workspace, asOf)
  const names = workspace.names()
  const desk = workspace.desk()
  const definition = parseTally({ ...asked, rule: asked.rule ?? desk.rule }, names)
  const incidents = selectIncidents(tallyIndexOf(state, desk.readers), definition, names.kinship)
  const tally = countTally(definition, incidents, { ...desk, names, kinship: names.kinship, asOf: state.position })
  const rowIn = (facts: IncidentFacts) => rowOf(facts, definition.rule, workspace)
  return {
    ...tally,
    incidents: tally.incidents.map(({ incident, figure }) => ({ incident: rowIn(incident), figure })),
    leftOut: tally.leftOut.map(({ incident, reason, words }) => ({ incident: rowIn(incident), reason, words })),
  }
}

const known = new WeakMap<LedgerState, { readonly readers: number; readonly index: TallyIndex<IncidentFacts> }>()

/** The incidents in the order of the list, with what tallies look at; worked out once for each state. */
function tallyIndexOf(state: LedgerState, readers: number): TallyIndex<IncidentFacts> {
  const kept = known.get(state)
  if (kept?.readers === readers) return kept.index
  const incidents = [...factsOf(state, readers).values()]
    .map((facts) => ({ key: placeInList({ ...pickDates(facts.claims), id: facts.id }), facts }))
    .sort((a, b) => compareText(b.key, a.key))
    .map(({ facts }) => incidentOf(facts))
  const index = indexIncidents(incidents)
  known.set(state, { readers, index })
  return index
}

function incidentOf(facts: IncidentFacts): TallyIncident<IncidentFacts> {
  const { role, claims, origins, pins, figures } = facts
  return { row: facts, role, claims, origins, pins, figures, card: cardOf(claims) }
}
