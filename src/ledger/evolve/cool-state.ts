/** Keeps the state small while a ledger is filled: what a stored event holds is read again when somebody asks for it. */
import type { Account, AccountId, Reading, Report } from '../../model/index.ts'
import type { LedgerEvent, LinkDecision, StoredEvent } from '../events.ts'
import { type ColdClaims, createColdClaims } from './cold-claims.ts'
import type { Draft } from './draft.ts'
import { emptyState } from './evolve.ts'
import type {
  AccountState,
  IncidentState,
  LedgerState,
  LinkChange,
  LinkState,
  ReadingState,
  ReportState,
  SeriesState,
} from './ledger-state.ts'

/** A state that is kept small. It answers as a usual one, only slower. */
export interface Cooler {
  /** The state of a ledger without events. */
  start(): LedgerState
  /** Lets go of what a stored event has just added to the state. */
  cool(state: LedgerState, stored: StoredEvent): void
}

/** How many events that were read again stay at hand: the claims of a report are asked for one after the other. */
const KEPT = 32

/** Makes it. `eventAt` gives the stored event of a position. */
export function createCooler(eventAt: (position: number) => LedgerEvent): Cooler {
  const atHand = new Map<number, LedgerEvent>()
  const eventOf = (position: number) => {
    const found = atHand.get(position) ?? eventAt(position)
    atHand.delete(position)
    atHand.set(position, found)
    for (const [oldest] of atHand) if (atHand.size > KEPT) atHand.delete(oldest)
    return found
  }
  const load = <Type extends LedgerEvent['type']>(position: number, type: Type) => {
    const found = eventOf(position)
    if (found.type !== type) throw new Error(`found ${found.type} at position ${position}; expected ${type}`)
    return found.data as Extract<LedgerEvent, { type: Type }>['data']
  }
  const loadClaim: Parameters<typeof createColdClaims>[0] = ({ readAt, nth }) => {
    const { claims, report } = load(readAt, 'ReportRead').reading
    const claim = claims[nth]
    if (!claim) throw new Error(`found no claim ${nth} in the reading at position ${readAt}`)
    return { claim, report }
  }
  // Own properties, so that a copy by spreading holds what they give; one getter each, so that an object costs no closure.
  const reportOf = lazy((cold: Cold): Report => load(cold.position, 'ReportKept').report)
  const readingOf = lazy((cold: Cold): Reading => load(cold.position, 'ReportRead').reading)
  const accountOf = lazy((cold: ColdAccount): Account => {
    const account = load(cold.readAt, 'ReportRead').reading.accounts.find(({ id }) => id === cold.id)
    if (!account) throw new Error(`found no account ${cold.id} in the reading at position ${cold.readAt}`)
    return account
  })
  const decisionOf = lazy((cold: Cold): LinkDecision | null => {
    const { data } = eventOf(cold.position)
    return 'decision' in data && 'account' in data ? data.decision : null
  })
  const coolAccount = (draft: Draft, id: AccountId): void => {
    const known = draft.accounts.get(id)
    if (!known?.isCurrent || Object.getOwnPropertyDescriptor(known, 'account')?.get) return
    const { account, isCurrent, incident, series, links, held } = known
    const reading = draft.readings.get(account.report)
    // What a person added to an account stands in no reading.
    if (!reading || account.claims.some((claim) => draft.added.has(claim))) return
    const cold = { id: account.id, readAt: reading.position, isCurrent, incident, series, links, held }
    draft.accounts.set(id, Object.defineProperty(cold, 'account', accountOf) as unknown as AccountState)
  }
  /** The link of this position, as it stands among the accounts of the group and in its history. */
  const coolLink = (group: Pick<IncidentState | SeriesState, 'accounts' | 'history'> | undefined, position: number) => {
    if (!group) return
    const accounts = group.accounts as LinkState[]
    const nth = accounts.findLastIndex((link) => link.position === position)
    if (accounts[nth]) {
      const { account, at } = accounts[nth]
      accounts[nth] = Object.defineProperty({ account, position, at }, 'decision', decisionOf) as LinkState
    }
    const history = group.history as LinkChange[]
    const change = history.findLastIndex((one) => one.position === position)
    if (history[change]) {
      const { account, at, kind } = history[change]
      history[change] = Object.defineProperty({ account, position, at, kind }, 'decision', decisionOf) as LinkChange
    }
  }
  return {
    start: () => ({ ...emptyState(), claims: createColdClaims(loadClaim) }),
    cool(state, { position, event }) {
      const draft = state as Draft
      switch (event.type) {
        case 'ReportKept': {
          const { at } = draft.reports.get(event.data.report.id) as ReportState
          const cold = Object.defineProperty({ position, at }, 'report', reportOf)
          draft.reports.set(event.data.report.id, cold as ReportState)
          return
        }
        case 'ReportRead': {
          const { report, claims, accounts } = event.data.reading
          const { at } = draft.readings.get(report) as ReadingState
          const cold = Object.defineProperty({ position, at }, 'reading', readingOf)
          draft.readings.set(report, cold as ReadingState)
          for (const [nth, { id }] of claims.entries()) (draft.claims as ColdClaims).cool(id, { readAt: position, nth })
          // One that an earlier reading gave has its place already; a new one is let go of when it gets it.
          for (const { id } of accounts) if (isPlaced(draft.accounts.get(id))) coolAccount(draft, id)
          return
        }
        case 'IncidentOpened':
        case 'AccountLinked':
          coolAccount(draft, event.data.account)
          coolLink(draft.incidents.get(event.data.incident), position)
          return
        case 'SeriesOpened':
        case 'TotalLinked':
          coolAccount(draft, event.data.account)
          coolLink(draft.series.get(event.data.series), position)
          return
      }
    },
  }
}

interface Cold {
  readonly position: number
}

interface ColdAccount {
  readonly id: AccountId
  /** Where the reading that holds it is stored. */
  readonly readAt: number
}

function isPlaced(known: AccountState | undefined): boolean {
  return known !== undefined && (known.incident !== null || known.series !== null)
}

function lazy<Held, Value>(give: (held: Held) => Value): PropertyDescriptor {
  return {
    enumerable: true,
    get(this: Held) {
      return give(this)
    },
  }
}
