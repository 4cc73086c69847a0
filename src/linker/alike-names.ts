/** Whether two full names may be one person's, written down in two ways. Only a person can say that they are. */
import { type NamePart, soundAlike, soundsOf } from './name-sounds.ts'

/** What speaks for two names being one: the pairs of their parts that differ in letters. */
export interface NameMatch {
  readonly pairs: readonly { readonly one: string; readonly other: string }[]
}

/** Compares two full names: at least two parts must sound alike, in order, and the shorter name must be within the longer. Null: two people. */
export function matchNames(one: string, other: string): NameMatch | null {
  const [a, b] = [soundsOf(one), soundsOf(other)].sort((x, y) => x.length - y.length) as [
    readonly NamePart[],
    readonly NamePart[],
  ]
  if (a.length < 2) return null
  const pairs: { readonly one: string; readonly other: string }[] = []
  let at = 0
  for (const part of a) {
    const found = b.findIndex((theirs, i) => i >= at && soundAlike(part, theirs))
    if (found < 0) return null
    const theirs = b[found] as NamePart
    if (theirs.written !== part.written) pairs.push({ one: part.written, other: theirs.written })
    at = found + 1
  }
  return { pairs }
}
