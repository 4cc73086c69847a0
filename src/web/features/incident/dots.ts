/** The claims of an incident on one figure, as marks of a dot plot. */
import type { ClaimView, HarmAttribute, IncidentView } from '../../../api/types.ts'
import { toSigns } from '../../lib/signs.ts'

/** One claim as drawn: `min`/`max` null = open on that side; both null = no number was given. */
export interface Dot {
  readonly view: ClaimView
  readonly min: number | null
  readonly max: number | null
  /** The figure in signs: `5`, `≥ 5`, `6–8`. */
  readonly signs: string
  readonly isOrigin: boolean
  readonly isDenied: boolean
  readonly isPart: boolean
}

/** The dots of one attribute: own origins first, then copies, each by figure. */
export function toDots(incident: IncidentView, attribute: HarmAttribute): readonly Dot[] {
  const roots = new Set(incident.originGroups.map((origin) => origin.root))
  const dots = incident.claims.flatMap((view): Dot[] => {
    const { claim } = view
    if (claim.attribute !== attribute) return []
    const { min, max, words } = claim.value as {
      readonly min: number | null
      readonly max: number | null
      readonly words: string
    }
    return [
      {
        view,
        min,
        max,
        signs: toSigns(min, max) ?? words,
        isOrigin: roots.size === 0 || roots.has(view.report),
        isDenied: view.stance === 'denies' || view.stance === 'retracts',
        isPart: claim.partOf !== null,
      },
    ]
  })
  const rank = (dot: Dot) => (dot.isOrigin ? 0 : 2) + (dot.isPart ? 1 : 0)
  return dots.sort((a, b) => rank(a) - rank(b) || (a.min ?? a.max ?? 0) - (b.min ?? b.max ?? 0))
}

/** The largest number any dot needs room for. */
export function topOf(dots: readonly Dot[]): number {
  return dots.reduce((top, { min, max }) => Math.max(top, min ?? 0, max ?? 0), 1)
}
