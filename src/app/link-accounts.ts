/** Gives the accounts of a reading their place: each joins an incident or series, opens one, or stays apart. */
import {
  type LedgerDraft,
  type LedgerState,
  linkAccount,
  linkTotal,
  listPlacedAccounts,
  moveToOwnIncident,
  moveToOwnSeries,
  type NewEvent,
  type PlacedAccount,
} from '../ledger/index.ts'
import { createKinship } from '../linker/kinship.ts'
import { createLinker } from '../linker/link.ts'
import type { LinkSettings } from '../linker/link-settings.ts'
import { createTotalLinker } from '../linker/link-total.ts'
import type { PlaceChange } from '../linker/types.ts'
import type {
  Account,
  AccountId,
  AnyClaim,
  IncidentId,
  Lexicon,
  Reading,
  Report,
  ReportId,
  SeriesId,
} from '../model/index.ts'

/** Links readings into a ledger, batch by batch, knowing all that was linked before. */
export interface AccountLinker {
  /** Call at the start of every try of a batch: what an abandoned try or another process changed is learned anew. */
  begin(state: LedgerState): void
  /** Adds the links of a reading's accounts to the draft, and the changes that they bring to accounts near them. */
  link(report: Report, reading: Reading, draft: LedgerDraft): void
  /** Looks anew at the blocks of these accounts, after a person decided on them. */
  settle(accounts: readonly AccountId[], draft: LedgerDraft): void
  /** Call when the batch is stored, with the state it led to. */
  end(state: LedgerState): void
}

/** What linking works with: parties, and the desk's thresholds. */
export interface AccountLinkerOptions {
  readonly parties: Lexicon['parties']
  readonly settings?: LinkSettings
}

/** Makes the linker of these parties. */
export function createAccountLinker({ parties, ...options }: AccountLinkerOptions): AccountLinker {
  const kinship = createKinship(parties)
  const makeLinkers = () => ({
    incidents: createLinker({ kinship, ...options }),
    totals: createTotalLinker({ kinship, ...options }),
  })
  let linkers = makeLinkers()
  let knownUpTo = 0
  let byReport = new Map<ReportId, readonly AccountId[]>()

  const learn = (known: PlacedAccount) => {
    const { account, report, incident, series, isHeld } = known
    byReport.set(report.id, [...(byReport.get(report.id) ?? []), account.id])
    if (account.kind === 'total') linkers.totals.learn(known, series, { isHeld })
    else linkers.incidents.learn(known, incident, { isHeld })
  }
  const settle = (accounts: readonly AccountId[], draft: LedgerDraft) => {
    for (const change of linkers.incidents.settle(accounts)) draft.add(placeInIncident(change, draft.state()))
    for (const change of linkers.totals.settle(accounts)) draft.add(placeInSeries(change, draft.state()))
  }

  return {
    begin(state) {
      if (state.position !== knownUpTo) {
        linkers = makeLinkers()
        byReport = new Map()
        for (const known of listPlacedAccounts(state)) learn(known)
      }
      knownUpTo = -1
    },
    link(report, reading, draft) {
      for (const id of byReport.get(report.id) ?? []) {
        linkers.incidents.forget(id)
        linkers.totals.forget(id)
      }
      byReport.delete(report.id)
      const { accounts } = draft.state()
      const own = unboundCopy(reading)
      for (const account of own.accounts) {
        const known = accounts.get(account.id)
        if (!known) continue
        const { incident, series, held } = known
        learn({ account, claims: claimsOf(account, own), report, incident, series, isHeld: held !== null })
      }
      settle(
        reading.accounts.map(({ id }) => id),
        draft,
      )
    },
    settle,
    end(state) {
      knownUpTo = state.position
    },
  }
}

/** What the linker keeps of a reading are words of it, and words cut from a text keep the whole text in memory. */
function unboundCopy(reading: Reading): Reading {
  return JSON.parse(JSON.stringify(reading)) as Reading
}

function claimsOf(account: Account, { claims }: Reading): readonly AnyClaim[] {
  return claims.filter((claim) => claim.account === account.id)
}

function placeInIncident(change: PlaceChange<IncidentId>, state: LedgerState): readonly NewEvent[] {
  const { account, group, decision } = change
  if (decision === null) return moveToOwnIncident(account, group, state)
  return linkAccount({ incident: group, account, decision }, state)
}

function placeInSeries(change: PlaceChange<SeriesId>, state: LedgerState): readonly NewEvent[] {
  const { account, group, decision } = change
  if (decision === null) return moveToOwnSeries(account, group, state)
  return linkTotal({ series: group, account, decision }, state)
}
