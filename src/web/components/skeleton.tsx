/** Grey lines where rows will stand. */
export function Skeleton({ rows = 6 }: { readonly rows?: number }) {
  return (
    <div aria-busy="true" className="my-6">
      <span role="status" className="sr-only">
        Loading
      </span>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <div key={i} className="rule-top py-4">
          <div className="skeleton h-5 w-3/5" />
          <div className="skeleton mt-2 h-3.5 w-2/5" />
        </div>
      ))}
    </div>
  )
}
