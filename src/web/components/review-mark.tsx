import type { ClaimView } from '../../api/types.ts'

const signs = { accepted: '✓', rejected: '✗', corrected: '✎', waiting: '…', split: '≠', unreviewed: '' } as const
const words = {
  accepted: 'accepted',
  rejected: 'rejected, not counted',
  corrected: 'corrected',
  waiting: 'waits for another reader',
  split: 'readers differ',
  unreviewed: '',
} as const

/** How review left a claim, and whether a person added it: a sign and words. Nothing for one that is as it was read. */
export function ReviewMark({ view: { review, claim } }: { readonly view: ClaimView }) {
  const isAdded = claim.rule === 'added-by-person'
  if (review === 'unreviewed' && !isAdded) return null
  return (
    <span className="ms-2 text-xs font-normal whitespace-nowrap text-(--ink-2)">
      {isAdded && '+ added by a person '}
      {review !== 'unreviewed' && (
        <>
          <span aria-hidden="true">{signs[review]} </span>
          {words[review]}
        </>
      )}
    </span>
  )
}
