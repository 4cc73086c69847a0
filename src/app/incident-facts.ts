/** An incident with all that views and tallies look at, worked out once for each state of the ledger. */

import { cardOf, type IncidentCard } from '../counting/incident-card.ts'
import type { Figure, ReportedClaim } from '../counting/types.ts'
import { getIncident, type IncidentRecord, type IncidentState, type LedgerState } from '../ledger/index.ts'
import { foldOrigins } from '../linker/origins.ts'
import { signatureOf } from '../linker/signature.ts'
import type { OriginGroup, TextSignature } from '../linker/types.ts'
import {
  type AccountRole,
  type ClaimId,
  type IncidentId,
  ReckonerError,
  type Report,
  type ReportId,
} from '../model/index.ts'
import { findSuperseded } from './claim-view.ts'
import { type DaySpan, daySpanOf } from './day-span.ts'
import type { PackedIncident } from './explore/pack-incident.ts'
import { originOverridesOf } from './origin-overrides.ts'
import { type PickedDates, pickDates, pickRole } from './pick-values.ts'
import { type IncidentReview, reviewIncident } from './review-claims.ts'
import type { IncidentRow } from './views.ts'

/**
 * The incident, its claims in the order of the ledger, the reports they stand in, and the origins they fold to. `said` holds
 * every claim as it was read, `claims` those to count with after review.
 */
export interface IncidentFacts extends IncidentReview {
  readonly id: IncidentId
  readonly role: AccountRole
  /** What goes beyond the claims is worked out when first asked for. */
  record(): IncidentRecord
  readonly said: readonly ReportedClaim[]
  readonly reportIds: readonly ReportId[]
  reports(): ReadonlyMap<ReportId, Report>
  origins(): readonly OriginGroup[]
  superseded(): ReadonlySet<ClaimId>
  /** What the definitions of tallies look at. */
  readonly card: IncidentCard
  readonly dates: PickedDates
  readonly days: DaySpan | null
  /** Figures of tallies and rows of lists, kept by those who work them out. */
  readonly figures: Map<string, Figure>
  readonly rows: Map<string, IncidentRow>
  readonly packed: Map<string, PackedIncident>
}

const known = new WeakMap<LedgerState, ReadonlyMap<IncidentId, IncidentFacts>>()

/** The facts of every incident of this state; `readers` people must decide alike about a claim. */
export function factsOf(state: LedgerState, readers: number): ReadonlyMap<IncidentId, IncidentFacts> {
  const found = known.get(state)
  if (found) return found
  const facts = new Map<IncidentId, IncidentFacts>()
  for (const [id, group] of state.incidents) {
    if (group.accounts.length > 0) facts.set(id, factsOfGroup(group, state, readers))
  }
  known.set(state, facts)
  return facts
}

// An incident's group is a new object after anything that its facts rest on has changed.
const byGroup = new WeakMap<IncidentState, { readonly readers: number; readonly facts: IncidentFacts }>()

/** The facts of one incident (also one that all accounts have left). Throws `incident-unknown`. */
export function factsOfIncident(state: LedgerState, id: IncidentId, readers: number): IncidentFacts {
  const group = state.incidents.get(id)
  if (group) return factsOfGroup(group, state, readers)
  throw new ReckonerError('incident-unknown', `no incident ${id} in the ledger at position ${state.position}`)
}

function factsOfGroup(group: IncidentState, state: LedgerState, readers: number): IncidentFacts {
  const kept = byGroup.get(group)
  if (kept?.readers === readers) return kept.facts
  const said = saidIn(group, state)
  const facts = new Facts(group.id, said, reviewIncident(group.id, said.said, state, readers), state)
  byGroup.set(group, { readers, facts })
  return facts
}

