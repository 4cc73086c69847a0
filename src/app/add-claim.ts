/** A person adds a claim that the reader missed: its words come from the report, its value and its speaker are typed. */
import { parseName } from '../counting/define.ts'
import {
  addClaim as decideAddition,
  getAddedClaim,
  getClaim,
  getReport,
  type LedgerState,
  withdrawAddedClaim,
} from '../ledger/index.ts'
import {
  type AnyClaim,
  type Attribute,
  type Attribution,
  type ClaimId,
  type ClaimValue,
  type IncidentId,
  ReckonerError,
  type ReportId,
  type Span,
  type SpeakerKind,
  type Stance,
} from '../model/index.ts'
import { viewClaim } from './claim-view.ts'
import { parseCorrection } from './parse-correction.ts'
import { sentenceAround } from './sentence-around.ts'
import type { AddedClaimView } from './views.ts'
import type { Names, Workspace } from './workspace.ts'

/** What can be added: everything but a running total, which needs a definition that is read. */
export type AddedAttribute = Exclude<Attribute, 'total'>

/** A claim as it is typed. */
export interface ClaimInput {
  readonly report: ReportId
  /** Where the words stand in the report's text, and the words themselves: both must agree. */
  readonly from: number
  readonly to: number
  readonly quote: string
  readonly attribute: AddedAttribute
  /** `5`, `5-8`, `2023-12-03`, a party, a place, a kind of incident. */
  readonly value: string
  /** Who was counted: "soldiers". */
  readonly of?: string | undefined
  /** The speaker's words as they stand in the report; left out: the publisher itself. */
  readonly speaker?: string | undefined
  readonly speakerKind?: SpeakerKind | undefined
  readonly stance?: Stance | undefined
  /** Left out: the claim opens an incident of its own. */
  readonly incident?: IncidentId | undefined
  readonly by: string
  readonly reason: string
}

/** Adds the claim; the same one again adds nothing. Throws what the ledger's `addClaim` throws, and `date-invalid`. */
export function addClaim(workspace: Workspace, input: ClaimInput): AddedClaimView {
  let added: ClaimId | null = null
  workspace.ledger.commit((batch) => {
    const events = decideAddition(draftOf(input, batch.state(), workspace.names()), batch.state())
    const [first] = events
    if (first?.event.type === 'ClaimAdded') added = first.event.data.claim.id
    batch.add(events)
  })
  return viewAdded(workspace.ledger.state(), added ?? findSame(input, workspace.ledger.state()))
}

/** Takes an added claim back. Throws `claim-unknown`, also for one that was read. */
export function withdrawClaim(
  { ledger }: Workspace,
  claim: ClaimId,
  grounds: { readonly by: string; readonly reason: string },
): AddedClaimView {
  ledger.commit((batch) => batch.add(withdrawAddedClaim({ claim, ...grounds }, batch.state())))
  return viewAdded(ledger.state(), claim)
}

function viewAdded(state: LedgerState, id: ClaimId): AddedClaimView {
  const { by, reason, at, position, withdrawn } = getAddedClaim(state, id)
  const { claim, report, incident } = getClaim(state, id)
  return {
    claim: viewClaim(claim, report, new Set()),
    incident,
    by,
    reason,
    at,
    position,
    withdrawn: withdrawn && { by: withdrawn.by, at: withdrawn.at, reason: withdrawn.reason },
  }
}

/** The claim that was added before with these words and this attribute. */
function findSame({ report, from, to, attribute }: ClaimInput, state: LedgerState): ClaimId {
  const same = (state.addedByReport.get(report) ?? []).findLast((id) => {
    const { claim } = getClaim(state, id)
    return claim.evidence.from === from && claim.evidence.to === to && claim.attribute === attribute
  })
  if (same) return same
  throw new ReckonerError('claim-unknown', `no such claim was added to ${report}`)
}

type Draft = Parameters<typeof decideAddition>[0]

