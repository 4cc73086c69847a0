/** Writes one happening in the shape of the answer keys. */
import { dateOf } from '../../../src/reader/assemble/frame.ts'
import type { Blame } from './blame.ts'
import type { Happening } from './merge.ts'
import { countOf, MOST, type People, peopleOf, victimsOf } from './people.ts'
import type { ReportSetting } from './scope.ts'

/** What the report adds to a happening. */
export interface IncidentParts {
  readonly setting: ReportSetting
  readonly blame: Blame
  readonly country: string | null
  /** Weapons told of near by. */
  readonly arms: readonly string[]
}

/** The incident of a happening. */
export function incidentOf(
  one: Happening,
  { setting, blame, country, arms }: IncidentParts,
): Readonly<Record<string, unknown>> {
  const doers = one.parts.flatMap((part) => part.doers)
  const orgs = doers.flatMap((doer) => (doer.org ? [doer.org] : []))
  const people = doers.filter((doer) => doer.isPeople).map((doer) => doer.words)
  const humans = peopleOf(one)
  return {
    type: one.kind,
    stage: stageOf(one),
    date: dateFill(one, setting),
    location: locationOf(one, country),
    country,
    instrument: weaponsOf(one, arms),
    perp_individuals: fills(people.length === 0 && blame.people ? [blame.people] : people),
    perp_orgs: fills(orgs.length === 0 && blame.org ? [blame.org] : orgs),
    org_confidence: [],
    targets: victimsOf(humans)
      .filter((human) => !/^[\d,.]+$/.test(bestOf(human)))
      .map(bestOf),
    phys_targets: one.kind === 'KIDNAPPING' ? [] : fills(apart(one.parts.flatMap((part) => part.things))),
    killed: largest(countOf(humans, 'killed'), statedOf(one, 'killed')) ?? noneHurt(one),
    injured: largest(countOf(humans, 'injured'), statedOf(one, 'injured')),
  }
}

function stageOf(one: Happening): string {
  const frames = one.parts.map((part) => part.frame)
  if (frames.every((frame) => frame.outcome === 'threatened' || frame.role === 'hypothetical')) return 'THREATENED'
  return frames.every((frame) => frame.outcome !== 'happened') ? 'ATTEMPTED' : 'ACCOMPLISHED'
}

function dateFill(one: Happening, { day }: ReportSetting): unknown {
  const date = one.parts.map((part) => dateOf(part.frame)).find((value) => value !== null)
  if (date && (date.first || date.last)) return { alts: [{ from: date.first, to: date.last }] }
  return day ? { alts: [{ from: null, to: day }] } : null
}

function locationOf(one: Happening, country: string | null): unknown {
  const names = one.places
    .filter((place) => place.precision !== 'country')
    .flatMap((place) => [place.name, place.words])
    .map(plain)
  return { alts: [{ country, parts: [...new Set(names)].slice(0, 6).map((name) => ({ name })) }] }
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/\s+/g, ' ')
}

/** Each fill once: a shorter wording of another is left out. */
function fills(words: readonly string[]): readonly string[] {
  const all = [...new Set(words.map((one) => one.toUpperCase().replace(/\s+/g, ' ')))]
  return all.filter(
    (one, i) =>
      !all.some(
        (other, j) => i !== j && ` ${other} `.includes(` ${bare(one)} `) && (bare(other) !== bare(one) || j < i),
      ),
  )
}

// "a telephone office", then "the office": the same thing told of again.
function apart(things: readonly string[]): readonly string[] {
  const heads = new Set<string>()
  return things.filter((thing) => {
    const head = /^[^[(]*?([a-z-]+)(?= of |[^a-z-]*$| at | in )/i.exec(thing)?.[1]?.toLowerCase() ?? thing
    const isAgain = /^the /i.test(thing) && heads.has(head)
    heads.add(head)
    return !isAgain
  })
}

function bare(words: string): string {
  return words.replace(/^(THE|A|AN) /, '')
}

/** The wording to give: the longest that names somebody, else the first. */
function bestOf({ wordings: all, names }: People): string {
  const named = all.filter((words) =>
    words
      .toLowerCase()
      .split(/[^a-z.'-]+/)
      .some((word) => names.has(word)),
  )
  const wordings = named.length > 0 ? named : all
  const longest = [...wordings].sort((a, b) => b.length - a.length)[0] ?? ''
  return (longest.length <= 60 ? longest : (wordings[0] ?? '')).toUpperCase().replace(/\s+/g, ' ')
}

interface Range {
  readonly min: number
  readonly max: number | null
}

const NO_WEAPON =
  /^(bullets?|hammer|shells?|ammunition|planes?|aircraft|jets?|helicopters?|acid|knife|munitions?|projectiles?|gunfire|tear gas|silencer)$/i

/** The weapons of a happening: the deed that a weapon names ("dynamite attack") cut off, one wording for one and many. */
function weaponsOf(one: Happening, arms: readonly string[]): readonly string[] {
  const words = [...one.parts.flatMap((part) => part.weapons), ...arms]
    .map((weapon) =>
      weapon.replace(/\s+(attacks?|blasts?|explosions?|fire|strikes?|bursts?)$/i, '').replace(/\bbombings?$/i, 'bomb'),
    )
    .filter((weapon) => !NO_WEAPON.test(weapon))
  const kept = new Map(words.map((weapon) => [weapon.toLowerCase().replace(/s$/, ''), weapon]))
  return fills([...kept.values()])
}

function largest(a: Range | null, b: Range | null): Range | null {
  return a && b ? (a.min >= b.min ? a : b) : (a ?? b)
}

// "No one was injured": nobody died either.
function noneHurt(one: Happening): Range | null {
  const injured = statedOf(one, 'injured')
  return injured?.max === 0 ? injured : null
}

/** The largest figure that the sentences state, a stated zero included. */
function statedOf(one: Happening, effect: 'killed' | 'injured'): Range | null {
  const harms = one.parts.flatMap((part) => part.frame.harms).filter((harm) => harm.attribute === effect && !harm.whole)
  const best = harms
    .filter((harm) => harm.group.number !== null || harm.group.max === 0)
    .filter((harm) => (harm.group.min ?? 0) <= MOST)
    .sort((a, b) => (b.group.min ?? 0) - (a.group.min ?? 0))[0]
  return best ? { min: best.group.min ?? 0, max: best.group.max } : null
}
