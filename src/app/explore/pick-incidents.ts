/** Incidents by their ids, in the order asked: the rows that the explore screen shows. */
import type { IncidentId } from '../../model/index.ts'
import { factsOf } from '../incident-facts.ts'
import { rowOf } from '../list-incidents.ts'
import { stateAt } from '../state-at.ts'
import type { IncidentRow } from '../views.ts'
import type { Workspace } from '../workspace.ts'

/** Which ids, as of a position, their figures under a rule. */
export interface PickQuery {
  readonly ids: readonly string[]
  readonly rule?: string | undefined
  readonly asOf?: number | undefined
}

/** The rows; an id that is none of the ledger's then has none. Throws `option-invalid`. */
export function pickIncidents(
  workspace: Workspace,
  { ids, rule, asOf }: PickQuery,
): { readonly items: readonly IncidentRow[]; readonly asOf: number } {
  const state = stateAt(workspace, asOf)
  const { readers, rule: own } = workspace.desk()
  const facts = factsOf(state, readers)
  const items = ids.flatMap((id) => {
    const found = facts.get(id as IncidentId)
    return found ? [rowOf(found, rule ?? own, workspace)] : []
  })
  return { items, asOf: state.position }
}
