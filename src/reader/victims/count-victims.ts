/** How many were killed and injured by all that a report tells: figures of groups first, then people told of one by one. */
import { isOther, type Victim } from './same-victim.ts'
import type { Spot, Victims } from './track-victims.ts'

/** A figure worked out, and where the words that settle it stand. */
export interface VictimCount {
  readonly count: number
  readonly spot: Spot
}

/** The killed and the injured; null where the report tells of none. */
export interface VictimCounts {
  readonly killed: VictimCount | null
  readonly injured: VictimCount | null
}

/** Counts the victims of one happening. */
export function countVictims({ people, groups }: Victims): VictimCounts {
  const dead = people.filter((one) => one.fate === 'dead')
  const hit = people.filter((one) => one.fate !== null && one.fate !== 'dead')
  const groupOf = (fate: string) =>
    groups
      .filter((one) => one.fate === fate)
      .reduce<VictimCount | null>((best, one) => (best && best.count >= one.count ? best : one), null)
  const [deadGroup, hurtGroup, shotGroup] = [groupOf('dead'), groupOf('hurt'), groupOf('shot')]
  const isMoreTold = deadGroup !== null && dead.length > deadGroup.count && dead.some((one) => one.isMore)
  const killed = deadGroup && !isMoreTold ? deadGroup : told(dead)
  const killedCount = killed?.count ?? 0
  // "A boy was shot in the chest ... the child died": hit and no more is what is told of the dead too.
  const isOfTheDead = (one: Victim) => one.fate === 'shot' && !one.isMore && !dead.some((other) => isOther(one, other))
  const alive = killedCount > 0 ? hit.filter((one) => !isOfTheDead(one)) : hit
  const rest =
    shotGroup && shotGroup.count > killedCount ? { count: shotGroup.count - killedCount, spot: shotGroup.spot } : null
  const injured =
    surviving(groups, killedCount) ??
    (hurtGroup && rest && rest.count > hurtGroup.count ? rest : null) ??
    hurtGroup ??
    rest ??
    (shotGroup && killedCount > 0 ? null : told(withoutDead(alive, killedCount - dead.length)))
  return { killed, injured }
}

// "Four were found dead": those told of only as shot are among them, as far as the dead are not told of one by one.
function withoutDead(alive: Victims['people'], missing: number): Victims['people'] {
  let left = missing
  return left <= 0 ? alive : alive.filter((one) => one.fate !== 'shot' || left-- <= 0)
}

// "Six wounded, two mortally ... four others were wounded": the figure that makes up the whole with the dead.
function surviving(groups: Victims['groups'], killed: number): VictimCount | null {
  const hit = groups.filter((one) => one.fate !== 'dead')
  const whole = hit.reduce((most, one) => Math.max(most, one.count), 0)
  if (killed === 0 || killed >= whole) return null
  return hit.find((one) => one.count + killed === whole) ?? null
}

function told(people: Victims['people']): VictimCount | null {
  const last = people.at(-1)
  return last?.spot ? { count: people.length, spot: last.spot } : null
}
