/** Remembers the last answer of a pure function: what every sentence of a report asks alike is worked out once. */

/** The same function, which works an answer out anew only when it is asked of something else than the time before. */
export function rememberLast<Given, Answer>(of: (given: Given) => Answer): (given: Given) => Answer {
  let last: { readonly given: Given; readonly answer: Answer } | undefined
  return (given) => {
    if (last && last.given === given) return last.answer
    last = { given, answer: of(given) }
    return last.answer
  }
}
