/** Links accounts to incidents: matches are looked for by day and place, and the block they tie together is divided anew. */
import { type Account, contentId, type IncidentId } from '../model/index.ts'
import { canMeet, fileUnder, searchUnder, shelfOf } from './block-keys.ts'
import { createAccountGroups } from './group-accounts.ts'
import type { Kinship } from './kinship.ts'
import { DEFAULT_LINK_SETTINGS, type LinkSettings } from './link-settings.ts'
import { type AccountProfile, hasCount, profileAccount } from './profile-account.ts'
import { isMatchVetoed, scoreMatch } from './score-match.ts'
import type { Linker } from './types.ts'

/** The name under which the policy signs its links. */
export const LINK_POLICY = 'date-place-and-one-more'

/** What the linker works with. */
export interface LinkerOptions {
  readonly kinship: Kinship
  /** The desk's thresholds; the usual ones when left out. */
  readonly settings?: LinkSettings
}

/**
 * Makes a linker without incidents. Which accounts stand together depends on the accounts and on what persons decided,
 * never on the order in which they came; only the id of an incident is that of the account that opened it.
 */
export function createLinker({ kinship, settings = DEFAULT_LINK_SETTINGS }: LinkerOptions): Linker<IncidentId> {
  const groups = createAccountGroups<AccountProfile, IncidentId>({
    policy: LINK_POLICY,
    acceptFrom: settings.acceptFrom,
    isOnePerReport: true,
    keyOf: ({ key }) => key,
    fileUnder,
    searchUnder,
    shelfOf,
    canMeet,
    score: (a, b) => scoreMatch(a, b, kinship),
    isVetoed: (a, b) => isMatchVetoed(a, b, kinship),
    idOf: (account, nth) => contentId<IncidentId>('inc', nth === 0 ? [account] : [account, nth]),
  })
  return {
    learn({ account, claims, report }, group, standing) {
      const profile = profileAccount(account, claims, report)
      const isHeld = standing?.isHeld ?? false
      const refusal = isHeld ? null : refuse(account, profile)
      if (refusal !== null && group === null) return refusal
      groups.learn({ account: account.id, report: report.id, profile, group, isHeld })
      return null
    },
    forget: groups.forget,
    settle: groups.settle,
  }
}

/** Why the account is no happening to be counted; null when it is one. */
function refuse(account: Account, profile: AccountProfile): string | null {
  if (account.kind !== 'incident') return 'a running total, not a happening'
  if (profile.isHypothetical) return 'hypothetical: it did not come about'
  if (profile.days.length > 0 || profile.places.length > 0 || hasCount(profile)) return null
  return 'neither place nor date nor figure'
}
