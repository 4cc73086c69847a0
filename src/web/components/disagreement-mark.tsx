/** Says that accounts do not agree: a sign and words, never a colour. */
export function DisagreementMark() {
  return (
    <span className="inline-flex items-center gap-1 text-xs font-semibold whitespace-nowrap text-(--accent)">
      <span aria-hidden="true" className="text-sm leading-none">
        ≠
      </span>
      accounts differ
    </span>
  )
}
