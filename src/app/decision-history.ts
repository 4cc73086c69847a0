/** The decisions about some targets as a history: what each changed, from what to what. */
import { formatFigure } from '../counting/figure-text.ts'
import type { ReportedClaim } from '../counting/types.ts'
import { type DecisionState, type LedgerState, listDecisionsOf } from '../ledger/index.ts'
import { type AnyClaim, type PersonDecision, targetOf } from '../model/index.ts'
import { describePair } from './decision-views.ts'
import { describeValue, formatValueWords } from './value-words.ts'
import type { HistoryEntry } from './views.ts'

/** What an entry says when nothing more is known of it. */
export const BARE = { by: null, reason: null, before: null, after: null, undo: null, takenBackAt: null } as const

/** Every decision, and every one taken back. `said`: the claims as they were read. */
export function historyOfDecisions(
  state: LedgerState,
  targets: readonly string[],
  said: readonly ReportedClaim[],
): readonly HistoryEntry[] {
  if (state.decisions.size === 0) return []
  const read = new Map<string, ReportedClaim['claim']>(said.map(({ claim }) => [claim.id, claim]))
  const told = new Set<string>()
  return targets.flatMap((target) => {
    const decisions = listDecisionsOf(state, target)
    const text = read.get(target)
    // One about a pair stands under both.
    const fresh = decisions.filter(({ decision }) => !told.has(decision.id))
    for (const { decision } of fresh) told.add(decision.id)
    return fresh.flatMap((one) => entriesOf(one, decisions, { claimText: text ? formatValueWords(text) : null, read }))
  })
}

function entriesOf(one: DecisionState, all: readonly DecisionState[], told: Told): readonly HistoryEntry[] {
  const { decision, withdrawn, position, at } = one
  const changed = changeOf(one, all, told)
  const { by, id } = decision
  const made: HistoryEntry = {
    ...BARE,
    ...changed,
    position,
    at,
    by,
    reason: decision.reason || null,
    undo: withdrawn ? null : { kind: 'decision', id },
    takenBackAt: withdrawn?.position ?? null,
  }
  if (!withdrawn) return [made]
  const words = `taken back: ${changed.words}`
  const back = { before: changed.after, after: changed.before }
  const who = { by: withdrawn.by, reason: withdrawn.reason || null }
  return [made, { ...BARE, ...back, ...who, position: withdrawn.position, at: withdrawn.at, words }]
}

type Changed = Pick<HistoryEntry, 'words' | 'before' | 'after'>

/** The claim decided about in words, and the claims as they were read. */
interface Told {
  readonly claimText: string | null
  readonly read: ReadonlyMap<string, AnyClaim>
}

function changeOf(one: DecisionState, all: readonly DecisionState[], { claimText, read }: Told): Changed {
  const { decision } = one
  const claim = claimText === null ? 'a claim' : `the claim “${claimText}”`
  switch (decision.kind) {
    case 'accept':
      return { words: `${claim} was accepted`, before: null, after: null }
    case 'reject':
      return {
        words: `${claim} was rejected (${decision.code.replaceAll('-', ' ')})`,
        before: claimText ?? 'counted',
        after: 'not counted',
      }
    case 'correct':
      return { words: `${claim} was corrected`, before: claimText, after: describeValue(decision.value) }
    case 'pin':
      return {
        words: `the best figure of ${decision.attribute} was pinned`,
        before: valueBefore(one, all) ?? 'not pinned',
        after: formatFigure(decision.min, decision.max),
      }
    case 'grade':
      return {
        words: 'the incident was graded',
        before: valueBefore(one, all) ?? 'as suggested',
        after: decision.grade,
      }
    case 'note':
      return {
        words: `a note was made on ${targetOf(decision).startsWith('clm_') ? claim : 'the incident'}`,
        before: null,
        after: null,
      }
    case 'release':
      return {
        words: `the ${decision.what} in ${claim} may be shown in exports for others`,
        before: 'withheld',
        after: 'shown',
      }
    case 'relation':
    case 'origin':
      return { words: describePair(decision), before: null, after: null }
    case 'person':
      return { words: describePeople(decision, read), before: null, after: null }
  }
}

/** "“Samir Haddad” and “Sameer Hadad” are one person". */
function describePeople({ victim, other, verdict }: PersonDecision, read: Told['read']): string {
  const [one, second] = [victim, other].map((id) => {
    const claim = read.get(id)
    return claim?.attribute === 'victim' ? `“${claim.value.words}”` : 'a name'
  })
  return `${one} and ${second} are ${verdict === 'same' ? 'one person' : 'two people'}`
}

/** The pin or grade that stood when this one was made. */
function valueBefore({ decision, position }: DecisionState, all: readonly DecisionState[]): string | null {
  const earlier = all.findLast(
    (other) =>
      other.position < position &&
      other.decision.kind === decision.kind &&
      (other.withdrawn === null || other.withdrawn.position > position) &&
      (other.decision.kind !== 'pin' || decision.kind !== 'pin' || other.decision.attribute === decision.attribute),
  )?.decision
  if (earlier?.kind === 'pin') return formatFigure(earlier.min, earlier.max)
  return earlier?.kind === 'grade' ? earlier.grade : null
}
