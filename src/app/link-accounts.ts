/** Gives the accounts of a reading their place: each joins an incident or series, opens one, or stays apart. */
import {
  type LedgerDraft,
  type LedgerState,
  linkAccount,
  linkTotal,
  listIncidents,
  listSeries,
  openIncident,
  openSeries,
} from '../ledger/index.ts'
import { createKinship } from '../linker/kinship.ts'
import { createLinker } from '../linker/link.ts'
import { createTotalLinker } from '../linker/link-total.ts'
import type { Lexicon, Reading, Report } from '../model/index.ts'

/** Links readings into a ledger, batch by batch, knowing all that was linked before. */
export interface AccountLinker {
  /** Call at the start of every try of a batch: what an abandoned try or another process changed is learned anew. */
  begin(state: LedgerState): void
  /** Adds the links of a reading's accounts to the draft. */
  link(report: Report, reading: Reading, draft: LedgerDraft): void
  /** Call when the batch is stored, with the state it led to. */
  end(state: LedgerState): void
}

/** Makes the linker of this lexicon's parties. */
export function createAccountLinker(lexicon: Lexicon): AccountLinker {
  const kinship = createKinship(lexicon.parties)
  let linkers = makeLinkers()
  let knownUpTo = 0

  function makeLinkers() {
    return { incidents: createLinker({ kinship }), totals: createTotalLinker({ kinship }) }
  }

  return {
    begin(state) {
      if (state.position !== knownUpTo) {
        linkers = makeLinkers()
        for (const { id, accounts } of listIncidents(state)) {
          for (const { account, claims, report } of accounts) linkers.incidents.addAccount(id, account, claims, report)
        }
        for (const { id, accounts } of listSeries(state)) {
          for (const { account, claims, report } of accounts) linkers.totals.addAccount(id, account, claims, report)
        }
      }
      knownUpTo = -1
    },
    link(report, reading, draft) {
      for (const account of reading.accounts) {
        const known = draft.state().accounts.get(account.id)
        if (!known || known.incident !== null || known.series !== null) continue
        const claims = reading.claims.filter((claim) => claim.account === account.id)
        if (account.kind === 'total') {
          const result = linkers.totals.linkAccount(account, claims, report)
          if (result.kind === 'none') continue
          if (result.kind === 'open') draft.add(openSeries(account.id, draft.state(), result.series))
          else
            draft.add(
              linkTotal({ series: result.series, account: account.id, decision: result.decision }, draft.state()),
            )
          linkers.totals.addAccount(result.series, account, claims, report)
        } else {
          const result = linkers.incidents.linkAccount(account, claims, report)
          if (result.kind === 'none') continue
          const { incident } = result
          if (result.kind === 'open') draft.add(openIncident(account.id, draft.state(), incident))
          else draft.add(linkAccount({ incident, account: account.id, decision: result.decision }, draft.state()))
          linkers.incidents.addAccount(incident, account, claims, report)
        }
      }
    },
    end(state) {
      knownUpTo = state.position
    },
  }
}
