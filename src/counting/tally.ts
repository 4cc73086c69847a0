/** Our own count: a definition over the incidents of the ledger under a named rule. */
import type { HarmAttribute } from '../model/index.ts'
import { type FigureSources, resolveFigure } from './count.ts'
import { describeTally, type TallyNames } from './define.ts'
import { createFigureColumn, emptySum, endsOf, type FigureColumn } from './figure-column.ts'
import { formatFigure } from './figure-text.ts'
import { matchIndex } from './match-index.ts'
import type { TallyIndex } from './tally-index.ts'
import type {
  Figure,
  LeftOutReason,
  PartyKinship,
  RuleOptions,
  Tally,
  TallyDefinition,
  TallyIncident,
} from './types.ts'

/** What a tally is counted with. */
export interface TallyContext<Row> extends RuleOptions {
  readonly names: TallyNames
  readonly kinship: PartyKinship
  /** The ledger position of the incidents given. */
  readonly asOf: number
  /** What the caller shows for the incident at a place of the list. */
  rowAt(at: number): Row
}

const LEFT_OUT_WORDS: { readonly [Reason in LeftOutReason]: string } = {
  hypothetical: 'threatened or imagined: it did not come about',
  foiled: 'foiled before it came about',
  denied: 'everybody who speaks of it denies it',
  'own-attack': 'the party asked for is said to have done it, by as many reports as name it as the target',
  'date-unknown': 'no report gives its date',
  'place-unknown': 'no report gives its place',
  'party-unknown': 'no report names the party asked for',
}

/**
 * Counts the incidents that match, or adds up their figures: the sum of minima, of best figures and of maxima. Incidents
 * without a figure are counted apart, never as zero. A maximum or best figure that is open in one incident is open in the
 * sum. Incidents that nearly match are listed with the reason why they are left out.
 */
export function countTally<Row>(
  definition: TallyDefinition,
  index: TallyIndex,
  context: TallyContext<Row>,
): Tally<Row> {
  const counted: { readonly incident: Row; readonly figure: Figure | null }[] = []
  const leftOut: { readonly incident: Row; readonly reason: LeftOutReason; readonly words: string }[] = []
  const isAttacks = definition.measure === 'attacks'
  const column = isAttacks ? null : columnOf(definition, index)
  const sum = emptySum()
  const { rowAt } = context
  matchIndex(index, definition, context.kinship, (at, match) => {
    if (match !== 'in') {
      leftOut.push({ incident: rowAt(at), reason: match, words: LEFT_OUT_WORDS[match] })
      return
    }
    const figure = column && (column.get(at) ?? keepFigure(at, column, { definition, index, context }))
    column?.addTo(sum, at)
    counted.push({ incident: rowAt(at), figure })
  })
  const total = isAttacks ? { min: counted.length, best: counted.length, max: counted.length } : endsOf(sum)
  return {
    definition,
    ...total,
    text: formatFigure(total.min, total.max),
    words: describeTally(definition, context.names, context.asOf),
    incidents: counted,
    withoutFigure: isAttacks ? 0 : counted.length - sum.known,
    leftOut,
    asOf: context.asOf,
  }
}

const keyOf = ({ rule, measure }: TallyDefinition) => `${rule} ${measure}`

function columnOf(definition: TallyDefinition, { figures, incidents }: TallyIndex): FigureColumn {
  const column = figures.get(keyOf(definition)) ?? createFigureColumn(incidents.length)
  figures.set(keyOf(definition), column)
  return column
}

interface Asked {
  readonly definition: TallyDefinition
  readonly index: TallyIndex
  readonly context: TallyContext<unknown>
}

/** A figure that was worked out before, for an earlier index too, is not worked out again. */
function keepFigure(at: number, column: FigureColumn, { definition, index, context }: Asked): Figure | null {
  const incident = index.incidents[at] as TallyIncident
  const key = keyOf(definition)
  const figure = incident.figures?.get(key) ?? figureOf(definition, sourcesOf(incident, context), context)
  if (!figure) return null
  incident.figures?.set(key, figure)
  column.set(at, figure)
  return figure
}

function sourcesOf(incident: TallyIncident, { kinship }: TallyContext<unknown>): FigureSources {
  const { claims, pins } = incident
  return { claims, origins: incident.origins(), kinship, ...(pins ? { pins } : {}) }
}

function figureOf(definition: TallyDefinition, sources: FigureSources, options: RuleOptions): Figure | null {
  const { measure, rule } = definition
  if (measure === 'attacks') return null
  if (measure !== 'casualties') return resolveFigure(measure, sources, rule, options)
  const parts = (['killed', 'injured'] as const).map((harm: HarmAttribute) =>
    resolveFigure(harm, sources, rule, options),
  )
  const sum = emptySum()
  const column = createFigureColumn(parts.length)
  parts.forEach((part, at) => {
    column.set(at, part)
    column.addTo(sum, at)
  })
  const ends = endsOf(sum)
  const [killed] = parts as [Figure, Figure]
  return {
    ...killed,
    ...ends,
    isKnown: sum.known > 0,
    text: formatFigure(ends.min, ends.max),
    claims: parts.flatMap((part) => part.claims),
    origins: Math.max(...parts.map((part) => part.origins)),
    words: 'killed and injured added up',
  }
}
