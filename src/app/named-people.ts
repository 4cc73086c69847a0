/** The victims that an incident names: one line a spelling, spellings that sound alike proposed as one person, and what persons decided. */
import { type DecisionState, type LedgerState, listDecisionsOf } from '../ledger/index.ts'
import { matchNames } from '../linker/alike-names.ts'
import { type ClaimId, type HarmAttribute, isClaimOf } from '../model/index.ts'
import { viewDecision } from './decision-views.ts'
import type { IncidentFacts } from './incident-facts.ts'
import type { NamedGroup, NamedPerson, NamedSpelling, NamedVerdict } from './views.ts'

/** Names compared with each other at most: pages with more list the rest without proposals. */
const COMPARED = 300

/** The named victims, those with most reports first. Names are joined only where a person said so. */
export function listNamedPeople(facts: IncidentFacts, state: LedgerState): readonly NamedGroup[] {
  const spellings = spellingsOf(facts)
  if (spellings.length === 0) return []
  const verdicts = verdictsOf(spellings, state)
  const people = peopleOf(spellings, verdicts)
  return groupsOf(people, verdicts)
}

/** Names written the same way stand in one line. Rejected claims and names that the speaker denies are left out. */
function spellingsOf({ claims }: IncidentFacts): readonly NamedSpelling[] {
  const found = new Map<
    string,
    { words: string; fates: Set<HarmAttribute>; ages: Set<number>; claims: ClaimId[]; reports: Set<string> }
  >()
  for (const { claim, report } of claims) {
    if (!isClaimOf(claim, 'victim') || claim.attribution.stance === 'denies') continue
    const { words, fate, age } = claim.value
    const key = words.toLowerCase().replace(/\s+/g, ' ')
    const known = found.get(key) ?? { words, fates: new Set(), ages: new Set(), claims: [], reports: new Set() }
    known.fates.add(fate)
    if (age !== null) known.ages.add(age)
    known.claims.push(claim.id)
    known.reports.add(report)
    found.set(key, known)
  }
  return [...found.values()]
    .map(({ words, fates, ages, claims: own, reports }) => ({
      words,
      fates: [...fates],
      ages: [...ages].sort((a, b) => a - b),
      claims: own,
      reports: reports.size,
    }))
    .sort((a, b) => b.reports - a.reports)
}

/** The last standing verdict on each pair of spellings. */
function verdictsOf(spellings: readonly NamedSpelling[], state: LedgerState): readonly NamedVerdict[] {
  if (state.decisions.size === 0) return []
  const spellingOf = new Map(spellings.flatMap((one) => one.claims.map((claim) => [claim, one] as const)))
  const standing = new Set<DecisionState>()
  for (const claim of spellingOf.keys()) for (const known of listDecisionsOf(state, claim)) standing.add(known)
  const found = new Map<string, NamedVerdict>()
  for (const known of [...standing].sort((a, b) => a.position - b.position)) {
    const { decision, withdrawn } = known
    if (decision.kind !== 'person' || withdrawn !== null) continue
    const [one, other] = [spellingOf.get(decision.victim), spellingOf.get(decision.other)]
    if (!one || !other || one === other) continue
    const pair = [one.words, other.words].sort().join('\n')
    found.set(pair, { one: one.words, other: other.words, verdict: decision.verdict, decision: viewDecision(known) })
  }
  return [...found.values()]
}

function peopleOf(spellings: readonly NamedSpelling[], verdicts: readonly NamedVerdict[]): readonly NamedPerson[] {
  const same = verdicts.filter(({ verdict }) => verdict === 'same')
  return components(spellings, (a, b) => same.some((one) => isPair(one, a.words, b.words))).map((names) => ({
    names,
    joined: same.filter(({ one }) => names.some(({ words }) => words === one)),
    apart: verdicts.filter(
      ({ verdict, one, other }) =>
        verdict === 'different' && names.some(({ words }) => words === one || words === other),
    ),
  }))
}

function groupsOf(people: readonly NamedPerson[], verdicts: readonly NamedVerdict[]): readonly NamedGroup[] {
  const isApart = (a: NamedPerson, b: NamedPerson) =>
    verdicts.some(
      (one) => one.verdict === 'different' && a.names.some((x) => b.names.some((y) => isPair(one, x.words, y.words))),
    )
  const compared = people.slice(0, COMPARED)
  const found = components(compared, (a, b) => !isApart(a, b) && areAlike(a, b))
  return [...found, ...people.slice(COMPARED).map((one) => [one])].map((group) => ({
    people: group,
    spellings: group.reduce((sum, { names }) => sum + names.length, 0),
  }))
}

/** Spellings that sound alike; told ages more than a year apart speak against it. */
function areAlike(a: NamedPerson, b: NamedPerson): boolean {
  return a.names.some((x) =>
    b.names.some((y) => {
      const gap = x.ages.length > 0 && y.ages.length > 0 ? Math.abs((x.ages[0] as number) - (y.ages[0] as number)) : 0
      return gap <= 1 && matchNames(x.words, y.words) !== null
    }),
  )
}

function isPair({ one, other }: NamedVerdict, a: string, b: string): boolean {
  return (one === a && other === b) || (one === b && other === a)
}

/** What is joined, directly or through others, in the order of the first of each. */
function components<Item>(
  items: readonly Item[],
  isJoined: (a: Item, b: Item) => boolean,
): readonly (readonly Item[])[] {
  const found: Item[][] = []
  for (const item of items) {
    const own = found.filter((group) => group.some((other) => isJoined(item, other)))
    const [first, ...others] = own
    if (!first) {
      found.push([item])
      continue
    }
    first.push(item)
    for (const other of others) {
      first.push(...other)
      found.splice(found.indexOf(other), 1)
    }
  }
  return found
}