/** Facts as an object with slots: a ledger has a hundred thousand, and each answer is worked out when it is first asked for. */
class Facts implements IncidentFacts {
  readonly id: IncidentId
  readonly role: AccountRole
  readonly said: readonly ReportedClaim[]
  readonly claims: readonly ReportedClaim[]
  readonly reviews: IncidentReview['reviews']
  readonly pins: IncidentReview['pins']
  readonly grade: IncidentReview['grade']
  readonly reportIds: readonly ReportId[]
  readonly #state: LedgerState
  #record: IncidentRecord | null = null
  #reports: ReadonlyMap<ReportId, Report> | null = null
  #origins: readonly OriginGroup[] | null = null
  #superseded: ReadonlySet<ClaimId> | null = null
  #card: IncidentCard | null = null
  #dates: PickedDates | null = null
  #days: DaySpan | null | undefined
  #figures: Map<string, Figure> | null = null
  #rows: Map<string, IncidentRow> | null = null
  #packed: Map<string, PackedIncident> | null = null

  constructor(id: IncidentId, { said, roles, reportIds }: Said, review: IncidentReview, state: LedgerState) {
    this.id = id
    this.role = pickRole(roles)
    this.said = said
    this.claims = review.claims
    this.reviews = review.reviews
    this.pins = review.pins
    this.grade = review.grade
    this.reportIds = reportIds
    this.#state = state
  }

  get card(): IncidentCard {
    this.#card ??= cardOf(this.claims)
    return this.#card
  }

  get dates(): PickedDates {
    this.#dates ??= pickDates(this.claims)
    return this.#dates
  }

  get days(): DaySpan | null {
    if (this.#days === undefined) this.#days = daySpanOf(this.said)
    return this.#days
  }

  get figures(): Map<string, Figure> {
    this.#figures ??= new Map()
    return this.#figures
  }

  get rows(): Map<string, IncidentRow> {
    this.#rows ??= new Map()
    return this.#rows
  }

  get packed(): Map<string, PackedIncident> {
    this.#packed ??= new Map()
    return this.#packed
  }

  record(): IncidentRecord {
    this.#record ??= getIncident(this.#state, this.id)
    return this.#record
  }

  reports(): ReadonlyMap<ReportId, Report> {
    this.#reports ??= new Map(
      this.reportIds.flatMap((id) => this.#state.reports.get(id)?.report ?? []).map((report) => [report.id, report]),
    )
    return this.#reports
  }

  origins(): readonly OriginGroup[] {
    this.#origins ??= this.#foldOrigins()
    return this.#origins
  }

  superseded(): ReadonlySet<ClaimId> {
    this.#superseded ??= findSuperseded(this.said.map(({ claim }) => claim))
    return this.#superseded
  }

  #foldOrigins(): readonly OriginGroup[] {
    const reports = this.reports()
    // What a single report says goes back to nobody else.
    if (reports.size < 2) return foldOrigins(this.said, [...reports.values()])
    return foldOrigins(this.said, [...reports.values()], {
      signatures: signaturesOf(reports),
      overrides: this.#state.decisions.size === 0 ? [] : originOverridesOf(this.record(), this.#state),
    })
  }
}

interface Said {
  readonly said: readonly ReportedClaim[]
  readonly roles: readonly AccountRole[]
  readonly reportIds: readonly ReportId[]
}

function saidIn({ accounts }: Pick<IncidentState, 'accounts'>, state: LedgerState): Said {
  const said: ReportedClaim[] = []
  const roles: AccountRole[] = []
  const reportIds: ReportId[] = []
  for (const { account: id } of accounts) {
    const known = state.accounts.get(id)
    const report = known?.isCurrent ? state.reports.get(known.account.report)?.report : undefined
    if (!known || !report) continue
    roles.push(known.account.role)
    const { id: reportId, publisher, publishedOn } = report
    if (!reportIds.includes(reportId)) reportIds.push(reportId)
    for (const claimId of known.account.claims) {
      const claim = state.claims.get(claimId)?.claim
      if (claim) said.push({ claim, report: reportId, publisher, publishedOn })
    }
  }
  return { said, roles, reportIds }
}

const signatures = new WeakMap<Report, TextSignature>()

function signaturesOf(reports: ReadonlyMap<ReportId, Report>): ReadonlyMap<ReportId, TextSignature> {
  return new Map(
    [...reports].map(([id, report]) => {
      const signature = signatures.get(report) ?? signatureOf(report.text)
      signatures.set(report, signature)
      return [id, signature]
    }),
  )
}
