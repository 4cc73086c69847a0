/** People whom a figure told of, named later: "three nuns were killed", then "the victims were Rosa Diaz, Ana Ruiz and Eva Paz". */
import type { Human } from './humans.ts'
import type { SentenceEvent } from './sentence-event.ts'

/** People of a figure that many can be named. */
const MOST = 12

/** The counted people of some sentences that the names of `event` are as many as; null where they are of others. */
export function namedGroup({ humans, frame }: SentenceEvent, parts: readonly SentenceEvent[]): Human | null {
  const named = humans.filter(({ names }) => names.length > 0)
  if (named.length < 2 || named.length !== humans.length) return null
  const groups = parts.filter((part) => part.frame !== frame).flatMap((part) => part.humans)
  return groups.find((group) => isAsMany(group, named)) ?? null
}

function isAsMany(group: Human, named: readonly Human[]): boolean {
  const { isCounted, isPlural, isName, effect, min, max } = group
  if (!isCounted || !isPlural || isName || effect === null || min !== max || min > MOST) return false
  return min === named.length && named.every((one) => one.effect === null || one.effect === effect)
}

/** The event with the fate of the group for its people. */
export function withEffect(event: SentenceEvent, group: Human | null): SentenceEvent {
  if (!group) return event
  return { ...event, humans: event.humans.map((one) => ({ ...one, effect: one.effect ?? group.effect })) }
}
