/** How much the sentences of an account speak for one kind of happening. */
import type { IncidentType } from '../../../model/index.ts'
import type { HarmLink } from '../harm/harm-link.ts'
import type { Frame } from './frame.ts'

const AERIAL: ReadonlySet<IncidentType | null> = new Set(['drone-strike', 'air-strike', 'missile-rocket-or-shelling'])

/** How telling a kind is: what a deed was done with says more than what it looked or sounded like. */
const TELLING: Readonly<Record<IncidentType, number>> = {
  'suicide-attack': 2,
  'drone-strike': 1.5,
  'air-strike': 1.5,
  'missile-rocket-or-shelling': 1.5,
  'armed-attack': 1,
  'armed-clash': 1,
  bombing: 1,
  assassination: 0.6,
  abduction: 0.6,
  attack: 0.5,
  arson: 0.3,
  robbery: 0.3,
  sabotage: 0.3,
  other: 0.3,
}

/** The support of a kind in the frames of one account: the title and the first sentence of the body count most. */
export function typeSupport(type: IncidentType, frames: readonly Frame[]): number {
  const isAerial = frames.some((frame) => AERIAL.has(frame.type))
  const first = frames.find((frame) => !frame.isTitle && frame.type !== null)
  // Bombs fall from aircraft too, and a missile ends in a blast.
  const telling = type === 'bombing' && isAerial ? 0.3 : TELLING[type]
  const isDeadly = type === 'abduction' && frames.some(({ harms }) => harms.some(isKilling))
  const weight = (frame: Frame) => (frame.isTitle ? 3 : frame === first ? 2 : 1)
  return (isDeadly ? 0.2 : telling) * frames.reduce((sum, frame) => sum + (frame.type === type ? weight(frame) : 0), 0)
}

// Who kills many and carries some off has attacked.
function isKilling({ attribute, group }: HarmLink): boolean {
  return attribute === 'killed' && (group.min ?? group.max ?? 0) >= 2
}
