/** Incidents with what the layouts of public event tables ask for: kinds of the codebook, actors and their kinds, sources. */
import { loadEventKinds } from '../lexicon/load-event-kinds.ts'
import { type IncidentType, isClaimOf, type PartyKind, type PartyValue } from '../model/index.ts'
import { createKindSuggester } from '../reader/english/kinds/suggest-kinds.ts'
import type { IncidentFacts } from './incident-facts.ts'
import { once } from './once.ts'
import type { ActorKind, EventActor, EventRecord, IncidentRow } from './views.ts'
import type { Workspace } from './workspace.ts'

/** Makes the record of each incident. The lexicon of kinds is loaded when an incident without a stated kind comes up. */
export function createEventRecords({ names }: Workspace): (row: IncidentRow, facts: IncidentFacts) => EventRecord {
  const suggest = once(() => createKindSuggester(loadEventKinds()))
  const { parties } = names()
  const actorOf = ({ party, name }: PartyValue): EventActor => {
    const known = party === null ? undefined : parties.get(party)
    return { name, kind: known ? ACTOR_KINDS[known.kind] : null, country: known?.country ?? null }
  }
  return (row, facts) => {
    const by = actorsOf(facts, 'by', actorOf)
    const areCivilians = harmsCivilians(facts)
    const against = actorsOf(facts, 'against', actorOf).map((actor) =>
      actor.kind === null && areCivilians ? { ...actor, kind: 'civilians' as const } : actor,
    )
    const reports = [...facts.reports().values()]
    const stated = row.type === null ? null : kindOf(row.type, against, areCivilians)
    const speakers = facts.claims.flatMap(({ claim }) => claim.attribution.speaker.words ?? [])
    return {
      row,
      by,
      against,
      kind:
        stated ??
        suggestKind(
          reports.map(({ text }) => text),
          suggest(),
        ),
      areCivilians,
      sources: reports.map(({ publisher, title, publishedOn }) => ({ publisher, title, publishedOn })),
      speakers: [...new Set(speakers)],
      changedAt: facts.record().history.at(-1)?.at ?? facts.record().openedAt,
    }
  }
}

const ACTOR_KINDS: { readonly [Kind in PartyKind]: ActorKind | null } = {
  state: 'state',
  government: 'state',
  military: 'state',
  police: 'state',
  coalition: 'state',
  'armed-group': 'armed-group',
  umbrella: 'armed-group',
  monitor: 'civilians',
  international: 'civilians',
  media: 'civilians',
  agency: 'civilians',
  company: 'civilians',
  civil: 'civilians',
}

const STRIKE = 'Explosions/Remote violence'
const KINDS: { readonly [Type in IncidentType]?: readonly [eventType: string, subEventType: string] } = {
  'air-strike': [STRIKE, 'Air/drone strike'],
  'drone-strike': [STRIKE, 'Air/drone strike'],
  'missile-rocket-or-shelling': [STRIKE, 'Shelling/artillery/missile attack'],
  bombing: [STRIKE, 'Remote explosive/landmine/IED'],
  'suicide-attack': [STRIKE, 'Suicide bomb'],
  'armed-clash': ['Battles', 'Armed clash'],
  abduction: ['Violence against civilians', 'Abduction/forced disappearance'],
  arson: ['Strategic developments', 'Looting/property destruction'],
  sabotage: ['Strategic developments', 'Looting/property destruction'],
  robbery: ['Strategic developments', 'Looting/property destruction'],
}

/** The codebook divides armed attacks by who is hit: an armed side makes a battle of it. Vague kinds are left open. */
function kindOf(type: IncidentType, against: readonly EventActor[], areCivilians: boolean): EventRecord['kind'] {
  const known = KINDS[type]
  if (known) return { eventType: known[0], subEventType: known[1], isSuggested: false }
  if (type !== 'armed-attack' && type !== 'assassination') return null
  if (areCivilians || against.some(({ kind }) => kind === 'civilians'))
    return { eventType: 'Violence against civilians', subEventType: 'Attack', isSuggested: false }
  const isArmed = against.some(({ kind }) => kind === 'state' || kind === 'armed-group')
  return isArmed ? { eventType: 'Battles', subEventType: 'Armed clash', isSuggested: false } : null
}

/** The kind that most of the reports' own words speak for. */
function suggestKind(texts: readonly string[], suggest: ReturnType<typeof createKindSuggester>): EventRecord['kind'] {
  const votes = new Map<string, { readonly kind: NonNullable<EventRecord['kind']>; score: number }>()
  for (const text of new Set(texts)) {
    const best = suggest(text).find(({ kind }) => kind.eventType !== null)
    if (!best?.kind.eventType) continue
    const { id, eventType, subEventType } = best.kind
    const vote = votes.get(id) ?? { kind: { eventType, subEventType: subEventType ?? '', isSuggested: true }, score: 0 }
    vote.score += best.score
    votes.set(id, vote)
  }
  return [...votes.values()].sort((a, b) => b.score - a.score)[0]?.kind ?? null
}

function actorsOf(
  { claims }: IncidentFacts,
  side: 'by' | 'against',
  actorOf: (party: PartyValue) => EventActor,
): readonly EventActor[] {
  const found = new Map<string, { readonly actor: EventActor; readonly reports: Set<string> }>()
  for (const { claim, report } of claims) {
    if (!isClaimOf(claim, side) || claim.attribution.stance === 'denies') continue
    const key = claim.value.party ?? claim.value.name.toLowerCase()
    const known = found.get(key) ?? { actor: actorOf(claim.value), reports: new Set() }
    known.reports.add(report)
    found.set(key, known)
  }
  return [...found.values()].sort((a, b) => b.reports.size - a.reports.size).map(({ actor }) => actor)
}

function harmsCivilians({ claims }: IncidentFacts): boolean {
  const statuses = claims.flatMap(({ claim }) =>
    (isClaimOf(claim, 'killed') || isClaimOf(claim, 'injured')) && claim.value.status !== 'unstated'
      ? [claim.value.status]
      : [],
  )
  return statuses.length > 0 && statuses.every((status) => status === 'civilian')
}
