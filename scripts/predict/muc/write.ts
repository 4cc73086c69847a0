/** Writes one happening in the shape of the answer keys. */
import type { PartyId } from '../../../src/model/index.ts'
import { dateOf } from '../../../src/reader/english/frames/frame.ts'
import type { Arms } from './arms.ts'
import type { Blame } from './blame.ts'
import { culpritsOf } from './culprits.ts'
import type { Happening } from './merge.ts'
import { isArmy, type Org } from './organisations.ts'
import { type People, peopleOf } from './people.ts'
import { pointsOf, type ReportSetting } from './scope.ts'
import type { SentenceEvent } from './sentence-event.ts'
import { tollOf } from './toll.ts'
import { victimsOf } from './victims.ts'
import { weaponsOf } from './weapons.ts'

/** The points of scope from which the dead and wounded of a happening are likelier right than wrong. */
const LEAST_TO_COUNT = 0

/** What the report adds to a happening. */
export interface IncidentParts {
  readonly setting: ReportSetting
  readonly blame: Blame
  /** Who is blamed for it in sentences of their own. */
  readonly blamed: readonly Org[]
  readonly country: string | null
  readonly arms: readonly Arms[]
  /** All that the report calls each party. */
  readonly names: ReadonlyMap<PartyId, ReadonlySet<string>>
  /** All that it calls the army. */
  readonly armyNames: readonly string[]
}

/** The incident of a happening. */
export function incidentOf(
  one: Happening,
  { setting, blame, blamed, country, arms, names, armyNames }: IncidentParts,
): Readonly<Record<string, unknown>> {
  const doers = one.parts.flatMap((part) => part.doers)
  const orgs = doers.flatMap((doer) => (doer.org ? [doer.org] : []))
  const humans = peopleOf(one)
  const scope = pointsOf(one, setting)
  const stage = stageOf(one)
  // "Threatened to kill ten judges": nobody was killed yet.
  const isOnlyMeant = stage === 'THREATENED' && !humans.some(({ effects }) => effects.has('injured'))
  const isUncounted = isOnlyMeant || scope < LEAST_TO_COUNT
  return {
    type: one.kind,
    stage,
    date: dateFill(one, setting),
    location: locationOf(one, country),
    country,
    instrument: weaponsOf(one, arms, scope),
    perp_individuals: fills(culpritsOf(one, blame.people, scope)),
    perp_orgs: orgFills(
      firstFilled([orgs, blame.army ? [blame.army] : [], blamed, blame.org ? [blame.org] : []]),
      names,
      armyNames,
    ),
    org_confidence: [],
    targets: victimsOf(one, humans, scope)
      .filter((human) => !human.isNamedOut && !/^[\d,.]+$/.test(bestOf(human)))
      .map((human) => ({ alts: [bestOf(human), ...human.wordings.map(plainWords)] })),
    phys_targets: one.kind === 'KIDNAPPING' ? [] : fills(apart(one.parts.flatMap((part) => part.things))),
    killed: isUncounted ? null : tollOf(one, humans, 'killed'),
    injured: isUncounted ? null : tollOf(one, humans, 'injured'),
  }
}

function firstFilled(all: readonly (readonly Org[])[]): readonly Org[] {
  return all.find((orgs) => orgs.length > 0) ?? []
}

function stageOf(one: Happening): string {
  const frames = one.parts.map((part) => part.frame)
  const isMeant = ({ frame, isThreat }: SentenceEvent) =>
    isThreat || frame.outcome === 'threatened' || frame.role === 'hypothetical'
  if (one.parts.every(isMeant)) return 'THREATENED'
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

/** One fill for each organisation with all that the report calls it: the name written out, the letters it goes by. */
function orgFills(
  orgs: readonly Org[],
  names: ReadonlyMap<PartyId, ReadonlySet<string>>,
  armyNames: readonly string[],
): readonly { readonly alts: readonly string[] }[] {
  const alike = new Map<string, Set<string>>()
  for (const org of orgs) {
    const key = isArmy(org) ? 'army' : (org.party ?? plainWords(org.words))
    const all = alike.get(key) ?? new Set()
    for (const words of [org.words, ...(org.party ? (names.get(org.party) ?? []) : [])]) all.add(plainWords(words))
    if (key === 'army') for (const words of armyNames) all.add(words)
    alike.set(key, all)
  }
  const kept = new Set(fills([...alike.values()].map((all) => [...all][0] ?? '')))
  return [...alike.values()].filter((all) => kept.has([...all][0] ?? '')).map((all) => ({ alts: [...all] }))
}

/** The words as one line of capitals, what stands in brackets left out. */
function plainWords(words: string): string {
  return words
    .replace(/\s*[[(][^\])]*[\])]/g, '')
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .trim()
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
