/** Which incidents of an index fall under a definition: what `createMatcher` says of each card, read from columns. */
import type { PartyValue } from '../model/index.ts'
import { dayNumberOf, MANY_DAYS, standingAt, typeBits } from './card-columns.ts'
import { foldName } from './fold-name.ts'
import type { IncidentCard } from './incident-card.ts'
import { createRelate, type IncidentMatch, isOwnAttack, matchDates, type Standing } from './match-incident.ts'
import type { TallyIndex } from './tally-index.ts'
import type { PartyKinship, TallyDefinition } from './types.ts'

/** What is known of an incident as far as one definition asks: a bit each. */
const PLACED = 1
const UNPLACED = 2
const AGAINST = 4
const AGAINST_UNKNOWN = 8
const BY = 16
const BY_UNKNOWN = 32

/** Tells of every incident that is counted or has to be named as left out, in the order of the list. */
export function matchIndex(
  index: TallyIndex,
  definition: TallyDefinition,
  kinship: PartyKinship,
  tell: (at: number, match: Exclude<IncidentMatch, 'out'>) => void,
): void {
  const { since, until, where, against, by, types } = definition
  const { columns, cards } = index
  const relate = createRelate(against, kinship)
  const marks = markSides(index, definition, kinship)
  const least = since === null ? Number.NEGATIVE_INFINITY : dayNumberOf(since)
  const most = until === null ? Number.POSITIVE_INFINITY : dayNumberOf(until)
  const isDated = since !== null || until !== null
  const wantedTypes = typeBits(types)
  const isAskedAgainst = against !== null && by === null
  const datesAt = (at: number): IncidentMatch => {
    const from = columns.from[at] as number
    if (from === MANY_DAYS) return matchDates(cards[at]?.dates ?? [], since, until)
    return from <= most && (columns.to[at] as number) >= least ? 'in' : 'out'
  }
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at] as number
    if (where.length > 0 && (mark & (PLACED | UNPLACED)) === 0) continue
    if (against !== null && (mark & (AGAINST | AGAINST_UNKNOWN)) === 0) continue
    if (by !== null && (mark & (BY | BY_UNKNOWN)) === 0) continue
    const dates = isDated ? datesAt(at) : 'in'
    if (dates === 'out') continue
    if (wantedTypes !== 0 && ((columns.types[at] as number) & wantedTypes) === 0) continue
    const standing = columns.standing[at] as number
    if (standing !== 0) tell(at, standingAt(standing) ?? 'in')
    else if (dates !== 'in') tell(at, dates)
    else if (where.length > 0 && (mark & PLACED) === 0) tell(at, 'place-unknown')
    else if (against !== null && (mark & AGAINST) === 0) tell(at, 'party-unknown')
    else if (by !== null && (mark & BY) === 0) tell(at, 'party-unknown')
    else if (isAskedAgainst && columns.hasDoer[at] === 1 && isOwnAttack(cards[at] as IncidentCard, relate))
      tell(at, 'own-attack')
    else tell(at, 'in')
  }
}

function markSides(
  { incidents, byPlace, unplaced, ...sides }: TallyIndex,
  { where, against, by }: TallyDefinition,
  kinship: PartyKinship,
): Uint8Array {
  const marks = new Uint8Array(incidents.length)
  const mark = (list: readonly number[] | undefined, sign: number) => {
    if (list) for (const at of list) marks[at] = (marks[at] as number) | sign
  }
  if (where.length > 0) mark(unplaced, UNPLACED)
  for (const place of where) mark(byPlace.get(foldName(place)), PLACED)
  const markSide = (wanted: string | null, side: TallyIndex['by'], signOf: (standing: Standing | null) => number) => {
    if (wanted === null) return
    const relate = createRelate(wanted, kinship)
    mark(side.open, signOf(null))
    mark(side.byWords.get(foldName(wanted)), signOf('in'))
    for (const [party, list] of side.byParty) {
      const value: PartyValue = { kind: 'party', words: '', name: '', party }
      const standing = relate(value)
      if (standing !== 'other') mark(list, signOf(standing))
    }
  }
  // An attack on a coalition is one on each member; an attack by an umbrella was done by some member.
  markSide(against, sides.against, (standing) => (standing === null ? AGAINST_UNKNOWN : AGAINST))
  markSide(by, sides.by, (standing) => (standing === null || standing === 'umbrella' ? BY_UNKNOWN : BY))
  return marks
}
