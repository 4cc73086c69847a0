/** How many were killed and injured by all that a report tells: figures of groups first, then people told of one by one. */
import { canBeOne, isOther, type Victim } from './same-victim.ts'
import type { GroupCount, Spot, Victims } from './track-victims.ts'

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

/** Counts the victims of one happening; `isDeadly` where its own words say that somebody died. */
export function countVictims({ people, groups }: Victims, isDeadly: boolean): VictimCounts {
  const only = isDeadly && groups.length === 0 ? onlyHit(people) : null
  if (only?.spot) return { killed: { count: 1, spot: only.spot }, injured: null }
  const deadGroups = groups.some((one) => one.fate === 'dead' && one.count > 1 && !one.isListed)
  const tellings = people.filter((one) => one.fate === 'dead')
  const dead = deadGroups ? tellings : unify(tellings)
  const hit = people.filter((one) => one.fate !== null && one.fate !== 'dead')
  const groupOf = (fate: string) =>
    groups
      .filter((one) => one.fate === fate)
      .reduce<GroupCount | null>((best, one) => (best && best.count >= one.count ? best : one), null)
  const [deadGroup, hurtGroup, shotGroup] = [groupOf('dead'), groupOf('hurt'), groupOf('shot')]
  const isMoreTold =
    deadGroup !== null && dead.length > deadGroup.count && (!deadGroups || dead.some((one) => one.isMore))
  const killed = withNth(deadGroup && !isMoreTold ? deadGroup : told(dead), dead)
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
    told(
      shotGroup && killedCount > 0
        ? alive.filter((one) => isBeyond(one, killedCount))
        : withoutDead(unify(alive), { killed: killedCount, missing: killedCount - dead.length }),
    )
  return { killed, injured }
}

// "A fatal shooting ... officers found a man with a gunshot wound": the only one hit is who died.
function onlyHit(people: Victims['people']): Victim | null {
  const hit = people.filter((one) => one.fate !== null)
  return hit.length === 1 && hit[0]?.fate === 'shot' && !hit[0].isMore ? hit[0] : null
}

// "Four were found dead": those told of only as shot are among them, as far as the dead are not told of one by one.
function withoutDead(
  alive: Victims['people'],
  { killed, missing }: { readonly killed: number; readonly missing: number },
): Victims['people'] {
  let left = missing
  return left <= 0 ? alive : alive.filter((one) => one.fate !== 'shot' || isBeyond(one, killed) || left-- <= 0)
}

// "Six wounded, two mortally ... four others were wounded": the figure that makes up the whole with the dead.
function surviving(groups: Victims['groups'], killed: number): VictimCount | null {
  const hit = groups.filter((one) => one.fate !== 'dead')
  const whole = hit.reduce((most, one) => Math.max(most, one.count), 0)
  if (
    killed === 0 ||
    killed >= whole ||
    hit.some((one) => one.fate === 'hurt' && one.count === whole && one.isBesideDead)
  )
    return null
  return hit.find((one) => one.count + killed === whole) ?? null
}

function told(people: Victims['people']): VictimCount | null {
  const last = people.at(-1)
  return last?.spot ? { count: people.length, spot: last.spot } : null
}

// "A third victim has died": there are three, named or not.
function withNth(count: VictimCount | null, dead: Victims['people']): VictimCount | null {
  if (!count) return null
  let most = count
  dead.forEach(({ isMore, nth, spot }, i) => {
    if (nth !== null && nth > most.count && (isMore || i === 0)) most = { count: nth, spot: spot ?? count.spot }
  })
  return most
}

/** "A man was shot dead ... the death of John Doe": one without name or age is one of the others, where no figure says that several died. */
function unify(people: Victims['people']): Victims['people'] {
  const kept: Victim[] = []
  const clearFirst = [...people].sort((a, b) => clearness(b) - clearness(a))
  for (const one of clearFirst) if (!kept.some((other) => canBeOne(one, other))) kept.push(one)
  return people.filter((one) => kept.includes(one))
}

function clearness({ names, age }: Victim): number {
  return (names.size > 0 ? 2 : 0) + (age !== null ? 1 : 0)
}

// "A fourth person was shot" beside three dead; of four dead the fourth is one.
function isBeyond({ isMore, nth }: Victim, killed: number): boolean {
  return isMore && nth !== null && nth > killed
}
