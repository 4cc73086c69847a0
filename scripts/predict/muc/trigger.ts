/** One word of attack or harm, and what it is said of. */
import type { HarmAttribute, IncidentType, VerbForm } from '../../../src/model/index.ts'
import type { NounGroup } from '../../../src/reader/english/refine/noun-groups.ts'

/** One word of attack or harm. Tokens half-open. */
export interface Trigger {
  readonly first: number
  readonly last: number
  readonly form: VerbForm | 'noun' | 'adjective'
  readonly type: IncidentType | null
  readonly harm: HarmAttribute | null
  readonly isWeak: boolean
  /** "threatened two judges", "death threats against": nothing was done yet. */
  readonly isThreat?: boolean
}

/** A trigger with its noun groups. */
export interface Deed {
  readonly trigger: Trigger
  readonly objects: readonly NounGroup[]
  readonly actors: readonly NounGroup[]
  /** "The following died: Luis Campos, ...": the objects are those whom its subject only announces. */
  readonly isListed?: boolean
}
