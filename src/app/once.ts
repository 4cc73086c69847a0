/** Working something out at most once, and only when somebody asks. */

/** Gives the answer of `work`, which runs at the first call. */
export function once<Value>(work: () => Value): () => Value {
  let kept: { readonly value: Value } | null = null
  return () => {
    kept ??= { value: work() }
    return kept.value
  }
}
