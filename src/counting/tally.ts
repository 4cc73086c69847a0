/** Our own count: a definition over the incidents of the ledger under a named rule. */
import type { HarmAttribute } from '../model/index.ts'
import { type FigureSources, resolveFigure } from './count.ts'
import { describeTally, type TallyNames } from './define.ts'
import { formatFigure } from './figure-text.ts'
import { createMatcher } from './match-incident.ts'
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
export interface TallyContext extends RuleOptions {
  readonly names: TallyNames
  readonly kinship: PartyKinship
  /** The ledger position of the incidents given. */
  readonly asOf: number
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
  incidents: readonly TallyIncident<Row>[],
  context: TallyContext,
): Tally<Row> {
  const counted: { readonly incident: Row; readonly figure: Figure | null }[] = []
  const leftOut: { readonly incident: Row; readonly reason: LeftOutReason; readonly words: string }[] = []
  const matchWith = createMatcher(definition, context.kinship)
  const figureWith = createFigures(definition, context)
  for (const incident of incidents) {
    const match = matchWith(incident)
    if (match === 'out') continue
    if (match === 'in')
      counted.push({
        incident: incident.row,
        figure: figureWith(incident),
      })
    else leftOut.push({ incident: incident.row, reason: match, words: LEFT_OUT_WORDS[match] })
  }
  const known = counted.flatMap(({ figure }) => (figure?.isKnown ? [figure] : []))
  const isAttacks = definition.measure === 'attacks'
  const sum = isAttacks ? { min: counted.length, best: counted.length, max: counted.length } : addUp(known)
  return {
    definition,
    ...sum,
    text: formatFigure(sum.min, sum.max),
    words: describeTally(definition, context.names, context.asOf),
    incidents: counted,
    withoutFigure: isAttacks ? 0 : counted.length - known.length,
    leftOut,
    asOf: context.asOf,
  }
}

/** Gives the figure of each incident; one that was worked out before is not worked out again. */
function createFigures(
  definition: TallyDefinition,
  context: TallyContext,
): (incident: TallyIncident<unknown>) => Figure | null {
  if (definition.measure === 'attacks') return () => null
  const key = `${definition.rule} ${definition.measure}`
  return (incident) => {
    const kept = incident.figures?.get(key)
    if (kept) return kept
    const figure = figureOf(definition, sourcesOf(incident, context), context)
    if (figure) incident.figures?.set(key, figure)
    return figure
  }
}

function sourcesOf({ claims, origins, pins }: TallyIncident<unknown>, { kinship }: TallyContext): FigureSources {
  return { claims, origins: origins(), kinship, ...(pins ? { pins } : {}) }
}

function figureOf(definition: TallyDefinition, sources: FigureSources, options: RuleOptions): Figure | null {
  const { measure, rule } = definition
  if (measure === 'attacks') return null
  if (measure !== 'casualties') return resolveFigure(measure, sources, rule, options)
  const parts = (['killed', 'injured'] as const).map((harm: HarmAttribute) =>
    resolveFigure(harm, sources, rule, options),
  )
  const known = parts.filter((part) => part.isKnown)
  const sum = addUp(known)
  const [killed] = parts as [Figure, Figure]
  return {
    ...killed,
    ...sum,
    isKnown: known.length > 0,
    text: formatFigure(sum.min, sum.max),
    claims: parts.flatMap((part) => part.claims),
    origins: Math.max(...parts.map((part) => part.origins)),
    words: 'killed and injured added up',
  }
}

/** Sums; an unknown minimum adds nothing, an open best or maximum leaves the sum open. All null when nothing is known. */
function addUp(figures: readonly Figure[]): {
  readonly min: number | null
  readonly best: number | null
  readonly max: number | null
} {
  if (figures.length === 0) return { min: null, best: null, max: null }
  const addOpen = (end: 'best' | 'max') =>
    figures.reduce<number | null>((sum, figure) => {
      const part = figure[end]
      return sum === null || part === null ? null : sum + part
    }, 0)
  return { min: figures.reduce((sum, { min }) => sum + (min ?? 0), 0), best: addOpen('best'), max: addOpen('max') }
}
