/** Writes one happening in the shape of the answer keys. */
import { dateOf } from '../../../src/reader/assemble/frame.ts'
import type { Blame } from './blame.ts'
import type { Happening } from './merge.ts'
import type { ReportSetting } from './scope.ts'
import type { Human } from './sentence-event.ts'

/** What the report adds to a happening. */
export interface IncidentParts {
  readonly setting: ReportSetting
  readonly blame: Blame
  readonly country: string | null
}

/** The incident of a happening. */
export function incidentOf(
  one: Happening,
  { setting, blame, country }: IncidentParts,
): Readonly<Record<string, unknown>> {
  const doers = one.parts.flatMap((part) => part.doers)
  const orgs = doers.flatMap((doer) => (doer.org ? [doer.org] : []))
  const people = doers.filter((doer) => doer.isPeople).map((doer) => doer.words)
  const humans = one.parts.flatMap((part) => part.humans)
  return {
    type: one.kind,
    stage: stageOf(one),
    date: dateFill(one, setting),
    location: locationOf(one, country),
    country,
    instrument: fills(one.parts.flatMap((part) => part.weapons)),
    perp_individuals: fills(people.length === 0 && blame.people ? [blame.people] : people),
    perp_orgs: fills(orgs.length === 0 && blame.org ? [blame.org] : orgs),
    org_confidence: [],
    targets: fills(humans.map((human) => human.words)),
    phys_targets: fills(one.parts.flatMap((part) => part.things)),
    killed: countOf(one, humans, 'killed'),
    injured: countOf(one, humans, 'injured'),
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

function bare(words: string): string {
  return words.replace(/^(THE|A|AN) /, '')
}

function countOf(
  one: Happening,
  humans: readonly Human[],
  effect: 'killed' | 'injured',
): { min: number; max: number | null } | null {
  const harms = one.parts.flatMap((part) => part.frame.harms).filter((harm) => harm.attribute === effect && !harm.whole)
  const counted = harms.filter((harm) => harm.group.number !== null || harm.group.max === 0)
  let best: { min: number; max: number | null } | null = null
  for (const { group } of counted) {
    const min = group.min ?? group.max ?? 0
    if (!best || min > best.min) best = { min, max: group.max }
  }
  const named = humans.filter((human) => human.effect === effect)
  if (!best && named.length > 0) {
    const words = fills(named.map((human) => human.words))
    const kept = named.filter((human, i) => named.findIndex((other) => other.words === human.words) === i)
    const own = kept.filter((human) => words.includes(human.words.toUpperCase().replace(/\s+/g, ' ')))
    const min = own.reduce((sum, human) => sum + human.min, 0)
    best = {
      min,
      max: own.some((human) => human.max === null) ? null : own.reduce((sum, human) => sum + (human.max ?? 0), 0),
    }
  }
  return best
}