function draftOf(input: ClaimInput, state: LedgerState, names: Names): Draft {
  const { report, reading } = getReport(state, input.report)
  const { from, to, quote, attribute, incident = null, by, reason } = input
  const claims = reading?.claims ?? []
  const known = claims.map(({ evidence }) => evidence.sentence)
  return {
    report: report.id,
    incident,
    attribute,
    value: readValue(input, names, incident === null ? [] : claimsOf(incident, state)),
    evidence: { from, to, quote, sentence: sentenceAround(report.text, { from, to }, known) },
    attribution: attributionOf(input, { text: report.text, claims, names }),
    by: by.trim(),
    reason: reason.trim(),
  }
}

function claimsOf(incident: IncidentId, state: LedgerState): readonly AnyClaim[] {
  const accounts = state.incidents.get(incident)?.accounts ?? []
  return accounts.flatMap(({ account }) =>
    (state.accounts.get(account)?.account.claims ?? []).flatMap((id) => state.claims.get(id)?.claim ?? []),
  )
}

/** The typed value; a place that the incident's claims know by this name keeps its point. */
function readValue(input: ClaimInput, names: Names, others: readonly AnyClaim[]): ClaimValue {
  const words = input.quote
  const base = { value: emptyValue(input) } as AnyClaim
  const value = { ...parseCorrection(base, input.value, names), words }
  if (value.kind !== 'place') return value
  const same = others.find(
    (claim) => claim.attribute === 'where' && claim.value.name.toLowerCase() === value.name.toLowerCase(),
  )
  return same?.attribute === 'where' ? { ...same.value, words } : value
}

function emptyValue({ attribute, of }: ClaimInput): ClaimValue {
  const words = ''
  switch (attribute) {
    case 'killed':
    case 'injured':
    case 'missing':
    case 'abducted': {
      const counted = of?.trim() || null
      return { kind: 'count', min: 0, max: 0, qualifier: 'none', words, of: counted, ofParty: null, status: 'unstated' }
    }
    case 'when':
      return { kind: 'date', first: null, last: null, precision: 'day', words }
    case 'where': {
      const nowhere = { place: null, country: null, countryName: null, admin1: null, lat: null, lon: null }
      return { kind: 'place', words, name: '', ...nowhere, radiusKm: null, precision: 'near' }
    }
    case 'by':
    case 'against':
      return { kind: 'party', words, name: '', party: null }
    case 'type':
      return { kind: 'type', type: 'other', words, outcome: 'happened' }
    case 'weapon':
      return { kind: 'weapon', weapon: '', words }
    case 'damage':
      return { kind: 'damage', level: 'some', words, of: of?.trim() || null }
    case 'found':
      return { kind: 'found', words }
    case 'victim':
      return { kind: 'victim', words, fate: 'killed', age: null }
  }
}

interface Around {
  readonly text: string
  readonly claims: readonly AnyClaim[]
  readonly names: Names
}

function attributionOf(input: ClaimInput, { text, claims, names }: Around): Attribution {
  const { from, speakerKind = 'other', stance = 'states' } = input
  const words = input.speaker?.trim() ?? ''
  const rest = { stance, cue: null, relays: [] }
  if (words === '') {
    return { speaker: { words: null, span: null, kind: 'publisher', party: null, isNamed: false }, ...rest }
  }
  const span = nearest(text, words, from)
  if (!span) throw new ReckonerError('evidence-mismatch', `the speaker "${words}" does not stand in the report`)
  const same = claims.find(({ attribution }) => attribution.speaker.words?.toLowerCase() === words.toLowerCase())
  if (same) return { speaker: { ...same.attribution.speaker, words, span }, ...rest }
  const party = parseName(words, names.parties)?.id ?? null
  return { speaker: { words, span, kind: speakerKind, party, isNamed: false }, ...rest }
}

/** Where the words stand closest to an offset. */
function nearest(text: string, words: string, near: number): Span | null {
  let best: Span | null = null
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
    if (best === null || Math.abs(from - near) < Math.abs(best.from - near)) best = { from, to: from + words.length }
  }
  return best
}
