/** An account of an incident in a line: who printed it and what it says. */
import type { ClaimView, IncidentView } from '../../../api/types.ts'
import { toSigns } from '../../lib/signs.ts'

/** An account as it is chosen from a list. */
export interface AccountLine {
  readonly id: string
  readonly publisher: string
  readonly title: string
  /** "killed 5, injured ≥ 3"; empty when it gives no figure. */
  readonly figures: string
}

/** The accounts of an incident, in the order they came. */
export function listAccounts({ accounts, claims }: IncidentView): readonly AccountLine[] {
  return accounts.map(({ id }) => {
    const own = claims.filter(({ claim }) => claim.account === id)
    const [first] = own
    return {
      id,
      publisher: first?.publisher ?? 'publisher not stated',
      title: first?.reportTitle ?? 'untitled report',
      figures: figuresOf(own),
    }
  })
}

function figuresOf(views: readonly ClaimView[]): string {
  const parts = views.flatMap(({ claim }) => {
    if (claim.value.kind !== 'count' || claim.partOf) return []
    return [`${claim.attribute} ${toSigns(claim.value.min, claim.value.max) ?? claim.value.words}`]
  })
  return [...new Set(parts)].join(', ')
}
