/** What may have moved from one figure to another: the missing who were found dead, the injured who died. */
import type { ClaimId, HarmAttribute } from '../model/index.ts'
import type { FigureSteps, TollMove } from './count-views.ts'

const MOVES: readonly (readonly [from: HarmAttribute, to: HarmAttribute])[] = [
  ['missing', 'killed'],
  ['missing', 'injured'],
  ['abducted', 'killed'],
  ['injured', 'killed'],
]

/** Days on which one figure fell while another rose. How many moved is at most the smaller of the two changes: nobody says that they did. */
export function findMoves(steps: readonly FigureSteps[]): readonly TollMove[] {
  const byAttribute = new Map(steps.map((one) => [one.attribute, one]))
  return MOVES.flatMap(([from, to]) => {
    const [falls, rises] = [byAttribute.get(from), byAttribute.get(to)]
    return falls && rises ? movesBetween(falls, rises) : []
  }).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function movesBetween(falls: FigureSteps, rises: FigureSteps): readonly TollMove[] {
  const days = [...new Set([...falls.points, ...rises.points].map(({ on }) => on))].sort()
  return days.slice(1).flatMap((on, i): TollMove[] => {
    const before = days[i] as string
    const [fell, rose] = [changeOf(falls, { before, on, end: 'min' }), changeOf(rises, { before, on, end: 'max' })]
    if (!fell || !rose || fell.by >= 0 || rose.by <= 0) return []
    return [
      {
        on,
        from: falls.attribute,
        to: rises.attribute,
        fell: fell.texts,
        rose: rose.texts,
        atMost: Math.min(-fell.by, rose.by),
        claims: [...fell.claims, ...rose.claims],
      },
    ]
  })
}

interface Change {
  readonly by: number
  readonly texts: readonly [string, string]
  readonly claims: readonly ClaimId[]
}

interface Between {
  readonly before: string
  readonly on: string
  /** A range may only have grown: what fell is seen at its lower end, what rose at its upper. */
  readonly end: 'min' | 'max'
}

function changeOf({ points }: FigureSteps, { before, on, end }: Between): Change | null {
  const [old, now] = [before, on].map((day) => points.findLast((point) => point.on <= day))
  if (!old || !now || old === now) return null
  const [was, is] = [old[end], now[end]]
  return was === null || is === null ? null : { by: is - was, texts: [old.text, now.text], claims: now.claims }
}
