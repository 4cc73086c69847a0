/** How a toll changed: the figure as the reports printed up to each day gave it. */
import { resolveFigure } from '../counting/count.ts'
import { HARM_ATTRIBUTES } from '../model/index.ts'
import type { IncidentFacts } from './incident-facts.ts'
import type { FigureSteps } from './views.ts'
import type { Workspace } from './workspace.ts'

/** The steps of every figure that changed from one day of print to a later one; reports without a day are left out. */
export function viewSteps(
  facts: IncidentFacts,
  { rule, workspace }: { readonly rule: string; readonly workspace: Workspace },
): readonly FigureSteps[] {
  const { claims } = facts
  const origins = facts.origins()
  const { kinship } = workspace.names()
  return HARM_ATTRIBUTES.flatMap((attribute): FigureSteps[] => {
    const days = new Set(
      claims.flatMap(({ claim, publishedOn }) => (claim.attribute === attribute && publishedOn ? [publishedOn] : [])),
    )
    const points: FigureSteps['points'][number][] = []
    for (const on of [...days].sort()) {
      const printed = claims.filter(({ publishedOn }) => publishedOn !== null && publishedOn <= on)
      const figure = resolveFigure(attribute, { claims: printed, origins, kinship }, rule, workspace.desk())
      const { isKnown, min, best, max, text } = figure
      if (isKnown && points.at(-1)?.text !== text) points.push({ on, min, best, max, text, claims: figure.claims })
    }
    return points.length > 1 ? [{ attribute, points }] : []
  })
}
