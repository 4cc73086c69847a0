/** What the address of the review queue can hold. */
import { readText } from './filters.ts'

/** The order, whether only figures are shown, and the claim to begin with. */
export interface ReviewSearch {
  readonly order?: 'incident'
  readonly figures?: true
  readonly claim?: string
}

/** Reads an address's search values; what is malformed is left out. */
export function readReviewSearch(raw: Readonly<Record<string, unknown>>): ReviewSearch {
  const claim = readText(raw.claim, 40)
  return {
    ...(raw.order === 'incident' && { order: 'incident' as const }),
    ...((raw.figures === true || raw.figures === 'true') && { figures: true as const }),
    ...(claim && /^clm_[0-9a-f]{20}$/.test(claim) && { claim }),
  }
}
