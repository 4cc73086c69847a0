/** Asks for the next page of a list. */
export function LoadMore(props: {
  readonly shown: number
  readonly total: number
  readonly isBusy: boolean
  readonly onMore: () => void
}) {
  const { shown, total, isBusy, onMore } = props
  return (
    <p className="my-6 flex items-center gap-3 text-sm text-(--ink-2)">
      <button type="button" className="button" onClick={onMore} disabled={isBusy}>
        {isBusy ? 'Loading' : 'Show more'}
      </button>
      {shown} of {total}
    </p>
  )
}
