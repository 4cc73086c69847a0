/** Our own count under a named rule, with every incident that was counted or nearly was. */
import { MEASURES, parseTally } from '../counting/define.ts'
import { countTally } from '../counting/tally.ts'
import { indexIncidents, type TallyIndex } from '../counting/tally-index.ts'
import { LEFT_OUT_REASONS } from '../counting/types.ts'
import type { LedgerState } from '../ledger/index.ts'
import { factsOf, type IncidentFacts } from './incident-facts.ts'
import { rowOf, sortFacts } from './list-incidents.ts'
import type { TallyQuery } from './queries.ts'
import { stateAt } from './state-at.ts'
import type { IncidentRow, TallyView } from './views.ts'
import type { Workspace } from './workspace.ts'

export { LEFT_OUT_REASONS, MEASURES }

/** Counts. Throws `option-invalid` and `date-invalid` for a definition that cannot be counted. */
export function getTally(workspace: Workspace, { asOf, ...asked }: TallyQuery = {}): TallyView {
  const state = stateAt(workspace, asOf)
  const names = workspace.names()
  const desk = workspace.desk()
  const definition = parseTally({ ...asked, rule: asked.rule ?? desk.rule }, names)
  const { index, rows, facts } = tallyIndexOf(state, desk.readers)
  const own = rows.get(definition.rule) ?? new Array<IncidentRow | undefined>(facts.length).fill(undefined)
  rows.set(definition.rule, own)
  const rowAt = (at: number): IncidentRow => {
    const row = own[at] ?? rowOf(facts[at] as IncidentFacts, definition.rule, workspace)
    own[at] = row
    return row
  }
  return countTally(definition, index, { ...desk, names, kinship: names.kinship, asOf: state.position, rowAt })
}

/** The incidents in the order of the list, with what tallies look at, and their rows by rule. */
interface StateIndex {
  readonly readers: number
  readonly facts: readonly IncidentFacts[]
  readonly index: TallyIndex
  readonly rows: Map<string, (IncidentRow | undefined)[]>
}

const known = new WeakMap<LedgerState, StateIndex>()

/** Worked out once for each state. */
function tallyIndexOf(state: LedgerState, readers: number): StateIndex {
  const kept = known.get(state)
  if (kept?.readers === readers) return kept
  const facts = sortFacts(factsOf(state, readers).values())
  const made = { readers, facts, index: indexIncidents(facts), rows: new Map() }
  known.set(state, made)
  return made
}
