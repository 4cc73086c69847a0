/** Deciding what a person's decision, or taking one back, adds. */
import {
  type AnyClaim,
  contentId,
  type DecisionId,
  ReckonerError,
  type ReviewDecision,
  type ReviewDraft,
  targetOf,
} from '../../model/index.ts'
import type { LedgerState } from '../evolve/ledger-state.ts'
import type { NewEvent } from '../new-event.ts'
import { getDecision, listDecisionsOf } from '../queries/decisions.ts'
import { followIncident } from '../queries/incidents.ts'
import { canonicalJson } from '../store/canonical-json.ts'

/**
 * Decides what recording a decision adds: nothing when the same person decided just so already and it stands. Throws
 * `option-invalid` (no name, no reason where one is needed, a value of another kind), `claim-unknown`, `incident-unknown`,
 * `report-unknown`, `series-unknown`.
 */
export function recordDecision(draft: ReviewDraft, state: LedgerState): readonly NewEvent[] {
  checkPerson(draft.by)
  if (draft.kind !== 'accept' && draft.reason.trim() === '') {
    throw new ReckonerError('option-invalid', `a decision "${draft.kind}" needs a reason: say why in a few words`)
  }
  checkTarget(draft, state)
  const own = listDecisionsOf(state, targetOf(draft)).filter(({ decision }) => decision.by === draft.by)
  const last = own.filter(({ decision }) => slotOf(decision) === slotOf(draft)).at(-1)
  if (last && last.withdrawn === null) {
    const { id: _, ...said } = last.decision
    if (canonicalJson(said) === canonicalJson(draft)) return []
  }
  const id = contentId<DecisionId>('dec', [canonicalJson(draft), own.length])
  const decision = { ...draft, id } as ReviewDecision
  return [{ event: { type: 'ReviewDecided', data: { decision } }, key: `decision:${id}` }]
}

/** Decides what taking a decision back adds: nothing when it was taken back before. Throws `decision-unknown`. */
export function withdrawDecision(
  { decision, by, reason }: { readonly decision: DecisionId; readonly by: string; readonly reason: string },
  state: LedgerState,
): readonly NewEvent[] {
  checkPerson(by)
  if (getDecision(state, decision).withdrawn !== null) return []
  return [{ event: { type: 'ReviewWithdrawn', data: { decision, by, reason } }, key: `decision:${decision}#withdrawn` }]
}

/** Decisions of one slot replace each other: a claim is accepted, rejected or corrected; notes never replace. */
function slotOf(decision: ReviewDecision | ReviewDraft): string {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
    case 'correct':
      return 'claim'
    case 'pin':
      return `pin ${decision.attribute}`
    case 'note':
      return `note ${decision.reason}`
    case 'release':
      return `release ${decision.what}`
    case 'relation':
    case 'origin':
    case 'person':
      return `${decision.kind} ${[targetOf(decision), decision.other].sort().join(' ')}`
    default:
      return decision.kind
  }
}

function checkPerson(by: string): void {
  if (by.trim() === '' || by.length > 200) {
    throw new ReckonerError('option-invalid', `by "${by.slice(0, 40)}": expected the name of the person who decides`)
  }
}

function checkTarget(draft: ReviewDraft, state: LedgerState): void {
  if ('claim' in draft) {
    const claim = claimOf(draft.claim, state)
    if (draft.kind === 'correct' && draft.value.kind !== claim.value.kind) {
      throw new ReckonerError(
        'option-invalid',
        `claim ${claim.id} holds a ${claim.value.kind}, the correction a ${draft.value.kind}: expected the same kind`,
      )
    }
    return
  }
  if (draft.kind === 'note') {
    checkNoted(draft.target, state)
    return
  }
  if (draft.kind === 'person') {
    checkPeople(draft, state)
    return
  }
  if ('other' in draft) {
    checkPair(draft, state)
    return
  }
  if (!state.incidents.has(draft.incident)) {
    throw new ReckonerError('incident-unknown', `no incident ${draft.incident} in the ledger`)
  }
  if (draft.kind !== 'pin') return
  for (const id of draft.claims) claimOf(id, state)
  const { min, best, max } = draft
  const ends = [min, best, max].filter((end) => end !== null)
  const isOrdered = ends.every((end, i) => i === 0 || (ends[i - 1] as number) <= end)
  if (ends.length === 0 || !isOrdered || ends.some((end) => !Number.isSafeInteger(end) || end < 0)) {
    throw new ReckonerError(
      'option-invalid',
      `figure ${min}, ${best}, ${max}: expected whole numbers from lowest to highest, at least one of them`,
    )
  }
}

/** Two incidents, or two accounts of different reports that tell of one incident. */
function checkPair(draft: ReviewDraft & { readonly kind: 'relation' | 'origin' }, state: LedgerState): void {
  if (draft.kind === 'relation') {
    for (const id of [draft.incident, draft.other]) {
      if (!state.incidents.has(id)) throw new ReckonerError('incident-unknown', `no incident ${id} in the ledger`)
    }
    if (followIncident(state, draft.incident) === followIncident(state, draft.other))
      throw new ReckonerError('option-invalid', `${draft.incident} and ${draft.other} are one incident: name two`)
    return
  }
  const [one, other] = [draft.account, draft.other].map((id) => {
    const known = state.accounts.get(id)
    if (!known) throw new ReckonerError('account-unknown', `no account ${id} in the ledger`)
    return known
  })
  if (one?.account.report === other?.account.report)
    throw new ReckonerError('option-invalid', `${draft.account} and ${draft.other} stand in one report: name two`)
  if (one?.incident !== other?.incident || !one?.incident)
    throw new ReckonerError('option-invalid', `${draft.account} and ${draft.other} do not tell of one incident`)
}

/** Two claims that name victims of one incident. */
function checkPeople(draft: ReviewDraft & { readonly kind: 'person' }, state: LedgerState): void {
  const [one, other] = [draft.victim, draft.other].map((id) => {
    const claim = claimOf(id, state)
    if (claim.attribute === 'victim') return claim
    throw new ReckonerError(
      'option-invalid',
      `claim ${id} holds "${claim.attribute}": expected one that names a victim`,
    )
  })
  if (one?.id === other?.id) throw new ReckonerError('option-invalid', `${one?.id} is one claim: name two`)
  const [incident, second] = [one, other].map((claim) => claim && state.accounts.get(claim.account)?.incident)
  if (!incident || incident !== second)
    throw new ReckonerError('option-invalid', `${one?.id} and ${other?.id} do not tell of one incident`)
}

function claimOf(id: string, state: LedgerState): AnyClaim {
  const known = state.claims.get(id as AnyClaim['id'])
  if (known) return known.claim
  throw new ReckonerError('claim-unknown', `no claim ${id} in the ledger`)
}

function checkNoted(target: string, state: LedgerState): void {
  const kinds = {
    clm_: [state.claims, 'claim-unknown'],
    inc_: [state.incidents, 'incident-unknown'],
    rep_: [state.reports, 'report-unknown'],
    ser_: [state.series, 'series-unknown'],
  } as const
  const kind = kinds[target.slice(0, 4) as keyof typeof kinds]
  if (!kind) throw new ReckonerError('option-invalid', `"${target}" is no id: expected clm_…, inc_…, rep_… or ser_…`)
  const [known, code] = kind
  if (!(known as ReadonlyMap<string, unknown>).has(target)) throw new ReckonerError(code, `no ${target} in the ledger`)
}
