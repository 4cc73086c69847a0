/** A decision as a person types it, or a page sends it: values are text, read against the claim they correct. */
import { getClaim } from '../ledger/index.ts'
import {
  type AccountId,
  type ClaimId,
  GRADES,
  HARM_ATTRIBUTES,
  type IncidentId,
  type NoteDecision,
  ORIGIN_VERDICTS,
  PERSON_VERDICTS,
  REJECT_CODES,
  RELATION_VERDICTS,
  RELEASES,
  ReckonerError,
  type ReviewDraft,
} from '../model/index.ts'
import { parseCorrection, parseCount } from './parse-correction.ts'
import { oneOf } from './parse-filter.ts'
import type { Workspace } from './workspace.ts'

/** The kinds of decision, in the order they are offered. */
export const DECISION_KINDS = [
  'accept',
  'reject',
  'correct',
  'pin',
  'grade',
  'note',
  'relation',
  'origin',
  'person',
  'release',
] as const

/** What is typed. What a kind does not take is left out. */
export interface DecisionInput {
  readonly kind: (typeof DECISION_KINDS)[number]
  /** The claim, incident, report, series or account. */
  readonly target: string
  readonly by: string
  readonly reason?: string | undefined
  /** Why a claim is rejected. */
  readonly code?: string | undefined
  /** A corrected value (`5-8`, `2023-12-03`, a party, a place), a pinned figure (`5-8`), a grade, a verdict on a pair, or what is released (`name`, `speaker`, `home`). */
  readonly value?: string | undefined
  /** What a pinned figure counts: `killed` when left out. */
  readonly attribute?: string | undefined
  /** The best figure within a pinned range. */
  readonly best?: number | undefined
  /** The claims that a pinned figure rests on. */
  readonly claims?: readonly string[] | undefined
  /** The other incident of a relation, the other account of an origin, the other claim that names a victim. */
  readonly other?: string | undefined
}

/** The decision. Throws `option-invalid`, `date-invalid`, `claim-unknown`. */
export function toDraft(workspace: Workspace, input: DecisionInput): ReviewDraft {
  const { kind, target } = input
  const base = { by: input.by.trim(), reason: (input.reason ?? '').trim() }
  const claim = target as ClaimId
  const incident = target as IncidentId
  switch (kind) {
    case 'accept':
      return { ...base, kind, claim }
    case 'release':
      return { ...base, kind, claim, what: oneOf('what', input.value ?? 'name', RELEASES) }
    case 'reject':
      return { ...base, kind, claim, code: oneOf('code', input.code ?? 'misread', REJECT_CODES) }
    case 'correct': {
      const found = getClaim(workspace.ledger.state(), claim)
      return { ...base, kind, claim, value: parseCorrection(found.claim, input.value ?? '', workspace.names()) }
    }
    case 'pin': {
      const { min, max } = parseCount(input.value ?? '')
      const best = input.best ?? (min === max ? min : null)
      const attribute = oneOf('attribute', input.attribute ?? 'killed', HARM_ATTRIBUTES)
      return { ...base, kind, incident, attribute, min, best, max, claims: (input.claims ?? []) as readonly ClaimId[] }
    }
    case 'grade':
      return { ...base, kind, incident, grade: oneOf('grade', input.value ?? '', GRADES) }
    case 'note':
      return { ...base, kind, target: target as NoteDecision['target'] }
    case 'relation': {
      const verdict = oneOf('verdict', input.value ?? '', RELATION_VERDICTS)
      return { ...base, kind, incident, other: (input.other ?? '') as IncidentId, verdict }
    }
    case 'origin': {
      const verdict = oneOf('verdict', input.value ?? '', ORIGIN_VERDICTS)
      return { ...base, kind, account: target as AccountId, other: (input.other ?? '') as AccountId, verdict }
    }
    case 'person': {
      const verdict = oneOf('verdict', input.value ?? '', PERSON_VERDICTS)
      return { ...base, kind, victim: claim, other: (input.other ?? '') as ClaimId, verdict }
    }
    default:
      throw new ReckonerError('option-invalid', `decision "${kind}": expected ${DECISION_KINDS.join(', ')}`)
  }
}
