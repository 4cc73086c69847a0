/** Remembers what a table says of a word by the word's id: looked up once for each word, not once for each time it stands in a text. */
import type { Tokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What `of` gives for the word at a token, never undefined; `of` must be pure and depend on the folded word alone. */
export function byWord<Value>(of: (tokens: Tokens, i: number) => Value): (tokens: Tokens, i: number) => Value {
  let vocabulary: Vocabulary | undefined
  let known: (Value | undefined)[] = []
  return (tokens, i) => {
    const id = tokens.id[i] as number
    if (id < 0) return of(tokens, i)
    if (tokens.vocabulary !== vocabulary) {
      vocabulary = tokens.vocabulary
      known = []
    }
    if (id >= known.length) known = longer(known, Math.max(vocabulary.size, known.length) * 2)
    const value = known[id]
    if (value !== undefined) return value
    const found = of(tokens, i)
    known[id] = found
    return found
  }
}

// An array that is written far behind its end becomes a slow one.
function longer<Value>(list: readonly (Value | undefined)[], length: number): (Value | undefined)[] {
  const more = new Array<Value | undefined>(length)
  for (let i = 0; i < list.length; i++) if (list[i] !== undefined) more[i] = list[i]
  return more
}
